"""A fake server, an injected clock, and clients that use both."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from sample import AsyncSample, Sample
from sample._runtime.http import httpx
from sample._runtime.seams import Seams

Answer = httpx.Response | Exception | Callable[[httpx.Request], httpx.Response]

CONVERSATION = {"id": "conv_1", "title": "Hi", "status": "active", "createdAt": "2026-01-02T03:04:05Z"}


@dataclass
class Clock:
    """Time that passes only when somebody sleeps."""

    time: float = 1_000_000.0
    slept: list[float] = field(default_factory=list[float])
    chances: Iterator[float] | None = None

    def monotonic(self) -> float:
        """Give the moment."""
        return self.time

    def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self.slept.append(seconds)
        self.time += seconds

    async def sleep_async(self, seconds: float) -> None:
        """Let time pass."""
        self.sleep(seconds)

    def random(self) -> float:
        """Give the next chance, a half unless told."""
        return 0.5 if self.chances is None else next(self.chances)


class Server:
    """Answers with what it is told, in order; the last answer repeats. Keeps the requests with their bodies."""

    def __init__(self, *answers: Answer) -> None:
        """Take the answers."""
        self.answers = list(answers)
        self.requests: list[httpx.Request] = []
        self.bodies: list[bytes] = []
        self.clock = Clock()

    def then(self, *answers: Answer) -> None:
        """Go on with other answers."""
        self.answers = list(answers)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        self.bodies.append(request.content)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer(request) if callable(answer) else answer

    def handle(self, request: httpx.Request) -> httpx.Response:
        """Answer a synchronous request."""
        request.read()
        return self._answer(request)

    async def handle_async(self, request: httpx.Request) -> httpx.Response:
        """Answer an asynchronous request."""
        await request.aread()
        return self._answer(request)

    @property
    def last(self) -> httpx.Request:
        """The request that came last."""
        return self.requests[-1]

    @property
    def last_json(self) -> Any:
        """Its body."""
        return json.loads(self.bodies[-1])

    def client(self, **options: Any) -> Sample:
        """Give a client of this server."""
        options.setdefault("api_key", "sk_canary_0123456789")
        http = httpx.Client(transport=httpx.MockTransport(self.handle))
        return inject(Sample(http_client=http, **options), self.clock)

    def async_client(self, **options: Any) -> AsyncSample:
        """Give an asynchronous client of this server."""
        options.setdefault("api_key", "sk_canary_0123456789")
        http = httpx.AsyncClient(transport=httpx.MockTransport(self.handle_async))
        return inject(AsyncSample(http_client=http, **options), self.clock)


def inject(client: Any, clock: Clock) -> Any:
    """Give the client another clock, and ids that tests can foresee."""
    seams = Seams(
        monotonic=clock.monotonic,
        now=clock.monotonic,
        random=clock.random,
        sleep=clock.sleep,
        sleep_async=clock.sleep_async,
        uuid=lambda: "00000000-0000-4000-8000-000000000000",
        boundary=lambda: "----artificer" + "0" * 32,
    )
    return client._with_config(replace(client._config, seams=seams))


def ok(value: object = None, **headers: str) -> httpx.Response:
    """Give a JSON answer; a conversation unless told."""
    return httpx.Response(200, json=CONVERSATION if value is None else value, headers=headers)


def problem(status: int, code: str, **headers: str) -> httpx.Response:
    """Give a problem document."""
    body = {"type": "about:blank", "title": f"It is {code}", "status": status, "code": code, "taken": "Hi"}
    return httpx.Response(status, json=body, headers={"content-type": "application/problem+json", **headers})


def sse(*chunks: bytes, error: Exception | None = None, media_type: str = "text/event-stream") -> httpx.Response:
    """Give a stream of events in chunks, which then breaks with the error."""
    return httpx.Response(200, headers={"content-type": media_type}, stream=Chunks(chunks, error))


class Chunks(httpx.SyncByteStream, httpx.AsyncByteStream):
    """Bytes in chunks, and whether they were let go."""

    def __init__(self, chunks: tuple[bytes, ...] | list[bytes], error: Exception | None = None) -> None:
        """Take the chunks, and the error that comes after them."""
        self.chunks = chunks
        self.error = error
        self.closed = 0
        self.given = 0

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self.chunks:
            self.given += 1
            yield chunk
        if self.error is not None:
            raise self.error

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            yield chunk

    def close(self) -> None:
        """Note that the bytes were let go."""
        self.closed += 1

    async def aclose(self) -> None:
        """Note that the bytes were let go."""
        self.closed += 1


Task = Callable[[], Awaitable[None]]
