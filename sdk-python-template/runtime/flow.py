"""One call as a generator of actions: sending, reading, waiting. It does no I/O, so sync and async share it whole."""

from __future__ import annotations

import logging
from collections.abc import Generator
from dataclasses import dataclass, field
from typing import Any, Literal, cast

from .actions import Action, Ask, BodyTooLargeError, Close, Read, Send, Sleep
from .attempt import build_request, next_hop
from .check_options import check_call_options
from .config import ClientConfig
from .errors import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    Attempt,
    ResponseTooLargeError,
    UnexpectedContentTypeError,
)
from .headers import redact, safe_headers, safe_url
from .http import httpx
from .meta import CallMeta
from .operation import Operation
from .options import NO_OPTIONS, RequestOptions, Timeout, resolve_timeout
from .prepare import Arguments, Prepared, prepare
from .retry import Failure, RetryDecision, RetryInput, decide_retry
from .security import Credential, Secrets, choose_credentials
from .status_error import build_status_error
from .stream_spec import accepts
from .urls import origin_of

INFINITE = float("inf")
SHOWN_BYTES = 2048
Steps = Generator[Action, Any, "Outcome"]


@dataclass(frozen=True)
class Call:
    """What to call, with what."""

    operation: Operation
    arguments: Arguments = field(default_factory=Arguments)
    options: RequestOptions = NO_OPTIONS
    opens: bool = False
    """Whether the body is left unread: streams, downloads."""


@dataclass(frozen=True)
class Outcome:
    """A successful answer."""

    response: httpx.Response
    content: bytes | None
    """The decoded body; None when it was left unread."""

    meta: CallMeta
    timeout: Timeout


class _FailedError(Exception):
    """An attempt failed, in a way that may be tried again."""

    def __init__(self, failure: Failure, error: APIError, cause: BaseException | None = None) -> None:
        super().__init__()
        self.failure = failure
        self.error = error
        self.origin = cause


@dataclass
class _State:
    """What changes during a call."""

    config: ClientConfig
    call: Call
    prepared: Prepared
    timeout: Timeout
    credentials: list[Credential]
    request_id: str
    started: float
    began: float = 0.0
    retries: int = 0
    attempts: list[Attempt] = field(default_factory=list[Attempt])
    refused: dict[Credential, Secrets] = field(default_factory=dict[Credential, Secrets])
    request: httpx.Request | None = None

    @property
    def deadline(self) -> float:
        """Moment at which the call must have ended."""
        return INFINITE if self.timeout.total is None else self.started + self.timeout.total

    @property
    def attempt_deadline(self) -> float:
        """Moment at which the attempt must have ended; an upload may take the whole time."""
        body = self.prepared.body
        uploads = body is not None and body.whole is None
        limit = INFINITE if self.timeout.attempt is None or uploads else self.began + self.timeout.attempt
        return min(limit, self.deadline)

    def meta(self, request_id: str | None = None) -> CallMeta:
        elapsed = self.config.seams.monotonic() - self.started
        url = safe_url(self.prepared.url)
        return CallMeta(self.prepared.method, url, request_id or self.request_id, tuple(self.attempts), elapsed)


def flow(config: ClientConfig, call: Call) -> Steps:
    """Run a call: prepare it, send it, and try again where that is allowed and sensible.

    Raises:
        APIError: The call failed.
        InvalidArgumentError, ConfigurationError: It cannot be sent.
    """
    state = _begin(config, call)
    budget = config.budget_of(origin_of(state.prepared.base))
    while True:
        state.began = config.seams.monotonic()
        try:
            outcome = yield from _attempt(state)
        except _FailedError as failed:
            decision = _decide(state, failed.failure)
            stopped: str | None = decision.stopped
            if decision.delay is not None and not budget.take(failed.failure.status):
                stopped = "budget"
            _note(state, failed, None if stopped else decision.delay)
            if decision.delay is None or stopped:
                raise _final(state, failed, decision, stopped) from _without_frames(failed.origin)
            config.logger.info("Trying again in %.2f s: %s", decision.delay, failed.error)
        else:
            budget.succeed(state.retries)
            return outcome
        yield Sleep(decision.delay)
        state.retries += 1


