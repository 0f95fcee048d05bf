"""Text bodies, XML among them: as the caller wrote them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..errors import InvalidArgumentError
from ..omit import omit
from .body import EncodedBody
from .styles import format_text


@dataclass(frozen=True)
class TextBody:
    """Writes a text body in UTF-8."""

    media_type: str = "text/plain; charset=utf-8"

    def encode(self, value: object, boundary: Callable[[], str]) -> EncodedBody | None:
        """Give the body; see `BodyEncoder`."""
        if value is omit:
            return None
        try:
            return EncodedBody(self.media_type, (format_text(value).encode(),))
        except UnicodeEncodeError:
            raise InvalidArgumentError("Expected text that UTF-8 can hold but received a lone surrogate") from None
