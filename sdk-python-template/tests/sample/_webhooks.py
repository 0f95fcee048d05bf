"""The webhooks of the Sample API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from . import types
from ._runtime.decode import Decoder
from ._runtime.webhooks import StandardWebhooks, webhook_secret

if TYPE_CHECKING:
    from ._runtime.client import BaseClient

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
    return _SCHEME.unwrap(_EVENT, payload, headers, secret)


class WebhookReceiver:
    """Webhooks of the API: `unwrap` gives the typed event once its signature has held."""

    def __init__(self, client: BaseClient) -> None:
        """Keep the client, which may know the secret."""
        self._client: Any = client

    def verify(self, payload: bytes, headers: Mapping[str, str], *, secret: str | Sequence[str] | None = None) -> str:
        """Check the signature of a webhook and give its id, which is the same when it is delivered again.

        Args:
            payload: The raw body, exactly as received.
            headers: The headers of the request.
            secret: The endpoint's secret, or several while one is being replaced. Default: that of the client.

        Raises:
            WebhookVerificationError: The signature is missing, wrong or too old.
            ConfigurationError: There is no secret.
        """
        return verify_webhook(payload, headers, secret=webhook_secret(self._client, secret))

    def unwrap(
        self, payload: bytes, headers: Mapping[str, str], *, secret: str | Sequence[str] | None = None
    ) -> types.WebhookEvent:
        """Check the signature of a webhook and give its event.

        Args:
            payload: The raw body, exactly as received.
            headers: The headers of the request.
            secret: The endpoint's secret, or several while one is being replaced. Default: that of the client.

        Raises:
            WebhookVerificationError: The signature is missing, wrong or too old.
            ConfigurationError: There is no secret.
        """
        return unwrap_webhook(payload, headers, secret=webhook_secret(self._client, secret))
