"""Knows which bodies of answers hold their connection."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator

from _runtime.http import httpx
from world import Body, broken, chunks_of


class Connections:
    """The bodies of answers that are neither read to their end nor let go."""

    def __init__(self) -> None:
        """Begin with none."""
        self.open: set[int] = set()

    def track(self, response: httpx.Response) -> httpx.Response:
        """Take note of an answer that has a body."""
        if isinstance(response.stream, Body):
            response.stream = Tracked(response.stream, self.open)
        return response


class Tracked(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that tells when it is let go, and whose asynchronous reader really waits."""

    def __init__(self, body: Body, open_bodies: set[int]) -> None:
        """Take the body."""
        self._body = body
        self._open = open_bodies
        self._open.add(id(self))

    def __iter__(self) -> Iterator[bytes]:
        yield from self._body

    async def __aiter__(self) -> AsyncIterator[bytes]:
        reply = self._body.reply
        for chunk in chunks_of(reply):
            await asyncio.sleep(reply.get("gap", 0) / 1000)
            yield chunk
        end = reply.get("end", "close")
        if end == "hang":
            await asyncio.Event().wait()
        if end == "break":
            raise broken()

    def close(self) -> None:
        """Let it go."""
        self._open.discard(id(self))

    async def aclose(self) -> None:
        """Let it go."""
        self.close()
