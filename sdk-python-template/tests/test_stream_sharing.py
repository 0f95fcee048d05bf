from __future__ import annotations

import asyncio
import gc
import threading
import time
from collections.abc import AsyncIterator
from typing import Any

import pytest
from sample import AsyncSample, Sample, StreamError, StreamInterruptedError
from sample._runtime.http import httpx
from sockets import Connection, serving
from support import Chunks, Server, sse

EVENTS = [b'event: chunk\ndata: {"content":"%d","index":%d}\n\n' % (n, n) for n in range(6)]
DONE = b'event: done\ndata: {"tokens":3}\n\n'
HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n"


def open_stream(*chunks: bytes, error: Exception | None = None) -> Any:
    return Server(sse(*chunks, error=error)).client().chat.stream(content="a", conversation_id="c")


async def open_async(*chunks: bytes, error: Exception | None = None) -> Any:
    return await Server(sse(*chunks, error=error)).async_client().chat.stream(content="a", conversation_id="c")


async def test_both_halves_give_all_items_at_their_own_pace() -> None:
    one, two = open_stream(*EVENTS, DONE).tee()
    first = [next(one) for _ in range(3)]
    assert [*two] == [*first, *one]
    left, right = (await open_async(*EVENTS, DONE)).tee()
    begun = [await left.__anext__() for _ in range(3)]
    assert [item async for item in right] == begun + [item async for item in left]


async def test_a_half_that_falls_too_far_behind_fails_and_the_other_goes_on() -> None:
    one, two = open_stream(*EVENTS, DONE).tee(3)
    assert len([*one]) == 7
    with pytest.raises(StreamError, match="more than 3 items behind"):
        next(two)
    left, right = (await open_async(*EVENTS, DONE)).tee(3)
    await left.until_done()
    with pytest.raises(StreamError, match="more than 3 items behind"):
        await right.until_done()


async def test_a_half_may_be_a_thousand_items_behind() -> None:
    chunks = [EVENTS[0]] * 1000
    one, two = open_stream(*chunks, DONE).tee()
    for _ in range(1000):
        next(one)
    assert len([*two]) == 1001
    fast, slow = open_stream(*chunks, EVENTS[0], DONE).tee()
    for _ in range(1001):
        next(fast)
    with pytest.raises(StreamError):
        next(slow)


async def test_both_halves_tell_how_the_stream_broke() -> None:
    reset = httpx.ReadError("reset")
    one, two = open_stream(EVENTS[0], error=reset).tee()
    for half in (one, two):
        next(half)
        with pytest.raises(StreamInterruptedError):
            next(half)
    left, right = (await open_async(EVENTS[0], error=reset)).tee()
    for half in (left, right):
        await half.__anext__()
        with pytest.raises(StreamInterruptedError):
            await half.__anext__()


async def test_the_connection_is_let_go_when_both_halves_are_closed() -> None:
    for is_async in (False, True):
        body = Chunks((*EVENTS, DONE))
        server = Server(httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=body))
        if is_async:
            stream: Any = await server.async_client().chat.stream(content="a", conversation_id="c")
            left, right = stream.tee()
            async with left:
                await left.__anext__()
            assert body.closed == 0
            assert await right.__anext__()
            await right.aclose()
            assert [item async for item in left] == []
        else:
            one, two = server.client().chat.stream(content="a", conversation_id="c").tee()
            with one:
                next(one)
            assert body.closed == 0
            assert next(two)
            two.close()
            assert list(one) == []
        assert body.closed >= 1


def test_what_is_split_has_no_other_reader() -> None:
    stream = open_stream(*EVENTS, DONE)
    stream.tee()
    with pytest.raises(StreamError):
        iter(stream)
    with pytest.raises(StreamError):
        stream.tee()


