"""The moment at which a blocking call must have ended, kept below the HTTP library (rule R1).

The library's own limits hold for one read or write of a socket, so that a server that drips bytes could hold a call for
ever. The library tells its hook `trace` of every connection that it makes; its stream then reads and writes no longer
than the call of the thread that uses it has left.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from typing import Any

_MADE = (".connect_tcp.complete", ".connect_unix_socket.complete", ".start_tls.complete")
_PIECE = 64 * 1024


class _Thread(threading.local):
    until: float | None = None


_THREAD = _Thread()


class Within:
    """Lets this thread read and write for so many seconds; None is no limit."""

    __slots__ = ("_before", "_until")

    def __init__(self, seconds: float | None) -> None:
        """Count from now on."""
        self._until = None if seconds is None else monotonic() + seconds
        self._before: float | None = None

    def __enter__(self) -> None:
        self._before, _THREAD.until = _THREAD.until, self._until

    def __exit__(self, *_: object) -> None:
        _THREAD.until = self._before


def bind_streams(event: str, info: dict[str, Any]) -> None:
    """Take a connection that the library has made: its hook `trace`."""
    if event.endswith(_MADE):
        stream = info.get("return_value")
        # A stream that cannot be changed keeps the library's own limits.
        with suppress(AttributeError):
            stream.read, stream.write = _read(stream.read), _write(stream.write)  # type: ignore[union-attr]


def _read(read: Callable[..., bytes]) -> Callable[..., bytes]:
    def read_within(max_bytes: int, timeout: float | None = None) -> bytes:
        return read(max_bytes, timeout=_left(timeout))

    return read_within


def _write(write: Callable[..., None]) -> Callable[..., None]:
    def write_within(buffer: bytes, timeout: float | None = None) -> None:
        if _THREAD.until is None:
            return write(buffer, timeout=timeout)
        # A slow reader takes little at a time, and each time has the whole limit.
        view = memoryview(buffer)
        for start in range(0, len(view), _PIECE):
            write(view[start : start + _PIECE], timeout=_left(timeout))
        return None

    return write_within


def _left(timeout: float | None) -> float | None:
    if _THREAD.until is None:
        return timeout
    left = _THREAD.until - monotonic()
    if left <= 0:
        raise TimeoutError
    return left if timeout is None else min(timeout, left)
