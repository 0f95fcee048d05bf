"""Streams of the asynchronous client."""

from __future__ import annotations

import warnings
from collections.abc import AsyncIterator, Awaitable, Callable, Generator
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

import anyio
from typing_extensions import Self

from .config import ClientConfig
from .finalise import close_later
from .flow import Outcome, Steps
from .operation import Operation
from .stream_base import BROKEN, BaseStream

if TYPE_CHECKING:
    from .resume import Resumption
    from .tee import AsyncStreamBranch

E = TypeVar("E")


class AsyncStream(BaseStream[E]):
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
                    was_open = not self._is_closed
                    await self.close()
                    if was_open and self._core.error is not None:
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
            # What was left of the attempt was for the headers; the transport reads its limit anew with the body.
            moments = self._outcome.response.request.extensions.get("timeout")
            if isinstance(moments, dict):
                moments["read"] = self._outcome.timeout.idle
            self._chunks = self._outcome.response.aiter_bytes()
        seconds = self._seconds
        if seconds is not None and seconds <= 0:
            return self._break(TimeoutError())
        limits = [limit for limit in (self._outcome.timeout.idle, seconds) if limit is not None]
        try:
            with anyio.fail_after(min(limits) if limits else None):
                chunk = await self._next_chunk(self._chunks)
        except BROKEN as error:
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

    def tee(self, limit: int = 1000) -> tuple[AsyncStreamBranch[E], AsyncStreamBranch[E]]:
        """Give two streams of the same items, each of which may be read at its own pace.

        Args:
            limit: How many items one may be behind the other; one that falls further behind raises a `StreamError`.

        Raises:
            StreamError: The stream is being read already.
        """
        from .tee import split_async

        self._start()
        return split_async(self, limit)

    async def close(self) -> None:
        """Let the connection go; harmless when it is gone."""
        if self._leave():
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
        """Tell that the stream was not closed, and close it where a loop runs that can do so (rule S10)."""
        if not getattr(self, "_is_closed", True):
            close_later(self._outcome.response)
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