def _begin(config: ClientConfig, call: Call) -> _State:
    operation = call.operation
    if call.options is not NO_OPTIONS:
        check_call_options(call.options)
    prepared = prepare(config, operation, call.arguments, call.options)
    schemes = config.spec.security
    given = {name.lower() for name in prepared.headers}
    chosen = [] if "authorization" in given else choose_credentials(operation.security, schemes, config.credentials)
    default = config.timeout
    if operation.timeout is not None and not config.has_own_timeout:
        default = Timeout(operation.timeout, operation.timeout, default.connect, default.idle)
    timeout = resolve_timeout(call.options.timeout, default)
    request_id = config.seams.uuid() if config.send_retry_headers else ""
    return _State(config, call, prepared, timeout, chosen, request_id, config.seams.monotonic())


def _attempt(state: _State) -> Steps:
    """Make one attempt; a refused token is replaced once, which is no retry (rule R13)."""
    secrets = yield from _secrets(state)
    response = yield from _send(state, secrets)
    if response.status_code == 401 and _can_refresh(state):
        yield Close(response)
        state.refused = dict(zip(state.credentials, secrets, strict=True))
        secrets = yield from _secrets(state)
        response = yield from _send(state, secrets)
    if 200 <= response.status_code < 300:
        return (yield from _succeed(state, response))
    content = yield from _error_body(state, response)
    raise _status_failure(state, response, content)


def _can_refresh(state: _State) -> bool:
    body = state.prepared.body
    can_repeat = body is None or body.is_replayable
    return not state.refused and can_repeat and any(one.has_provider for one in state.credentials)


def _secrets(state: _State) -> Generator[Action, Any, list[Secrets]]:
    found: list[Secrets] = []
    for credential in state.credentials:
        if credential.has_provider:
            rejected = state.refused.get(credential)
            found.append(cast("Secrets", (yield Ask(credential, rejected))))
        else:
            found.append(credential.fixed())
    return found


def _send(state: _State, secrets: list[Secrets]) -> Generator[Action, Any, httpx.Response]:
    config = state.config
    until = state.attempt_deadline
    left = until - config.seams.monotonic()
    if left <= 0:
        raise _timed_out(state, TimeoutError())
    request = build_request(config, state.prepared, state.credentials, secrets, state.request_id, state.retries)
    request.extensions = {"timeout": _transport_timeout(state.timeout, left), "attempt": state.retries}
    for _ in range(config.limits.redirects + 1):
        _log_request(config, request)
        try:
            response = cast("httpx.Response", (yield Send(request, until)))
        except (httpx.TransportError, TimeoutError, OSError) as error:
            raise _transport_failure(state, error) from None
        config.logger.debug("Answered %s", response.status_code)
        following = next_hop(config, request, response)
        if following is None:
            return response
        yield Close(response)
        request = following
    return response  # pyright: ignore[reportPossiblyUnboundVariable]


def _log_request(config: ClientConfig, request: httpx.Request) -> None:
    if config.logger.isEnabledFor(logging.DEBUG):
        shown = redact(dict(request.headers), config.secret_headers)
        config.logger.debug("%s %s %s", request.method, safe_url(str(request.url)), shown)


def _transport_timeout(timeout: Timeout, left: float) -> dict[str, float | None]:
    """Give the limits that the transport keeps itself; they are all that bounds a blocking read of the sync client."""
    limit = None if left == INFINITE else left
    connect = limit if timeout.connect is None else min(timeout.connect, left)
    return {"connect": connect, "read": limit, "write": limit, "pool": limit}


def _succeed(state: _State, response: httpx.Response) -> Steps:
    request_id = response.headers.get("x-request-id")
    if state.call.opens:
        yield from _check_stream(state, response)
        return Outcome(response, None, state.meta(request_id), state.timeout)
    try:
        content: bytes = yield Read(response, state.attempt_deadline, state.config.limits.response_bytes)
    except BodyTooLargeError as error:
        too_large = ResponseTooLargeError(state.meta(request_id).describe(str(error)))
        too_large.status = response.status_code
        raise state.meta(request_id).on(too_large) from None
    except TimeoutError as error:
        raise _timed_out(state, error) from None
    except (httpx.TransportError, httpx.DecodingError, OSError) as error:
        if isinstance(error, httpx.TimeoutException):
            raise _timed_out(state, error) from None
        cut = APIConnectionError(state.meta().describe(f"The answer was cut: {_words(error)}"))
        raise _FailedError(Failure("body"), cut, error) from None
    return Outcome(response, content, state.meta(request_id), state.timeout)


