from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from sample import (
    AuthenticationError,
    ResumeExpiredError,
    StreamIncompleteError,
    StreamInterruptedError,
    Timeout,
)
from sample._runtime.budget import RetryBudget
from sample._runtime.call import Call
from sample._runtime.http import httpx
from sample._runtime.operation import IdempotencyKey, Operation
from sample._runtime.prepare import Arguments
from sample._runtime.resume import Resumption
from sample._runtime.stream_spec import EndSentinel, PayloadStream, ResumeCursor
from sample._runtime.streams import AsyncStream, Stream
from support import Server, problem, sse

RESET = httpx.ReadError("reset")
DONE = b'id: 9\nevent: done\ndata: {"tokens":3}\n\n'


def chunk(number: int, text: str = "x") -> bytes:
    return b'id: %d\nevent: chunk\ndata: {"content":"%s","index":%d}\n\n' % (number, text.encode(), number)


def read(server: Server, **options: Any) -> tuple[list[Any], Exception | None]:
    seen: list[Any] = []
    try:
        with server.client(**options).chat.stream(content="a", conversation_id="c") as stream:
            seen.extend(event.data for event in stream)
    except Exception as error:  # noqa: BLE001 - what is raised is what is looked at
        return seen, error
    return seen, None


async def read_async(server: Server) -> tuple[list[Any], Exception | None]:
    seen: list[Any] = []
    try:
        async with server.async_client().chat.stream(content="a", conversation_id="c") as stream:
            async for event in stream:
                seen.append(event.data)
    except Exception as error:  # noqa: BLE001 - what is raised is what is looked at
        return seen, error
    return seen, None


async def test_a_stream_that_was_cut_goes_on_behind_its_last_event() -> None:
    def make() -> Server:
        return Server(sse(chunk(1), chunk(2), error=RESET), sse(chunk(3), DONE))

    for server, (seen, error) in [(one := make(), read(one)), (two := make(), await read_async(two))]:
        assert error is None
        assert [getattr(data, "index", None) for data in seen] == [1, 2, 3, None]
        assert "last-event-id" not in server.requests[0].headers
        assert server.last.headers["last-event-id"] == "2"
        assert server.last.headers["idempotency-key"] == server.requests[0].headers["idempotency-key"]
        assert server.bodies[0] == server.bodies[1]


def test_a_clean_end_that_came_too_early_is_taken_up_too() -> None:
    seen, error = read(Server(sse(chunk(1)), sse(DONE)))
    assert (len(seen), error) == (2, None)


def test_the_event_at_the_cursor_is_not_given_twice_and_those_behind_it_are() -> None:
    server = Server(sse(chunk(1), chunk(2), error=RESET), sse(chunk(2), chunk(3), b'data: {"a":1}\n\n', DONE))
    seen, error = read(server)
    assert error is None
    assert [getattr(data, "index", None) for data in seen] == [1, 2, 3, None, None]


def test_without_an_id_nothing_is_taken_up() -> None:
    server = Server(sse(b'event: chunk\ndata: {"content":"a","index":0}\n\n', error=RESET), sse(DONE))
    _, error = read(server)
    assert isinstance(error, StreamInterruptedError)
    assert (error.resumable, len(server.requests)) == (False, 1)


@pytest.mark.parametrize("id", ["caf\u00e9", "a\u2028b"])
def test_an_id_that_no_header_can_carry_is_not_sent(id: str) -> None:
    event = f'id: {id}\nevent: chunk\ndata: {{"content":"a","index":0}}\n\n'.encode()
    server = Server(sse(event, error=RESET), sse(DONE))
    _, error = read(server)
    assert isinstance(error, StreamInterruptedError)
    assert len(server.requests) == 1


def test_five_tries_in_a_row_end_in_the_error_of_the_cut() -> None:
    server = Server(sse(chunk(1), error=RESET), problem(503, "unavailable"))
    seen, error = read(server)
    assert isinstance(error, StreamInterruptedError)
    assert (len(seen), error.events_received, error.last_event_id) == (1, 1, "1")
    assert len(server.requests) == 6
    assert server.clock.slept == [0.25, 0.5, 1.0, 2.0, 4.0]


