"""Decodes a recorded stream of events."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from _runtime.sse import EventDecoder, ServerSentEvent
from world import Data


@cache
def _recorded() -> dict[str, Data]:
    file = Path(__file__).parents[3] / "data/conformance/sse.json"
    return {case["name"]: case for case in json.loads(file.read_text())}


def run_decode(case: Data) -> Data:
    """Tell whether the decoder gives what is recorded, else what it gave."""
    one = _recorded()[case["name"]]
    chunks = [base64.b64decode(chunk) for chunk in one["chunks"]]
    is_packed = one.get("contentEncoding") == "gzip"
    if is_packed:
        chunks = list(_unpack(chunks))
    seen = {"asSent": _decode(chunks), "byteByByte": _decode([bytes([byte]) for byte in b"".join(chunks)])}
    wanted = {"events": [{key: event[key] for key in ("event", "data", "id")} for event in one["events"]]}
    wanted["final"] = one["final"]
    after = [count for count in seen["asSent"].pop("after")]
    seen["byteByByte"].pop("after")
    is_timely = is_packed or after == one.get("eventsAfterChunk", after)
    if is_timely and seen["asSent"] == wanted and seen["byteByByte"] == wanted:
        return {"asRecorded": True}
    return {"asRecorded": False, "seen": {**seen, "after": after}}


def _unpack(chunks: list[bytes]) -> Iterator[bytes]:
    """Unpack chunk by chunk, also where several members follow each other (RFC 1952, 2.2)."""
    inflate = zlib.decompressobj(16 + zlib.MAX_WBITS)
    for chunk in chunks:
        plain = inflate.decompress(chunk)
        while inflate.unused_data:
            rest, inflate = inflate.unused_data, zlib.decompressobj(16 + zlib.MAX_WBITS)
            plain += inflate.decompress(rest)
        yield plain


def _decode(chunks: list[bytes]) -> dict[str, Any]:
    decoder = EventDecoder()
    events: list[ServerSentEvent] = []
    after: list[int] = []
    for chunk in chunks:
        events += decoder.feed(chunk)
        after.append(len(events))
    shown = [{"event": event.event, "data": event.data, "id": event.id} for event in events]
    return {"events": shown, "after": after, "final": {"lastEventId": decoder.last_event_id, "retry": decoder.retry}}
