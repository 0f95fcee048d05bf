from __future__ import annotations

import asyncio
import itertools
import threading
from concurrent.futures import ThreadPoolExecutor
from email.utils import formatdate
from typing import Any

import pytest
from sample import (
    APIConnectionError,
    APITimeoutError,
    AuthenticationError,
    ConflictError,
    InternalServerError,
    RateLimitError,
    SampleError,
    Timeout,
)
from sample._runtime.budget import RetryBudget
from sample._runtime.hints import read_hints
from sample._runtime.http import httpx
from sample._runtime.retry import Failure, RetryInput, decide_retry
from support import Clock, Server, ok, problem

NOW = 1_767_323_045.0  # 2026-01-02T03:04:05Z


def hints(code: int = 503, /, **headers: str) -> Any:
    return read_hints(code, lambda name: headers.get(name.replace("-", "_")), NOW)


def given(failure: Failure, **changes: Any) -> RetryInput:
    values: dict[str, Any] = {
        "failure": failure,
        "retries": 0,
        "max_retries": 2,
        "max_retry_after": 60.0,
        "statuses": None,
        "method": "GET",
        "is_safe": False,
        "is_replayable": True,
        "now": NOW,
        "is_over": False,
        "time_left": 100.0,
        "random": lambda: 0.5,
    }
    return RetryInput(**{**values, **changes})


def status(code: int, **headers: str) -> Failure:
    return Failure("status", code, lambda name: headers.get(name.replace("-", "_")))


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"retry_after_ms": "1500"}, 1.5),
        ({"retry_after_ms": "1.5"}, 0.0015),
        ({"retry_after_ms": "-1", "retry_after": "3"}, 3.0),
        ({"retry_after": "7"}, 7.0),
        ({"retry_after": " 7"}, None),
        ({"retry_after": "NaN"}, None),
        ({"retry_after": "Fri, 02 Jan 2026 03:04:35 GMT"}, 30.0),
        ({"retry_after": "Friday, 02-Jan-26 03:04:35 GMT"}, 30.0),
        ({"retry_after": "Fri Jan  2 03:04:35 2026"}, 30.0),
        ({"retry_after": "Fri, 02 Jan 2025 03:04:35 GMT"}, 0.0),
        ({"retry_after": "Fri, 31 Feb 2026 03:04:35 GMT"}, None),
        ({"ratelimit_reset": "12"}, 12.0),
        ({"x_ratelimit_reset": str(int(NOW) + 9)}, 9.0),
        ({"x_ratelimit_reset": str((int(NOW) + 9) * 1000)}, 9.0),
        ({"x_ratelimit_reset": "2026-01-02T03:04:15.5Z"}, 10.5),
        ({"x_ratelimit_reset": "soon"}, None),
    ],
)
def test_a_hint_is_read_in_every_spelling(headers: dict[str, str], wait: float | None) -> None:
    assert hints(**headers).wait == (None if wait is None else pytest.approx(wait))


def test_a_reset_counts_on_429_and_503_only() -> None:
    assert hints(500, ratelimit_reset="12").wait is None
    assert hints(429, ratelimit_reset="12").wait == 12


@pytest.mark.parametrize(
    ("failure", "changes", "delay"),
    [
        (status(503), {}, 0.25),
        (status(503), {"retries": 1}, 0.5),
        (status(503), {"retries": 8, "max_retries": 9}, 4.0),
        (Failure("unsent"), {}, 0.025),
        (Failure("network"), {}, 0.25),
        (status(408), {}, 0.25),
        (status(404), {}, None),
        (status(501), {}, None),
        (status(505), {}, None),
        (status(409), {}, None),
        (status(409, retry_after="1"), {}, 1.05),
        (status(404, x_should_retry="true"), {}, 0.25),
        (status(503, x_should_retry="false"), {}, None),
        (status(503), {"retries": 2}, None),
        (status(503), {"method": "POST"}, None),
        (status(503), {"method": "POST", "is_safe": True}, 0.25),
        (status(503, retry_after="2"), {"method": "POST"}, 2.1),
        (status(429), {"method": "POST"}, 0.25),
        (status(500, x_should_retry="true"), {"method": "POST"}, None),
        (Failure("unsent"), {"method": "POST"}, 0.025),
        (Failure("network"), {"method": "POST"}, None),
        (Failure("timeout"), {"method": "PATCH"}, None),
        (status(503), {"is_replayable": False}, None),
        (status(418), {"statuses": (418,)}, 0.25),
        (status(503), {"statuses": (418,)}, None),
        (status(503, retry_after="60"), {}, 63.0),
        (status(503, retry_after="61"), {}, None),
        (status(503, retry_after="9"), {"time_left": 8.0}, None),
        (status(503), {"time_left": 0.2}, None),
    ],
)
def test_a_retry_is_decided_by_the_rules(failure: Failure, changes: dict[str, Any], delay: float | None) -> None:
    decision = decide_retry(given(failure, **changes))
    assert decision.delay == (None if delay is None else pytest.approx(delay))


