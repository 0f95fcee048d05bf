from __future__ import annotations

import threading
from typing import Any

import anyio
import pytest
from sample import APIConnectionError, AsyncSample, Sample
from sample._runtime.call import Call
from sample._runtime.hedge import Times
from sample._runtime.http import httpx
from sample._runtime.operation import Hedge, Operation
from support import Chunks

THINGS = Operation("GET", "/things", security=(("bearerAuth",),), hedge=Hedge(after=0.02))


class SlowFirst:
    """Holds its first answer back until it is released; the later ones come at once."""

    def __init__(self, *later: Any) -> None:
        self.later = list(later)
        self.count = 0
        self.release = threading.Event()
        self.late = Chunks((b"late",))
        self.was_cancelled = False

    def handle(self, request: httpx.Request) -> httpx.Response:
        self.count += 1
        if self.count == 1:
            self.release.wait(5)
            return httpx.Response(200, stream=self.late)
        return self._next()

    async def handle_async(self, request: httpx.Request) -> httpx.Response:
        self.count += 1
        if self.count > 1:
            return self._next()
        try:
            while not self.release.is_set():
                await anyio.sleep(0.001)
        except BaseException:
            self.was_cancelled = True
            raise
        return httpx.Response(200, stream=self.late)

    def _next(self) -> httpx.Response:
        answer = self.later.pop(0) if self.later else httpx.Response(200, json={"n": 2})
        if isinstance(answer, Exception):
            raise answer
        return answer

    def client(self) -> Sample:
        return Sample(api_key="k", http_client=httpx.Client(transport=httpx.MockTransport(self.handle)))

    def async_client(self) -> AsyncSample:
        http = httpx.AsyncClient(transport=httpx.MockTransport(self.handle_async))
        return AsyncSample(api_key="k", http_client=http)


def test_a_slow_request_is_sent_once_more_and_the_first_answer_wins() -> None:
    server = SlowFirst()
    client = server.client()
    assert client._run(Call(THINGS)).content == b'{"n":2}'
    assert server.count == 2
    assert client.retry_budget["http://localhost:3001"] < 95
    server.release.set()
    for _ in range(500):
        if server.late.closed:
            break
        threading.Event().wait(0.01)
    assert server.late.closed


async def test_in_tasks_the_slower_request_is_cancelled() -> None:
    server = SlowFirst()
    client = server.async_client()
    assert (await client._run(Call(THINGS))).content == b'{"n":2}'
    assert (server.count, server.was_cancelled) == (2, True)
    assert client.retry_budget["http://localhost:3001"] < 95


async def test_a_second_request_that_fails_does_not_hide_the_answer_of_the_first() -> None:
    for is_async in (False, True):
        server = SlowFirst(httpx.ConnectError("down"))
        threading.Timer(0.1, server.release.set).start()
        outcome = await server.async_client()._run(Call(THINGS)) if is_async else server.client()._run(Call(THINGS))
        assert (outcome.content, server.count) == (b"late", 2)


async def test_when_both_fail_the_call_fails() -> None:
    class Failing(SlowFirst):
        def handle(self, request: httpx.Request) -> httpx.Response:
            super().handle(request)
            raise httpx.ReadError("reset")

        async def handle_async(self, request: httpx.Request) -> httpx.Response:
            await super().handle_async(request)
            raise httpx.ReadError("reset")

    for is_async in (False, True):
        server = Failing()
        threading.Timer(0.1, server.release.set).start()
        client: Any = server.async_client() if is_async else server.client()
        client = client.with_options(max_retries=0)
        with pytest.raises(APIConnectionError):
            await client._run(Call(THINGS)) if is_async else client._run(Call(THINGS))
        assert server.count == 2


async def test_without_budget_nothing_is_sent_twice() -> None:
    for is_async in (False, True):
        server = SlowFirst()
        threading.Timer(0.1, server.release.set).start()
        client: Any = server.async_client() if is_async else server.client()
        budget = client._config.budget_of("http://localhost:3001")
        while budget.take(0):
            pass
        outcome = await client._run(Call(THINGS)) if is_async else client._run(Call(THINGS))
        assert (outcome.content, server.count) == (b"late", 1)


def test_a_fast_answer_needs_no_second_request() -> None:
    server = SlowFirst()
    server.count = 1
    server.client()._run(Call(THINGS))
    assert server.count == 2


@pytest.mark.parametrize("operation", [Operation("GET", "/a"), Operation("POST", "/a", hedge=Hedge(after=0.0))])
def test_only_a_get_whose_contract_says_so_is_sent_twice(operation: Operation) -> None:
    server = SlowFirst()
    threading.Timer(0.1, server.release.set).start()
    server.client()._run(Call(operation))
    assert server.count == 1


def test_a_percentile_is_known_after_twenty_answers() -> None:
    times, hedge = Times(), Hedge()
    for number in range(19):
        times.add(float(number))
    assert times.wait(hedge) is None
    times.add(19.0)
    assert times.wait(hedge) == 18.0
    for number in range(100):
        times.add(1000.0 + number)
    assert times.wait(hedge) == 1094.0


def test_answers_are_timed_where_a_percentile_counts() -> None:
    server = SlowFirst()
    server.count = 1
    client = server.client()
    operation = Operation("GET", "/things", hedge=Hedge(percent=95))
    for _ in range(20):
        client._run(Call(operation))
    assert client._config.times_of("GET", "/things").wait(Hedge()) is not None
