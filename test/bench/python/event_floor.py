"""Events of a stream in chunks, and the least that a reader of them must do."""

from __future__ import annotations

import json

COUNT = 10_000
SIZE = 16 * 1024
sent = b"".join(
    b"event: chunk\ndata: " + json.dumps({"content": f"piece {index} of the answer", "index": index}).encode() + b"\n\n"
    for index in range(COUNT)
)
end = b'event: done\ndata: {"type":"done","timestamp":"2026-03-01T09:30:00Z"}\n\n'
whole = sent + end
chunks = [whole[at : at + SIZE] for at in range(0, len(whole), SIZE)]


def through_lines() -> None:
    """Split the chunks into lines and parse what is data: the least that any reader of the stream must do."""
    rest = b""
    count = 0
    for chunk in chunks:
        lines = (rest + chunk).split(b"\n")
        rest = lines.pop()
        for line in lines:
            if line.startswith(b"data: "):
                json.loads(line[6:])
                count += 1
    expect(count)


def expect(count: int) -> None:
    """Fail unless every event was seen."""
    if count != COUNT + 1:
        raise SystemExit(f"{count} events instead of {COUNT + 1}")