def test_a_hint_beyond_the_limit_is_told() -> None:
    decision = decide_retry(given(status(429, retry_after="86400")))
    assert (decision.delay, decision.retry_after, decision.stopped) == (None, 86400.0, "hint")


def test_a_failed_call_is_repeated_with_the_same_key_and_id() -> None:
    server = Server(problem(503, "unavailable"), problem(503, "unavailable"), ok())
    server.client().conversations.create(title="x")
    assert server.clock.slept == [0.25, 0.5]
    assert [request.headers["x-retry-count"] for request in server.requests] == ["0", "1", "2"]
    assert len({request.headers["idempotency-key"] for request in server.requests}) == 1
    assert len({request.headers["x-request-id"] for request in server.requests}) == 1
    assert len(set(server.bodies)) == 1


async def test_the_async_client_retries_alike() -> None:
    server = Server(problem(503, "unavailable"), ok())
    await server.async_client().conversations.create(title="x")
    assert server.clock.slept == [0.25]


def test_the_error_tells_every_attempt() -> None:
    server = Server(
        httpx.ConnectError("refused"), problem(503, "unavailable"), problem(500, "internal", **{"x-request-id": "r1"})
    )
    with pytest.raises(InternalServerError) as caught:
        server.client().conversations.retrieve("c")
    error = caught.value
    assert [attempt.cause for attempt in error.attempts] == ["ConnectError: refused", "HTTP 503", "HTTP 500"]
    assert [attempt.delay for attempt in error.attempts] == [0.025, 0.5, None]
    assert error.request_id == "r1"
    assert error.elapsed == pytest.approx(0.525)
    assert str(error) == "500 internal: It is internal (GET http://localhost:3001/api/conversations/c)"


def test_a_hint_of_a_day_is_not_slept_through() -> None:
    server = Server(problem(429, "rate_limited", **{"retry-after": "86400"}))
    with pytest.raises(RateLimitError) as caught:
        server.client().conversations.list()
    assert (caught.value.retry_after, caught.value.retry_stopped) == (86400.0, "hint")
    assert server.clock.slept == []


def test_a_hint_as_a_date_is_waited_for() -> None:
    server = Server(problem(429, "rate_limited", **{"retry-after": formatdate(1_000_004, usegmt=True)}), ok())
    server.client().conversations.retrieve("c")
    assert server.clock.slept == [pytest.approx(4.2)]


def test_no_answer_is_a_connection_error_with_its_cause() -> None:
    server = Server(httpx.ConnectError("refused"))
    with pytest.raises(APIConnectionError) as caught:
        server.client(max_retries=0).conversations.retrieve("c")
    assert isinstance(caught.value.__cause__, httpx.ConnectError)
    assert not isinstance(caught.value, APITimeoutError)


def test_a_post_without_a_key_is_not_repeated_after_it_was_sent() -> None:
    server = Server(httpx.ReadError("reset"), ok({"id": "d", "fileName": "f"}))
    with pytest.raises(APIConnectionError):
        server.client().documents.search(query_text="a", body_text="b")
    assert len(server.requests) == 1


def test_a_body_that_was_cut_is_asked_for_again() -> None:
    def cut(request: httpx.Request) -> httpx.Response:
        def chunks() -> Any:
            yield b'{"id":'
            raise httpx.RemoteProtocolError("peer closed")

        return httpx.Response(200, content=chunks(), headers={"content-type": "application/json"})

    server = Server(cut, ok())
    assert server.client().conversations.retrieve("c").id == "conv_1"
    assert len(server.requests) == 2


def test_an_iterator_is_never_sent_twice() -> None:
    server = Server(problem(503, "unavailable", **{"retry-after": "1"}), ok({"id": "d", "fileName": "f"}))
    with pytest.raises(InternalServerError):
        server.client().documents.upload(file=("f", iter([b"a", b"b"])))
    assert len(server.requests) == 1


def test_a_function_that_makes_the_content_is_asked_for_every_attempt() -> None:
    server = Server(problem(503, "unavailable", **{"retry-after": "1"}), ok({"id": "d", "fileName": "f"}))
    server.client().documents.upload(file=("f", lambda: iter([b"a", b"b"])))
    assert len(server.requests) == 2
    assert server.bodies[0] == server.bodies[1]


def test_the_contract_names_statuses_and_the_number_of_retries() -> None:
    server = Server(problem(500, "internal"))
    with pytest.raises(InternalServerError):
        server.client().batch.create(name="n", phases=[])
    assert len(server.requests) == 1
    server = Server(problem(503, "unavailable"))
    with pytest.raises(InternalServerError):
        server.client().batch.create(name="n", phases=[])
    assert len(server.requests) == 5


