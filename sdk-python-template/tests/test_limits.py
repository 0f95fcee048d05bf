from __future__ import annotations

import asyncio
import threading
import time
from typing import Any

import pytest
from sample import APITimeoutError, AsyncSample, ConfigurationError, RateLimitError, Sample
from sample._runtime.gate import Gate
from sample._runtime.http import httpx
from sample._runtime.rate import TokenBucket
from support import CONVERSATION, Clock, Server, ok, problem, sse


class Counting:
    """Counts how many requests are with it at a time."""

    def __init__(self) -> None:
        self.now = self.most = self.all = 0
        self.lock = threading.Lock()

    def enter(self) -> None:
        with self.lock:
            self.now += 1
            self.all += 1
            self.most = max(self.most, self.now)

    def leave(self) -> httpx.Response:
        with self.lock:
            self.now -= 1
        return httpx.Response(200, json=CONVERSATION)

    def handle(self, request: httpx.Request) -> httpx.Response:
        self.enter()
        time.sleep(0.005)
        return self.leave()

    async def handle_async(self, request: httpx.Request) -> httpx.Response:
        self.enter()
        await asyncio.sleep(0.005)
        return self.leave()


def test_threads_share_the_places_of_an_origin() -> None:
    counting = Counting()
    http = httpx.Client(transport=httpx.MockTransport(counting.handle))
    client = Sample(api_key="k", http_client=http, max_concurrency=3)
    threads = [threading.Thread(target=client.conversations.retrieve, args=("c",)) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (counting.most, counting.all) == (3, 20)


async def test_tasks_share_the_places_of_an_origin() -> None:
    counting = Counting()
    http = httpx.AsyncClient(transport=httpx.MockTransport(counting.handle_async))
    client = AsyncSample(api_key="k", http_client=http, max_concurrency=3)
    copy = client.with_options(max_retries=0)
    await asyncio.gather(*[one.conversations.retrieve("c") for one in (client, copy) for _ in range(10)])
    assert (counting.most, counting.all) == (3, 20)


async def test_256_calls_at_a_time_unless_told() -> None:
    counting = Counting()
    http = httpx.AsyncClient(transport=httpx.MockTransport(counting.handle_async))
    client = AsyncSample(api_key="k", http_client=http)
    await asyncio.gather(*[client.conversations.retrieve("c") for _ in range(300)])
    assert counting.most == 256


async def test_another_origin_has_places_of_its_own() -> None:
    counting = Counting()
    http = httpx.AsyncClient(transport=httpx.MockTransport(counting.handle_async))
    client = AsyncSample(api_key="k", http_client=http, max_concurrency=1)
    other = client.with_options(base_url="https://other.example.com")
    await asyncio.gather(*[one.conversations.retrieve("c") for one in (client, other) for _ in range(3)])
    assert counting.most == 2


def test_places_are_given_in_the_order_in_which_they_were_asked_for() -> None:
    gate, seen = Gate(1), list[str]()
    assert gate.enter_now()
    waiting = [gate.queue(lambda name=name: seen.append(name)) for name in "abc"]
    gate.give_up(waiting[1])
    gate.leave()
    assert not gate.enter_now()
    gate.leave()
    assert seen == ["a", "c"]
    gate.leave()
    assert gate.enter_now()


def test_a_place_that_came_to_one_who_gives_up_goes_to_the_next() -> None:
    gate, seen = Gate(1), list[str]()
    gate.enter_now()
    first, _ = gate.queue(lambda: seen.append("a")), gate.queue(lambda: seen.append("b"))
    gate.leave()
    gate.give_up(first)
    assert seen == ["a", "b"]


async def test_the_wait_for_a_place_counts_as_time_of_the_call() -> None:
    release = asyncio.Event()

    async def handle(request: httpx.Request) -> httpx.Response:
        await release.wait()
        return httpx.Response(200, json=CONVERSATION)

    http = httpx.AsyncClient(transport=httpx.MockTransport(handle))
    client = AsyncSample(api_key="k", http_client=http, max_concurrency=1)
    first = asyncio.create_task(_retrieve(client))
    await asyncio.sleep(0)
    with pytest.raises(APITimeoutError) as caught:
        await client.conversations.retrieve("c", timeout=0.02)
    assert caught.value.attempts == ()
    release.set()
    await first
    await client.conversations.retrieve("c", timeout=0.5)


async def test_the_wait_for_a_place_is_no_time_of_an_attempt() -> None:
    from sample import Timeout

    async def handle(request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(0.03)
        return httpx.Response(200, json=CONVERSATION)

    http = httpx.AsyncClient(transport=httpx.MockTransport(handle))
    timeout = Timeout(total=10, attempt=0.09)
    client = AsyncSample(api_key="k", http_client=http, max_concurrency=1, max_retries=0, timeout=timeout)
    await asyncio.gather(*[client.conversations.retrieve("c") for _ in range(5)])


async def _retrieve(client: AsyncSample) -> Any:
    return await client.conversations.retrieve("c")


async def test_a_cancelled_wait_leaves_the_line() -> None:
    release = asyncio.Event()

    async def handle(request: httpx.Request) -> httpx.Response:
        await release.wait()
        return httpx.Response(200, json=CONVERSATION)

    http = httpx.AsyncClient(transport=httpx.MockTransport(handle))
    client = AsyncSample(api_key="k", http_client=http, max_concurrency=1)
    tasks = [asyncio.create_task(_retrieve(client)) for _ in range(3)]
    await asyncio.sleep(0.01)
    tasks[1].cancel()
    with pytest.raises(asyncio.CancelledError):
        await tasks[1]
    release.set()
    await asyncio.gather(tasks[0], tasks[2])


def test_a_call_that_fails_gives_its_place_back() -> None:
    server = Server(problem(404, "missing"))
    client = server.client(max_concurrency=1)
    for _ in range(3):
        with pytest.raises(Exception, match="404"):
            client.conversations.retrieve("c")


def test_an_open_stream_holds_no_place() -> None:
    server = Server(sse(b"event: done\ndata: {}\n\n"))
    client = server.client(max_concurrency=1)
    with client.chat.stream(content="a", conversation_id="c"), client.chat.stream(content="a", conversation_id="c"):
        assert len(server.requests) == 2


def test_no_limit_at_all_when_told() -> None:
    client = Server(ok()).client(max_concurrency=None)
    client.conversations.retrieve("c")
    assert client._config.gates == {}


def test_the_rate_limit_holds_calls_back() -> None:
    server = Server(ok())
    client = server.client(rate_limit=2.0)
    for _ in range(5):
        client.conversations.retrieve("c")
    assert server.clock.slept == [0.5, 0.5, 0.5]


async def test_the_rate_limit_holds_retries_back_too() -> None:
    server = Server(problem(503, "unavailable"), problem(503, "unavailable"), ok())
    client = server.async_client(rate_limit=1.0)
    await client.conversations.retrieve("c")
    assert server.clock.slept == [0.25, 0.75, 0.5, 0.5]


def test_a_call_that_the_rate_limit_leaves_no_time_fails_at_once() -> None:
    server = Server(ok())
    client = server.client(rate_limit=0.1, timeout=5.0)
    client.conversations.retrieve("c")
    with pytest.raises(APITimeoutError):
        client.conversations.retrieve("c")
    assert (server.clock.slept, len(server.requests)) == ([], 1)
    server.clock.time += 10
    client.conversations.retrieve("c")


def test_a_bucket_never_holds_more_than_a_second() -> None:
    clock = Clock()
    bucket = TokenBucket(2.0, clock.monotonic)
    clock.time += 1000
    assert [bucket.take() for _ in range(4)] == [0.0, 0.0, 0.5, 1.0]


def test_the_gauge_tells_what_is_left_of_the_retry_budget() -> None:
    server = Server(problem(429, "rate_limited"))
    client = server.client()
    assert client.retry_budget == {}
    with pytest.raises(RateLimitError):
        client.conversations.retrieve("c")
    left = client.retry_budget["http://localhost:3001"]
    assert left == pytest.approx(100 - 2 * 5 + sum(server.clock.slept))


@pytest.mark.parametrize(
    "options",
    [
        {"max_concurrency": 0},
        {"max_concurrency": True},
        {"rate_limit": -1},
        {"rate_limit": float("nan")},
        {"circuit_breaker": "on"},
        {"max_retry_after": "60"},
        {"max_response_bytes": 1.5},
        {"telemetry_headers": 1},
    ],
)
def test_an_option_of_another_kind_is_refused_in_one_sentence(options: Any) -> None:
    with pytest.raises(ConfigurationError, match="must be"):
        Sample(api_key="k", **options)


def test_an_option_that_there_is_not_is_refused() -> None:
    unknown: Any = {"max_concurency": 1}
    with pytest.raises(TypeError, match="max_concurency"):
        Sample(api_key="k", **unknown)


def test_the_headers_that_tell_of_retries_can_be_switched_off() -> None:
    server = Server(ok())
    server.client(telemetry_headers=False).conversations.retrieve("c")
    assert not {"x-request-id", "x-retry-count"} & set(server.last.headers)


def test_a_longer_wait_than_the_client_allows_is_told_at_once() -> None:
    server = Server(problem(429, "rate_limited", **{"retry-after": "5"}))
    with pytest.raises(RateLimitError) as caught:
        server.client(max_retry_after=4).conversations.retrieve("c")
    assert (caught.value.retry_after, caught.value.retry_stopped, server.clock.slept) == (5.0, "hint", [])