def _check_stream(state: _State, response: httpx.Response) -> Generator[Action, Any, None]:
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
    raise state.meta(response.headers.get("x-request-id")).on(error)


def _error_body(state: _State, response: httpx.Response) -> Generator[Action, Any, bytes]:
    """Read an error's body as far as it is kept; a fault in it does not hide the error."""
    limits = state.config.limits
    try:
        content: bytes = yield Read(response, state.attempt_deadline, limits.error_bytes, truncate=True)
    except (httpx.HTTPError, httpx.StreamError, BodyTooLargeError, TimeoutError, OSError):
        return b""
    return content if len(content) <= limits.error_kept else content[: limits.error_kept]


def _status_failure(state: _State, response: httpx.Response, content: bytes) -> _FailedError:
    headers = safe_headers(response.headers.multi_items(), state.config.secret_headers)
    error = build_status_error(state.call.operation, response.status_code, response.reason_phrase, headers, content)
    error.request_id = headers.get("x-request-id")
    error.message = state.meta().describe(error.message)
    error.args = (error.message,)
    return _FailedError(Failure("status", response.status_code, response.headers.get), error)


def _transport_failure(state: _State, error: Exception) -> _FailedError:
    if isinstance(error, (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)):
        kind: Literal["unsent", "network"] = "unsent"
    elif isinstance(error, (httpx.TimeoutException, TimeoutError)):
        return _timed_out(state, error)
    else:
        kind = "network"
    words = f"No answer: {_words(error)}"
    timed_out = isinstance(error, httpx.TimeoutException)
    made = (APITimeoutError if timed_out else APIConnectionError)(state.meta().describe(words))
    return _FailedError(Failure(kind), made, error)


def _timed_out(state: _State, error: Exception) -> _FailedError:
    spent = state.config.seams.monotonic() - state.started
    made = APITimeoutError(state.meta().describe(f"No answer within {spent:.1f} s"))
    return _FailedError(Failure("timeout"), made, error)


def _decide(state: _State, failure: Failure) -> RetryDecision:
    config, prepared = state.config, state.prepared
    rule = state.call.operation.retry
    own = state.call.options.max_retries
    now = config.seams.monotonic()
    left = state.deadline - now
    if rule is not None and rule.max_elapsed is not None:
        left = min(left, state.started + rule.max_elapsed - now)
    declared = config.max_retries if rule is None or rule.max is None else rule.max
    return decide_retry(
        RetryInput(
            failure=failure,
            retries=state.retries,
            max_retries=own if isinstance(own, int) else declared,
            max_retry_after=config.max_retry_after,
            statuses=None if rule is None else rule.statuses,
            method=prepared.method,
            is_safe=prepared.has_key or state.call.operation.idempotency == "safe",
            is_replayable=prepared.body is None or prepared.body.is_replayable,
            now=config.seams.now(),
            time_left=left,
            random=config.seams.random,
        )
    )


def _note(state: _State, failed: _FailedError, delay: float | None) -> None:
    status = failed.failure.status or None
    cause = f"HTTP {status}" if status else _words(failed.origin) if failed.origin else failed.failure.kind
    spent = state.config.seams.monotonic() - state.began
    state.attempts.append(Attempt(status, cause, spent, delay))


def _final(state: _State, failed: _FailedError, decision: RetryDecision, stopped: str | None) -> APIError:
    error = state.meta().on(failed.error)
    error.retry_after = decision.retry_after
    error.retry_stopped = stopped
    return error


def _words(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__


def _without_frames(error: BaseException | None) -> BaseException | None:
    """Take the frames off a cause and its own causes: the locals of the transport hold headers in clear."""
    one, seen = error, 0
    while one is not None and seen < 20:
        one.__traceback__ = None
        one, seen = one.__cause__ or one.__context__, seen + 1
    return error
