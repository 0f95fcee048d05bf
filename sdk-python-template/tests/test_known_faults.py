"""What the clients of known APIs get wrong, each once."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from typing import Any
from urllib.parse import quote

import pytest
from sample import (
    APIConnectionError,
    APIStatusError,
    ConfigurationError,
    InvalidArgumentError,
    NotFoundError,
    RateLimitError,
    Sample,
    omit,
)
from sample._runtime.http import httpx
from support import CONVERSATION, Chunks, Server, ok, problem, sse

DONE = b'event: done\ndata: {"tokens":3}\n\n'


def chat(server: Server) -> list[Any]:
    with server.client().chat.stream(content="a", conversation_id="c") as stream:
        return list(stream)


def test_an_id_line_and_then_a_comment_make_no_event() -> None:
    assert [event.event for event in chat(Server(sse(b"id: 1\n: hb\n\n" + DONE)))] == ["done"]


def test_a_byte_order_mark_does_not_drop_the_first_event() -> None:
    assert [event.event for event in chat(Server(sse(b"\xef\xbb\xbf" + DONE)))] == ["done"]


def test_a_large_event_is_decoded_in_one_pass_however_it_is_cut() -> None:
    content = b"x" * (4 << 20)
    wire = b'event: chunk\ndata: {"content":"' + content + b'","index":0}\n\n' + DONE
    first, _ = chat(Server(sse(*[wire[at : at + 1024] for at in range(0, len(wire), 1024)])))
    assert first.data.content == content.decode()


async def test_a_cancelled_stream_does_not_end_silently() -> None:
    class Silent(Chunks):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            yield b'event: chunk\ndata: {"content":"a","index":0}\n\n'
            await asyncio.Event().wait()

    body = Silent(())
    server = Server(httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=body))
    began = asyncio.Event()

    async def read() -> None:
        async with server.async_client().chat.stream(content="a", conversation_id="c") as stream:
            async for _ in stream:
                began.set()

    task = asyncio.create_task(read())
    await began.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert body.closed


def test_an_idempotency_key_that_is_made_is_sent_the_same_over_all_attempts() -> None:
    server = Server(problem(503, "busy"), ok())
    server.client().conversations.create(title="Hi")
    keys = [request.headers["idempotency-key"] for request in server.requests]
    assert len(keys) == 2
    assert len(set(keys)) == 1


@pytest.mark.parametrize(("name", "value"), [("retry-after", "86400"), ("retry-after-ms", "86400000")])
def test_a_hint_of_one_day_is_not_slept_through(name: str, value: str) -> None:
    server = Server(problem(429, "rate_limited", **{name: value}))
    with pytest.raises(RateLimitError) as caught:
        server.client().conversations.retrieve("c")
    assert caught.value.retry_after == 86400
    assert server.clock.slept == []


def test_retries_of_a_call_that_streams_leave_no_connection_open() -> None:
    bodies = [Chunks((b"{}",)), Chunks((b"{}",)), Chunks((DONE,))]
    headers = {"content-type": "text/event-stream"}
    answers = [
        httpx.Response(status, headers=headers, stream=body)
        for status, body in zip((503, 503, 200), bodies, strict=True)
    ]
    chat(Server(*answers))
    assert [body.closed > 0 for body in bodies] == [True, True, True]


def test_a_page_without_items_does_not_end_the_iteration() -> None:
    server = Server(ok({"data": [], "nextCursor": "2"}), ok({"data": [CONVERSATION], "nextCursor": None}))
    assert [item.id for item in server.client().conversations.list()] == ["conv_1"]


def test_page_2_is_asked_for_with_the_options_of_the_caller() -> None:
    server = Server(ok({"data": [], "nextCursor": "2"}), ok({"data": [], "nextCursor": None}))
    list(server.client().conversations.list(limit=5, extra_headers={"x-a": "1"}, extra_query={"q": 2}))
    assert server.last.headers["x-a"] == "1"
    assert server.last.url.query == b"limit=5&cursor=2&q=2"


def test_unknown_fields_of_an_answer_are_kept() -> None:
    found = Server(ok({**CONVERSATION, "brandNew": {"deep": [1]}})).client().conversations.retrieve("c")
    assert found.to_dict()["brandNew"] == {"deep": [1]}


@pytest.mark.parametrize("value", ["..", ".", "../admin", "%2e%2e", "a/../../admin", "\\..\\admin", "a?b", "a#b", ""])
def test_a_path_value_reaches_no_other_endpoint(value: str) -> None:
    server = Server(problem(404, "gone"))
    try:
        server.client().conversations.retrieve(value)
    except NotFoundError:
        assert server.last.url.raw_path.decode() == f"/api/conversations/{quote(value, safe='')}"
    except InvalidArgumentError:
        assert server.requests == []


def test_environment_variables_are_read_when_a_client_is_made_and_not_at_import(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(ConfigurationError, match="SAMPLE_API_KEY"):
        Sample()
    monkeypatch.setenv("SAMPLE_API_KEY", "sk_later")
    Sample().close()


def test_an_upload_is_not_read_whole() -> None:
    made: list[int] = []

    def endless() -> Iterator[bytes]:
        while True:
            made.append(1)
            yield b"x" * 65536

    class Refusing(httpx.BaseTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            assert isinstance(request.stream, httpx.SyncByteStream)
            next(iter(request.stream))
            return problem(413, "too_large")

    client = Sample(api_key="sk", http_client=httpx.Client(transport=Refusing()))
    with pytest.raises(APIStatusError, match="413"):
        client.documents.upload(file=endless())
    assert len(made) < 3


def test_none_and_absent_are_not_confused() -> None:
    server = Server(ok())
    for title in (None, omit):
        server.client().conversations.update("c", title=title)
    assert server.bodies == [b'{"title":null}', b"{}"]


def test_an_unknown_value_of_an_enum_is_given_as_it_came() -> None:
    found = Server(ok({**CONVERSATION, "status": "imperial"})).client().conversations.retrieve("c")
    assert found.status == "imperial"


def test_the_cause_of_an_error_is_kept_of_every_attempt() -> None:
    cause = httpx.ReadError("connection reset")
    with pytest.raises(APIConnectionError) as caught:
        Server(cause).client().conversations.retrieve("c")
    assert caught.value.__cause__ is cause
    assert ["connection reset" in str(attempt.cause) for attempt in caught.value.attempts] == [True, True, True]


def test_secrets_do_not_appear_in_debug_logs(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        Server(ok()).client(api_key="sk_secret_0123").conversations.retrieve("c")
    assert caplog.records
    assert "sk_secret" not in caplog.text
