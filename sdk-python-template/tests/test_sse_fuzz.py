"""The decoder against the standard, word for word, with random bytes."""

from __future__ import annotations

import os
import random
import re
import sys
from typing import Any

from sample._runtime.sse import EventDecoder, ServerSentEvent

# The full run takes its minutes with one interpreter.
IS_FULL = "ARTIFICER_TEST_FULL" in os.environ and sys.version_info >= (3, 13)
COUNT = 10_000_000 if IS_FULL else 100_000

# What streams are made of, that which matters to the decoder more often.
TOKENS = [
    text.encode()
    for text in [
        *["data", "data:", "data: ", "event:", "event: ", "id:", "id: ", "id", "retry:", "retry: ", "foo:", ":", " "],
        *["\n", "\n", "\n", "\n\n", "\n\n", "\r", "\r", "\r\n", "\r\n", "\r\n\r\n", "\r\r"],
        *["a", "b", '{"x":1}', "0", "12", "-1", "\0", "\ufeff", "\u2028", "\v", "\f", "\x85"],
        *["é", "漢", "😀", "data\n"],
    ]
]
BROKEN = [b"\xff", b"\xc3", b"\xe6\xbc", b"\xf0\x9f", b"\x80", b"\xed\xa0\x80"]
ALL = [*TOKENS, *TOKENS, *BROKEN]


def interpret(whole: bytes) -> dict[str, Any]:
    """Do what WHATWG HTML, 9.2.6, says, over all bytes at once."""
    text = whole.decode("utf-8", "replace").removeprefix("\ufeff")
    events: list[tuple[str, str, str]] = []
    data = kind = buffer = last = ""
    retry: int | None = None
    # What no line end completes is dropped.
    for line in re.split("\r\n|\n|\r", text)[:-1]:
        if line == "":
            last = buffer
            if data != "":
                events.append((kind or "message", data[:-1], last))
            data = kind = ""
            continue
        field, _, rest = line.partition(":")
        value = rest.removeprefix(" ")
        if field == "data":
            data += value + "\n"
        elif field == "event":
            kind = value
        elif field == "id" and "\0" not in value:
            buffer = value
        elif field == "retry" and re.fullmatch("[0-9]+", value):
            retry = int(value)
    return {"events": events, "last": last, "retry": retry}


def decode(whole: bytes, chance: random.Random) -> dict[str, Any]:
    decoder = EventDecoder()
    events: list[ServerSentEvent] = []
    size = chance.randint(1, 12)
    at = 0
    while at < len(whole):
        end = at + chance.randint(1, size)
        events += decoder.feed(whole[at:end])
        at = end
    shown = [(event.event, event.data, event.id) for event in events]
    return {"events": shown, "last": decoder.last_event_id, "retry": decoder.retry}


def test_the_decoder_does_what_the_standard_says_with_any_bytes_however_they_are_cut() -> None:
    chance = random.Random(20_260)
    for _ in range(COUNT):
        whole = b"".join(chance.choices(ALL, k=chance.randrange(25)))
        assert decode(whole, chance) == interpret(whole), whole