def test_a_new_event_begins_the_row_anew_and_twenty_tries_are_all() -> None:
    streams = [sse(chunk(number), error=RESET) for number in range(1, 40)]
    server = Server(*streams)
    client = server.client()
    # Success refills what tries cost; the limit of tries is looked at here.
    client._config.budgets["http://localhost:3001"] = Always(client._config.seams.monotonic)
    with pytest.raises(StreamInterruptedError), client.chat.stream(content="a", conversation_id="c") as stream:
        stream.until_done()
    assert len(server.requests) == 21
    assert set(server.clock.slept) == {0.25}


class Always(RetryBudget):
    def take(self, status: int) -> bool:
        return True


def test_ten_minutes_are_all() -> None:
    server = Server(sse(chunk(1), error=RESET), sse(DONE))
    client = server.client()
    with pytest.raises(StreamInterruptedError), client.chat.stream(content="a", conversation_id="c") as stream:
        next(stream)
        server.clock.time += 601
        next(stream)
    assert len(server.requests) == 1


def test_tries_are_paid_from_the_budget_of_retries() -> None:
    server = Server(sse(chunk(1), error=RESET), problem(503, "unavailable"))
    client = server.client()
    budget = client._config.budget_of("http://localhost:3001")
    while budget.left >= 20:
        budget.take(0)
    with pytest.raises(StreamInterruptedError) as caught:
        client.chat.stream(content="a", conversation_id="c").until_done()
    assert caught.value.retry_stopped == "budget"
    assert len(server.requests) == 2


def test_the_wait_that_the_server_names_holds_up_to_half_a_minute() -> None:
    server = Server(
        sse(b"retry: 3000\n" + chunk(1), error=RESET), sse(chunk(2) + b"retry: 99999\n\n", error=RESET), sse(DONE)
    )
    assert read(server)[1] is None
    assert server.clock.slept == [3.0, 30.0]


def test_no_content_is_a_clean_end() -> None:
    seen, error = read(Server(sse(chunk(1), error=RESET), httpx.Response(204)))
    assert (len(seen), error) == (1, None)


@pytest.mark.parametrize("status", [400, 404, 410, 422])
def test_a_stream_that_the_server_has_no_longer_is_expired(status: int) -> None:
    _, error = read(Server(sse(chunk(1), error=RESET), problem(status, "gone")))
    assert isinstance(error, ResumeExpiredError)
    assert (error.events_received, error.last_event_id) == (1, "1")
    assert getattr(error.__cause__, "status", None) == status


def test_another_refusal_is_raised_itself() -> None:
    _, error = read(Server(sse(chunk(1), error=RESET), problem(401, "who")))
    assert isinstance(error, AuthenticationError)


def test_an_error_event_and_bad_data_are_not_taken_up() -> None:
    server = Server(sse(chunk(1), b'event: error\ndata: {"status":500,"code":"x","title":"t"}\n\n'), sse(DONE))
    assert read(server)[1] is not None
    bad = Server(sse(chunk(1), b"id: 2\nevent: chunk\ndata: {\n\n"), sse(DONE))
    assert read(bad)[1] is not None
    assert (len(server.requests), len(bad.requests)) == (1, 1)


def test_a_stream_that_was_closed_is_not_taken_up() -> None:
    server = Server(sse(chunk(1), error=RESET), sse(DONE))
    stream = server.client().chat.stream(content="a", conversation_id="c")
    next(stream)
    stream.close()
    assert list(stream) == []
    assert len(server.requests) == 1


def test_a_stream_whose_contract_does_not_say_so_is_not_taken_up() -> None:
    server = Server(sse(b'id: 1\ndata: {"delta":"a"}\n\n'), sse(b"data: [DONE]\n\n"))
    with pytest.raises(StreamIncompleteError), server.client().chat.complete(prompt="p", stream=True) as stream:
        stream.until_done()
    assert len(server.requests) == 1


async def test_a_stream_may_last_no_longer_than_told() -> None:
    limit = Timeout(max_duration=5.0)
    server = Server(sse(chunk(1), chunk(2), error=httpx.ReadTimeout("late")), sse(DONE))
    stream = server.client(timeout=limit).chat.stream(content="a", conversation_id="c")
    next(stream)
    server.clock.time += 6
    with pytest.raises(StreamInterruptedError, match="as long as it may") as caught:
        next(stream)
    assert (caught.value.resumable, len(server.requests)) == (False, 1)


# Streams behind a cursor: an operation of no sample, called as emitted code calls it.

