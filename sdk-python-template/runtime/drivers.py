"""Runs a call's actions, synchronously or asynchronously."""

from __future__ import annotations

import threading
from collections.abc import Awaitable, Callable, Generator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, TypeVar, cast

import anyio

from .actions import Action, Ask, BodyTooLargeError, Close, Enter, Read, Send, Sleep
from .deadline import Within, bind_streams
from .http import httpx
from .seams import Seams
from .tokens import AsyncTokens, Tokens

T = TypeVar("T")

_LONGEST = threading.TIMEOUT_MAX
_RATIO_FROM = 1024 * 1024


@dataclass(frozen=True)
class Engine:
    """What the synchronous driver works with."""

    send: Callable[[httpx.Request], httpx.Response]
    """The transport inside its middleware."""

    seams: Seams
    ratio: int
    tokens: Tokens


@dataclass(frozen=True)
class AsyncEngine:
    """What the asynchronous driver works with."""

    send: Callable[[httpx.Request], Awaitable[httpx.Response]]
    seams: Seams
    ratio: int
    tokens: AsyncTokens


def drive(flow: Generator[Action, Any, T], engine: Engine) -> T:
    """Run a call to its end."""
    try:
        action = next(flow)
        while True:
            try:
                result = _perform(action, engine)
            except Exception as error:  # noqa: BLE001 - the flow decides what is raised
                action = flow.throw(error)
            else:
                action = flow.send(result)
    except StopIteration as stop:
        return cast("T", stop.value)
    finally:
        flow.close()


async def drive_async(flow: Generator[Action, Any, T], engine: AsyncEngine) -> T:
    """Run a call to its end; a cancellation passes through."""
    try:
        action = next(flow)
        while True:
            try:
                result = await _perform_async(action, engine)
            except Exception as error:  # noqa: BLE001 - the flow decides what is raised
                action = flow.throw(error)
            else:
                action = flow.send(result)
    except StopIteration as stop:
        return cast("T", stop.value)
    finally:
        flow.close()


def _perform(action: Action, engine: Engine) -> Any:
    if isinstance(action, Send):
        return _send(action, engine)
    if isinstance(action, Read):
        return _read(action, engine)
    if isinstance(action, Sleep):
        return engine.seams.sleep(action.seconds)
    if isinstance(action, Ask):
        return engine.tokens.get(action.credential, action.rejected)
    if isinstance(action, Enter):
        return _enter(action, engine)
    return action.response.close()


def _send(action: Send, engine: Engine) -> httpx.Response:
    action.request.extensions.setdefault("trace", bind_streams)
    seconds = _seconds_until(action.until, engine.seams)
    if action.hedge is not None:
        from .hedge import send_hedged

        return send_hedged(engine.send, action.request, action.hedge, seconds)
    with Within(seconds):
        return engine.send(action.request)


async def _perform_async(action: Action, engine: AsyncEngine) -> Any:
    if isinstance(action, Send):
        return await _send_async(action, engine)
    if isinstance(action, Read):
        return await _read_async(action, engine)
    if isinstance(action, Sleep):
        return await engine.seams.sleep_async(action.seconds)
    if isinstance(action, Ask):
        with _until(action.until, engine.seams):
            return await engine.tokens.get(action.credential, action.rejected)
    if isinstance(action, Enter):
        return await _enter_async(action, engine)
    return await _close_async(action)


async def _send_async(action: Send, engine: AsyncEngine) -> httpx.Response:
    with _until(action.until, engine.seams):
        if action.hedge is None:
            return await engine.send(action.request)
        from .hedge import send_hedged_async

        return await send_hedged_async(engine.send, action.request, action.hedge, engine.seams.sleep_async)


async def _close_async(action: Close) -> None:
    await action.response.aclose()


def _enter(action: Enter, engine: Engine) -> None:
    arrived = threading.Event()
    waiter = action.gate.queue(arrived.set)
    try:
        if not waiter.is_in and not arrived.wait(_seconds_until(action.until, engine.seams)):
            raise TimeoutError
    except BaseException:
        action.gate.give_up(waiter)
        raise


async def _enter_async(action: Enter, engine: AsyncEngine) -> None:
    arrived = anyio.Event()
    waiter = action.gate.queue(arrived.set)
    try:
        if not waiter.is_in:
            with _until(action.until, engine.seams):
                await arrived.wait()
    except BaseException:
        action.gate.give_up(waiter)
        raise


def _seconds_until(moment: float, seams: Seams) -> float | None:
    return min(max(0.0, moment - seams.monotonic()), _LONGEST) if moment != float("inf") else None


def _until(moment: float, seams: Seams) -> AbstractContextManager[object]:
    return anyio.fail_after(_seconds_until(moment, seams))


def _read(action: Read, engine: Engine) -> bytes:
    collected = _Collected(action, engine.ratio)
    try:
        with Within(_seconds_until(action.until, engine.seams)):
            for chunk in action.response.iter_bytes():
                if collected.add(chunk):
                    break
                # A transport of the caller's own may not be bound.
                if engine.seams.monotonic() > action.until:
                    raise TimeoutError
    finally:
        action.response.close()
    return collected.whole()


async def _read_async(action: Read, engine: AsyncEngine) -> bytes:
    collected = _Collected(action, engine.ratio)
    try:
        with _until(action.until, engine.seams):
            async for chunk in action.response.aiter_bytes():
                if collected.add(chunk):
                    break
    finally:
        with anyio.CancelScope(shield=True):
            await action.response.aclose()
    return collected.whole()


class _Collected:
    """The chunks of a body, within its limits."""

    def __init__(self, action: Read, ratio: int) -> None:
        self._action = action
        self._ratio = ratio
        self._chunks: list[bytes] = []
        self._size = 0

    def add(self, chunk: bytes) -> bool:
        """Take a chunk; True when the rest is not wanted."""
        self._chunks.append(chunk)
        self._size += len(chunk)
        if self._size > self._action.limit:
            if self._action.truncate:
                return True
            raise BodyTooLargeError(f"The answer has more than {self._action.limit} bytes")
        if self._size > _RATIO_FROM and self._size > self._ratio * self._action.response.num_bytes_downloaded:
            raise BodyTooLargeError(f"The answer grows more than {self._ratio} times when it is unpacked")
        return False

    def whole(self) -> bytes:
        chunks = self._chunks
        return (chunks[0] if len(chunks) == 1 else b"".join(chunks))[: self._action.limit]
