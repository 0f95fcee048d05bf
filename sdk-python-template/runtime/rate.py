"""At most so many attempts a second to one origin, as a token bucket: the option `rate_limit`."""

from __future__ import annotations

import threading
from collections.abc import Callable


class TokenBucket:
    """Holds the attempts of one second at most, and fills at the rate; who finds it empty is told how long to wait."""

    def __init__(self, rate: float, monotonic: Callable[[], float]) -> None:
        """Begin full.

        Args:
            rate: Attempts a second.
            monotonic: Gives the moment.
        """
        self._rate = rate
        self._capacity = max(1.0, rate)
        self._tokens = self._capacity
        self._monotonic = monotonic
        self._updated = monotonic()
        self._lock = threading.Lock()

    def take(self) -> float:
        """Take a token, in order; gives the seconds after which it is there."""
        with self._lock:
            now = self._monotonic()
            self._tokens = min(self._capacity, self._tokens + max(0.0, now - self._updated) * self._rate)
            self._updated = now
            self._tokens -= 1
            return max(0.0, -self._tokens / self._rate)

    def give_back(self) -> None:
        """Give back a token that nothing was sent for."""
        with self._lock:
            self._tokens += 1
