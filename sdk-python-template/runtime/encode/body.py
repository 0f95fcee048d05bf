"""A request body, ready to be sent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from ..files import Source


@dataclass(frozen=True)
class EncodedBody:
    """A body as pieces: bytes, and sources that are read while they are sent."""

    content_type: str
    pieces: tuple[bytes | Source, ...]

    @property
    def length(self) -> int | None:
        """Number of bytes, when every piece has a known length."""
        lengths = [len(piece) if isinstance(piece, bytes) else piece.length for piece in self.pieces]
        return sum(length for length in lengths if length is not None) if None not in lengths else None

    @property
    def is_replayable(self) -> bool:
        """Whether it can be sent again."""
        return all(isinstance(piece, bytes) or piece.is_replayable for piece in self.pieces)

    @cached_property
    def whole(self) -> bytes | None:
        """The bytes, when nothing has to be read for them."""
        if any(not isinstance(piece, bytes) for piece in self.pieces):
            return None
        return b"".join(piece for piece in self.pieces if isinstance(piece, bytes))


class BodyEncoder(Protocol):
    """Writes the body of an operation."""

    @property
    def media_type(self) -> str:
        """The media type that the document declares."""
        ...

    def encode(self, value: object, boundary: Callable[[], str]) -> EncodedBody | None:
        """Give the body of a value, or None when there is nothing to send.

        Args:
            value: The members of the body by wire name, or the whole body; `omit` where the caller gave none.
            boundary: Makes a multipart boundary.

        Raises:
            InvalidArgumentError: The value has no such form.
        """
        ...
