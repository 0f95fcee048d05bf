"""The package of the model modules as the home of what they define."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any


def publish(module: str, names: Sequence[str]) -> None:
    """Make the package of a module the home of its names, for forward references, pickling and messages.

    Args:
        module: `__name__` of the module.
        names: Its `__all__`.
    """
    home = module.rpartition(".")[0]
    package, members = sys.modules[home], vars(sys.modules[module])
    for name in names:
        value: Any = members[name]
        if isinstance(value, type) and value.__module__ == module:
            value.__module__ = home
        setattr(package, name, value)
