"""The parameter styles of OpenAPI as pure functions of a value."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, cast

from ..errors import InvalidArgumentError
from .json_text import encode_json
from .numbers import format_scalar
from .plain import plain

Pair = tuple[str, str]
Encode = Callable[[str], str]

# Written encoded, since a raw space or bar is not allowed in a URL.
_SEPARATORS = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}


def format_text(value: object) -> str:
    """Write a value where there is only text: scalars as they are, what is nested as JSON."""
    is_nested = isinstance(value, (dict, list))
    return encode_json(cast("Any", value)).decode() if is_nested else format_scalar(value)


def members_of(value: object) -> Sequence[tuple[str, Any]] | None:
    """Give the members of an object, or None when the value is none.

    Raises:
        InvalidArgumentError: A member would set the prototype of an object where it is read.
    """
    if not isinstance(value, dict):
        return None
    members = cast("dict[str, Any]", value)
    if "__proto__" in members:
        raise InvalidArgumentError("A member cannot be called __proto__")
    return list(members.items())


def write_simple(name: str, value: object, style: str, explode: bool, encode: Encode) -> str:
    """Write a path value (`simple`, `label`, `matrix`, after RFC 6570) or a header value (`simple`)."""
    value = plain(value)
    members = members_of(value)
    if members is not None:
        pairs = [(encode(key), encode(format_text(item))) for key, item in members]
        texts = [f"{key}={item}" for key, item in pairs] if explode else [text for pair in pairs for text in pair]
    elif isinstance(value, list):
        texts = [encode(format_text(item)) for item in cast("list[object]", value)]
    else:
        texts, explode = [encode(format_text(value))], False
    if style == "label":
        return "." + ("." if explode else ",").join(texts)
    if style == "matrix":
        return _matrix(encode(name), texts, explode, members is not None)
    return ",".join(texts)


def _matrix(name: str, texts: Sequence[str], explode: bool, is_object: bool) -> str:
    if not explode:
        return f";{name}={','.join(texts)}"
    return "".join(f";{text}" if is_object else f";{name}={text}" for text in texts)


def write_pairs(
    name: str, value: object, style: str, explode: bool, encode: Encode, encode_name: Encode | None = None
) -> list[Pair]:
    """Write a query parameter or a form field as encoded pairs; an empty array or object gives none."""
    value = plain(value)
    members = members_of(value)
    name_of = encode_name or encode
    if style == "deepObject" and members is not None:
        return list(_deep(name_of(name), members, encode, name_of))
    if members is not None:
        if explode:
            return [(name_of(key), encode(format_text(item))) for key, item in members]
        return _joined(
            name_of(name), [encode(text) for key, item in members for text in (key, format_text(item))], style
        )
    if isinstance(value, list):
        texts = [encode(format_text(item)) for item in cast("list[object]", value)]
        return [(name_of(name), text) for text in texts] if explode else _joined(name_of(name), texts, style)
    return [(name_of(name), encode(format_text(value)))]


def _joined(name: str, texts: Sequence[str], style: str) -> list[Pair]:
    return [(name, _SEPARATORS.get(style, ",").join(texts))] if texts else []


def _deep(prefix: str, members: Sequence[tuple[str, Any]], encode: Encode, encode_name: Encode) -> Iterable[Pair]:
    """Write `a[b][c]=value`; an array repeats its name."""
    for key, item in members:
        name = f"{prefix}{encode_name('[')}{encode_name(key)}{encode_name(']')}"
        below = members_of(item)
        if below is not None:
            yield from _deep(name, below, encode, encode_name)
        else:
            items = cast("list[object]", item) if isinstance(item, list) else [item]
            for one in items:
                yield name, encode(format_text(one))
