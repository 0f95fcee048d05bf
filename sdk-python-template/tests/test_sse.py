from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sample._runtime.sse import EventDecoder, EventTooLargeError, ServerSentEvent

CASES = json.loads((Path(__file__).parents[2] / "test/data/conformance/sse.json").read_text())
DECODE = [case for case in CASES if case["kind"] == "decode"]


def bytes_of(case: dict[str, Any]) -> list[bytes]:
    chunks = [base64.b64decode(chunk) for chunk in case["chunks"]]
    return list(unpack(chunks)) if case.get("contentEncoding") == "gzip" else chunks


def unpack(chunks: list[bytes]) -> Iterator[bytes]:
    """Unpacks chunk by chunk, also where several members follow each other (RFC 1952, 2.2)."""
    inflate = zlib.decompressobj(16 + zlib.MAX_WBITS)
    for chunk in chunks:
        plain = inflate.decompress(chunk)
        while inflate.unused_data:
            rest, inflate = inflate.unused_data, zlib.decompressobj(16 + zlib.MAX_WBITS)
            plain += inflate.decompress(rest)
        yield plain


def shown(events: list[ServerSentEvent]) -> list[dict[str, str]]:
    return [{"event": event.event, "data": event.data, "id": event.id} for event in events]


def decode(chunks: list[bytes]) -> tuple[list[dict[str, str]], EventDecoder, list[int]]:
    decoder = EventDecoder()
    events: list[ServerSentEvent] = []
    counts: list[int] = []
    for chunk in chunks:
        events += decoder.feed(chunk)
        counts.append(len(events))
    return shown(events), decoder, counts


def expected(case: dict[str, Any]) -> list[dict[str, str]]:
    return [{key: event[key] for key in ("event", "data", "id")} for event in case["events"]]


def test_all_154_decode_cases_are_there() -> None:
    assert len(DECODE) == 154


@pytest.mark.parametrize("case", DECODE, ids=lambda case: case["name"])
def test_a_stream_decodes_as_the_standard_says(case: dict[str, Any]) -> None:
    events, decoder, counts = decode(bytes_of(case))
    assert events == expected(case)
    assert {"lastEventId": decoder.last_event_id, "retry": decoder.retry} == case["final"]
    if "eventsAfterChunk" in case:
        assert counts == case["eventsAfterChunk"]


@pytest.mark.parametrize("case", DECODE, ids=lambda case: case["name"])
def test_a_stream_decodes_alike_at_every_two_way_cut(case: dict[str, Any]) -> None:
    whole = b"".join(bytes_of(case))
    wanted = expected(case)
    for cut in range(len(whole) + 1):
        assert decode([whole[:cut], whole[cut:]])[0] == wanted, cut


@pytest.mark.parametrize("case", DECODE, ids=lambda case: case["name"])
def test_a_stream_decodes_alike_byte_by_byte(case: dict[str, Any]) -> None:
    whole = b"".join(bytes_of(case))
    assert decode([whole[index : index + 1] for index in range(len(whole))])[0] == expected(case)


def test_pending_bytes_are_counted_and_never_parsed() -> None:
    decoder = EventDecoder()
    assert decoder.feed(b"data: a\n\ndata: half") != []
    assert decoder.pending == len(b"data: half")


def test_an_event_over_its_limit_is_refused() -> None:
    decoder = EventDecoder(max_event=10)
    with pytest.raises(EventTooLargeError):
        decoder.feed(b"data: 12345\ndata: 67890\n")


def test_a_line_over_its_limit_is_refused_before_it_ends() -> None:
    decoder = EventDecoder(max_line=10)
    with pytest.raises(EventTooLargeError):
        decoder.feed(b"data: 1234567")
