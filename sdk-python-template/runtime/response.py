"""Answers with their status and headers: `with_raw_response` and `with_streaming_response`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from types import TracebackType
from typing import Any, Generic, TypeVar

from pydantic_core import from_json

from .errors import DecodeError
from .flow import Outcome
from .http import httpx

T = TypeVar("T")

Parse = Callable[[Outcome], T]


class _Answer(Generic[T]):
    def __init__(self, outcome: Outcome, parse: Parse[T], reads: bool) -> None:
        self._outcome = outcome
        self._parse = parse
        self._reads = reads
        self._content: bytes | None = outcome.content

    @property
    def status_code(self) -> int:
        """Status of the answer."""
        return self._outcome.response.status_code

    @property
    def headers(self) -> httpx.Headers:
        """Headers of the answer; names are compared without case."""
        return self._outcome.response.headers

    @property
    def request_id(self) -> str | None:
        """Identifies the call in the server's logs."""
        return self._outcome.meta.request_id

    @property
    def retries_taken(self) -> int:
        """How many attempts failed before this answer."""
        return len(self._outcome.meta.attempts)

    @property
    def elapsed(self) -> float:
        """Seconds from the beginning of the call to the answer."""
        return self._outcome.meta.elapsed

    @property
    def url(self) -> str:
        """Where the call went, without its query."""
        return self._outcome.meta.url

    def __repr__(self) -> str:
        return f"<{type(self).__name__} [{self.status_code}]>"

    def _read_outcome(self, content: bytes) -> Outcome:
        return Outcome(self._outcome.response, content, self._outcome.meta, self._outcome.timeout)


class APIResponse(_Answer[T]):
    """An answer of the synchronous client."""

    def parse(self) -> T:
        """Give what the method itself would give.

        Raises:
            APIResponseError: The body cannot be read as declared.
        """
        return self._parse(self._read_outcome(self.read()) if self._reads else self._outcome)

    def read(self) -> bytes:
        """Give the body."""
        if self._content is None:
            self._content = b"".join(self._outcome.response.iter_bytes())
        return self._content

    def text(self) -> str:
        """Give the body as text."""
        return self.read().decode(errors="replace")

    def json(self) -> Any:
        """Give the body as plain JSON data.

        Raises:
            DecodeError: It is not JSON.
        """
        return _json(self.read())

    def iter_bytes(self) -> Iterator[bytes]:
        """Give the body piece by piece."""
        if self._content is not None:
            yield self._content
        else:
            yield from self._outcome.response.iter_bytes()

    def iter_lines(self) -> Iterator[str]:
        """Give the body line by line."""
        if self._content is not None:
            yield from self.text().splitlines()
        else:
            yield from self._outcome.response.iter_lines()

    def close(self) -> None:
        """Let the connection go."""
        self._outcome.response.close()


class AsyncAPIResponse(_Answer[T]):
    """An answer of the asynchronous client."""

    async def parse(self) -> T:
        """Give what the method itself would give.

        Raises:
            APIResponseError: The body cannot be read as declared.
        """
        return self._parse(self._read_outcome(await self.read()) if self._reads else self._outcome)

    async def read(self) -> bytes:
        """Give the body."""
        if self._content is None:
            self._content = b"".join([chunk async for chunk in self._outcome.response.aiter_bytes()])
        return self._content

    async def text(self) -> str:
        """Give the body as text."""
        return (await self.read()).decode(errors="replace")

    async def json(self) -> Any:
        """Give the body as plain JSON data.

        Raises:
            DecodeError: It is not JSON.
        """
        return _json(await self.read())

    async def iter_bytes(self) -> AsyncIterator[bytes]:
        """Give the body piece by piece."""
        if self._content is not None:
            yield self._content
        else:
            async for chunk in self._outcome.response.aiter_bytes():
                yield chunk

    async def iter_lines(self) -> AsyncIterator[str]:
        """Give the body line by line."""
        if self._content is not None:
            for line in (await self.text()).splitlines():
                yield line
        else:
            async for line in self._outcome.response.aiter_lines():
                yield line

    async def close(self) -> None:
        """Let the connection go."""
        await self._outcome.response.aclose()


def _json(content: bytes) -> Any:
    try:
        return from_json(content)
    except ValueError as error:
        raise DecodeError(f"The answer is not JSON: {error}") from None


class ResponseContext(Generic[T]):
    """Sends when it is entered, and lets the connection go when it is left."""

    def __init__(self, send: Callable[[], APIResponse[T]]) -> None:
        """Keep what sends."""
        self._send = send
        self._response: APIResponse[T] | None = None

    def __enter__(self) -> APIResponse[T]:
        """Send; the body is not read."""
        self._response = self._send()
        return self._response

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let the connection go."""
        if self._response is not None:
            self._response.close()


class AsyncResponseContext(Generic[T]):
    """Sends when it is entered, and lets the connection go when it is left."""

    def __init__(self, send: Callable[[], Awaitable[AsyncAPIResponse[T]]]) -> None:
        """Keep what sends."""
        self._send = send
        self._response: AsyncAPIResponse[T] | None = None

    async def __aenter__(self) -> AsyncAPIResponse[T]:
        """Send; the body is not read."""
        self._response = await self._send()
        return self._response

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let the connection go."""
        if self._response is not None:
            await self._response.close()
