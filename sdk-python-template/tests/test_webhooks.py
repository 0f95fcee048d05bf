from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from typing import Any

import pytest
from sample import (
    AsyncSample,
    ConfigurationError,
    Sample,
    WebhookVerificationError,
    types,
    unwrap_webhook,
    verify_webhook,
)
from sample._runtime.webhooks import HMACWebhooks, StandardWebhooks
from support import CONVERSATION

KEY = b"k" * 24
SECRET = "whsec_" + base64.b64encode(KEY).decode()
HMAC_SECRET = "a secret of more than 24 bytes"
BODY = json.dumps({"id": "evt_1", "type": "conversation.created", "data": CONVERSATION}).encode()


def headers(body: bytes = BODY, moment: str | None = None, key: bytes = KEY, prefix: str = "") -> dict[str, str]:
    moment = moment or str(int(time.time()))
    signature = base64.b64encode(hmac.new(key, f"msg_1.{moment}.".encode() + body, hashlib.sha256).digest()).decode()
    return {"Webhook-Id": "msg_1", "Webhook-Timestamp": moment, "Webhook-Signature": f"{prefix}v1,{signature}"}


def test_a_good_signature_gives_the_typed_event_and_its_id() -> None:
    event = unwrap_webhook(BODY, headers(), secret=SECRET)
    assert isinstance(event, types.ConversationCreatedWebhook)
    assert event.data.id == "conv_1"
    assert verify_webhook(BODY, headers(), secret=SECRET) == "msg_1"


def test_the_signature_of_the_standards_own_example_holds() -> None:
    scheme = StandardWebhooks()
    found = scheme.verify(
        b'{"test": 2432232314}',
        {
            "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
            "webhook-timestamp": "1614265330",
            "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        },
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        now=1614265330,
    )
    assert found == "msg_p5jXN8AQM9LWM0D4loKWxJek"


def test_several_secrets_and_signatures_are_tried() -> None:
    other = "whsec_" + base64.b64encode(b"o" * 32).decode()
    assert verify_webhook(BODY, headers(prefix="v1,AAAA v2,x "), secret=[other, SECRET]) == "msg_1"


@pytest.mark.parametrize(
    "changes",
    [
        {"Webhook-Signature": "v1,AAAA"},
        {"Webhook-Signature": ""},
        {"Webhook-Id": "msg_2"},
        {"Webhook-Timestamp": str(int(time.time()) - 301)},
        {"Webhook-Timestamp": str(int(time.time()) + 400)},
        {"Webhook-Timestamp": "1e9"},
        {"Webhook-Timestamp": "-5"},
    ],
)
def test_what_is_wrong_or_stale_is_refused(changes: dict[str, str]) -> None:
    with pytest.raises(WebhookVerificationError):
        verify_webhook(BODY, {**headers(), **changes}, secret=SECRET)


@pytest.mark.parametrize("shift", [-1000, 1000])
def test_the_time_counts_even_when_the_signature_is_right(shift: int) -> None:
    with pytest.raises(WebhookVerificationError, match="too far"):
        verify_webhook(BODY, headers(moment=str(int(time.time()) + shift)), secret=SECRET)


def test_a_changed_body_or_another_secret_is_refused() -> None:
    with pytest.raises(WebhookVerificationError):
        verify_webhook(BODY + b" ", headers(), secret=SECRET)
    with pytest.raises(WebhookVerificationError):
        verify_webhook(BODY, headers(key=b"x" * 24), secret=SECRET)


def test_a_body_that_was_parsed_is_refused() -> None:
    parsed: Any = json.loads(BODY)
    with pytest.raises(WebhookVerificationError, match="raw body"):
        verify_webhook(parsed, headers(), secret=SECRET)


@pytest.mark.parametrize("secret", ["", "whsec_" + base64.b64encode(b"short").decode(), "whsec_%%%", []])
def test_a_secret_that_is_none_is_refused(secret: Any) -> None:
    with pytest.raises(ConfigurationError):
        verify_webhook(BODY, headers(), secret=secret)


def test_public_keys_verify_v1a() -> None:
    ed25519 = pytest.importorskip("cryptography.hazmat.primitives.asymmetric.ed25519")
    private = ed25519.Ed25519PrivateKey.generate()
    public = "whpk_" + base64.b64encode(private.public_key().public_bytes_raw()).decode()
    signature = base64.b64encode(private.sign(b"msg_1.1000." + BODY)).decode()
    given = {"webhook-id": "msg_1", "webhook-timestamp": "1000", "webhook-signature": f"v1a,{signature}"}
    assert StandardWebhooks().verify(BODY, given, public, now=1000) == "msg_1"
    with pytest.raises(WebhookVerificationError):
        StandardWebhooks().verify(BODY + b" ", given, public, now=1000)


def test_a_plain_hmac_in_hexadecimal_or_base64() -> None:
    scheme = HMACWebhooks("x-signature", "x-time", 300)
    digest = hmac.new(HMAC_SECRET.encode(), b"1000." + BODY, hashlib.sha256).digest()
    for text in (digest.hex(), "sha256=" + digest.hex(), base64.b64encode(digest).decode()):
        scheme.verify(BODY, {"X-Signature": text, "X-Time": "1000"}, HMAC_SECRET, now=1000)
    with pytest.raises(WebhookVerificationError):
        scheme.verify(BODY, {"X-Signature": digest.hex(), "X-Time": "1001"}, HMAC_SECRET, now=1000)
    bare = HMACWebhooks("x-signature")
    bare.verify(BODY, {"x-signature": hmac.new(HMAC_SECRET.encode(), BODY, hashlib.sha256).hexdigest()}, HMAC_SECRET)


@pytest.mark.parametrize("kind", [Sample, AsyncSample])
def test_the_client_knows_the_secret_of_webhooks_unless_the_caller_names_one(kind: type[Sample | AsyncSample]) -> None:
    other = "whsec_" + base64.b64encode(b"o" * 32).decode()
    client = kind(api_key="sk", webhook_secret=[other, SECRET])
    assert client.webhooks.verify(BODY, headers()) == "msg_1"
    assert isinstance(client.webhooks.unwrap(BODY, headers()), types.ConversationCreatedWebhook)
    with pytest.raises(WebhookVerificationError):
        client.webhooks.unwrap(BODY, headers(), secret=other)


def test_the_secret_of_webhooks_goes_with_copies_of_a_client_and_can_be_changed() -> None:
    client = Sample(api_key="sk", webhook_secret=SECRET)
    assert client.with_options(timeout=1).webhooks.verify(BODY, headers()) == "msg_1"
    other = "whsec_" + base64.b64encode(b"o" * 32).decode()
    with pytest.raises(WebhookVerificationError):
        client.with_options(webhook_secret=other).webhooks.verify(BODY, headers())


@pytest.mark.parametrize("given", [None, "", ()])
def test_without_a_secret_a_webhook_is_refused(given: Any) -> None:
    with pytest.raises(ConfigurationError, match="pass `secret`, or `webhook_secret` to the client"):
        Sample(api_key="sk", webhook_secret=given).webhooks.unwrap(BODY, headers())


def test_no_repr_shows_the_secret_of_webhooks() -> None:
    client = Sample(api_key="sk", webhook_secret=SECRET)
    assert SECRET not in repr(client) + repr(client._config)
