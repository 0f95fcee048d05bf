from __future__ import annotations

import pickle
import traceback
from typing import Any

import pytest
from sample import (
    APIResponseError,
    APIStatusError,
    BadRequestError,
    ConflictError,
    DecodeError,
    InternalServerError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    ResponseTooLargeError,
    SampleError,
    TitleTakenError,
    UnexpectedContentTypeError,
    UnprocessableEntityError,
    types,
)
from sample._runtime import errors
from sample._runtime.http import httpx
from support import Server, ok, problem


def fail(answer: Any, **options: Any) -> APIStatusError:
    with pytest.raises(APIStatusError) as caught:
        Server(answer).client(max_retries=0, **options).conversations.create(title="x")
    return caught.value


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, BadRequestError),
        (403, PermissionDeniedError),
        (404, NotFoundError),
        (409, ConflictError),
        (418, APIStatusError),
        (422, UnprocessableEntityError),
        (429, RateLimitError),
        (500, InternalServerError),
        (503, InternalServerError),
        (304, APIStatusError),
    ],
)
def test_a_status_has_its_class(status: int, kind: type[APIStatusError]) -> None:
    error = fail(httpx.Response(status, json={"code": "other"}))
    assert type(error) is kind
    assert (error.status, error.status_code, error.code, error.body) == (status, status, "other", {"code": "other"})


def test_a_declared_code_has_its_class_and_a_typed_body() -> None:
    error = fail(problem(409, "title_taken"))
    assert type(error) is TitleTakenError
    assert isinstance(error.body, types.TitleTaken)
    assert error.body.taken == "Hi"


def test_the_only_code_of_a_status_is_its_class_and_its_body_is_typed() -> None:
    error = fail(problem(429, "rate_limited"))
    assert type(error) is RateLimitError
    assert isinstance(error.body, types.Problem)


def test_another_code_of_a_declared_status_is_the_class_of_the_status() -> None:
    error = fail(problem(409, "something_else"))
    assert type(error) is ConflictError


@pytest.mark.parametrize(("content", "body"), [(b"", None), (b"<html>", "<html>"), (b'{"a":', '{"a":')])
def test_a_body_that_is_no_json_does_not_hide_the_status(content: bytes, body: str | None) -> None:
    error = fail(httpx.Response(500, content=content))
    assert error.body == body


def test_a_body_that_breaks_does_not_hide_the_status() -> None:
    def chunks() -> Any:
        yield b"{"
        raise httpx.ReadError("gone")

    assert fail(lambda request: httpx.Response(500, content=chunks())).status == 500  # type: ignore[reportUnknownLambdaType]


def test_an_error_body_is_kept_within_its_limit() -> None:
    error = fail(httpx.Response(500, text="x" * 3_000_000))
    assert len(error.body) == 64 * 1024


def test_html_instead_of_json_is_told_with_its_beginning() -> None:
    server = Server(httpx.Response(200, html="<html>" + "x" * 5000))
    with pytest.raises(UnexpectedContentTypeError) as caught:
        server.client().conversations.retrieve("c")
    assert caught.value.content_type == "text/html; charset=utf-8"
    assert len(caught.value.body) == 2048
    assert "GET http://localhost:3001/api/conversations/c" in str(caught.value)


def test_broken_json_is_told() -> None:
    server = Server(
        httpx.Response(200, content=b'{"id"', headers={"content-type": "application/json", "x-request-id": "r9"})
    )
    with pytest.raises(DecodeError) as caught:
        server.client().conversations.retrieve("c")
    assert isinstance(caught.value, APIResponseError)
    assert caught.value.request_id == "r9"


def test_an_answer_over_the_limit_is_refused() -> None:
    from dataclasses import replace

    from sample._runtime.config import Limits

    server = Server(ok({"a": "x" * 1000}))
    client: Any = server.client()
    client = client._with_config(replace(client._config, limits=Limits(response_bytes=100)))
    with pytest.raises(ResponseTooLargeError):
        client.conversations.retrieve("c")


def test_an_answer_that_explodes_when_unpacked_is_refused() -> None:
    import gzip

    bomb = gzip.compress(b"[" + b" " * 30_000_000 + b"]")
    server = Server(
        httpx.Response(200, content=bomb, headers={"content-encoding": "gzip", "content-type": "application/json"})
    )
    with pytest.raises(ResponseTooLargeError):
        server.client().conversations.retrieve("c")


ALL = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, SampleError)]


@pytest.mark.parametrize("kind", [*ALL, TitleTakenError])
def test_every_error_can_be_pickled(kind: type[SampleError]) -> None:
    error = kind("words")
    error.__dict__["request_id"] = "r"
    copy: Any = pickle.loads(pickle.dumps(error))
    assert type(copy) is kind
    assert (str(copy), copy.message, copy.__dict__["request_id"]) == ("words", "words", "r")


def test_a_raised_error_keeps_its_body_and_attempts_when_pickled() -> None:
    error = fail(problem(409, "title_taken"))
    copy = pickle.loads(pickle.dumps(error))
    assert (copy.body.taken, copy.attempts, copy.code) == ("Hi", error.attempts, "title_taken")


CANARY = "sk_canary_0123456789"


@pytest.mark.parametrize(
    "answer",
    [
        problem(401, "unauthenticated"),
        problem(500, "internal", **{"set-cookie": f"s={CANARY}", "x-api-key": CANARY}),
        httpx.ConnectError("refused"),
        httpx.ReadTimeout("slow"),
        httpx.Response(200, html="<html>"),
        httpx.Response(200, content=b"{", headers={"content-type": "application/json"}),
    ],
)
def test_no_error_shows_a_secret(answer: Any, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    server = Server(answer)
    client = server.client()
    with pytest.raises(SampleError) as caught:
        client.conversations.list(extra_query={"token": CANARY})
    error = caught.value
    shown = [str(error), repr(error), repr(vars(error)), caplog.text, repr(client), repr(client.conversations)]
    trace = traceback.TracebackException.from_exception(error, capture_locals=True)
    ours = [
        frame for frame in _frames(trace) if "/tests/" not in (frame.filename or "") or "/sample/" in frame.filename
    ]
    # The caller's own frame holds what the caller wrote; those of the runtime must not hold the credential.
    shown += [f"{frame.name} {value}" for frame in ours for name, value in _locals(frame) if "query" not in name]
    hits = [text[:200] for text in shown if f"Bearer {CANARY}" in text or (CANARY in text and "token" not in text)]
    assert hits == []
    assert f"Bearer {CANARY}".encode() not in pickle.dumps(error)


def _locals(frame: Any) -> list[tuple[str, str]]:
    found: dict[str, str] = frame.locals or {}
    return list(found.items())


def _frames(trace: traceback.TracebackException | None) -> list[Any]:
    found: list[Any] = []
    while trace is not None:
        found += list(trace.stack)
        trace = trace.__cause__ or trace.__context__
    return found


def test_neither_client_nor_credential_can_be_pickled() -> None:
    client: Any = Server(ok()).client()
    for secret in (client, client._config.credentials["bearerAuth"]):
        with pytest.raises(TypeError):
            pickle.dumps(secret)
    assert CANARY not in repr(client._config)
