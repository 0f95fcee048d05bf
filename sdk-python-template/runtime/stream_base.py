"""What streams of both clients have in common."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Generic, TypeVar

from .config import ClientConfig
from .errors import StreamError
from .flow import Outcome, Steps
from .http import httpx
from .operation import Operation
from .stream_core import StreamCore

if TYPE_CHECKING:
    from .resume import Resumption

E = TypeVar("E")

BROKEN = (httpx.TransportError, httpx.DecodingError, httpx.StreamError, TimeoutError, OSError)
"""How bytes fail to come."""


class BaseStream(Generic[E]):
    """An open stream, whoever reads it."""

    def __init__(
        self, outcome: Outcome, operation: Operation, config: ClientConfig, resumption: Resumption | None = None
    ) -> None:
        """Begin with an open answer."""
        self._outcome = self._first = outcome
        self._resumption = resumption
        self._core = StreamCore(outcome, operation, config, resumption)
        self._monotonic = config.seams.monotonic
        limit = outcome.timeout.max_duration
        self._until = None if limit is None else self._monotonic() + limit
        self._ready: deque[E] = deque()
        self._left_at: str | None = None
        self._is_closed = False
        self._is_used = False
        self._at_end = self._core.ended

    @property
    def status_code(self) -> int:
        """Status of the answer."""
        return self._outcome.response.status_code

    @property
    def headers(self) -> httpx.Headers:
        """Headers of the answer."""
        return self._outcome.response.headers

    @property
    def request_id(self) -> str | None:
        """Identifies the call in the server's logs."""
        return self._outcome.meta.request_id

    @property
    def last_event_id(self) -> str | None:
        """The id of the last event handed over that had one."""
        if self._left_at is not None:
            return self._left_at or None
        ids, waiting = self._core.ids, len(self._ready)
        is_within = waiting > 0 or (len(ids) > 0 and not self._at_end)
        return (ids[-1 - waiting] if is_within else self._core.last_event_id) or None

    def _leave(self) -> bool:
        """Give up what has come and was not handed over; False when that was done before."""
        if self._is_closed:
            return False
        self._left_at = self.last_event_id or ""
        self._ready.clear()
        self._is_closed = True
        return True

    def _start(self) -> None:
        if self._is_used:
            raise StreamError("The stream is being read already; it has one consumer")
        self._is_used = True

    def _take(self, chunk: bytes | None) -> None:
        """Take a chunk, or None for the end of the bytes."""
        self._ready.extend(self._core.finish() if chunk is None else self._core.feed(chunk))
        self._at_end = chunk is None or self._core.ended or self._core.error is not None

    @property
    def _seconds(self) -> float | None:
        """How long it may last still."""
        return None if self._until is None else self._until - self._monotonic()

    def _steps(self) -> Steps | None:
        """Give what takes the stream up again, where it was cut and the contract says how."""
        lost = self._core.lost
        if self._resumption is None or lost is None or self._is_closed:
            return None
        return self._resumption.steps(self._core, lost, self._first)

    def _reopen(self, outcome: Outcome) -> None:
        self._core.reopen(outcome)
        self._outcome = outcome
        self._at_end = self._core.ended

    def _break(self, error: BaseException) -> None:
        seconds = self._seconds
        self._core.interrupt(error, is_final=seconds is not None and seconds <= 0)
        if self._core.error is not None and self._core.error.__cause__ is None:
            error.__traceback__ = None
            self._core.error.__cause__ = error
        self._at_end = True
