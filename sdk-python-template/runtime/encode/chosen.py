"""Bodies of operations that take several: what is given decides, or an option."""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable, Iterator, Mapping
from dataclasses import dataclass
from os import PathLike
from typing import TYPE_CHECKING, Literal, cast

from ..errors import InvalidArgumentError
from .body import BodyEncoder, EncodedBody

if TYPE_CHECKING:
    from .multipart import Part

Kind = Literal["file", "text", "data"]


@dataclass(frozen=True)
class BodyChoice:
    """One of the bodies that an operation takes."""

    encoder: BodyEncoder
    takes: tuple[Kind, ...]
    """What it has a place for: bytes and streams, a text, any other value."""

    names: tuple[str, ...] | None = None
    """Its members, where not all bodies have the same."""

    whole: str | None = None
    """The member that is the whole of it."""

    @property
    def media_type(self) -> str:
        """The media type that the document declares."""
        return self.encoder.media_type

    def encode(self, value: object, boundary: Callable[[], str]) -> EncodedBody | None:
        """Give the body; see `BodyEncoder`."""
        return self.encoder.encode(self.content(value), boundary)

    def content(self, value: object) -> object:
        """Give what the body is made of."""
        return value if self.whole is None else cast("Mapping[str, object]", value).get(self.whole)

    def has(self, value: object) -> bool:
        """Tell whether all members that are given are its own."""
        return self.names is None or set(self.names).issuperset(cast("Mapping[str, object]", value))


@dataclass(frozen=True)
class ChosenBody:
    """Writes the first body, of those that have all the members given, that has a place for what they are."""

    choices: tuple[BodyChoice, ...]

    @property
    def media_type(self) -> str:
        """The media type that is preferred."""
        return self.choices[0].media_type

    def encode(self, value: object, boundary: Callable[[], str]) -> EncodedBody | None:
        """Give the body; see `BodyEncoder`."""
        files = {part.name for choice in self.choices for part in _parts(choice.encoder) if part.kind == "file"}
        fitting = [choice for choice in self.choices if _kind(choice.content(value), files) in choice.takes]
        chosen = next((choice for choice in fitting if choice.has(value)), fitting[0] if fitting else self.choices[0])
        return chosen.encode(value, boundary)

    def named(self, media_type: str) -> BodyChoice:
        """Give the body of a media type.

        Raises:
            InvalidArgumentError: There is none.
        """
        known = {choice.media_type: choice for choice in self.choices if "*" not in choice.media_type}
        if media_type not in known:
            raise InvalidArgumentError(f"The body is never {media_type}, but one of {', '.join(known)}")
        return known[media_type]


def _parts(encoder: BodyEncoder) -> tuple[Part, ...]:
    return cast("tuple[Part, ...]", getattr(encoder, "parts", ()))


def _kind(value: object, files: set[str]) -> Kind:
    if _is_upload(value) or _has_file(value, files):
        return "file"
    return "text" if isinstance(value, str) else "data"


def _is_upload(value: object) -> bool:
    """Tell whether something is sent as it is, byte for byte."""
    is_bytes = isinstance(value, (bytes, bytearray, memoryview, PathLike, AsyncIterable, Iterator))
    return is_bytes or callable(value) or callable(getattr(value, "read", None))


def _has_file(value: object, files: set[str]) -> bool:
    """Tell whether such stands anywhere below a value; the part of a file may be given as any iterable."""
    if isinstance(value, (list, tuple)):
        return any(_is_upload(item) or _has_file(item, set()) for item in cast("list[object]", value))
    if not isinstance(value, Mapping):
        return False
    members = cast("Mapping[str, object]", value).items()
    return any(
        _is_upload(item) or _has_file(item, set()) or (name in files and _is_iterable(item)) for name, item in members
    )


def _is_iterable(value: object) -> bool:
    return hasattr(value, "__iter__") and not isinstance(value, (str, list, tuple, Mapping))
