"""What can be uploaded, and how it is read."""

from __future__ import annotations

import io
import os
from collections.abc import AsyncIterable, Callable, Iterable
from dataclasses import dataclass
from typing import IO, Any, TypeAlias, cast

from .errors import InvalidArgumentError

BytesFactory: TypeAlias = Callable[[], Iterable[bytes] | AsyncIterable[bytes]]
"""Makes the content anew for every attempt."""

FileContent: TypeAlias = (
    bytes
    | bytearray
    | memoryview
    | os.PathLike[str]
    | IO[bytes]
    | Iterable[bytes]
    | AsyncIterable[bytes]
    | BytesFactory
)
"""Bytes in any form. An iterator is sent as it comes and only once; a function that makes one can be sent again."""

FileTypes: TypeAlias = FileContent | tuple[str | None, FileContent] | tuple[str | None, FileContent, str | None]
"""A file to upload: its content, or its name, content and media type."""

CHUNK = 64 * 1024


@dataclass(frozen=True)
class Source:
    """Content that is read while it is sent."""

    open: Callable[[], Iterable[bytes] | AsyncIterable[bytes]]
    """Begins at the first byte, each time where it is replayable."""

    length: int | None
    """Number of bytes, where it is known before."""

    is_replayable: bool


@dataclass(frozen=True)
class UploadFile:
    """A file whose form is settled."""

    content: bytes | Source
    filename: str | None
    media_type: str | None


def is_file_tuple(value: object) -> bool:
    """Tell whether a value is a name with content, rather than several files."""
    if not isinstance(value, tuple):
        return False
    items = cast("tuple[object, ...]", value)
    return len(items) in (2, 3) and (items[0] is None or isinstance(items[0], str))


def resolve_file(value: object) -> UploadFile:
    """Settle what a caller gave for a file.

    Raises:
        InvalidArgumentError: It is no file, or the file cannot be opened.
    """
    if is_file_tuple(value):
        items = cast("tuple[Any, ...]", value)
        file = resolve_file(items[1])
        return UploadFile(file.content, items[0] or file.filename, items[2] if len(items) == 3 else file.media_type)
    if isinstance(value, (bytes, bytearray, memoryview)):
        return UploadFile(bytes(cast("bytes", value)), None, None)
    if isinstance(value, os.PathLike):
        return _path(cast("os.PathLike[str]", value))
    if hasattr(value, "read"):
        return _file_object(cast("IO[bytes]", value))
    if callable(value):
        return UploadFile(Source(cast("Callable[[], Iterable[bytes]]", value), None, True), None, None)
    if isinstance(value, (Iterable, AsyncIterable)) and not isinstance(value, str):
        content = cast("Iterable[bytes]", value)
        return UploadFile(Source(lambda: content, None, False), None, None)
    raise InvalidArgumentError(
        "Expected a file: bytes, a path such as pathlib.Path, an open binary file, an iterator of bytes or "
        f"(name, content, media type), but received {type(value).__name__}"
    )


def _path(path: os.PathLike[str]) -> UploadFile:
    try:
        length = os.stat(path).st_size
    except OSError as error:
        raise InvalidArgumentError(f"The file cannot be read: {error}") from error

    def read() -> Iterable[bytes]:
        with open(path, "rb") as file:
            yield from _chunks(file)

    return UploadFile(Source(read, length, True), os.path.basename(os.fspath(path)), None)


def _file_object(file: IO[bytes]) -> UploadFile:
    if isinstance(file, io.TextIOBase):
        raise InvalidArgumentError("Expected a file opened in binary mode but received one opened as text")
    name = getattr(file, "name", None)
    filename = os.path.basename(name) if isinstance(name, str) else None
    if not _is_seekable(file):
        return UploadFile(Source(lambda: _chunks(file), None, False), filename, None)
    start = file.tell()
    length = file.seek(0, io.SEEK_END) - start
    file.seek(start)

    def read() -> Iterable[bytes]:
        file.seek(start)
        yield from _chunks(file)

    return UploadFile(Source(read, length, True), filename, None)


def _is_seekable(file: IO[bytes]) -> bool:
    seekable = getattr(file, "seekable", None)
    return bool(seekable and seekable())


def _chunks(file: IO[bytes]) -> Iterable[bytes]:
    while chunk := file.read(CHUNK):
        yield chunk
