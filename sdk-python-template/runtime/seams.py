"""Where time and chance come from, so that tests can put their own here."""

from __future__ import annotations

import os
import random
import time
import uuid
from collections.abc import Awaitable, Callable
from dataclasses import dataclass


async def _sleep_async(seconds: float) -> None:
    import anyio

    await anyio.sleep(seconds)


def _uuid() -> str:
    return str(uuid.uuid4())


def _boundary() -> str:
    return f"----artificer{os.urandom(16).hex()}"


@dataclass(frozen=True)
class Seams:
    """Clocks, pauses and chance."""

    monotonic: Callable[[], float] = time.monotonic
    """Seconds that never run backwards."""

    now: Callable[[], float] = time.time
    """Seconds since the epoch, for dates that a server names."""

    random: Callable[[], float] = random.random
    """From 0 up to 1, for jitter."""

    sleep: Callable[[float], None] = time.sleep
    sleep_async: Callable[[float], Awaitable[None]] = _sleep_async
    uuid: Callable[[], str] = _uuid
    """Random UUIDs (version 4), from the system's source."""

    boundary: Callable[[], str] = _boundary
    """Boundaries of multipart bodies."""


SYSTEM = Seams()
