from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sample import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    AsyncSample,
    CircuitBreaker,
    CircuitOpenError,
    ConfigurationError,
    InternalServerError,
    Sample,
)
from sample._runtime.circuit import Circuit
from sample._runtime.http import httpx
from sample._runtime.seams import Seams
from support import CONVERSATION, Clock, Server, inject, ok, problem


def fail(client: Any, times: int, kind: type[APIError] = InternalServerError) -> None:
    for _ in range(times):
        with pytest.raises(kind):
            client.conversations.retrieve("c", max_retries=0)


def breaking(*answers: Any, **options: Any) -> tuple[Server, Any]:
    server = Server(*answers)
    return server, server.client(circuit_breaker=CircuitBreaker(**options))


def test_twenty_calls_of_which_half_failed_open_the_circuit() -> None:
    server, client = breaking(*[ok()] * 10, problem(503, "unavailable"))
    for _ in range(10):
        client.conversations.retrieve("c")
    fail(client, 10)
    with pytest.raises(CircuitOpenError) as caught:
        client.conversations.retrieve("c")
    assert len(server.requests) == 20
    # Half of five seconds for sure, and the random half of the rest.
    assert caught.value.retry_at == server.clock.time + 3.75
    assert isinstance(caught.value, APIConnectionError)
    assert [attempt.status for attempt in caught.value.attempts] == [None]


def test_nineteen_failures_do_not() -> None:
    server, client = breaking(problem(503, "unavailable"))
    fail(client, 19)
    assert len(server.requests) == 19
    server.then(ok())
    client.conversations.retrieve("c")


def test_fewer_failures_than_half_do_not() -> None:
    server, client = breaking(*[ok()] * 11, problem(503, "unavailable"))
    for _ in range(11):
        client.conversations.retrieve("c")
    fail(client, 10)
    server.then(ok())
    client.conversations.retrieve("c")


def test_what_is_older_than_ten_seconds_does_not_count() -> None:
    server, client = breaking(problem(503, "unavailable"))
    fail(client, 15)
    server.clock.time += 10
    fail(client, 19)
    fail(client, 1)
    fail(client, 1, CircuitOpenError)
    assert len(server.requests) == 35


@pytest.mark.parametrize(
    ("answer", "opens"),
    [
        (problem(500, "x"), True),
        (problem(504, "x"), True),
        (httpx.ConnectError("refused"), True),
        (httpx.ReadTimeout("late"), True),
        (httpx.ReadError("reset"), True),
        (problem(501, "x"), False),
        (problem(400, "x"), False),
        (problem(404, "x"), False),
        (problem(429, "rate_limited"), False),
        (httpx.Response(200, html="<html>"), False),
    ],
)
def test_only_a_service_that_is_down_opens_it(answer: Any, opens: bool) -> None:
    server, client = breaking(answer)
    fail(client, 20, APIError)
    if opens:
        fail(client, 1, CircuitOpenError)
    else:
        fail(client, 1, APIError)
    assert (len(server.requests) == 20) is opens


def test_after_the_pause_two_probes_that_succeed_close_it() -> None:
    server, client = breaking(problem(503, "unavailable"))
    fail(client, 20)
    fail(client, 1, CircuitOpenError)
    server.clock.time += 3.75
    server.then(ok())
    for _ in range(2):
        client.conversations.retrieve("c")
    server.then(problem(503, "unavailable"))
    fail(client, 19)
    assert len(server.requests) == 41


def test_a_probe_that_fails_doubles_the_pause_up_to_a_minute() -> None:
    server, client = breaking(problem(503, "unavailable"))
    fail(client, 20)
    pauses: list[float] = []
    for _ in range(6):
        with pytest.raises(CircuitOpenError) as caught:
            client.conversations.retrieve("c")
        retry_at = caught.value.retry_at or 0.0
        pauses.append(retry_at - server.clock.time)
        server.clock.time = retry_at
        fail(client, 1)
    assert pauses == [3.75, 7.5, 15.0, 30.0, 45.0, 45.0]


def test_the_pause_is_as_long_as_the_server_asks_at_least() -> None:
    server, client = breaking(problem(503, "unavailable", **{"retry-after": "30"}))
    fail(client, 20)
    with pytest.raises(CircuitOpenError) as caught:
        client.conversations.retrieve("c")
    assert caught.value.retry_at == server.clock.time + 30


