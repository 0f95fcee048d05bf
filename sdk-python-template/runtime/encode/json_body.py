"""JSON bodies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..omit import omit
from .body import EncodedBody
from .json_text import encode_json


@dataclass(frozen=True)
class JsonBody:
    """Writes a JSON body."""

    media_type: str = "application/json"
    optional: bool = False
    """Whether an object without members is not sent at all."""

    def encode(self, value: object, boundary: Callable[[], str]) -> EncodedBody | None:
        """Give the body; see `BodyEncoder`."""
        if value is omit or (self.optional and value == {}):
            return None
        return EncodedBody(self.media_type, (encode_json(value),))
