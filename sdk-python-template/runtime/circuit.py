"""A circuit breaker a service (rule R15), switched on by `circuit_breaker=CircuitBreaker()`.

It looks at the last ten seconds: at 20 attempts or more of which half failed it opens, and nothing is sent for five
seconds, doubled up to a minute while the service stays down. Then one attempt at a time is let through; two in a row
that succeed close it. What fails is a 5xx but 501, a timeout, and a connection that does not stand; a 429 does not.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from .seams import Seams

WINDOW = 10.0
SLOT = 0.1
"""Attempts this near to each other are counted together, so that a busy client does not keep each one."""

LEAST = 20
SHARE = 0.5
FIRST_PAUSE = 5.0
LONGEST_PAUSE = 60.0
PROBES = 2

Result: TypeAlias = Literal["good", "bad", "none"]
"""How an attempt ended: `none` when it was given up before it could tell anything."""


@dataclass(frozen=True)
class CircuitBreaker:
    """Fails calls at once while a service is down, or sends them elsewhere."""

    fallback: Mapping[str, str] | str | None = None
    """Base URL to use while the service's own is down, or one for each service by name. It has a circuit of its own."""

    def fallback_of(self, service: str | None) -> str | None:
        """Give the base URL that stands in for a service."""
        if isinstance(self.fallback, str) or self.fallback is None:
            return self.fallback
        return self.fallback.get(service or "")


@dataclass(frozen=True)
class Pass:
    """Leave to make one attempt."""

    circuit: Circuit
    era: int
    is_probe: bool

    def report(self, result: Result, retry_after: float | None = None) -> None:
        """Say how the attempt ended, once.

        Args:
            result: How.
            retry_after: Seconds for which the server wants no more.
        """
        self.circuit.take(self, result, retry_after)


@dataclass
class _Slot:
    start: float
    count: int = 0
    bad: int = 0


class Circuit:
    """What is known of one base URL."""

    def __init__(self, seams: Seams) -> None:
        """Begin closed."""
        self._seams = seams
        self._lock = threading.Lock()
        self._era = 0
        self._slots: deque[_Slot] = deque()
        self._open_until: float | None = None
        self._pause = FIRST_PAUSE
        self._is_probing = False
        self._good_probes = 0

    @property
    def retry_at(self) -> float:
        """Seconds since the epoch at which an attempt is let through again."""
        left = (self._open_until or 0.0) - self._seams.monotonic()
        return self._seams.now() + max(0.0, left)

    def admit(self) -> Pass | None:
        """Let an attempt through, or not."""
        with self._lock:
            if self._open_until is None:
                return Pass(self, self._era, False)
            if self._is_probing or self._seams.monotonic() < self._open_until:
                return None
            self._is_probing = True
            return Pass(self, self._era, True)

    def take(self, given: Pass, result: Result, retry_after: float | None) -> None:
        """Note how an attempt ended; those of an earlier era tell nothing of this one."""
        with self._lock:
            if given.era != self._era:
                return
            if given.is_probe:
                self._take_probe(result, retry_after)
            elif result != "none":
                self._record(result == "bad", retry_after)

    def _record(self, is_bad: bool, retry_after: float | None) -> None:
        slots, now = self._slots, self._seams.monotonic()
        if not slots or now >= slots[-1].start + SLOT:
            slots.append(_Slot(now))
        slots[-1].count += 1
        slots[-1].bad += is_bad
        while slots[0].start <= now - WINDOW:
            slots.popleft()
        count, bad = sum(slot.count for slot in slots), sum(slot.bad for slot in slots)
        if count >= LEAST and bad >= SHARE * count:
            self._open(retry_after)

    def _take_probe(self, result: Result, retry_after: float | None) -> None:
        self._is_probing = False
        if result == "bad":
            self._pause = min(LONGEST_PAUSE, self._pause * 2)
            self._open(retry_after)
        elif result == "good":
            self._good_probes += 1
            if self._good_probes >= PROBES:
                self._close()

    def _open(self, retry_after: float | None) -> None:
        """Send nothing for a while: half of the pause for sure, the other half by chance."""
        pause = self._pause / 2 + self._seams.random() * self._pause / 2
        self._open_until = self._seams.monotonic() + max(pause, retry_after or 0.0)
        self._begin_era()

    def _close(self) -> None:
        self._open_until = None
        self._pause = FIRST_PAUSE
        self._begin_era()

    def _begin_era(self) -> None:
        self._era += 1
        self._slots.clear()
        self._good_probes = 0
