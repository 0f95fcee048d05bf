"""Events of a stream: bytes to models, against `json.loads` of the lines of the same bytes; and the decoder alone."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
from artificer import Artificer
from artificer._runtime.sse import EventDecoder
from event_floor import COUNT, chunks, expect, through_lines
from timing import least, report


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


def through_decoder() -> None:
    """Decode the chunks."""
    decoder = EventDecoder()
    expect(sum(len(decoder.feed(chunk)) for chunk in chunks))


figure, floor, decoding = least(through_client, through_lines, through_decoder, scale=1e6 / COUNT)
report(event=(figure, floor), decode=(decoding, None))
