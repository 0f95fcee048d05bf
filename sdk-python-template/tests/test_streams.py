from __future__ import annotations

import asyncio
import gc
import warnings
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest
from sample import (
    RateLimitError,
    StreamDecodeError,
    StreamError,
    StreamEventTooLargeError,
    StreamIncompleteError,
    StreamInterruptedError,
    UnexpectedContentTypeError,
    UnknownEvent,
    types,
)
from sample._runtime.config import Limits
from sample._runtime.http import httpx
from support import Chunks, Server, problem, sse

CHUNK = b'id: 1\nevent: chunk\ndata: {"content":"hi","index":0}\n\n'
DOWN = httpx.ConnectError("down")
"""The answer to whoever takes a stream up again."""

DONE = b'event: done\ndata: {"tokens":3}\n\n'


def events(server: Server) -> tuple[list[Any], Exception | None]:
    seen: list[Any] = []
    try:
        with server.client().chat.stream(content="a", conversation_id="c") as stream:
            for event in stream:
                seen.append(event)
    except Exception as error:  # noqa: BLE001 - what is raised is what is looked at
        return seen, error
    return seen, None


async def events_async(server: Server) -> tuple[list[Any], Exception | None]:
    seen: list[Any] = []
    try:
        async with server.async_client().chat.stream(content="a", conversation_id="c") as stream:
            async for event in stream:
                seen.append(event)
    except Exception as error:  # noqa: BLE001 - what is raised is what is looked at
        return seen, error
    return seen, None


async def both(make: Any) -> tuple[list[Any], Exception | None]:
    """What a stream gives and how it ends, the same for both clients."""
    found = events(Server(make(), DOWN))
    again = await events_async(Server(make(), DOWN))
    assert found[0] == again[0]
    assert type(found[1]) is type(again[1])
    assert str(found[1]) == str(again[1])
    return found


async def test_events_are_typed_and_the_declared_end_is_the_end() -> None:
    seen, error = await both(lambda: sse(CHUNK, DONE, CHUNK))
    assert error is None
    assert [type(event) for event in seen] == [types.ChatStreamChunkEvent, types.ChatStreamDoneEvent]
    assert (seen[0].event, seen[0].data.content, seen[0].id) == ("chunk", "hi", "1")


def test_a_streaming_call_asks_for_a_stream_without_compression() -> None:
    server = Server(sse(DONE))
    server.client().chat.stream(content="a", conversation_id="c").close()
    assert server.last.headers["accept"] == "text/event-stream"
    assert server.last.headers["accept-encoding"] == "identity"
    assert server.last.extensions["timeout"]["read"] == 60.0


async def test_a_reset_after_the_declared_end_does_not_matter() -> None:
    _, error = await both(lambda: sse(CHUNK, DONE, error=httpx.ReadError("reset")))
    assert error is None


async def test_a_clean_end_without_the_declared_end_is_incomplete() -> None:
    seen, error = await both(lambda: sse(CHUNK, b"event: done\ndata: {"))
    assert isinstance(error, StreamIncompleteError)
    assert (len(seen), error.events_received, error.last_event_id, error.pending_bytes) == (1, 1, "1", 19)
    assert error.resumable


async def test_a_broken_connection_keeps_the_events_before_it() -> None:
    seen, error = await both(lambda: sse(CHUNK, error=httpx.ReadError("reset")))
    assert isinstance(error, StreamInterruptedError)
    assert isinstance(error.__cause__, httpx.ReadError)
    assert (len(seen), error.events_received) == (1, 1)


async def test_an_unknown_event_is_kept() -> None:
    seen, _ = await both(lambda: sse(b'event: odd\ndata: {"a":1}\n\nevent: text\ndata: words\n\n', DONE))
    assert seen[:2] == [UnknownEvent("odd", {"a": 1}, None), UnknownEvent("text", "words", None)]


async def test_data_that_is_no_json_ends_the_stream_with_its_event() -> None:
    _, error = await both(lambda: sse(b"event: chunk\ndata: {nope\n\n", DONE))
    assert isinstance(error, StreamDecodeError)
    assert (error.event, error.data) == ("chunk", "{nope")


async def test_a_bad_byte_is_replaced_and_no_error() -> None:
    seen, error = await both(lambda: sse(b'event: chunk\ndata: {"content":"\xff","index":0}\n\n', DONE))
    assert error is None
    assert seen[0].data.content == "\ufffd"


async def test_the_error_event_raises_the_declared_error() -> None:
    data = b'{"type":"t","title":"Slow down","status":429,"code":"rate_limited"}'
    seen, error = await both(lambda: sse(CHUNK, b"event: error\ndata: " + data + b"\n\n", CHUNK))
    assert len(seen) == 1
    assert isinstance(error, RateLimitError)
    assert (error.status, error.code, error.body.title) == (429, "rate_limited", "Slow down")


async def test_html_instead_of_a_stream_is_told_before_the_first_event() -> None:
    _, error = await both(lambda: httpx.Response(200, html="<html>"))
    assert isinstance(error, UnexpectedContentTypeError)
    assert error.body == "<html>"


async def test_the_media_type_is_compared_without_case_and_parameters() -> None:
    _, error = await both(lambda: sse(DONE, media_type="Text/Event-Stream; charset=latin-1"))
    assert error is None


async def test_an_answer_without_content_is_an_empty_stream() -> None:
    assert await both(lambda: httpx.Response(204)) == ([], None)


def test_before_the_first_byte_the_call_is_retried() -> None:
    server = Server(problem(503, "unavailable"), sse(CHUNK, DONE))
    assert len(events(server)[0]) == 2
    assert server.clock.slept == [0.25]


