"""Bodies of `application/x-www-form-urlencoded`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ..errors import InvalidArgumentError
from ..omit import omit
from .body import EncodedBody
from .json_text import encode_json
from .percent import form_encode
from .plain import plain
from .styles import Pair, members_of, write_pairs


@dataclass(frozen=True)
class Field:
    """How one field is written, where that is not `form` and exploded."""

    style: str = "form"
    explode: bool | None = None
    """Default: true for `form`, else false."""

    json: bool = False
    """Whether the value is written as JSON."""


_DEFAULT = Field()


@dataclass(frozen=True)
class FormBody:
    """Writes a form: the parameter styles of a query, a space as `+`."""

    fields: Mapping[str, Field] = field(default_factory=dict[str, Field])
    optional: bool = False
    media_type: str = "application/x-www-form-urlencoded"

    def encode(self, value: object, boundary: Callable[[], str]) -> EncodedBody | None:
        """Give the body; see `BodyEncoder`."""
        if value is omit or (self.optional and value == {}):
            return None
        members = members_of(plain(value))
        if members is None:
            raise InvalidArgumentError(f"Expected an object for a form but received {type(value).__name__}")
        pairs = [pair for name, item in members for pair in self._pairs(name, item)]
        return EncodedBody(self.media_type, ("&".join(f"{name}={text}" for name, text in pairs).encode(),))

    def _pairs(self, name: str, value: object) -> list[Pair]:
        how = self.fields.get(name, _DEFAULT)
        if how.json:
            return [(form_encode(name), form_encode(encode_json(value).decode()))]
        explode = how.style == "form" if how.explode is None else how.explode
        return write_pairs(name, value, how.style, explode, form_encode)
