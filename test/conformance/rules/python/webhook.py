"""Verifies a webhook."""

from __future__ import annotations

from typing import Any

from _runtime.decode import Decoder
from _runtime.errors import SDKError
from _runtime.webhooks import HMACWebhooks, StandardWebhooks
from world import Data

_ANYTHING: Decoder[Any] = Decoder(lambda: Any)


def run_webhook(case: Data) -> Data:
    """Give the id, the event, or the class of the error."""
    payload: Any = case["payload"]
    payload = payload.encode() if isinstance(payload, str) else payload["parsed"]
    try:
        given = (payload, case["headers"], case["secret"])
        if case.get("unwrap"):
            return {"event": _scheme(case).unwrap(_ANYTHING, *given, now=case["now"])}
        return {"id": _scheme(case).verify(*given, now=case["now"])}
    except SDKError as error:
        return {"error": type(error).__name__}


def _scheme(case: Data) -> Any:
    scheme, tolerance = case["scheme"], case.get("tolerance", 300)
    if scheme["kind"] == "standard":
        return StandardWebhooks(tolerance)
    return HMACWebhooks(scheme["header"], scheme.get("timestampHeader"), tolerance)
