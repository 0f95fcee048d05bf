"""Webhook signatures."""

# pyright: reportPrivateUsage=false

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
import time
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from .errors import ConfigurationError, DecodeError, WebhookVerificationError

if TYPE_CHECKING:
    from .client import BaseClient
    from .decode import Decoder

T = TypeVar("T")

_TIMESTAMP = re.compile(r"[0-9]{1,12}")
_HEX = re.compile(r"[0-9A-Fa-f]{64}")
_PREFIX = re.compile(r"^(?:sha256|v1)[=,]")
_SHORTEST = 24


class _Scheme(ABC):
    """What all schemes of signatures can do."""

    @abstractmethod
    def verify(
        self, payload: bytes, headers: Mapping[str, str], secret: str | Sequence[str], *, now: float | None = None
    ) -> str:
        """Check a signature and give the webhook's id; see the classes below."""

    def unwrap(
        self,
        event: Decoder[T],
        payload: bytes,
        headers: Mapping[str, str],
        secret: str | Sequence[str],
        *,
        now: float | None = None,
    ) -> T:
        """Check a signature and, once it has held, give the event.

        Raises:
            WebhookVerificationError: The signature is missing, wrong or too old, or the payload is no JSON.
            ConfigurationError: A secret is no secret.
        """
        self.verify(payload, headers, secret, now=now)
        try:
            return event.decode(payload)
        except DecodeError as error:
            raise WebhookVerificationError(f"The webhook is signed and not JSON: {error.message}") from None


@dataclass(frozen=True)
class StandardWebhooks(_Scheme):
    """Standard Webhooks: `webhook-id`, `webhook-timestamp` and `webhook-signature: v1,...`.

    `v1a` too, where `cryptography` is installed.
    """

    tolerance: float = 300
    """Seconds that the timestamp may lie in the past or the future."""

    def verify(
        self, payload: bytes, headers: Mapping[str, str], secret: str | Sequence[str], *, now: float | None = None
    ) -> str:
        """Check a signature and give the webhook's id.

        Args:
            payload: The raw body, exactly as received.
            headers: The headers of the request.
            secret: The endpoint's secret (`whsec_...`; for `v1a` the public key `whpk_...`), or several.
            now: Seconds since the epoch; default: the clock.

        Raises:
            WebhookVerificationError: The signature is missing, wrong or too old.
            ConfigurationError: A secret is no secret.
        """
        _check_payload(payload)
        identifier = _header(headers, "webhook-id")
        moment = _header(headers, "webhook-timestamp")
        signatures = _header(headers, "webhook-signature").split(" ")
        _check_time(moment, self.tolerance, now)
        signed = f"{identifier}.{moment}.".encode() + payload
        # All secrets are tried, without an early exit that would tell which one was right.
        matches = [_matches(signed, signatures, one) for one in _several(secret)]
        if not any(matches):
            raise WebhookVerificationError("No signature of the webhook is right")
        return identifier


@dataclass(frozen=True)
class HMACWebhooks(_Scheme):
    """A hexadecimal or base64 HMAC-SHA256 of the body in a header, after `<timestamp>.` where there is a timestamp."""

    header: str
    timestamp_header: str | None = None
    tolerance: float = 300

    def verify(
        self, payload: bytes, headers: Mapping[str, str], secret: str | Sequence[str], *, now: float | None = None
    ) -> str:
        """Check a signature and give it in lower-case hexadecimal as the webhook's id: nothing else is signed.

        Raises:
            WebhookVerificationError: The signature is missing, wrong or too old.
            ConfigurationError: A secret is no secret.
        """
        _check_payload(payload)
        keys = [_checked(one.encode(), "A secret for webhooks") for one in _several(secret)]
        signature = _PREFIX.sub("", _header(headers, self.header))
        signed = payload
        if self.timestamp_header is not None:
            moment = _header(headers, self.timestamp_header)
            _check_time(moment, self.tolerance, now)
            signed = f"{moment}.".encode() + payload
        given = bytes.fromhex(signature) if _HEX.fullmatch(signature) else _from_base64(signature)
        matches = [hmac.compare_digest(hmac.new(key, signed, hashlib.sha256).digest(), given) for key in keys]
        if not any(matches):
            raise WebhookVerificationError("The signature of the webhook is wrong")
        return given.hex()


def webhook_secret(client: BaseClient, given: str | Sequence[str] | None) -> str | Sequence[str]:
    """Give the secrets that a caller names, else those of the client.

    Raises:
        ConfigurationError: There is none.
    """
    found = client._config.webhook_secrets() if given is None else given
    if not found:
        raise ConfigurationError("There is no secret for webhooks: pass `secret`, or `webhook_secret` to the client")
    return found


def _check_payload(payload: object) -> None:
    if not isinstance(payload, (bytes, bytearray, memoryview)):
        raise WebhookVerificationError("Expected the raw body as bytes; a body that was parsed cannot be checked")


def _several(secret: str | Sequence[str]) -> Sequence[str]:
    several = [secret] if isinstance(secret, str) else list(secret)
    if not several or not all(several):
        raise ConfigurationError("Expected a secret for webhooks")
    return several


def _header(headers: Mapping[str, str], name: str) -> str:
    found = [value for key, value in headers.items() if key.lower() == name.lower()]
    if len(found) != 1 or not found[0]:
        raise WebhookVerificationError(f"The header {name} is missing")
    return found[0]


def _check_time(moment: str, tolerance: float, now: float | None) -> None:
    if not _TIMESTAMP.fullmatch(moment):
        raise WebhookVerificationError("The timestamp of the webhook is not a number of seconds")
    if abs((time.time() if now is None else now) - int(moment)) > tolerance:
        raise WebhookVerificationError("The timestamp of the webhook is too far from now")


def _matches(signed: bytes, signatures: Sequence[str], secret: str) -> bool:
    if secret.startswith("whpk_"):
        return _matches_public(signed, signatures, _from_base64(secret.removeprefix("whpk_")))
    key = _checked(_from_base64(secret.removeprefix("whsec_")), "A secret for webhooks, in base64,")
    wanted = hmac.new(key, signed, hashlib.sha256).digest()
    results = [hmac.compare_digest(wanted, _from_base64(one[3:])) for one in signatures if one.startswith("v1,")]
    return any(results)


def _matches_public(signed: bytes, signatures: Sequence[str], key: bytes) -> bool:
    try:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    except ImportError:
        raise ConfigurationError("Webhooks signed with `v1a` need the package `cryptography`") from None
    if len(key) != 32:
        raise ConfigurationError("A public key for webhooks has 32 bytes in base64")
    public = Ed25519PublicKey.from_public_bytes(key)
    results: list[bool] = []
    for one in signatures:
        if one.startswith("v1a,"):
            try:
                public.verify(_from_base64(one[4:]), signed)
                results.append(True)
            except InvalidSignature:
                results.append(False)
    return any(results)


def _checked(key: bytes, what: str) -> bytes:
    if len(key) < _SHORTEST:
        raise ConfigurationError(f"{what} has {_SHORTEST} bytes or more")
    return key


def _from_base64(text: str) -> bytes:
    """Give the bytes of base64, also that for URLs; none when the text is neither."""
    plain = text.replace("-", "+").replace("_", "/")
    try:
        return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)
    except (binascii.Error, ValueError):
        return b""
