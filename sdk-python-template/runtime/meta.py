"""What is known of a call apart from its answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from .errors import APIError, Attempt

E = TypeVar("E", bound=APIError)


@dataclass(frozen=True)
class CallMeta:
    """Goes with every answer and error of a call."""

    method: str
    url: str
    """Without query."""

    request_id: str | None
    attempts: tuple[Attempt, ...]
    elapsed: float
    """Seconds from the beginning of the call to its answer."""

    started: float
    monotonic: Callable[[], float]

    def describe(self, text: str) -> str:
        """Give a message that ends with the request."""
        return f"{text} ({self.method} {self.url})"

    def on(self, error: E) -> E:
        """Put what is known on an error of the call."""
        error.request_id = error.request_id or self.request_id
        error.attempts = self.attempts
        error.elapsed = self.monotonic() - self.started
        return error
