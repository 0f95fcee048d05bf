"""One call: what it is, what changes while it runs, and how an attempt of it fails."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .actions import Action
from .config import ClientConfig
from .errors import APIConnectionError, APIError, APITimeoutError, Attempt
from .headers import safe_url
from .http import httpx
from .meta import CallMeta
from .operation import Operation
from .options import NO_OPTIONS, RequestOptions, Timeout
from .prepare import Arguments, Prepared
from .retry import Failure
from .security import Credential, Secrets

INFINITE = float("inf")
SHOWN_BYTES = 2048


@dataclass(frozen=True)
class Call:
    """What to call, with what."""

    operation: Operation
    arguments: Arguments = field(default_factory=Arguments)
    options: RequestOptions = NO_OPTIONS
    opens: bool = False
    """Whether the body is left unread: streams, downloads."""

    parse: Callable[[Outcome], Any] | None = None
    """What is made of the answer within the call, so that an answer that was cut can be asked for again (rule R8)."""


@dataclass(frozen=True)
class Outcome:
    """A successful answer."""

    response: httpx.Response
    content: bytes | None
    """The decoded body; None when it was left unread."""

    meta: CallMeta
    timeout: Timeout
    value: Any = None
    """What `parse` of the call made of it."""


Steps: TypeAlias = "Generator[Action, Any, Outcome]"


class FailedError(Exception):
    """An attempt failed, in a way that may be tried again."""

    def __init__(self, failure: Failure, error: APIError, cause: BaseException | None = None) -> None:
        """Say how for the decision, for the caller, and what the transport said."""
        super().__init__()
        self.failure = failure
        self.error = error
        self.origin = cause


@dataclass
class State:
    """What changes during a call."""

    config: ClientConfig
    call: Call
    prepared: Prepared
    timeout: Timeout
    credentials: list[Credential]
    request_id: str
    started: float
    home: Prepared
    """`prepared`, at the operation's own address."""

    began: float = 0.0
    retries: int = 0
    attempts: list[Attempt] = field(default_factory=list[Attempt])
    refused: dict[Credential, Secrets] = field(default_factory=dict[Credential, Secrets])

    @property
    def deadline(self) -> float:
        """Moment at which the call must have ended."""
        return INFINITE if self.timeout.total is None else self.started + self.timeout.total

    @property
    def uploads(self) -> bool:
        """Whether a body is read while it is sent."""
        body = self.prepared.body
        return body is not None and body.whole is None

    @property
    def attempt_deadline(self) -> float:
        """Moment at which the attempt must have ended; an upload may take the whole time."""
        limit = INFINITE if self.timeout.attempt is None or self.uploads else self.began + self.timeout.attempt
        return min(limit, self.deadline)

    def meta(self, request_id: str | None = None) -> CallMeta:
        """Give what is known of the call by now."""
        monotonic = self.config.seams.monotonic
        return CallMeta(
            self.prepared.method,
            safe_url(self.prepared.url),
            request_id or self.request_id,
            tuple(self.attempts),
            monotonic() - self.started,
            self.started,
            monotonic,
        )


def transport_failure(state: State, error: Exception) -> FailedError:
    """Give the failure of an attempt that got no answer."""
    if isinstance(error, (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)):
        kind: Literal["unsent", "network"] = "unsent"
    elif isinstance(error, (httpx.TimeoutException, TimeoutError)):
        return timed_out(state, error)
    else:
        kind = "network"
    words = f"No answer: {words_of(error)}"
    is_timeout = isinstance(error, httpx.TimeoutException)
    made = (APITimeoutError if is_timeout else APIConnectionError)(state.meta().describe(words))
    return FailedError(Failure(kind), made, error)


def timed_out(state: State, error: Exception) -> FailedError:
    """Give the failure of an attempt whose time ran out."""
    spent = state.config.seams.monotonic() - state.started
    made = APITimeoutError(state.meta().describe(f"No answer within {spent:.1f} s"))
    return FailedError(Failure("timeout"), made, error)


def words_of(error: BaseException) -> str:
    """Say what an error of the transport is."""
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__


def without_frames(error: BaseException | None) -> BaseException | None:
    """Take the frames off a cause and its own causes: the locals of the transport hold headers in clear."""
    one, seen = error, 0
    while one is not None and seen < 20:
        one.__traceback__ = None
        one, seen = one.__cause__ or one.__context__, seen + 1
    return error
