"""Two streams out of one, neither of which may fall far behind (rule S11)."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING, Generic, TypeVar

import anyio
from typing_extensions import Self

from .errors import StreamError

if TYPE_CHECKING:
    from .async_stream import AsyncStream
    from .sync_stream import Stream

E = TypeVar("E")


class _Half(Generic[E]):
    """What one branch has not read yet."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._waiting: deque[E] = deque()
        self._is_behind = False
        self._is_closed = False

    def put(self, item: E) -> None:
        """Keep an item that the other branch has read, as far as that is allowed."""
        if self._is_closed or self._is_behind:
            return
        if len(self._waiting) >= self._limit:
            self._is_behind = True
            self._waiting.clear()
        else:
            self._waiting.append(item)

    def check(self) -> None:
        """Tell a branch that has fallen behind.

        Raises:
            StreamError: It has.
        """
        if self._is_behind:
            raise StreamError(f"This half of the stream fell more than {self._limit} items behind the other")

    @property
    def has_more(self) -> bool:
        """Whether items wait for this branch."""
        return bool(self._waiting)

    def take(self) -> E:
        """Give the next of them."""
        return self._waiting.popleft()

    def drop(self) -> None:
        """Want nothing more."""
        self._is_closed = True
        self._waiting.clear()

    @property
    def is_closed(self) -> bool:
        """Whether nothing more is wanted."""
        return self._is_closed


class _Ends:
    """How the stream ended, for both branches."""

    def __init__(self) -> None:
        self.error: Exception | None = None
        self.is_over = False


class StreamBranch(Generic[E]):
    """One of two streams of the same items: an iterator, and a context manager that closes it."""

    def __init__(self, stream: Stream[E], lock: Lock, halves: tuple[_Half[E], _Half[E]], ends: _Ends) -> None:
        """Read through the stream that was split; the first half is this branch's own."""
        self._stream = stream
        self._lock = lock
        self._own, self._other = halves
        self._ends = ends

    def __iter__(self) -> Iterator[E]:
        return self

    def __next__(self) -> E:
        """Give the next item.

        Raises:
            StreamError: The stream ended in another way than declared, or this branch fell too far behind.
        """
        with self._lock:
            self._own.check()
            if self._own.has_more:
                return self._own.take()
            if self._own.is_closed:
                raise StopIteration
            return self._pull()

    def _pull(self) -> E:
        if self._ends.error is not None:
            raise self._ends.error
        if self._ends.is_over:
            raise StopIteration
        try:
            item = next(self._stream)
        except StopIteration:
            self._ends.is_over = True
            raise
        except Exception as error:
            self._ends.error = error
            raise
        self._other.put(item)
        return item

    def until_done(self) -> None:
        """Read to the end, and give nothing.

        Raises:
            StreamError: The stream ended in another way than declared, or this branch fell too far behind.
        """
        with suppress(StopIteration):
            while True:
                next(self)

    def close(self) -> None:
        """Want nothing more; when both branches do so, the connection is let go."""
        self._own.drop()
        if self._other.is_closed:
            self._stream.close()

    def __enter__(self) -> Self:
        """Use the branch as a context manager, which closes it."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the branch."""
        self.close()


class AsyncStreamBranch(Generic[E]):
    """One of two streams of the same items, for tasks. Use it as a context manager."""

    def __init__(
        self, stream: AsyncStream[E], lock: anyio.Lock, halves: tuple[_Half[E], _Half[E]], ends: _Ends
    ) -> None:
        """Read through the stream that was split; the first half is this branch's own."""
        self._stream = stream
        self._lock = lock
        self._own, self._other = halves
        self._ends = ends

    def __aiter__(self) -> AsyncIterator[E]:
        return self

    async def __anext__(self) -> E:
        """Give the next item.

        Raises:
            StreamError: The stream ended in another way than declared, or this branch fell too far behind.
        """
        async with self._lock:
            self._own.check()
            if self._own.has_more:
                return self._own.take()
            if self._own.is_closed:
                raise StopAsyncIteration
            return await self._pull()

    async def _pull(self) -> E:
        if self._ends.error is not None:
            raise self._ends.error
        if self._ends.is_over:
            raise StopAsyncIteration
        try:
            item = await self._stream.__anext__()
        except StopAsyncIteration:
            self._ends.is_over = True
            raise
        except Exception as error:
            self._ends.error = error
            raise
        self._other.put(item)
        return item

    async def until_done(self) -> None:
        """Read to the end, and give nothing.

        Raises:
            StreamError: The stream ended in another way than declared, or this branch fell too far behind.
        """
        with suppress(StopAsyncIteration):
            while True:
                await self.__anext__()

    async def close(self) -> None:
        """Want nothing more; when both branches do so, the connection is let go."""
        self._own.drop()
        if self._other.is_closed:
            await self._stream.close()

    async def aclose(self) -> None:
        """Want nothing more; the same as `close`."""
        await self.close()

    async def __aenter__(self) -> Self:
        """Use the branch as a context manager, which closes it."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the branch."""
        await self.close()


def split(stream: Stream[E], limit: int) -> tuple[StreamBranch[E], StreamBranch[E]]:
    """Give the two branches of a stream."""
    one, two, ends, lock = _Half[E](limit), _Half[E](limit), _Ends(), Lock()
    return StreamBranch(stream, lock, (one, two), ends), StreamBranch(stream, lock, (two, one), ends)


def split_async(stream: AsyncStream[E], limit: int) -> tuple[AsyncStreamBranch[E], AsyncStreamBranch[E]]:
    """Give the two branches of a stream."""
    one, two, ends, lock = _Half[E](limit), _Half[E](limit), _Ends(), anyio.Lock(fast_acquire=True)
    return AsyncStreamBranch(stream, lock, (one, two), ends), AsyncStreamBranch(stream, lock, (two, one), ends)
