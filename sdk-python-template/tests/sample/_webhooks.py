"""The webhooks of the Sample API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from . import types
from ._runtime.decode import Decoder
from ._runtime.webhooks import StandardWebhooks

_SCHEME: Final = StandardWebhooks(tolerance=300)
_EVENT: Final[Decoder[types.WebhookEvent]] = Decoder(lambda: types.WebhookEvent)


def verify_webhook(payload: bytes, headers: Mapping[str, str], *, secret: str | Sequence[str]) -> str:
    """Check the signature of a webhook and give its id, which is the same when it is delivered again.

    Args:
        payload: The raw body, exactly as received.
        headers: The headers of the request.
        secret: The endpoint's secret, or several while one is being replaced.

    Raises:
        WebhookVerificationError: The signature is missing, wrong or too old.
    """
    return _SCHEME.verify(payload, headers, secret)


def unwrap_webhook(payload: bytes, headers: Mapping[str, str], *, secret: str | Sequence[str]) -> types.WebhookEvent:
    """Check the signature of a webhook and give its event.

    Args:
        payload: The raw body, exactly as received.
        headers: The headers of the request.
        secret: The endpoint's secret, or several while one is being replaced.

    Raises:
        WebhookVerificationError: The signature is missing, wrong or too old.
    """
    _SCHEME.verify(payload, headers, secret)
    return _EVENT.decode(payload)