async def test_null_is_an_item_of_a_half_too() -> None:
    from sample._runtime.call import Call
    from sample._runtime.operation import Operation
    from sample._runtime.stream_spec import EndSentinel, PayloadStream
    from sample._runtime.streams import Stream

    operation = Operation("GET", "/x", stream=PayloadStream("sse", lambda: Any, end=EndSentinel("[DONE]")))
    client = Server(sse(b"data: null\n\ndata: 1\n\ndata: [DONE]\n\n")).client()
    one, two = Stream[Any](client._run(Call(operation, opens=True)), operation, client._config).tee()
    assert ([*one], [*two]) == ([None, 1], [None, 1])


def test_threads_that_ask_at_the_same_time_stand_in_line() -> None:
    class Slow(Chunks):
        def __iter__(self) -> Any:
            for chunk in (*EVENTS, DONE):
                time.sleep(0.002)
                yield chunk

    server = Server(httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=Slow(())))
    stream = server.client().chat.stream(content="a", conversation_id="c")
    seen: list[Any] = []
    errors: list[Exception] = []

    def read() -> None:
        try:
            while (event := next(stream, None)) is not None:
                seen.append(event.event)
        except Exception as error:  # noqa: BLE001 - what is raised is what is looked at
            errors.append(error)

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert sorted(seen) == ["chunk"] * 6 + ["done"]


async def test_tasks_that_ask_at_the_same_time_stand_in_line() -> None:
    class Slow(Chunks):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            for chunk in (*EVENTS, DONE):
                await asyncio.sleep(0.001)
                yield chunk

    server = Server(httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=Slow(())))
    stream = await server.async_client().chat.stream(content="a", conversation_id="c")
    found = await asyncio.gather(*[stream.__anext__() for _ in range(7)])
    assert [event.event for event in found] == ["chunk"] * 6 + ["done"]
    with pytest.raises(StopAsyncIteration):
        await stream.__anext__()


def keep_sending(connection: Connection) -> None:
    connection.request()
    connection.send(HEAD)
    while True:
        connection.send(EVENTS[0])
        time.sleep(0.002)


def test_a_loop_that_is_left_closes_the_connection() -> None:
    with serving(keep_sending) as server:
        client = Sample(api_key="k", base_url=server.url)
        for _ in client.chat.stream(content="a", conversation_id="c"):
            break
        gc.collect()
        assert server.connections[0].ended.wait(5)
        client.close()


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
async def test_an_async_loop_that_is_left_closes_the_connection_when_the_stream_is_collected() -> None:
    with serving(keep_sending) as server:
        client = AsyncSample(api_key="k", base_url=server.url)

        async def read() -> None:
            async for _ in await client.chat.stream(content="a", conversation_id="c"):
                break

        await read()
        gc.collect()
        assert await asyncio.to_thread(server.connections[0].ended.wait, 5)
        await client.close()


async def test_an_async_stream_that_nobody_has_read_is_closed_when_it_is_collected() -> None:
    with serving(keep_sending) as server:
        client = AsyncSample(api_key="k", base_url=server.url)
        stream = await client.chat.stream(content="a", conversation_id="c")
        with pytest.warns(ResourceWarning, match="async with"):
            del stream
            gc.collect()
        assert await asyncio.to_thread(server.connections[0].ended.wait, 5)
        await client.close()


def test_a_slow_reader_stalls_the_sender() -> None:
    sent = 0

    def pour(connection: Connection) -> None:
        nonlocal sent
        connection.request()
        connection.send(HEAD)
        connection.sock.settimeout(0.5)
        event = b'event: chunk\ndata: {"content":"' + b"x" * 60_000 + b'","index":1}\n\n'
        try:
            while sent < 64_000_000:
                connection.send(event)
                sent += len(event)
        except TimeoutError:
            stalled.set()

    stalled = threading.Event()
    with serving(pour) as server:
        client = Sample(api_key="k", base_url=server.url)
        with client.chat.stream(content="a", conversation_id="c") as stream:
            next(stream)
            assert stalled.wait(10)
        assert sent < 64_000_000
        client.close()
