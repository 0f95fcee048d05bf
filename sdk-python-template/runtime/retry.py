"""Whether and when a call is tried again (rules R2 to R7). Pure: all time and chance come in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from .hints import Header, Hints, read_hints

RETRY_STATUSES = (408, 429, 500, 502, 503, 504)
_IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE"})
_CAP = 8.0


@dataclass(frozen=True)
class Failure:
    """How an attempt failed.

    `status`: an error status; `unsent`: the server cannot have begun with it (refused, no such host, TLS);
    `network`: the connection broke; `timeout`: the time of the attempt ran out; `body`: the answer was cut;
    `final`: nothing that trying again would change.
    """

    kind: Literal["status", "unsent", "network", "timeout", "body", "final"]
    status: int = 0
    header: Header = lambda _: None


@dataclass(frozen=True)
class RetryInput:
    """All that the decision depends on. Times are seconds."""

    failure: Failure
    retries: int
    """Attempts made after the first."""

    max_retries: int
    max_retry_after: float
    statuses: tuple[int, ...] | None
    """Statuses of the contract instead of the usual ones."""

    method: str
    is_safe: bool
    """A repeat is harmless: declared so, or an idempotency key is sent."""

    is_replayable: bool
    """The body can be sent again."""

    now: float
    """Seconds since the epoch, for dates that the server names."""

    is_over: bool
    """The call's own time is up."""

    time_left: float
    """Seconds in which another attempt may begin."""

    random: Callable[[], float]
    """From 0 up to 1. Asked once for the backoff, then once more when there is a hint."""


@dataclass(frozen=True)
class RetryDecision:
    """What to do."""

    delay: float | None
    """Seconds to wait before the next attempt; None: stop."""

    retry_after: float | None = None
    """Seconds that the server asked for."""

    stopped: Literal["hint", "deadline"] | None = None
    """Why a retry that was allowed is not made."""


def decide_retry(given: RetryInput) -> RetryDecision:
    """Decide after a failed attempt."""
    failure = given.failure
    hints = read_hints(failure.status, failure.header, given.now) if failure.kind == "status" else Hints()
    is_hinted = hints.should_retry is True or hints.wait is not None
    is_wanted = _is_retryable(given, is_hinted) if hints.should_retry is None else hints.should_retry
    if not is_wanted or not _may_repeat(given, is_hinted) or given.retries >= given.max_retries:
        return RetryDecision(None, hints.wait)
    if hints.wait is not None and (hints.wait > given.max_retry_after or hints.wait > given.time_left):
        return RetryDecision(None, hints.wait, "hint")
    delay = _delay(given, hints.wait)
    if delay < given.time_left:
        return RetryDecision(delay, hints.wait)
    return RetryDecision(None, hints.wait, "deadline")


def _is_retryable(given: RetryInput, is_hinted: bool) -> bool:
    if given.failure.kind != "status":
        # When the call's own time is up, the error says so itself.
        return given.failure.kind != "final" and not (given.failure.kind == "timeout" and given.is_over)
    if given.failure.status == 409 and given.statuses is None:
        return is_hinted
    return given.failure.status in (RETRY_STATUSES if given.statuses is None else given.statuses)


def _may_repeat(given: RetryInput, is_hinted: bool) -> bool:
    """Rule R6: whether a repeat does no harm, or the server cannot have acted."""
    if not given.is_replayable:
        return False
    if given.is_safe or given.method in _IDEMPOTENT or given.failure.kind == "unsent":
        return True
    return given.failure.kind == "status" and (
        given.failure.status == 429 or (given.failure.status == 503 and is_hinted)
    )


def _delay(given: RetryInput, wait: float | None) -> float:
    """Full jitter; a hint is a floor, with up to a tenth of it on top so that callers do not come back together."""
    base = 0.05 if given.failure.kind == "unsent" else 0.5
    backoff = given.random() * min(_CAP, base * float(2**given.retries))
    return backoff if wait is None else max(wait, backoff) + given.random() * 0.1 * wait
