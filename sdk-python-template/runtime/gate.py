"""At most so many calls at a time to one origin; the rest wait in order (rule R14)."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable


class Waiter:
    """One that waits for a place."""

    __slots__ = ("is_in", "wake")

    def __init__(self, wake: Callable[[], None]) -> None:
        """Keep what is called when a place is there."""
        self.wake: Callable[[], None] = wake
        self.is_in: bool = False


class Gate:
    """Places, handed on in the order in which they were asked for; threads and tasks may share it."""

    def __init__(self, limit: int) -> None:
        """Begin with all places free."""
        self._free = limit
        self._waiting: OrderedDict[Waiter, None] = OrderedDict()
        self._lock = threading.Lock()

    def enter_now(self) -> bool:
        """Take a place if one is free, which none is while somebody waits."""
        with self._lock:
            if self._free > 0:
                self._free -= 1
                return True
            return False

    def queue(self, wake: Callable[[], None]) -> Waiter:
        """Take a place, or stand in line for one; `wake` is called when it is there."""
        waiter = Waiter(wake)
        with self._lock:
            if self._free > 0:
                self._free -= 1
                waiter.is_in = True
            else:
                self._waiting[waiter] = None
        return waiter

    def give_up(self, waiter: Waiter) -> None:
        """Leave the line, or give back the place that came meanwhile."""
        with self._lock:
            if not waiter.is_in:
                del self._waiting[waiter]
                return
        self.leave()

    def leave(self) -> None:
        """Give a place back: to the first in line, so that nobody comes in between."""
        with self._lock:
            if not self._waiting:
                self._free += 1
                return
            waiter, _ = self._waiting.popitem(last=False)
            waiter.is_in = True
        waiter.wake()
