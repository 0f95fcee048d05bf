"""How much retrying an origin may still cause (rule R9), so that a dead server is not stormed."""

from __future__ import annotations

import threading
from collections.abc import Callable

CAPACITY = 100.0


class RetryBudget:
    """100 to begin with and at most.

    A retry costs 10 (5 for 429). A call that succeeds after retries gives 10 back, one that succeeds at once 1, and
    each second 1.
    """

    def __init__(self, monotonic: Callable[[], float]) -> None:
        """Begin full."""
        self._monotonic = monotonic
        self._tokens = CAPACITY
        self._updated = monotonic()
        self._lock = threading.Lock()

    def take(self, status: int) -> bool:
        """Pay for a retry after an answer of this status, 0 for none; False when that cannot be paid."""
        with self._lock:
            self._refill()
            cost = 5.0 if status == 429 else 10.0
            if self._tokens < cost:
                return False
            self._tokens -= cost
            return True

    def succeed(self, retries: int) -> None:
        """Note that a call succeeded after so many retries."""
        if self._tokens >= CAPACITY:
            return
        with self._lock:
            self._refill()
            self._tokens = min(CAPACITY, self._tokens + (10.0 if retries else 1.0))

    @property
    def left(self) -> float:
        """What is left, 0 to 100."""
        with self._lock:
            self._refill()
            return self._tokens

    def _refill(self) -> None:
        now = self._monotonic()
        self._tokens = min(CAPACITY, self._tokens + max(0.0, now - self._updated))
        self._updated = now
