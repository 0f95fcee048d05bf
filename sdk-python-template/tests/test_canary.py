"""A key that must never appear: in no error, log, repr, pickle, traceback or dump of variables."""

from __future__ import annotations

import json
import logging
import pickle
import traceback
from collections.abc import Callable
from typing import Any

import pytest
from sample import (
    APIConnectionError,
    APIError,
    AsyncSample,
    CircuitBreaker,
    Sample,
    SampleError,
    Timeout,
)
from sample._runtime.http import httpx
from sockets import Connection, answer, serving
from support import Server, inject, ok, problem, sse

CANARY = "sk_canary_5f3a9c"
RESET = httpx.ReadError("reset")
CHUNK = b'id: 1\nevent: chunk\ndata: {"content":"a","index":1}\n\n'
ECHO = {"set-cookie": f"s={CANARY}", "x-api-key": CANARY, "authorization": f"Bearer {CANARY}", "x-token": CANARY}


def retrieve(client: Sample) -> object:
    return client.conversations.retrieve("c")


def stream(client: Sample) -> object:
    with client.chat.stream(content="a", conversation_id="c") as events:
        return list(events)


def download(client: Sample) -> object:
    return client.documents.download("d").read()


def upload(client: Sample) -> object:
    return client.documents.upload(file=iter([b"a"]))


def broken() -> Any:
    raise RuntimeError("no token today")


CASES: dict[str, tuple[Callable[[], list[Any]], Callable[[Sample], object], dict[str, Any]]] = {
    "400": (lambda: [problem(400, "bad", **ECHO)], retrieve, {}),
    "401": (lambda: [problem(401, "who", **ECHO)], retrieve, {}),
    "429": (lambda: [problem(429, "rate_limited", **ECHO)], retrieve, {}),
    "500": (lambda: [problem(500, "internal", **ECHO)], retrieve, {}),
    "refused": (lambda: [httpx.ConnectError("refused")], retrieve, {}),
    "timeout": (lambda: [httpx.ReadTimeout("late")], retrieve, {}),
    "reset": (lambda: [RESET], retrieve, {}),
    "html": (lambda: [httpx.Response(200, html="<html>")], retrieve, {}),
    "broken json": (
        lambda: [httpx.Response(200, content=b"{", headers={"content-type": "application/json"})],
        retrieve,
        {},
    ),
    "too large": (lambda: [ok({"x": "y" * 1000})], retrieve, {"max_response_bytes": 100}),
    "redirects": (lambda: [httpx.Response(302, headers={"location": "/again"})], retrieve, {}),
    "misled": (lambda: [httpx.Response(302, headers={"location": "https://[bad"})], retrieve, {}),
    "a cut stream": (lambda: [sse(CHUNK, error=RESET), problem(503, "x", **ECHO)], stream, {}),
    "an expired stream": (lambda: [sse(CHUNK, error=RESET), problem(404, "x", **ECHO)], stream, {}),
    "a short stream": (lambda: [sse(b"event: chunk\n")], stream, {}),
    "a bad event": (lambda: [sse(b"event: chunk\ndata: {\n\n")], stream, {}),
    "an error event": (lambda: [sse(b'event: error\ndata: {"status":500,"code":"x"}\n\n')], stream, {}),
    "no stream": (lambda: [httpx.Response(200, html="<html>")], stream, {}),
    "a cut download": (lambda: [httpx.Response(200, stream=sse(b"a", error=RESET).stream)], download, {}),
    "a cut upload": (lambda: [RESET], upload, {}),
    "a strict client": (lambda: [ok({"id": 1})], retrieve, {"strict": True}),
    "a header that cannot be sent": (lambda: [ok()], retrieve, {"api_key": f"{CANARY}\r\nx: y"}),
    "a provider": (lambda: [problem(401, "who", **ECHO)], retrieve, {"api_key": lambda: CANARY}),
}


def shown_by(error: BaseException) -> list[str]:
    """Give every text that somebody might print of an error and of what led to it."""
    trace = traceback.TracebackException.from_exception(error, capture_locals=True)
    seen = [str(error), repr(error), repr(vars(error)), *map(str, error.args)]
    found: list[traceback.TracebackException] = [trace]
    while found:
        one = found.pop()
        found += [cause for cause in (one.__cause__, one.__context__) if cause is not None]
        seen += [str(one)]
        for frame in one.stack:
            # A test's own frames hold what the test wrote.
            if "/sample/" in frame.filename or "/tests/" not in frame.filename:
                seen += [f"{frame.name}: {name} = {value}" for name, value in (frame.locals or {}).items()]
    return seen


