"""Time limits over real sockets: a server that drips would be done some day, so that only a limit makes an error."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from sample import APITimeoutError, AsyncSample, BadRequestError, Sample, StreamInterruptedError, Timeout
from sample._runtime import deadline
from sample._runtime.http import httpx
from sockets import Connection, answer, serving

BODY = b'{"id":"conv_1","title":"Hi","status":"active","createdAt":"2026-01-02T03:04:05Z"}'
SSE = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n"


def send_slowly(connection: Connection, data: bytes) -> None:
    for at in range(len(data)):
        connection.send(data[at : at + 1])
        time.sleep(0.02)


def drip(data: bytes) -> Callable[[Connection], None]:
    def handle(connection: Connection) -> None:
        while connection.request():
            send_slowly(connection, data)

    return handle


def silent_after(data: bytes) -> Callable[[Connection], None]:
    def handle(connection: Connection) -> None:
        connection.request()
        connection.send(data)
        connection.wait_for_end()

    return handle


async def cancel(task: asyncio.Task[Any]) -> None:
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asyncio.wait_for(task, 5)


HALF = answer(BODY)[:-20]
SLOW = {
    "dripping headers": drip(answer(BODY, *[b"x-filler: " + b"x" * 50] * 20)),
    "a dripping body": drip(answer(b'{"id":"' + b"x" * 1000 + b'"}')),
    "no answer": silent_after(b""),
    "half of the headers": silent_after(b"HTTP/1.1 200 OK\r\ncontent-"),
    "half of a body": silent_after(HALF),
}


@pytest.mark.parametrize("name", SLOW)
def test_a_blocking_call_ends_in_time_whatever_the_server_drips(name: str) -> None:
    with serving(SLOW[name]) as server, Sample(api_key="k", base_url=server.url, max_retries=0) as client:
        with pytest.raises(APITimeoutError):
            client.conversations.retrieve("c", timeout=0.4)
        assert server.connections[0].ended.wait(2)
        assert server.connections[0].sent < 500


@pytest.mark.parametrize("name", SLOW)
async def test_an_asynchronous_call_ends_in_time_whatever_the_server_drips(name: str) -> None:
    with serving(SLOW[name]) as server:
        async with AsyncSample(api_key="k", base_url=server.url, max_retries=0) as client:
            with pytest.raises(APITimeoutError):
                await client.conversations.retrieve("c", timeout=0.4)


def test_an_error_whose_body_drips_is_still_that_error() -> None:
    def handle(connection: Connection) -> None:
        connection.request()
        head, _, body = answer(b"x" * 1000, status=b"400 Bad Request").partition(b"\r\n\r\n")
        connection.send(head + b"\r\n\r\n")
        send_slowly(connection, body)

    with serving(handle) as server:
        client = Sample(api_key="k", base_url=server.url)
        with pytest.raises(BadRequestError):
            client.conversations.retrieve("c", timeout=0.4)
        client.close()


def test_the_limit_holds_on_a_connection_that_is_used_again() -> None:
    state = {"count": 0}

    def handle(connection: Connection) -> None:
        while connection.request():
            state["count"] += 1
            if state["count"] == 1:
                connection.send(answer(BODY))
            else:
                send_slowly(connection, answer(BODY * 20))

    with serving(handle) as server, Sample(api_key="k", base_url=server.url, max_retries=0) as client:
        client.conversations.retrieve("c")
        with pytest.raises(APITimeoutError):
            client.conversations.retrieve("c", timeout=0.3)
        assert len(server.connections) == 1


def test_the_limit_holds_with_an_http_client_of_the_callers_own() -> None:
    with serving(SLOW["dripping headers"]) as server, httpx.Client() as http:
        client = Sample(api_key="k", base_url=server.url, max_retries=0, http_client=http)
        with pytest.raises(APITimeoutError):
            client.conversations.retrieve("c", timeout=0.3)


def test_a_server_that_does_not_read_cannot_hold_an_upload() -> None:
    def handle(connection: Connection) -> None:
        time.sleep(3)

    with serving(handle) as server:
        client = Sample(api_key="k", base_url=server.url, max_retries=0)
        with pytest.raises(APITimeoutError):
            client.documents.upload(file=b"x" * 20_000_000, timeout=0.3)
        client.close()


def test_an_attempt_that_drips_is_tried_again_in_the_time_that_is_left() -> None:
    state = {"count": 0}

    def handle(connection: Connection) -> None:
        state["count"] += 1
        if state["count"] > 1:
            connection.request()
            connection.send(answer(BODY))
        else:
            SLOW["dripping headers"](connection)

    timeout = Timeout(total=5, attempt=0.2)
    with serving(handle) as server, Sample(api_key="k", base_url=server.url, timeout=timeout) as client:
        assert client.conversations.retrieve("c").id == "conv_1"


@pytest.mark.parametrize("instant", [0.005, 0.05, 0.1])
async def test_a_cancelled_call_ends_at_once_and_its_connection_is_closed(instant: float) -> None:
    with serving(SLOW["a dripping body"]) as server:
        client = AsyncSample(api_key="k", base_url=server.url)
        task = asyncio.create_task(client.conversations.retrieve("c"))
        await asyncio.sleep(instant)
        await cancel(task)
        if server.connections:
            assert await asyncio.to_thread(server.connections[0].ended.wait, 2)
        await client.close()


async def test_a_cancelled_pause_between_attempts_ends_at_once() -> None:
    def handle(connection: Connection) -> None:
        while connection.request():
            connection.send(answer(b"{}", b"retry-after: 30", status=b"503 Unavailable"))

    with serving(handle) as server:
        async with AsyncSample(api_key="k", base_url=server.url) as client:
            task = asyncio.create_task(client.conversations.retrieve("c"))
            await asyncio.sleep(0.2)
            await cancel(task)


async def test_a_cancelled_stream_closes_its_connection() -> None:
    with serving(silent_after(SSE + b'event: chunk\ndata: {"content":"a","index":0}\n\n')) as server:
        async with AsyncSample(api_key="k", base_url=server.url) as client:

            async def consume() -> None:
                async with client.chat.stream(content="a", conversation_id="c") as stream:
                    async for _ in stream:
                        pass

            task = asyncio.create_task(consume())
            await asyncio.sleep(0.2)
            await cancel(task)
            assert await asyncio.to_thread(server.connections[0].ended.wait, 2)


def test_a_stream_that_only_sends_comments_stays_alive_and_one_that_is_silent_does_not() -> None:
    def handle(connection: Connection) -> None:
        connection.request()
        connection.send(SSE)
        for _ in range(6):
            time.sleep(0.1)
            connection.send(b": hb\n\n")
        lived.set()
        connection.wait_for_end()

    lived = threading.Event()
    timeout = Timeout(idle=0.4)
    with serving(handle) as server, Sample(api_key="k", base_url=server.url, timeout=timeout) as client:
        with pytest.raises(StreamInterruptedError), client.chat.stream(content="a", conversation_id="c") as stream:
            stream.until_done()
        assert lived.is_set()


def test_a_stream_outlives_the_time_of_the_call() -> None:
    def handle(connection: Connection) -> None:
        connection.request()
        connection.send(SSE)
        time.sleep(0.5)
        connection.send(b'event: done\ndata: {"tokens":1}\n\n')

    with serving(handle) as server:
        client = Sample(api_key="k", base_url=server.url)
        with client.chat.stream(content="a", conversation_id="c", timeout=0.3) as stream:
            assert [event.event for event in stream] == ["done"]
        client.close()


async def test_an_asynchronous_stream_may_be_silent_for_longer_than_an_attempt() -> None:
    def handle(connection: Connection) -> None:
        connection.request()
        connection.send(SSE)
        time.sleep(0.6)
        connection.send(b'event: done\ndata: {"tokens":1}\n\n')

    limit = Timeout(attempt=0.3)
    with serving(handle) as server:
        client = AsyncSample(api_key="k", base_url=server.url, timeout=limit)
        async with client, client.chat.stream(content="a", conversation_id="c") as stream:
            assert [event.event async for event in stream] == ["done"]


async def test_an_asynchronous_download_may_be_silent_for_longer_than_an_attempt() -> None:
    def handle(connection: Connection) -> None:
        connection.request()
        connection.send(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\na")
        time.sleep(0.6)
        connection.send(b"b")

    limit = Timeout(attempt=0.3)
    with serving(handle) as server:
        async with AsyncSample(api_key="k", base_url=server.url, timeout=limit) as client:
            download = await client.documents.download("d")
            assert await download.read() == b"ab"


def test_threads_do_not_share_their_moments() -> None:
    with deadline.Within(1.0):
        with deadline.Within(None):
            assert deadline._left(7.0) == 7.0
        assert (deadline._left(None) or 0) <= 1.0
    with deadline.Within(-1.0), pytest.raises(TimeoutError):
        deadline._left(None)


def test_a_stream_of_the_library_that_cannot_be_changed_keeps_its_limits() -> None:
    fixed: Any = object()
    deadline.bind_streams("connection.connect_tcp.complete", {"return_value": fixed})
    deadline.bind_streams("connection.close.complete", {})
