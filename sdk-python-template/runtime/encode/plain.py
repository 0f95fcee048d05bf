"""Values as plain JSON data."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import cast
from uuid import UUID

from ..errors import InvalidArgumentError
from ..omit import omit
from .numbers import format_decimal, format_time, is_plain_float

_MAX_DEPTH = 200
_EXACT = 2**53
_KEPT = (str, bool, int, type(None))


@dataclass
class Findings:
    """What was met on the way."""

    has_rare_numbers: bool = False
    """Whether a number is there that JSON writers spell in several ways."""


def plain(value: object, findings: Findings | None = None, depth: int = 0) -> object:
    """Give a value as dicts, lists, strings, numbers, booleans and None; members that are `omit` are left out.

    An integral float becomes an int, a moment its text, a model its wire form.

    Raises:
        InvalidArgumentError: JSON has no form for something in it: NaN, bytes, a moment without a time zone, a cycle.
    """
    kind = type(value)
    if kind in _KEPT:
        return value
    if kind is float:
        return _number(cast("float", value), findings)
    if depth > _MAX_DEPTH:
        raise InvalidArgumentError(f"Expected at most {_MAX_DEPTH} levels of nesting; is there a cycle?")
    if kind is dict or isinstance(value, Mapping):
        members = cast("Mapping[object, object]", value)
        return {_key(key): plain(item, findings, depth + 1) for key, item in members.items() if item is not omit}
    if kind is list or kind is tuple:
        return [plain(item, findings, depth + 1) for item in cast("list[object]", value)]
    return _rare(value, findings, depth)


def _number(value: float, findings: Findings | None) -> object:
    if not math.isfinite(value):
        raise InvalidArgumentError(f"Expected a finite number but received {value!r}")
    if value.is_integer() and abs(value) < _EXACT:
        return int(value)
    if findings is not None and not is_plain_float(value):
        findings.has_rare_numbers = True
    return value


def _key(key: object) -> str:
    if isinstance(key, str):
        return key
    raise InvalidArgumentError(f"Expected text as the key of an object but received {type(key).__name__}")


def _rare(value: object, findings: Findings | None, depth: int) -> object:
    if isinstance(value, Enum):
        return plain(value.value, findings, depth)
    if isinstance(value, (datetime, date, time)):
        return format_time(value)
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, Decimal):
        format_decimal(value)
        return _number(float(value), findings) if value != value.to_integral_value() else int(value)
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float):
        return _number(float(value), findings)
    to_dict = getattr(value, "to_dict", None)
    if callable(to_dict):
        return plain(to_dict(), findings, depth + 1)
    if isinstance(value, (bytes, bytearray, memoryview)):
        raise InvalidArgumentError("Expected a JSON value but received bytes; encode them as text first")
    if isinstance(value, Iterable):
        return [plain(item, findings, depth + 1) for item in cast("Iterable[object]", value)]
    raise InvalidArgumentError(f"Expected a JSON value but received {type(value).__name__}")