@pytest.mark.parametrize("name", CASES)
def test_no_error_shows_the_key(name: str, caplog: pytest.LogCaptureFixture) -> None:
    make, call, options = CASES[name]
    caplog.set_level(logging.DEBUG)
    client: Any = Server(*make()).client(**{"api_key": CANARY, **options})
    with pytest.raises(SampleError) as caught:
        call(client)
    texts = [*shown_by(caught.value), caplog.text]
    assert [text[:300] for text in texts if CANARY in text] == []
    copy = pickle.loads(pickle.dumps(caught.value))
    assert CANARY.encode() not in pickle.dumps(copy)
    assert type(copy) is type(caught.value)


@pytest.mark.parametrize("name", CASES)
async def test_no_error_of_the_async_client_shows_the_key(name: str, caplog: pytest.LogCaptureFixture) -> None:
    make, call, options = CASES[name]
    caplog.set_level(logging.DEBUG)
    client = Server(*make()).async_client(**{"api_key": CANARY, **options})
    with pytest.raises(SampleError) as caught:
        if call is stream:
            async with client.chat.stream(content="a", conversation_id="c") as events:
                await events.until_done()
        elif call is download:
            await (await client.documents.download("d")).read()
        elif call is upload:
            await client.documents.upload(file=iter([b"a"]))
        else:
            await client.conversations.retrieve("c")
    texts = [*shown_by(caught.value), caplog.text]
    assert [text[:300] for text in texts if CANARY in text] == []
    assert CANARY.encode() not in pickle.dumps(caught.value)


@pytest.mark.parametrize(
    "where", [{"default_headers": {"authorization": f"Bearer {CANARY}"}}, {"default_query": {"key": CANARY}}]
)
def test_a_secret_among_the_headers_or_the_query_of_every_call_is_not_shown(
    where: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "sample")
    client: Any = Server(problem(500, "x")).client(**where)
    with pytest.raises(SampleError) as caught:
        client.conversations.retrieve("c")
    texts = [*shown_by(caught.value), repr(client._config), caplog.text]
    assert [text[:300] for text in texts if CANARY in text] == []


def test_an_open_circuit_does_not_show_it_either() -> None:
    client = Server(problem(503, "x")).client(api_key=CANARY, circuit_breaker=CircuitBreaker())
    errors: list[BaseException] = []
    for _ in range(21):
        with pytest.raises(APIError) as caught:
            client.conversations.retrieve("c", max_retries=0)
        errors.append(caught.value)
    assert [text for error in errors for text in shown_by(error) if CANARY in text] == []


def test_over_real_sockets_the_library_does_not_tell_it_either(caplog: pytest.LogCaptureFixture) -> None:
    def handle(connection: Connection) -> None:
        connection.request()
        connection.send(answer(b"{}")[:-3])
        connection.reset()

    caplog.set_level(logging.DEBUG)
    with serving(handle) as server:
        client = Sample(api_key=CANARY, base_url=server.url, max_retries=1, timeout=Timeout(attempt=2.0))
        with pytest.raises(APIConnectionError) as caught:
            client.conversations.retrieve("c")
        client.close()
        assert any(CANARY.encode() in request for request in server.requests)
    assert [text for text in [*shown_by(caught.value), caplog.text] if CANARY in text] == []


def test_nothing_that_a_client_is_made_of_shows_it() -> None:
    client: Any = Sample(api_key=CANARY, webhook_secret=f"whsec_{CANARY}")
    seen: list[str] = []
    queue: list[tuple[object, int]] = [(client, 0), (AsyncSample(api_key=CANARY), 0)]
    while queue:
        value, depth = queue.pop()
        seen += [repr(value), str(value)]
        members: dict[str, object] = dict(getattr(value, "__dict__", {}))
        members |= {name: getattr(value, name, None) for name in getattr(type(value), "__slots__", ())}
        if depth < 4:
            queue += [(member, depth + 1) for member in members.values()]
    assert len(seen) > 50
    assert [text[:200] for text in seen if CANARY in text] == []
    with pytest.raises(TypeError):
        pickle.dumps(client)
    with pytest.raises(TypeError):
        json.dumps(client)


def test_a_provider_that_fails_is_told_as_it_is() -> None:
    client = inject(Sample(api_key=broken), Server(ok()).clock)
    with pytest.raises(RuntimeError, match="no token today"):
        client.conversations.retrieve("c")
