"""Names of a package that are imported when they are first used."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from .requirements import check_python, load_module

if TYPE_CHECKING:
    from importlib.abc import Loader

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
    modules: list[str] = []
    for word in table.split():
        if word[0] == ".":
            modules.append(word)
        else:
            homes[word] = (modules[-1], word)
    _give_source(package, modules)
    return (*_attributes(package, homes), sorted(homes))


def _give_source(package: str, modules: Sequence[str]) -> None:
    """Let the package's loader give the source of its modules too: there Sphinx looks for what documents fields."""
    module = sys.modules[package]
    spec = module.__spec__
    if spec is not None and hasattr(spec.loader, "get_source"):
        module.__loader__ = spec.loader = cast("Loader", _Loader(spec.loader, modules))


class _Loader:
    def __init__(self, loader: Any, modules: Sequence[str]) -> None:
        self._loader = loader
        self._modules = modules

    def __getattr__(self, name: str) -> Any:
        return getattr(self._loader, name)

    def get_source(self, name: str) -> str:
        from importlib.util import find_spec

        specs = [find_spec(module, name) for module in self._modules]
        loaders: list[tuple[Any, str]] = [(self._loader, name), *((one.loader, one.name) for one in specs if one)]
        return "\n".join(loader.get_source(own) or "" for loader, own in loaders)


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