async def test_an_event_over_the_limit_is_an_error() -> None:
    server = Server(sse(b"data: " + b"x" * 200 + b"\n\n"))
    client: Any = server.client()
    client = client._with_config(replace(client._config, limits=Limits(event_bytes=100)))
    with pytest.raises(StreamEventTooLargeError), client.chat.stream(content="a", conversation_id="c") as stream:
        stream.until_done()


@pytest.mark.parametrize("size", [1, 2, 3, 7, 1024])
def test_a_stream_cut_at_every_byte_never_gives_a_wrong_event(size: int) -> None:
    whole = CHUNK + b": hb\r\n\r\n" + CHUNK + DONE
    wanted, _ = events(Server(sse(whole)))
    for cut in range(len(whole) + 1):
        part = whole[:cut]
        seen, error = events(Server(sse(*[part[at : at + size] for at in range(0, cut, size)]), DOWN))
        assert seen == wanted[: len(seen)]
        assert (error is None) == (len(seen) == len(wanted))
        assert error is None or isinstance(error, StreamIncompleteError)


def test_leaving_the_block_lets_the_connection_go() -> None:
    body = Chunks((CHUNK, CHUNK, DONE))
    server = Server(httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=body))
    with server.client().chat.stream(content="a", conversation_id="c") as stream:
        next(iter(stream))
    assert body.closed >= 1
    assert body.given == 1


def test_leaving_a_loop_lets_the_connection_go() -> None:
    body = Chunks((CHUNK, CHUNK, DONE))
    server = Server(httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=body))
    for _ in server.client().chat.stream(content="a", conversation_id="c"):
        break
    gc.collect()
    assert body.closed >= 1


async def test_an_async_stream_that_nobody_closed_warns() -> None:
    server = Server(sse(CHUNK, DONE))
    stream = await server.async_client().chat.stream(content="a", conversation_id="c")
    await stream.__anext__()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        del stream
        gc.collect()
    assert any(issubclass(one.category, ResourceWarning) for one in caught)


def test_a_stream_has_one_consumer() -> None:
    with Server(sse(CHUNK, DONE)).client().chat.stream(content="a", conversation_id="c") as stream:
        list(stream)
        with pytest.raises(StreamError):
            iter(stream)


async def test_overlapping_asks_are_served_in_turn() -> None:
    server = Server(sse(*[CHUNK.replace(b"hi", str(index).encode()) for index in range(6)], DONE))
    async with server.async_client().chat.stream(content="a", conversation_id="c") as stream:
        found = await asyncio.gather(*[stream.__anext__() for _ in range(6)])
    assert [getattr(event.data, "content", None) for event in found] == ["0", "1", "2", "3", "4", "5"]


async def test_until_done_reads_to_the_end() -> None:
    with Server(sse(CHUNK, DONE)).client().chat.stream(content="a", conversation_id="c") as stream:
        stream.until_done()
    async with Server(sse(CHUNK), DOWN).async_client().chat.stream(content="a", conversation_id="c") as again:
        with pytest.raises(StreamIncompleteError):
            await again.until_done()


def test_a_flag_in_the_body_chooses_the_stream_and_the_sentinel_ends_it() -> None:
    server = Server(sse(b'data: {"delta":"a"}\n\ndata: [DONE]\n\ndata: {"delta":"b"}\n\n'))
    with server.client().chat.complete(prompt="p", stream=True) as stream:
        assert [chunk.delta for chunk in stream] == ["a"]
    assert server.last_json == {"prompt": "p", "stream": True}


async def test_the_async_flag() -> None:
    server = Server(sse(b'data: {"delta":"a"}\n\ndata: [DONE]\n\n'))
    async with server.async_client().chat.complete(prompt="p", stream=True) as stream:
        assert [chunk.delta async for chunk in stream] == ["a"]
    server = Server(httpx.Response(200, json={"text": "whole"}))
    assert (await server.async_client().chat.complete(prompt="p")).text == "whole"


def test_json_lines_are_typed_and_need_no_last_line_end() -> None:
    body = Chunks((b'{"itemIndex":0}\n\n{"item', b'Index":1,"output":"x"}\r\n{"itemIndex":2}'))
    server = Server(httpx.Response(200, headers={"content-type": "application/jsonl"}, stream=body))
    with server.client().batch.results_stream("j") as stream:
        assert [(row.item_index, row.output) for row in stream] == [(0, None), (1, "x"), (2, None)]
    assert server.last.headers["accept"] == "application/jsonl"


def test_a_cut_json_line_is_an_error() -> None:
    body = Chunks((b'{"itemIndex":0}\n{"itemIn',))
    server = Server(httpx.Response(200, headers={"content-type": "application/jsonl"}, stream=body))
    with pytest.raises(StreamError), server.client().batch.results_stream("j") as stream:
        list(stream)


def test_a_raw_streaming_response_parses_to_the_stream() -> None:
    response = Server(sse(CHUNK, DONE)).client().chat.with_raw_response.stream(content="a", conversation_id="c")
    assert response.status_code == 200
    with response.parse() as stream:
        assert len(list(stream)) == 2


async def test_an_idle_stream_breaks() -> None:
    import anyio

    class Silent(Chunks):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            yield CHUNK
            await anyio.sleep(30)

    server = Server(httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=Silent(())))
    from sample import Timeout

    client = server.async_client(timeout=Timeout(idle=0.01))
    async with client.chat.stream(content="a", conversation_id="c") as stream:
        await stream.__anext__()
        with pytest.raises(StreamInterruptedError):
            await stream.__anext__()
