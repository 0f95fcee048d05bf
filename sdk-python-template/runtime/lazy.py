"""Names of a package that are imported when they are first used."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence

from .requirements import check_python, load_module

Homes = dict[str, "tuple[str, str | None]"]
"""By name: the module, and what the name is called in it; None for the module itself."""


def lazy_attributes(
    package: str, names: Mapping[str, Sequence[str]]
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Give a module's `__getattr__` and `__dir__`.

    Args:
        package: The module's `__name__`.
        names: What each module defines, by relative module name; `a as b` offers `a` under the name `b`. A module
            without names is itself the attribute.
    """
    homes: Homes = {}
    for module, defined in names.items():
        if not defined:
            homes[module.rsplit(".", 1)[1]] = (module, None)
        for entry in defined:
            source, _, shown = entry.partition(" as ")
            homes[shown or source] = (module, source)
    return _attributes(package, homes)


def lazy_exports(package: str, table: str) -> tuple[Callable[[str], object], Callable[[], list[str]], list[str]]:
    """Give a module's `__getattr__`, `__dir__` and `__all__`.

    Args:
        package: The module's `__name__`.
        table: Relative module names, each with the names that it defines behind it.
    """
    homes: Homes = {}
    module = ""
    for word in table.split():
        if word[0] == ".":
            module = word
        else:
            homes[word] = (module, word)
    return (*_attributes(package, homes), sorted(homes))


def _attributes(package: str, homes: Homes) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    check_python(package.partition(".")[0])

    def get_attribute(name: str) -> object:
        home = homes.get(name)
        if home is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module = load_module(home[0], package)
        value: object = module if home[1] is None else getattr(module, home[1])
        setattr(sys.modules[package], name, value)
        return value

    def list_attributes() -> list[str]:
        return sorted({*vars(sys.modules[package]), *homes})

    return get_attribute, list_attributes