PAYLOADS = PayloadStream(
    "sse",
    lambda: Any,
    end=EndSentinel("[DONE]"),
    resume=ResumeCursor(
        ("sequence_number",),
        "query:starting_after",
        operation=lambda: Operation("GET", "/responses/{response_id}", security=(("bearerAuth",),)),
        keep=("query:include",),
        take=(("path:response_id", ("response", "id")),),
        fixed=(("query:stream", True),),
    ),
)
CREATE = Operation(
    "POST", "/responses", security=(("bearerAuth",),), idempotency=IdempotencyKey("Idempotency-Key"), stream=PAYLOADS
)


def payload(number: int, more: str = "") -> bytes:
    return b'data: {"sequence_number":%d%s}\n\n' % (number, more.encode())


def open_stream(server: Server, operation: Operation = CREATE) -> Stream[Any]:
    client = server.client()
    call = Call(operation, Arguments(query={"include": "all", "limit": 3}), opens=True)
    return Stream(client._run(call), operation, client._config, Resumption(client._config, call), client._drive)


def test_a_cursor_names_the_call_that_goes_on() -> None:
    server = Server(
        sse(payload(0, ',"response":{"id":"r/1"}'), payload(1), error=RESET),
        sse(payload(1), payload(2), b"data: [DONE]\n\n"),
    )
    with open_stream(server) as stream:
        assert [item["sequence_number"] for item in stream] == [0, 1, 2]
    assert server.last.method == "GET"
    assert server.last.url.raw_path == b"/responses/r%2F1?include=all&stream=true&starting_after=1"
    assert server.last.headers["accept-encoding"] == "identity"
    assert not {"last-event-id", "idempotency-key"} & set(server.last.headers)


def test_the_same_operation_goes_on_with_its_own_arguments() -> None:
    spec = replace(PAYLOADS, resume=ResumeCursor(("n",), "query:after"))
    operation = Operation("GET", "/events", stream=spec)
    server = Server(
        sse(b'data: {"n":"a"}\n\n', error=RESET), sse(b'data: {"n":"a"}\n\ndata: {"n":"b"}\n\ndata: [DONE]\n\n')
    )
    with open_stream(server, operation) as stream:
        assert [item["n"] for item in stream] == ["a", "b"]
    assert server.last.url.query == b"include=all&limit=3&after=a"


def test_events_at_or_below_a_cursor_that_is_a_number_are_dropped() -> None:
    server = Server(
        sse(payload(1, ',"response":{"id":"r"}'), payload(5), error=RESET),
        sse(payload(3), payload(4), payload(5), payload(6), b"data: [DONE]\n\n"),
    )
    with open_stream(server) as stream:
        assert [item["sequence_number"] for item in stream] == [1, 5, 6]


def test_without_a_cursor_nothing_is_taken_up() -> None:
    server = Server(sse(b'id: 7\ndata: {"response":{"id":"r"}}\n\n', error=RESET), sse(b"data: [DONE]\n\n"))
    with pytest.raises(StreamInterruptedError) as caught, open_stream(server) as stream:
        stream.until_done()
    assert (caught.value.resumable, len(server.requests)) == (False, 1)


def test_the_error_tells_the_cursor() -> None:
    server = Server(sse(payload(4, ',"response":{"id":"r"}'), error=RESET), problem(404, "gone"))
    with pytest.raises(ResumeExpiredError) as caught, open_stream(server) as stream:
        stream.until_done()
    assert caught.value.last_event_id == "4"


async def test_a_cursor_works_for_tasks_too() -> None:
    server = Server(sse(payload(0, ',"response":{"id":"r"}'), error=RESET), sse(payload(1), b"data: [DONE]\n\n"))
    client = server.async_client()
    call = Call(CREATE, opens=True)
    outcome = await client._run(call)
    stream = AsyncStream[Any](outcome, CREATE, client._config, Resumption(client._config, call), client._drive)
    async with stream:
        assert [item["sequence_number"] async for item in stream] == [0, 1]


def test_without_an_argument_that_events_should_have_given_nothing_is_taken_up() -> None:
    server = Server(sse(payload(0), error=RESET), sse(b"data: [DONE]\n\n"))
    with pytest.raises(StreamInterruptedError), open_stream(server) as stream:
        stream.until_done()
    assert len(server.requests) == 1