def test_one_probe_at_a_time() -> None:
    clock = Clock()
    circuit = Circuit(Seams(monotonic=clock.monotonic, now=clock.monotonic, random=clock.random))
    for _ in range(20):
        leave = circuit.admit()
        assert leave
        leave.report("bad")
    clock.time += 5
    probe = circuit.admit()
    assert probe
    assert circuit.admit() is None
    probe.report("none")
    again = circuit.admit()
    assert again
    again.report("good")
    assert circuit.admit()


def test_what_was_sent_before_it_opened_tells_nothing_of_the_time_after() -> None:
    clock = Clock()
    circuit = Circuit(Seams(monotonic=clock.monotonic, now=clock.monotonic, random=clock.random))
    early = circuit.admit()
    for _ in range(20):
        leave = circuit.admit()
        assert leave
        leave.report("bad")
    assert early
    early.report("good")
    assert circuit.admit() is None


def test_an_open_circuit_of_one_service_lets_the_others_through() -> None:
    server, client = breaking(problem(503, "unavailable"))
    fail(client, 20)
    server.then(ok({}))
    client.get("/jobs", service="worker")
    fail(client, 1, CircuitOpenError)


def test_while_it_is_open_calls_go_to_the_fallback() -> None:
    server, client = breaking(problem(503, "unavailable"), fallback={"main": "https://eu.example.com/v1/"})
    fail(client, 20)
    server.then(ok())
    client.conversations.retrieve("c")
    assert str(server.last.url) == "https://eu.example.com/v1/api/conversations/c"
    assert server.last.headers["authorization"]
    server.clock.time += 3.75
    client.conversations.retrieve("c")
    assert server.last.url.host == "localhost"


def test_a_retry_goes_to_the_fallback_once_the_circuit_has_opened() -> None:
    server, client = breaking(problem(503, "unavailable"), fallback="https://eu.example.com")
    fail(client, 19)
    server.then(problem(503, "unavailable"), ok())
    client.conversations.retrieve("c")
    assert [request.url.host for request in server.requests[-2:]] == ["localhost", "eu.example.com"]


def test_when_the_fallback_is_down_too_the_error_names_the_earlier_moment() -> None:
    server, client = breaking(problem(503, "unavailable"), fallback="https://eu.example.com")
    fail(client, 20)
    server.clock.time += 1
    fail(client, 20)
    with pytest.raises(CircuitOpenError) as caught:
        client.conversations.retrieve("c")
    assert caught.value.retry_at == server.clock.time + 2.75


def test_a_fallback_that_cannot_be_used_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="fallback"):
        Sample(api_key="k", circuit_breaker=CircuitBreaker(fallback="http://eu.example.com"))


def test_copies_of_a_client_share_the_circuit() -> None:
    server, client = breaking(problem(503, "unavailable"))
    fail(client.with_options(max_retries=1), 20)
    fail(client, 1, CircuitOpenError)
    assert len(server.requests) == 20


def test_without_the_option_there_is_no_circuit() -> None:
    server = Server(problem(503, "unavailable"))
    fail(server.client(), 30)
    assert len(server.requests) == 30


async def test_a_cancelled_probe_lets_the_next_one_through() -> None:
    answers: list[Any] = [httpx.Response(503)] * 20

    async def handle(request: httpx.Request) -> httpx.Response:
        if answers:
            return answers.pop()
        await asyncio.sleep(0.02)
        return httpx.Response(200, json=CONVERSATION)

    http = httpx.AsyncClient(transport=httpx.MockTransport(handle))
    clock = Clock()
    client = inject(AsyncSample(api_key="k", http_client=http, circuit_breaker=CircuitBreaker()), clock)
    for _ in range(20):
        with pytest.raises(InternalServerError):
            await client.conversations.retrieve("c", max_retries=0)
    clock.time += 5
    with pytest.raises(APITimeoutError):
        await client.conversations.retrieve("c", timeout=0.001, max_retries=0)
    clock.time += 10
    task = asyncio.create_task(client.conversations.retrieve("c"))
    await asyncio.sleep(0.001)
    with pytest.raises(CircuitOpenError):
        await client.conversations.retrieve("c")
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert (await client.conversations.retrieve("c")).id == "conv_1"
