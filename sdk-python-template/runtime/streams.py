"""Streams as their callers see them."""

from __future__ import annotations

import warnings
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import anyio
from typing_extensions import Self

from .config import ClientConfig
from .deadline import within
from .errors import StreamError
from .events import StreamEvent, UnknownEvent
from .flow import Outcome, Steps
from .http import httpx
from .operation import Operation
from .stream_core import StreamCore

if TYPE_CHECKING:
    from .resume import Resumption

__all__ = ["AsyncStream", "AsyncStreamManager", "Stream", "StreamEvent", "UnknownEvent"]

E = TypeVar("E")

_BROKEN = (httpx.TransportError, httpx.DecodingError, httpx.StreamError, TimeoutError, OSError)


class _Base(Generic[E]):
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
        """The id of the last event that had one."""
        return self._core.last_event_id or None

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


class Stream(_Base[E]):
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
                    self.close()
                    if self._core.error is not None:
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
            with within(seconds):
                self._take(next(self._chunks, None))
        except _BROKEN as error:
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

    def close(self) -> None:
        """Let the connection go; harmless when it is gone."""
        if not self._is_closed:
            self._is_closed = True
            self._ready.clear()
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


class AsyncStream(_Base[E]):
    """A stream of the asynchronous client. Use it as a context manager: leaving a loop does not close it."""

    def __init__(
        self,
        outcome: Outcome,
        operation: Operation,
        config: ClientConfig,
        resumption: Resumption | None = None,
        drive: Callable[[Steps], Awaitable[Outcome]] | None = None,
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
        self._lock = anyio.Lock(fast_acquire=True)
        self._chunks: AsyncIterator[bytes] | None = None

    def __aiter__(self) -> AsyncIterator[E]:
        """Begin to read.

        Raises:
            StreamError: It is being read already.
        """
        self._start()
        return self

    async def __anext__(self) -> E:
        """Give the next item.

        Raises:
            StreamError: The stream ended in another way than declared.
            APIStatusError: The server reported an error within the stream.
        """
        if self._ready:
            return self._ready.popleft()
        # Tasks that ask at the same time stand in line (rule S13).
        async with self._lock:
            while not self._ready:
                if self._at_end and not await self._has_resumed():
                    await self.close()
                    if self._core.error is not None:
                        raise self._core.error
                    raise StopAsyncIteration
                await self._pull()
            return self._ready.popleft()

    async def _has_resumed(self) -> bool:
        steps = self._steps()
        if steps is None or self._drive is None:
            return False
        await self._outcome.response.aclose()
        try:
            self._reopen(await self._drive(steps))
        except BaseException:
            await self.close()
            raise
        self._chunks = None
        return True

    async def _pull(self) -> None:
        if self._is_closed:
            self._at_end = True
            return
        if self._at_end:
            return
        if self._chunks is None:
            self._chunks = self._outcome.response.aiter_bytes()
        seconds = self._seconds
        if seconds is not None and seconds <= 0:
            return self._break(TimeoutError())
        limits = [limit for limit in (self._outcome.timeout.idle, seconds) if limit is not None]
        try:
            with anyio.fail_after(min(limits) if limits else None):
                chunk = await self._next_chunk(self._chunks)
        except _BROKEN as error:
            self._break(error)
        else:
            self._take(chunk)

    @staticmethod
    async def _next_chunk(chunks: AsyncIterator[bytes]) -> bytes | None:
        try:
            return await chunks.__anext__()
        except StopAsyncIteration:
            return None

    async def until_done(self) -> None:
        """Read to the end, and give nothing.

        Raises:
            StreamError: The stream ended in another way than declared.
        """
        try:
            while True:
                await self.__anext__()
        except StopAsyncIteration:
            return

    async def close(self) -> None:
        """Let the connection go; harmless when it is gone."""
        if not self._is_closed:
            self._is_closed = True
            self._ready.clear()
            with anyio.CancelScope(shield=True):
                await self._outcome.response.aclose()

    async def aclose(self) -> None:
        """Let the connection go; the same as `close`."""
        await self.close()

    async def __aenter__(self) -> Self:
        """Use the stream as a context manager, which closes it."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the stream."""
        await self.close()

    def __del__(self) -> None:
        """Tell that the stream was not closed: nothing can be awaited here."""
        if not getattr(self, "_is_closed", True):
            warnings.warn("A stream was not closed; use `async with`", ResourceWarning, stacklevel=2, source=self)


class AsyncStreamManager(Awaitable[AsyncStream[E]]):
    """What an asynchronous streaming method gives: `async with` it, or `await` it for the stream."""

    def __init__(self, send: Callable[[], Awaitable[AsyncStream[E]]]) -> None:
        """Keep what sends."""
        self._send = send
        self._stream: AsyncStream[E] | None = None

    def __await__(self) -> Generator[Any, None, AsyncStream[E]]:
        """Send, and give the stream."""
        return self._send().__await__()

    async def __aenter__(self) -> AsyncStream[E]:
        """Send, and give the stream."""
        self._stream = await self._send()
        return self._stream

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the stream."""
        if self._stream is not None:
            await self._stream.close()
