"""One call as a generator of actions: sending, reading, waiting. It does no I/O, so sync and async share it whole."""

from __future__ import annotations

import logging
from collections.abc import Generator
from typing import TYPE_CHECKING, Any, cast

from .actions import Action, Ask, Close, Enter, Send, Sleep
from .answer import take_answer
from .attempt import BodyStream, build_request, next_hop
from .call import (
    INFINITE,
    SHOWN_BYTES,
    Call,
    FailedError,
    Outcome,
    State,
    Steps,
    timed_out,
    transport_failure,
    without_frames,
    words_of,
)
from .check_options import check_call_options
from .config import ClientConfig
from .errors import APIConnectionError, APIError, Attempt
from .headers import redact, safe_url
from .http import httpx
from .options import NO_OPTIONS, raised_timeout, resolve_timeout
from .prepare import Prepared, prepare
from .retry import Failure, RetryDecision, RetryInput, decide_retry
from .security import Credential, Secrets, choose_credentials
from .urls import origin_of

if TYPE_CHECKING:
    from .hedge import Plan

__all__ = ["SHOWN_BYTES", "Call", "Outcome", "Steps", "flow"]


def flow(config: ClientConfig, call: Call, prepared: Prepared | None = None) -> Steps:
    """Run a call: prepare it, send it, and try again where that is allowed and sensible.

    Args:
        config: The client.
        call: What is called.
        prepared: Its request, where it was prepared before.

    Raises:
        APIError: The call failed.
        InvalidArgumentError, ConfigurationError: It cannot be sent.
    """
    state = _begin(config, call, prepared)
    while True:
        budget = config.budget_of(origin_of(state.prepared.base))
        state.began = config.seams.monotonic()
        try:
            outcome = yield from _guarded(state)
        except FailedError as failed:
            decision = _decide(state, failed.failure)
            stopped: str | None = decision.stopped
            if decision.delay is not None and not budget.take(failed.failure.status):
                stopped = "budget"
            _note(state, failed, None if stopped else decision.delay)
            if decision.delay is None or stopped:
                raise _final(state, failed, decision, stopped) from without_frames(failed.origin)
            config.logger.info("Trying again in %.2f s: %s", decision.delay, failed.error)
        else:
            budget.succeed(state.retries)
            return outcome
        yield Sleep(decision.delay)
        state.retries += 1


def _begin(config: ClientConfig, call: Call, prepared: Prepared | None) -> State:
    operation = call.operation
    if call.options is not NO_OPTIONS:
        check_call_options(call.options)
    prepared = prepared or prepare(config, operation, call.arguments, call.options)
    spec = config.spec
    security = spec.default_security if operation.security is None else operation.security
    is_given = "authorization" in prepared.headers or "authorization" in prepared.left_out
    chosen = [] if is_given else choose_credentials(security, spec.security, config.credentials)
    default = config.timeout
    if operation.timeout is not None and not config.has_own_timeout:
        default = raised_timeout(default, operation.timeout)
    timeout = resolve_timeout(call.options.timeout, default)
    request_id = config.seams.uuid() if config.send_retry_headers else ""
    return State(config, call, prepared, timeout, chosen, request_id, config.seams.monotonic(), prepared)


def _guarded(state: State) -> Steps:
    """Make one attempt, when it may be made."""
    config = state.config
    if config.rate_limit is None and config.circuit_breaker is None:
        return (yield from _in_line(state))
    from .guards import guarded

    return (yield from guarded(state, _in_line))


def _in_line(state: State) -> Steps:
    """Make one attempt when there is a place for it; the wait is time of the call, not of the attempt (rule R14)."""
    config = state.config
    gate = config.gate_of(origin_of(state.prepared.base))
    if gate is not None and not gate.enter_now():
        try:
            yield Enter(gate, state.deadline)
        except TimeoutError as error:
            raise state.meta().on(timed_out(state, error).error) from None
    state.began = config.seams.monotonic()
    try:
        return (yield from _attempt(state))
    finally:
        if gate is not None:
            gate.leave()


def _attempt(state: State) -> Steps:
    """Make one attempt; a refused token is replaced once, which is no retry (rule R13)."""
    secrets = yield from _secrets(state)
    response = yield from _send(state, secrets)
    if response.status_code == 401 and _can_refresh(state):
        yield Close(response)
        state.refused = dict(zip(state.credentials, secrets, strict=True))
        secrets = yield from _secrets(state)
        state.began = state.config.seams.monotonic()
        response = yield from _send(state, secrets)
    return (yield from take_answer(state, response))


