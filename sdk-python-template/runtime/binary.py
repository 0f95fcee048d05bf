"""Downloads."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import AsyncIterator, Callable, Generator, Iterator
from types import TracebackType
from typing import IO

import anyio
from typing_extensions import Self

from .errors import APIConnectionError, APITimeoutError
from .flow import Outcome
from .http import httpx

_BROKEN = (httpx.TransportError, httpx.DecodingError, TimeoutError)


class _Base:
    def __init__(self, outcome: Outcome) -> None:
        """Begin with an open answer."""
        self._outcome = outcome
        self._content: bytes | None = outcome.content
        limits = outcome.response.request.extensions.get("timeout")
        if isinstance(limits, dict):
            # What was left of the attempt was for the headers.
            limits["read"] = outcome.timeout.idle

    @property
    def status_code(self) -> int:
        """Status of the answer."""
        return self._outcome.response.status_code

    @property
    def headers(self) -> httpx.Headers:
        """Headers of the answer."""
        return self._outcome.response.headers

    @property
    def content_type(self) -> str | None:
        """Media type of the answer."""
        found: str | None = self._outcome.response.headers.get("content-type")
        return found

    @property
    def request_id(self) -> str | None:
        """Identifies the call in the server's logs."""
        return self._outcome.meta.request_id

    def __repr__(self) -> str:
        return f"<{type(self).__name__} [{self.status_code} {self.content_type}]>"

    def _broken(self, error: BaseException) -> APIConnectionError:
        is_timeout = isinstance(error, (TimeoutError, httpx.TimeoutException))
        words = f"The download broke: {type(error).__name__}: {error}".rstrip(": ")
        made = (APITimeoutError if is_timeout else APIConnectionError)(self._outcome.meta.describe(words))
        error.__traceback__ = None
        return self._outcome.meta.on(made)


class BinaryResponse(_Base):
    """Bytes that the server gives, read when they are asked for; a context manager that lets the connection go."""

    def read(self) -> bytes:
        """Give all bytes.

        Raises:
            APIConnectionError: The download broke.
        """
        if self._content is None:
            self._content = b"".join(self.iter_bytes())
        return self._content

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Give the bytes piece by piece, of the given size or as they come.

        Raises:
            APIConnectionError: The download broke.
        """
        if self._content is not None:
            yield self._content
            return
        try:
            yield from self._outcome.response.iter_bytes(chunk_size)
        except _BROKEN as error:
            raise self._broken(error) from error
        finally:
            self.close()

    def write_to_file(self, path: str | os.PathLike[str]) -> None:
        """Write the bytes to a file, which is there whole or not at all.

        Raises:
            APIConnectionError: The download broke.
            OSError: The file cannot be written.
        """
        with _atomic(path) as file:
            for chunk in self.iter_bytes():
                file.write(chunk)

    def close(self) -> None:
        """Let the connection go."""
        self._outcome.response.close()

    def __enter__(self) -> Self:
        """Use the answer as a context manager, which lets the connection go."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let the connection go."""
        self.close()


class AsyncBinaryResponse(_Base):
    """Bytes that the server gives, read when they are asked for; a context manager that lets the connection go."""

    async def read(self) -> bytes:
        """Give all bytes.

        Raises:
            APIConnectionError: The download broke.
        """
        if self._content is None:
            self._content = b"".join([chunk async for chunk in self.iter_bytes()])
        return self._content

    async def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Give the bytes piece by piece, of the given size or as they come.

        Raises:
            APIConnectionError: The download broke.
        """
        if self._content is not None:
            yield self._content
            return
        chunks = self._outcome.response.aiter_bytes(chunk_size)
        try:
            while (chunk := await self._next(chunks)) is not None:
                yield chunk
        finally:
            await self.close()

    async def _next(self, chunks: AsyncIterator[bytes]) -> bytes | None:
        try:
            with anyio.fail_after(self._outcome.timeout.idle):
                return await chunks.__anext__()
        except StopAsyncIteration:
            return None
        except _BROKEN as error:
            raise self._broken(error) from error

    async def write_to_file(self, path: str | os.PathLike[str]) -> None:
        """Write the bytes to a file, which is there whole or not at all.

        Raises:
            APIConnectionError: The download broke.
            OSError: The file cannot be written.
        """
        with _atomic(path) as file:
            async for chunk in self.iter_bytes():
                await anyio.to_thread.run_sync(_writer(file, chunk))

    async def close(self) -> None:
        """Let the connection go."""
        with anyio.CancelScope(shield=True):
            await self._outcome.response.aclose()

    async def aclose(self) -> None:
        """Let the connection go; the same as `close`."""
        await self.close()

    async def __aenter__(self) -> Self:
        """Use the answer as a context manager, which lets the connection go."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let the connection go."""
        await self.close()


def _writer(file: IO[bytes], chunk: bytes) -> Callable[[], int]:
    return lambda: file.write(chunk)


@contextlib.contextmanager
def _atomic(path: str | os.PathLike[str]) -> Generator[IO[bytes], None, None]:
    """Open a file beside the target that takes its place in the end, and is gone when something fails."""
    target = os.fspath(path)
    descriptor, made = tempfile.mkstemp(dir=os.path.dirname(target) or ".", prefix=f".{os.path.basename(target)}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
        os.chmod(made, _mode())
        os.replace(made, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(made)
        raise


def _mode() -> int:
    """Give the mode that `open` would have given; a temporary file is private."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