def test_the_caller_may_say_how_often() -> None:
    server = Server(problem(503, "unavailable"))
    client = server.client(max_retries=1)
    with pytest.raises(InternalServerError):
        client.conversations.retrieve("c")
    assert len(server.requests) == 2
    with pytest.raises(InternalServerError):
        client.conversations.retrieve("c", max_retries=0)
    assert len(server.requests) == 3
    with pytest.raises(InternalServerError):
        client.with_options(max_retries=3).conversations.retrieve("c")
    assert len(server.requests) == 7


def test_the_total_time_covers_all_attempts() -> None:
    server = Server(problem(503, "unavailable", **{"retry-after": "4"}))
    with pytest.raises(SampleError) as caught:
        server.client(timeout=10).conversations.retrieve("c", max_retries=5)
    assert len(server.requests) == 3
    assert getattr(caught.value, "retry_stopped", None) == "hint"


def test_the_transport_gets_the_limits_of_the_attempt() -> None:
    server = Server(ok())
    server.client(timeout=Timeout(total=10, attempt=8, connect=2)).conversations.retrieve("c")
    assert server.last.extensions["timeout"] == {"connect": 2, "read": 8, "write": 8, "pool": 8}
    server.client(timeout=None).conversations.retrieve("c")
    assert server.last.extensions["timeout"] == {"connect": 5.0, "read": None, "write": None, "pool": None}
    server.client().batch.create(name="n", phases=[])
    assert server.last.extensions["timeout"]["read"] == 300.0


def test_a_budget_that_is_spent_stops_retries() -> None:
    server = Server(problem(503, "unavailable"))
    client = server.client()
    stopped: list[str | None] = []
    for _ in range(8):
        with pytest.raises(InternalServerError) as caught:
            client.conversations.retrieve("c")
        stopped.append(caught.value.retry_stopped)
    assert stopped[0] is None
    assert stopped[-1] == "budget"
    assert len(server.requests) < 8 + 12


def test_a_budget_fills_with_time_and_success() -> None:
    clock = Clock()
    budget = RetryBudget(clock.monotonic)
    assert all(budget.take(503) for _ in range(10))
    assert not budget.take(503)
    budget.succeed(1)
    assert budget.left == 10
    clock.time += 5
    assert budget.left == 15
    assert budget.take(429)
    assert budget.left == 10


def test_a_refused_token_is_replaced_once() -> None:
    tokens = iter(["old", "new", "newer"])
    server = Server(problem(401, "unauthenticated"), ok())
    server.client(api_key=lambda: next(tokens)).conversations.retrieve("c")
    assert [request.headers["authorization"] for request in server.requests] == ["Bearer old", "Bearer new"]
    assert [request.headers["x-retry-count"] for request in server.requests] == ["0", "0"]
    server = Server(problem(401, "unauthenticated"))
    with pytest.raises(AuthenticationError):
        server.client(api_key=lambda: "same").conversations.retrieve("c")
    assert len(server.requests) == 2


def _refuse_the_first(request: httpx.Request) -> httpx.Response:
    return problem(401, "unauthenticated") if request.headers["authorization"] == "Bearer old" else ok()


def test_threads_that_wait_for_a_new_token_ask_once() -> None:
    asked = itertools.count(1)
    all_there = threading.Barrier(20)

    def token() -> str:
        if next(asked) > 20:
            return "new"
        all_there.wait(10)
        return "old"

    client = Server(_refuse_the_first).client(api_key=token)
    with ThreadPoolExecutor(20) as pool:
        list(pool.map(client.conversations.retrieve, ["c"] * 20))
    assert next(asked) == 22


async def test_tasks_that_wait_for_a_new_token_ask_once() -> None:
    asked = itertools.count(1)
    all_there = asyncio.Event()

    async def token() -> str:
        number = next(asked)
        if number > 20:
            return "new"
        if number == 20:
            all_there.set()
        await all_there.wait()
        return "old"

    client = Server(_refuse_the_first).async_client(api_key=token)
    await asyncio.gather(*(client.conversations.retrieve("c") for _ in range(20)))
    assert next(asked) == 22


async def test_an_asynchronous_token_is_awaited() -> None:
    async def token() -> str:
        return "later"

    server = Server(ok())
    await server.async_client(api_key=token).conversations.retrieve("c")
    assert server.last.headers["authorization"] == "Bearer later"


def test_a_fixed_key_is_not_tried_again_after_401() -> None:
    server = Server(problem(401, "unauthenticated"))
    with pytest.raises(AuthenticationError):
        server.client().conversations.retrieve("c")
    assert len(server.requests) == 1


def test_a_conflict_is_retried_only_when_the_server_says_so() -> None:
    server = Server(problem(409, "busy"), ok())
    with pytest.raises(ConflictError):
        server.client().conversations.retrieve("c")
    server = Server(problem(409, "busy", **{"retry-after": "1"}), ok())
    server.client().conversations.retrieve("c")
    assert len(server.requests) == 2