def _can_refresh(state: State) -> bool:
    body = state.prepared.body
    can_repeat = body is None or body.is_replayable
    return not state.refused and can_repeat and any(one.has_provider for one in state.credentials)


def _secrets(state: State) -> Generator[Action, Any, list[Secrets]]:
    found: list[Secrets] = []
    for credential in state.credentials:
        if credential.has_provider:
            found.append((yield from _asked(state, credential)))
        else:
            found.append(credential.fixed())
    return found


def _asked(state: State, credential: Credential) -> Generator[Action, Any, Secrets]:
    try:
        return cast("Secrets", (yield Ask(credential, state.refused.get(credential), state.deadline)))
    except TimeoutError as error:
        raise timed_out(state, error) from None


def _send(state: State, secrets: list[Secrets]) -> Generator[Action, Any, httpx.Response]:
    config, operation = state.config, state.call.operation
    until = state.attempt_deadline
    left = until - config.seams.monotonic()
    if left <= 0:
        raise timed_out(state, TimeoutError())
    request = build_request(config, state.prepared, state.credentials, secrets, state.request_id, state.retries)
    for _ in range(config.limits.redirects + 1):
        left = max(0.0, until - config.seams.monotonic())
        request.extensions = {"timeout": _transport_timeout(state, left), "attempt": state.retries}
        _log_request(config, request)
        began = config.seams.monotonic()
        try:
            response = cast("httpx.Response", (yield Send(request, until, _hedge(state))))
        except (httpx.TransportError, TimeoutError, OSError) as error:
            raise transport_failure(state, error) from None
        except httpx.InvalidURL as error:
            # The library reads the place of every redirect, followed or not.
            raise _misled(state, f"The server redirects to what is no address: {error}") from None
        finally:
            if isinstance(request.stream, BodyStream):
                request.stream.release()
        config.logger.debug("Answered %s", response.status_code)
        if operation.hedge is not None:
            config.times_of(operation.method, operation.path).add(config.seams.monotonic() - began)
        following = next_hop(config, request, response)
        if following is None:
            return response
        yield Close(response)
        request = following
    raise _misled(state, "The server redirects too often")


def _hedge(state: State) -> Plan | None:
    """Give the plan for a second request, where the contract allows one and enough is known."""
    operation = state.call.operation
    if operation.hedge is None or operation.method != "GET":
        return None
    from .hedge import Plan

    config = state.config
    wait = config.times_of(operation.method, operation.path).wait(operation.hedge)
    budget = config.budget_of(origin_of(state.prepared.base))
    return None if wait is None else Plan(wait, lambda: budget.take(0))


def _misled(state: State, words: str) -> FailedError:
    return FailedError(Failure("final"), APIConnectionError(state.meta().describe(words)))


def _log_request(config: ClientConfig, request: httpx.Request) -> None:
    if config.logger.isEnabledFor(logging.DEBUG):
        shown = redact(dict(request.headers), config.secret_headers)
        config.logger.debug("%s %s %s", request.method, safe_url(str(request.url)), shown)


def _transport_timeout(state: State, left: float) -> dict[str, float | None]:
    """Give the limits that the transport keeps itself; the drivers keep the moment at which all must have ended."""
    timeout = state.timeout
    limit = None if left == INFINITE else left
    connect = limit if timeout.connect is None else min(timeout.connect, left)
    write = limit if timeout.idle is None or not state.uploads else min(timeout.idle, left)
    return {"connect": connect, "read": limit, "write": write, "pool": limit}


def _decide(state: State, failure: Failure) -> RetryDecision:
    config, prepared = state.config, state.prepared
    rule = state.call.operation.retry
    own = state.call.options.max_retries
    now = config.seams.monotonic()
    left = state.deadline - now
    if rule is not None and rule.max_elapsed is not None:
        left = min(left, state.started + rule.max_elapsed - now)
    declared = config.max_retries if rule is None or rule.max is None or config.has_own_retries else rule.max
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
            is_over=now >= state.deadline,
            time_left=left,
            random=config.seams.random,
        )
    )


def _note(state: State, failed: FailedError, delay: float | None) -> None:
    status = failed.failure.status or getattr(failed.error, "status", None)
    cause = f"HTTP {status}" if failed.failure.status else words_of(failed.origin or failed.error)
    spent = state.config.seams.monotonic() - state.began
    state.attempts.append(Attempt(status, cause, spent, delay))


def _final(state: State, failed: FailedError, decision: RetryDecision, stopped: str | None) -> APIError:
    error = state.meta().on(failed.error)
    error.retry_after = decision.retry_after
    error.retry_stopped = stopped
    return error
