"""Bodies of `multipart/form-data` (RFC 7578), read while they are sent and of known length where every part has one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from enum import Enum
from typing import Any, Literal, cast
from uuid import UUID

from ..errors import InvalidArgumentError
from ..files import Source, is_file_tuple, resolve_file
from ..omit import omit
from .body import EncodedBody
from .json_text import encode_json
from .plain import plain
from .styles import format_text

_MEDIA_TYPE = re.compile(r"[\x20-\x7e]+")


@dataclass(frozen=True)
class Part:
    """How one member of the body is written."""

    name: str
    kind: Literal["text", "json", "file"]
    repeated: bool | None = None
    """Whether an array is one part an item; default: true for text and files, false for JSON."""

    media_type: str | None = None
    """Type of the part, where it is not that of its kind; a file's own type goes first."""


@dataclass(frozen=True)
class MultipartBody:
    """Writes a multipart body: declared parts in their order, then what the caller added."""

    parts: Sequence[Part] = ()
    optional: bool = False
    media_type: str = "multipart/form-data"

    def encode(self, value: object, boundary: Callable[[], str]) -> EncodedBody | None:
        """Give the body; see `BodyEncoder`."""
        if value is omit or (self.optional and value == {}):
            return None
        if not isinstance(value, Mapping):
            raise InvalidArgumentError(f"Expected an object for a form but received {type(value).__name__}")
        members = cast("Mapping[str, object]", value)
        if "__proto__" in members:
            raise InvalidArgumentError("A member cannot be called __proto__")
        mark = boundary()
        pieces: list[bytes | Source] = []
        for part in self._ordered(members):
            for item in _items(part, members[part.name]):
                pieces += _piece(part, item, mark)
        pieces.append(f"--{mark}--\r\n".encode())
        return EncodedBody(f"{self.media_type}; boundary={mark}", tuple(_joined(pieces)))

    def _ordered(self, members: Mapping[str, object]) -> Iterable[Part]:
        declared = {part.name: part for part in self.parts}
        yield from (part for part in self.parts if members.get(part.name, omit) is not omit)
        for name, value in members.items():
            if name not in declared and value is not omit:
                yield Part(name, _guess(value))


def _guess(value: object) -> Literal["text", "json", "file"]:
    """Give the kind of a part that the API does not declare."""
    if isinstance(value, list):
        value = next(iter(cast("list[object]", value)), None)
    if value is None or isinstance(value, (str, bool, int, float, date, time, Decimal, UUID, Enum)):
        return "text"
    return "json" if isinstance(value, (Mapping, list)) or hasattr(cast("Any", value), "to_dict") else "file"


def _items(part: Part, value: object) -> Sequence[object]:
    repeated = part.kind != "json" if part.repeated is None else part.repeated
    is_array = isinstance(value, (list, tuple)) and not (part.kind == "file" and is_file_tuple(cast("object", value)))
    return cast("Sequence[object]", value if repeated and is_array else [value])


def _piece(part: Part, value: object, mark: str) -> list[bytes | Source]:
    if part.kind == "file":
        file = resolve_file(value)
        media_type = file.media_type or part.media_type or "application/octet-stream"
        return [_head(mark, part.name, file.filename or "upload", media_type), file.content, b"\r\n"]
    if part.kind == "json":
        return [_head(mark, part.name, None, part.media_type or "application/json"), encode_json(value), b"\r\n"]
    text = format_text(plain(value))
    return [_head(mark, part.name, None, part.media_type), _utf8(text), b"\r\n"]


def _head(mark: str, name: str, filename: str | None, media_type: str | None) -> bytes:
    if media_type is not None and not _MEDIA_TYPE.fullmatch(media_type):
        raise InvalidArgumentError(f"The part `{name}` has a malformed media type")
    file = "" if filename is None else f'; filename="{_quoted(filename)}"'
    kind = "" if media_type is None else f"Content-Type: {media_type}\r\n"
    return _utf8(f'--{mark}\r\nContent-Disposition: form-data; name="{_quoted(name)}"{file}\r\n{kind}\r\n')


def _quoted(text: str) -> str:
    """Encode what would end the value, as browsers do (HTML, multipart form data); the rest is UTF-8."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def _utf8(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise InvalidArgumentError("Expected text that UTF-8 can hold but received a lone surrogate") from None


def _joined(pieces: Iterable[bytes | Source]) -> Iterable[bytes | Source]:
    """Join neighbouring bytes, so that the transport is not handed crumbs."""
    pending: list[bytes] = []
    for piece in pieces:
        if isinstance(piece, bytes):
            pending.append(piece)
        else:
            yield b"".join(pending)
            yield piece
            pending = []
    yield b"".join(pending)
