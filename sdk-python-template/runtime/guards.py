"""What lets an attempt be made at all, where the client asks for it: the circuit breaker, the limit of a second."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import replace
from typing import TYPE_CHECKING

from .actions import Action, Sleep
from .call import FailedError, State, Steps, timed_out
from .circuit import Circuit, CircuitBreaker, Pass, Result
from .errors import APIResponseError, CircuitOpenError
from .hints import read_hints
from .retry import Failure
from .urls import check_base_url, origin_of

if TYPE_CHECKING:
    from .prepare import Prepared


def guarded(state: State, attempt: Callable[[State], Steps]) -> Steps:
    """Make an attempt through the guards that the client has; those that wait do so in the time of the call."""
    breaker = state.config.circuit_breaker
    if breaker is None:
        yield from _take_token(state)
        return (yield from attempt(state))
    leave = _admit(state, breaker)
    result: Result = "none"
    retry_after: float | None = None
    try:
        yield from _take_token(state)
        outcome = yield from attempt(state)
        result = "good"
    except FailedError as failed:
        result, retry_after = _judge(failed.failure), _retry_after(state, failed.failure)
        raise
    except APIResponseError:
        result = "good"
        raise
    finally:
        leave.report(result, retry_after)
    return outcome


def _admit(state: State, breaker: CircuitBreaker) -> Pass:
    """Give leave for the operation's own address, else for the one that stands in, to which the request then goes."""
    own = _circuit(state, state.home)
    leave = own.admit()
    if leave is not None:
        state.prepared = state.home
        return leave
    fallback = breaker.fallback_of(state.call.operation.service)
    if fallback is None:
        raise _open_error(state, own)
    base = check_base_url(fallback, "The fallback of `circuit_breaker`", state.config.allow_insecure)
    moved = replace(state.home, base=base, url=base + state.home.url[len(state.home.base) :])
    other = _circuit(state, moved)
    leave = other.admit()
    if leave is None:
        raise _open_error(state, min(own, other, key=lambda circuit: circuit.retry_at))
    state.prepared = moved
    return leave


def _circuit(state: State, prepared: Prepared) -> Circuit:
    return state.config.circuit_of(state.call.operation.service or "", prepared.base)


def _open_error(state: State, circuit: Circuit) -> FailedError:
    error = CircuitOpenError(state.meta().describe("The service has failed too often of late; nothing was sent"))
    error.retry_at = circuit.retry_at
    return FailedError(Failure("final"), error)


def _judge(failure: Failure) -> Result:
    if failure.kind == "final":
        return "good"
    if failure.kind != "status":
        return "bad"
    return "bad" if failure.status >= 500 and failure.status != 501 else "good"


def _retry_after(state: State, failure: Failure) -> float | None:
    if failure.kind != "status":
        return None
    return read_hints(failure.status, failure.header, state.config.seams.now()).wait


def _take_token(state: State) -> Generator[Action, None, None]:
    bucket = state.config.bucket_of(origin_of(state.prepared.base))
    wait = 0.0 if bucket is None else bucket.take()
    if bucket is None or wait <= 0:
        return
    is_done = False
    try:
        if wait >= state.deadline - state.config.seams.monotonic():
            raise state.meta().on(timed_out(state, TimeoutError()).error)
        yield Sleep(wait)
        is_done = True
    finally:
        if not is_done:
            bucket.give_back()
