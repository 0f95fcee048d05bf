"""What a client of a case stands on: time that passes only when somebody waits, chance, ids, and a scripted server."""

from __future__ import annotations

import base64
import json
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import datetime
from functools import partial
from itertools import count
from typing import Any, TypeVar

from _runtime.http import httpx
from _runtime.seams import Seams

T = TypeVar("T")
Data = dict[str, Any]

_FAILURES: dict[str, Callable[[], Exception]] = {
    "refused": lambda: httpx.ConnectError("[Errno 111] Connection refused"),
    "dns": lambda: httpx.ConnectError("[Errno -2] Name or service not known"),
    "unreachable": lambda: httpx.ConnectError("[Errno 101] Network is unreachable"),
    "tls": lambda: httpx.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed"),
    "connect-timeout": lambda: httpx.ConnectTimeout("timed out"),
    "reset": lambda: httpx.ReadError("[Errno 104] Connection reset by peer"),
    "closed": lambda: httpx.RemoteProtocolError("Server disconnected without sending a response."),
    "hang": lambda: httpx.ReadTimeout("timed out"),
}
BODYLESS = (204, 205, 304)


def broken() -> Exception:
    """Give the error of a body that ends before its time."""
    return httpx.RemoteProtocolError("peer closed connection without sending complete message body")


def in_turn(values: list[T]) -> Callable[[], T]:
    """Give the values in order, the last one again and again."""
    left = list(values)
    return lambda: left.pop(0) if len(left) > 1 else left[0]


class World:
    """Time, chance, ids, a server and a logger for one case. Times of the script are milliseconds."""

    def __init__(self, case: Data) -> None:
        """Stand still at the wall clock of the case."""
        self.time = 0.0
        self._wall = datetime.fromisoformat(case.get("now", "2026-01-02T03:04:05Z").replace("Z", "+00:00")).timestamp()
        self._replies = [reply for reply in case.get("server") or [{}] for _ in range(reply.get("times", 1))]
        self.requests: list[Data] = []
        self.log = Log()
        self.seams = Seams(
            monotonic=lambda: self.time,
            now=lambda: self._wall + self.time,
            random=in_turn(case.get("random", [0.5])),
            sleep=self.wait,
            sleep_async=self.wait_async,
            uuid=partial(next, (f"00000000-0000-4000-8000-{index:012x}" for index in count())),
            boundary=lambda: "----artificer" + "0" * 32,
        )

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        self.time += seconds

    async def wait_async(self, seconds: float) -> None:
        """Let time pass."""
        self.time += seconds

    def handle(self, request: httpx.Request) -> httpx.Response:
        """Answer a request of the synchronous client."""
        return self._answer(request, request.read())

    async def handle_async(self, request: httpx.Request) -> httpx.Response:
        """Answer a request of the asynchronous client."""
        return self._answer(request, await request.aread())

    def _answer(self, request: httpx.Request, body: bytes) -> httpx.Response:
        at = round(self.time * 1000, 3)
        self.requests.append({**_seen(request), "body": body.decode("utf-8", "replace"), "at": at})
        reply = self._replies[min(len(self.requests), len(self._replies)) - 1]
        self._wall += reply.get("jump", 0) / 1000
        failure = reply.get("failure")
        limits = Limits(self, request)
        if failure in ("hang", "connect-timeout"):
            limits.expire("connect" if failure == "connect-timeout" else "read")
        limits.pass_time(reply.get("after", 0) / 1000)
        if failure:
            raise _FAILURES[failure]()
        return _response(reply, limits)


class Limits:
    """The time limits that a request was given for its transport, which is what keeps them."""

    def __init__(self, world: World, request: httpx.Request) -> None:
        """Read what stands in the request."""
        self._world = world
        self._limits: dict[str, float | None] = request.extensions["timeout"]

    def pass_time(self, seconds: float) -> None:
        """Let time pass while the client reads."""
        limit = self._limits["read"]
        if limit is not None and seconds > limit:
            self.expire("read")
        self._world.wait(seconds)

    def expire(self, name: str) -> None:
        """Wait until a limit is over."""
        limit = self._limits[name]
        if limit is None:
            raise RuntimeError("The case stands still: the client waits without limit")
        self._world.wait(limit)
        raise httpx.ConnectTimeout("timed out") if name == "connect" else httpx.ReadTimeout("timed out")


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """The bytes of a reply as the script wants them."""

    def __init__(self, reply: Data, limits: Limits) -> None:
        """Take the reply."""
        self.reply = reply
        self._limits = limits

    def __iter__(self) -> Iterator[bytes]:
        gap = self.reply.get("gap", 0) / 1000
        for chunk in chunks_of(self.reply):
            self._limits.pass_time(gap)
            yield chunk
        end = self.reply.get("end", "close")
        if end == "hang":
            self._limits.expire("read")
        if end == "break":
            raise broken()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            yield chunk


def chunks_of(reply: Data) -> list[bytes]:
    """Give the bytes of a reply's body."""
    if "json" in reply:
        return [json.dumps(reply["json"], ensure_ascii=False, separators=(",", ":")).encode()]
    if "text" in reply:
        return [reply["text"].encode() * reply.get("repeat", 1)]
    return [
        chunk.encode() if isinstance(chunk, str) else base64.b64decode(chunk["base64"])
        for chunk in reply.get("chunks", [])
    ]


def _response(reply: Data, limits: Limits) -> httpx.Response:
    status = reply.get("status", 200)
    headers = httpx.Headers(reply.get("headers", {}), encoding="latin-1")
    if "json" in reply:
        headers.setdefault("content-type", "application/json")
    if status in BODYLESS:
        return httpx.Response(status, headers=headers)
    return httpx.Response(status, headers=headers, stream=Body(reply, limits))


def _seen(request: httpx.Request) -> Data:
    url = request.url
    target = url.raw_path.decode("ascii")
    return {
        "method": request.method,
        "url": f"{url.scheme}://{url.netloc.decode('ascii')}{target}",
        "headers": {name.lower(): value for name, value in request.headers.items()},
    }


class Log:
    """Everything that was logged."""

    def __init__(self) -> None:
        """Begin empty."""
        self.lines: list[str] = []
        self.logger = logging.Logger("rules", logging.DEBUG)  # noqa: LOG001 - one that no other case hears
        handler = logging.Handler()
        handler.emit = lambda record: self.lines.append(record.getMessage())  # type: ignore[method-assign]
        self.logger.addHandler(handler)
