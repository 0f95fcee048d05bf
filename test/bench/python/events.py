"""Events of a stream: bytes to models, against `json.loads` of the lines of the same bytes; and the decoder alone."""

from __future__ import annotations

import json
from collections.abc import Iterator

import httpx
from artificer import Artificer
from artificer._runtime.sse import EventDecoder
from timing import least, report

COUNT = 10_000
SIZE = 16 * 1024
sent = b"".join(
    b"event: chunk\ndata: " + json.dumps({"content": f"piece {index} of the answer", "index": index}).encode() + b"\n\n"
    for index in range(COUNT)
)
end = b'event: done\ndata: {"type":"done","timestamp":"2026-03-01T09:30:00Z"}\n\n'
whole = sent + end
chunks = [whole[at : at + SIZE] for at in range(0, len(whole), SIZE)]


class Chunks(httpx.SyncByteStream):
    """A body in chunks."""

    def __iter__(self) -> Iterator[bytes]:
        """Give the chunks."""
        return iter(chunks)


def respond(request: httpx.Request) -> httpx.Response:
    """Answer with the stream."""
    return httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=Chunks())


client = Artificer(api_key="sk_test", http_client=httpx.Client(transport=httpx.MockTransport(respond)))


def through_client() -> None:
    """Read the stream of the SDK to its end."""
    with client.chat.stream(content="Hello", conversation_id="conv_1") as stream:
        expect(sum(1 for event in stream if event.data is not None))


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


def through_decoder() -> None:
    """Decode the chunks."""
    decoder = EventDecoder()
    expect(sum(len(decoder.feed(chunk)) for chunk in chunks))


def expect(count: int) -> None:
    """Fail unless every event was seen."""
    if count != COUNT + 1:
        raise SystemExit(f"{count} events instead of {COUNT + 1}")


figure, floor, decoding = least(through_client, through_lines, through_decoder, scale=1e6 / COUNT)
report(event=(figure, floor), decode=(decoding, None))
