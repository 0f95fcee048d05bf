"""An event loop whose time is that of a case: whoever waits for it waits no moment."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any, TypeVar

from world import World

T = TypeVar("T")


class _Selector(selectors.SelectSelector):
    """Lets the time of the case pass instead of waiting."""

    def __init__(self, world: World) -> None:
        """Belong to a case."""
        super().__init__()
        self._world = world

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """Give what is ready now."""
        if timeout is None:
            raise RuntimeError("The case stands still: it waits for something else than the clock")
        self._world.wait(max(timeout, 0))
        return super().select(0)


class _Loop(asyncio.SelectorEventLoop):
    def __init__(self, world: World) -> None:
        super().__init__(_Selector(world))
        self._world = world

    def time(self) -> float:
        return self._world.time


def run(world: World, work: Coroutine[Any, Any, T]) -> T:
    """Run work to its end, on the clock of the case."""
    loop = _Loop(world)
    try:
        return loop.run_until_complete(work)
    finally:
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()
