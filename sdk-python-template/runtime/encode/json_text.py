"""JSON as bytes: compact, UTF-8 without ASCII escapes, keys in the given order."""

from __future__ import annotations

from collections.abc import Callable
from json.encoder import encode_basestring  # pyright: ignore[reportUnknownVariableType]
from typing import cast

from pydantic_core import PydanticSerializationError, to_json

from .numbers import format_float
from .plain import Findings, plain

_write_string: Callable[[str], str] = encode_basestring


def encode_json(value: object) -> bytes:
    """Write a value as JSON, to the byte as ECMAScript's `JSON.stringify` would.

    Raises:
        InvalidArgumentError: JSON has no form for something in it.
    """
    findings = Findings()
    data = plain(value, findings)
    try:
        return _write(data).encode() if findings.has_rare_numbers else to_json(data)
    except (PydanticSerializationError, UnicodeEncodeError):
        # A lone surrogate has no UTF-8 form, but an escape.
        return _write(data).encode("utf-8", "backslashreplace")


def _write(data: object) -> str:
    if isinstance(data, str):
        return _write_string(data)
    if isinstance(data, dict):
        members = cast("dict[str, object]", data)
        return "{" + ",".join(f"{_write_string(key)}:{_write(item)}" for key, item in members.items()) + "}"
    if isinstance(data, list):
        return "[" + ",".join(map(_write, cast("list[object]", data))) + "]"
    if data is None:
        return "null"
    if isinstance(data, bool):
        return "true" if data else "false"
    return format_float(data) if isinstance(data, float) else str(data)
