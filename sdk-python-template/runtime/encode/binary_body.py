"""Bodies that are bytes and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..files import resolve_file
from ..omit import omit
from .body import EncodedBody


@dataclass(frozen=True)
class BinaryBody:
    """Writes bytes, read while they are sent."""

    media_type: str = "application/octet-stream"

    def encode(self, value: object, boundary: Callable[[], str]) -> EncodedBody | None:
        """Give the body; see `BodyEncoder`."""
        if value is omit or value is None:
            return None
        file = resolve_file(value)
        declared = "application/octet-stream" if "*" in self.media_type else self.media_type
        return EncodedBody(file.media_type or declared, (file.content,))
