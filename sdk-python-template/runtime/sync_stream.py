"""Streams of the synchronous client."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

from typing_extensions import Self

from .config import ClientConfig
from .deadline import Within
from .flow import Outcome, Steps
from .operation import Operation
from .stream_base import BROKEN, BaseStream

if TYPE_CHECKING:
    from .resume import Resumption
    from .tee import StreamBranch

E = TypeVar("E")


class Stream(BaseStream[E]):
    """A stream of the synchronous client: an iterator, and a context manager that closes it.

    `for event in stream` ends with the declared end; any other end raises a `StreamError`.
    """

    def __init__(
        self,
        outcome: Outcome,
        operation: Operation,
        config: ClientConfig,
        resumption: Resumption | None = None,
        drive: Callable[[Steps], Outcome] | None = None,
    ) -> None:
        """Begin with an open answer.

        Args:
            outcome: The answer.
            operation: What was called.
            config: The client.
            resumption: What takes the stream up again.
            drive: Runs its steps.
        """
        super().__init__(outcome, operation, config, resumption)
        self._drive = drive
        self._lock = Lock()
        self._begin(outcome)

    def _begin(self, outcome: Outcome) -> None:
        # The transport reads this limit anew when it begins with the body (rule S8).
        limits = outcome.response.request.extensions.get("timeout")
        if isinstance(limits, dict):
            limits["read"] = outcome.timeout.idle
        self._chunks: Iterator[bytes] | None = None

    def __iter__(self) -> Iterator[E]:
        """Begin to read.

        Raises:
            StreamError: It is being read already.
        """
        self._start()
        return self

    def __next__(self) -> E:
        """Give the next item.

        Raises:
            StreamError: The stream ended in another way than declared.
            APIStatusError: The server reported an error within the stream.
        """
        # Threads that ask at the same time stand in line (rule S13).
        with self._lock:
            while not self._ready:
                if self._at_end and not self._has_resumed():
                    was_open = not self._is_closed
                    self.close()
                    if was_open and self._core.error is not None:
                        raise self._core.error
                    raise StopIteration
                self._pull()
            return self._ready.popleft()

    def _has_resumed(self) -> bool:
        steps = self._steps()
        if steps is None or self._drive is None:
            return False
        self._outcome.response.close()
        try:
            self._reopen(self._drive(steps))
        except BaseException:
            self.close()
            raise
        self._begin(self._outcome)
        return True

    def _pull(self) -> None:
        if self._is_closed:
            self._at_end = True
            return
        if self._at_end:
            return
        if self._chunks is None:
            self._chunks = self._outcome.response.iter_bytes()
        seconds = self._seconds
        if seconds is not None and seconds <= 0:
            return self._break(TimeoutError())
        try:
            with Within(seconds):
                self._take(next(self._chunks, None))
        except BROKEN as error:
            self._break(error)

    def until_done(self) -> None:
        """Read to the end, and give nothing.

        Raises:
            StreamError: The stream ended in another way than declared.
        """
        try:
            while True:
                next(self)
        except StopIteration:
            return

    def tee(self, limit: int = 1000) -> tuple[StreamBranch[E], StreamBranch[E]]:
        """Give two streams of the same items, each of which may be read at its own pace.

        Args:
            limit: How many items one may be behind the other; one that falls further behind raises a `StreamError`.

        Raises:
            StreamError: The stream is being read already.
        """
        from .tee import split

        self._start()
        return split(self, limit)

    def close(self) -> None:
        """Let the connection go; harmless when it is gone."""
        if self._leave():
            self._outcome.response.close()

    def __enter__(self) -> Self:
        """Use the stream as a context manager, which closes it."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the stream."""
        self.close()

    def __del__(self) -> None:
        """Close the stream when a loop was left and nobody holds it any more (rule S10)."""
        if not getattr(self, "_is_closed", True):
            self.close()
