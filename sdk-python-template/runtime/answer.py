"""What becomes of the answer to an attempt."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from pydantic_core import from_json

from .actions import Action, BodyTooLargeError, Read
from .call import SHOWN_BYTES, FailedError, Outcome, State, Steps, timed_out, words_of
from .decode import without_mark
from .errors import (
    APIConnectionError,
    APIResponseError,
    DecodeError,
    ResponseTooLargeError,
    UnexpectedContentTypeError,
)
from .headers import safe_headers
from .http import httpx
from .retry import Failure
from .status_error import build_status_error
from .stream_spec import accepts


def take_answer(state: State, response: httpx.Response) -> Steps:
    """Give the outcome of an answer; raises where it is an error or cannot be read."""
    if not 200 <= response.status_code < 300:
        raise _status_failure(state, response, (yield from _error_body(state, response)))
    request_id = response.headers.get("x-request-id")
    if state.call.opens:
        yield from _check_stream(state, response)
        return Outcome(response, None, state.meta(request_id), state.timeout)
    try:
        content: bytes = yield Read(response, state.attempt_deadline, state.config.limits.response_bytes)
    except BodyTooLargeError as error:
        too_large = ResponseTooLargeError(state.meta(request_id).describe(str(error)))
        too_large.status = response.status_code
        raise _final(state, too_large, request_id) from None
    except TimeoutError as error:
        raise timed_out(state, error) from None
    except (httpx.TransportError, httpx.DecodingError, OSError) as error:
        if isinstance(error, httpx.TimeoutException):
            raise timed_out(state, error) from None
        cut = APIConnectionError(state.meta().describe(f"The answer was cut: {words_of(error)}"))
        raise FailedError(Failure("body"), cut, error) from None
    return _parsed(state, Outcome(response, content, state.meta(request_id), state.timeout))


def _parsed(state: State, outcome: Outcome) -> Outcome:
    """Read the answer as declared; JSON that was cut on its way may be asked for again (rule R8)."""
    parse = state.call.parse
    if parse is None:
        return outcome
    try:
        return Outcome(outcome.response, outcome.content, outcome.meta, outcome.timeout, parse(outcome))
    except DecodeError as error:
        if not _is_json(outcome.content or b""):
            raise FailedError(Failure("body"), error) from None
        raise _final(state, error, outcome.meta.request_id) from None
    except APIResponseError as error:
        raise _final(state, error, outcome.meta.request_id) from None


def _is_json(content: bytes) -> bool:
    try:
        from_json(without_mark(content), allow_inf_nan=False)
    except ValueError:
        return False
    return True


def _final(state: State, error: APIResponseError, request_id: str | None) -> FailedError:
    """Give the failure of an attempt that nobody may repeat."""
    error.request_id = request_id or state.request_id
    return FailedError(Failure("final"), error)


def _check_stream(state: State, response: httpx.Response) -> Generator[Action, Any, None]:
    """Refuse an answer that is no stream before its first byte is handed on (rule S15)."""
    stream = state.call.operation.stream
    media_type = response.headers.get("content-type", "")
    if stream is None or response.status_code == 204 or accepts(stream.format, media_type):
        return
    content = yield from _error_body(state, response)
    error = UnexpectedContentTypeError(f"Expected a stream but received {media_type or 'no content type'}")
    error.status, error.content_type = response.status_code, media_type or None
    error.body = content[:SHOWN_BYTES].decode(errors="replace")
    error.message = state.meta().describe(f"{error.status} {error.message}")
    error.args = (error.message,)
    raise _final(state, error, response.headers.get("x-request-id"))


def _error_body(state: State, response: httpx.Response) -> Generator[Action, Any, bytes]:
    """Read an error's body as far as it is kept; a fault in it does not hide the error."""
    limits = state.config.limits
    try:
        content: bytes = yield Read(response, state.attempt_deadline, limits.error_bytes, truncate=True)
    except (httpx.HTTPError, httpx.StreamError, BodyTooLargeError, TimeoutError, OSError):
        return b""
    return without_mark(content)


def _status_failure(state: State, response: httpx.Response, content: bytes) -> FailedError:
    headers = safe_headers(response.headers.multi_items(), state.config.secret_headers)
    operation, kept = state.call.operation, state.config.limits.error_kept
    error = build_status_error(operation, response.status_code, response.reason_phrase, headers, content, kept)
    error.request_id = headers.get("x-request-id")
    error.message = state.meta().describe(error.message)
    error.args = (error.message,)
    return FailedError(Failure("status", response.status_code, response.headers.get), error)
