"""The sentinel for an argument that was not given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal


class Omit:
    """The type of `omit`: an argument with this value is left out of the request, where None is sent as null."""

    _instance: Omit | None = None

    def __new__(cls) -> Omit:  # noqa: PYI034 - a singleton, and `Self` needs Python 3.11
        """Give the one instance."""
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __bool__(self) -> Literal[False]:
        """Be false, so that `value or default` works."""
        return False

    def __repr__(self) -> str:
        return "omit"

    def __reduce__(self) -> str:
        return "omit"


omit: Final = Omit()
"""Leaves an argument out of the request."""


def given(values: Mapping[str, object]) -> dict[str, object]:
    """Leave out what is `omit`."""
    return {name: value for name, value in values.items() if value is not omit}
