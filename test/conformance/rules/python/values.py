"""The stand-ins of the tables as Python has them."""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from _runtime.omit import omit


def native(value: Any) -> Any:
    """Give a value with its stand-ins replaced."""
    if isinstance(value, list):
        return [native(item) for item in value]
    if not isinstance(value, dict):
        return value
    if len(value) == 1:
        name, given = next(iter(value.items()))
        if name in _MAKERS:
            return _MAKERS[name](given)
    return {key: native(item) for key, item in value.items()}


def _file(file: dict[str, Any]) -> Any:
    return (file["name"], file["text"].encode(), file["type"])


# Python 3.10 does not know `Z`.
_MAKERS: dict[str, Callable[[Any], Any]] = {
    "$absent": lambda _: omit,
    "$number": float,
    "$int": int,
    "$datetime": lambda text: datetime.fromisoformat(text.replace("Z", "+00:00")),
    "$date": date.fromisoformat,
    "$bytes": base64.b64decode,
    "$file": _file,
}
