"""Asks for the next page while one is being taken: the option `prefetch`."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable
from contextvars import copy_context
from typing import Generic, TypeVar, cast

T = TypeVar("T")


class Ahead(Generic[T]):
    """A call that has begun in a thread of its own; what it raises is raised where its result is asked for."""

    def __init__(self, call: Callable[[], T]) -> None:
        """Begin."""
        self._call = call
        self._result: T | None = None
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=copy_context().run, args=(self._run,), daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            self._result = self._call()
        except BaseException as error:  # noqa: BLE001 - it is raised where the result is asked for
            self._error = error

    def result(self) -> T:
        """Wait for the result."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        return cast("T", self._result)


class AsyncAhead(Generic[T]):
    """A call that has begun in a task of its own."""

    def __init__(self, call: Callable[[], Awaitable[T]]) -> None:
        """Begin."""
        self._task = asyncio.ensure_future(call())

    async def result(self) -> T:
        """Wait for the result."""
        return await self._task

    def cancel(self) -> None:
        """Want the result no longer, nor hear of its failure."""
        self._task.add_done_callback(_look_away)
        self._task.cancel()


def _look_away(task: asyncio.Future[T]) -> None:
    if not task.cancelled():
        task.exception()
