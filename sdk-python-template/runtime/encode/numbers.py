"""Numbers and other scalars as text."""

from __future__ import annotations

import math
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from uuid import UUID

from ..errors import InvalidArgumentError

_EXACT = 2**53


def format_float(value: float) -> str:
    """Write a number as ECMAScript does (Number::toString), the form that JSON has in every SDK of this family.

    An integral number has no fraction: 1.0 is `1`.

    Raises:
        InvalidArgumentError: The value is not finite.
    """
    if not math.isfinite(value):
        raise InvalidArgumentError(f"Expected a finite number but received {value!r}")
    if value == 0:
        return "0"
    mantissa, _, exponent = repr(value).partition("e")
    sign = "-" if mantissa.startswith("-") else ""
    whole, _, fraction = mantissa.lstrip("-").partition(".")
    point = len(whole) + int(exponent or 0)
    padded = whole + fraction
    digits = padded.lstrip("0")
    point -= len(padded) - len(digits)
    digits = digits.rstrip("0")
    return sign + _place(digits, point)


def _place(digits: str, point: int) -> str:
    if len(digits) <= point <= 21:
        return digits + "0" * (point - len(digits))
    if 0 < point <= 21:
        return f"{digits[:point]}.{digits[point:]}"
    if -6 < point <= 0:
        return f"0.{'0' * -point}{digits}"
    power = point - 1
    tail = f".{digits[1:]}" if len(digits) > 1 else ""
    return f"{digits[0]}{tail}e{'+' if power > 0 else '-'}{abs(power)}"


def is_plain_float(value: float) -> bool:
    """Tell whether every JSON writer gives this number the form of `format_float`."""
    return 1e-5 <= abs(value) < _EXACT and not value.is_integer()


def format_time(value: datetime | date | time) -> str:
    """Write a moment, day or time of day as RFC 3339 has it; UTC is `Z`.

    Raises:
        InvalidArgumentError: The moment has no time zone, so that nobody could say when it is.
    """
    if isinstance(value, datetime) and value.utcoffset() is None:
        raise InvalidArgumentError("Expected a datetime with a time zone but received one without")
    text = value.isoformat()
    return f"{text[:-6]}Z" if text.endswith("+00:00") else text


def format_scalar(value: object) -> str:
    """Write a value as it stands in a path, a query, a header or a form.

    Raises:
        InvalidArgumentError: The value has no such form.
    """
    if isinstance(value, str):
        return str(value.value) if isinstance(value, Enum) else value
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Enum):
        return format_scalar(value.value)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return format_float(value)
    if isinstance(value, (datetime, date, time)):
        return format_time(value)
    if isinstance(value, Decimal):
        return format_decimal(value)
    if isinstance(value, UUID):
        return str(value)
    raise InvalidArgumentError(f"Expected a string, number, boolean or date but received {type(value).__name__}")


def format_decimal(value: Decimal) -> str:
    """Write a decimal with all its digits.

    Raises:
        InvalidArgumentError: The value is not finite.
    """
    if not value.is_finite():
        raise InvalidArgumentError(f"Expected a finite number but received {value!r}")
    return format(value, "f")
