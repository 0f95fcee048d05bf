"""Closes what nobody closed, when it is collected."""

from __future__ import annotations

import asyncio

from .http import httpx

_CLOSING: set[asyncio.Task[None]] = set()


def close_later(response: httpx.Response) -> None:
    """Let the running loop close an answer; without one there is nobody who could."""
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        return
    # The loop itself holds no task.
    task = loop.create_task(response.aclose())
    _CLOSING.add(task)
    task.add_done_callback(_CLOSING.discard)
