from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sample import InvalidArgumentError, NotFoundError, ResponseTooLargeError, types
from sample._runtime.http import httpx
from support import Server, ok, problem, sse

KEY = "sk_canary_0123456789"


def giving(make: Callable[[], httpx.Response]) -> Any:
    """Give a function that answers by itself."""

    def answer(request: httpx.Request, proceed: Any) -> httpx.Response:
        return make()

    return answer


OWN = {"id": "own", "title": "t", "status": "active", "createdAt": "2026-01-02T03:04:05Z"}


def test_an_outer_function_runs_once_a_call_and_an_inner_one_once_an_attempt() -> None:
    seen: list[str] = []

    def layer(name: str) -> Any:
        def run(request: httpx.Request, proceed: Any) -> httpx.Response:
            seen.append(f"{name} {request.extensions.get('attempt')}")
            response = proceed(request)
            seen.append(f"{name} {response.status_code}")
            return response

        return run

    server = Server(problem(503, "unavailable"), ok())
    client = server.client(outer_middleware=[layer("a"), layer("b")], middleware=[layer("c"), layer("d")])
    assert client.conversations.retrieve("c").id == "conv_1"
    assert seen == [
        *["a None", "b None"],
        *["c 0", "d 0", "d 503", "c 503"],
        *["c 1", "d 1", "d 200", "c 200"],
        *["b 200", "a 200"],
    ]


def tag(request: httpx.Request) -> None:
    assert KEY not in str(dict(request.headers)) + str(request.url)
    request.headers["x-tag"] = "t"
    del request.headers["x-away"]


async def test_an_outer_function_sees_no_credential_and_may_change_headers() -> None:
    def layer(request: httpx.Request, proceed: Any) -> httpx.Response:
        tag(request)
        return proceed(request)

    async def layer_async(request: httpx.Request, proceed: Any) -> httpx.Response:
        tag(request)
        return await proceed(request)

    headers = {"x-away": "1", "x-kept": "2"}
    server = Server(lambda _: ok())
    server.client(outer_middleware=[layer], default_headers=headers).conversations.retrieve("c")
    await server.async_client(outer_middleware=[layer_async], default_headers=headers).conversations.retrieve("c")
    assert len(server.requests) == 2
    for request in server.requests:
        assert request.headers["authorization"] == f"Bearer {KEY}"
        assert (request.headers["x-tag"], request.headers["x-kept"]) == ("t", "2")
        assert "x-away" not in request.headers


async def test_an_outer_function_may_answer_by_itself() -> None:
    async def answer(*_: Any) -> httpx.Response:
        return ok(OWN)

    server = Server(problem(500, "x"))
    assert server.client(outer_middleware=[giving(lambda: ok(OWN))]).conversations.retrieve("c").id == "own"
    assert (await server.async_client(outer_middleware=[answer]).conversations.retrieve("c")).id == "own"
    assert server.requests == []


def test_an_answer_that_a_function_makes_is_read_like_any_other() -> None:
    with pytest.raises(NotFoundError):
        Server(ok()).client(outer_middleware=[giving(lambda: problem(404, "gone"))]).conversations.retrieve("c")
    large = giving(lambda: httpx.Response(200, json=["x" * 200]))
    with pytest.raises(ResponseTooLargeError):
        Server(ok()).client(outer_middleware=[large], max_response_bytes=100).conversations.retrieve("c")


async def test_the_body_of_the_answer_can_be_read_and_replaced() -> None:
    def shouted(response: httpx.Response) -> httpx.Response:
        return httpx.Response(response.status_code, json={**response.json(), "title": "HI"})

    def shout(request: httpx.Request, proceed: Any) -> httpx.Response:
        return shouted(proceed(request))

    async def shout_async(request: httpx.Request, proceed: Any) -> httpx.Response:
        return shouted(await proceed(request))

    server = Server(lambda _: ok())
    client = server.client(outer_middleware=[shout])
    assert client.conversations.retrieve("c").title == "HI"
    assert (await server.async_client(outer_middleware=[shout_async]).conversations.retrieve("c")).title == "HI"


def test_an_outer_function_hears_of_the_error_that_the_call_ends_with() -> None:
    heard: list[Exception] = []

    def listen(request: httpx.Request, proceed: Any) -> httpx.Response:
        try:
            return proceed(request)
        except Exception as error:
            heard.append(error)
            raise

    with pytest.raises(NotFoundError) as caught:
        Server(problem(404, "gone")).client(outer_middleware=[listen]).conversations.retrieve("c")
    assert heard == [caught.value]


def test_calling_next_again_is_a_whole_call_again() -> None:
    def twice(request: httpx.Request, proceed: Any) -> httpx.Response:
        proceed(request)
        return proceed(request)

    server = Server(ok())
    server.client(outer_middleware=[twice]).conversations.retrieve("c")
    assert len(server.requests) == 2


def test_a_key_of_idempotency_is_the_same_inside_and_outside() -> None:
    keys: list[str] = []

    def look(request: httpx.Request, proceed: Any) -> httpx.Response:
        keys.append(request.headers["idempotency-key"])
        return proceed(request)

    server = Server(problem(503, "unavailable"), ok())
    server.client(outer_middleware=[look]).conversations.create(title="t")
    assert {*keys, *(request.headers["idempotency-key"] for request in server.requests)} == {keys[0]}


def test_an_outer_function_may_change_headers_only() -> None:
    def elsewhere(request: httpx.Request, proceed: Any) -> httpx.Response:
        return proceed(httpx.Request("GET", "https://evil.example.com/"))

    server = Server(ok())
    with pytest.raises(InvalidArgumentError, match="headers only"):
        server.client(outer_middleware=[elsewhere]).conversations.retrieve("c")
    assert server.requests == []


def test_streams_pass_through_unread() -> None:
    seen: list[bool] = []

    def look(request: httpx.Request, proceed: Any) -> httpx.Response:
        response = proceed(request)
        seen.append(response.is_stream_consumed)
        return response

    server = Server(sse(b'event: done\ndata: {"tokens":3}\n\n'))
    client = server.client(outer_middleware=[look])
    with client.chat.stream(content="a", conversation_id="c") as stream:
        assert [type(event) for event in stream] == [types.ChatStreamDoneEvent]
    assert seen == [False]


def test_a_copy_of_a_client_may_have_other_functions() -> None:
    seen: list[str] = []

    def note(name: str) -> Any:
        def run(request: httpx.Request, proceed: Any) -> httpx.Response:
            seen.append(name)
            return proceed(request)

        return run

    client = Server(ok()).client(outer_middleware=[note("a")])
    client.with_options(outer_middleware=[note("b")]).conversations.retrieve("c")
    client.with_options(max_retries=1).conversations.retrieve("c")
    assert seen == ["b", "a"]
