"""Nested arguments: from the Python names of a TypedDict to the names on the wire."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, cast, get_args, get_origin

from typing_extensions import get_type_hints

from .omit import omit

Shapes = Callable[[], "tuple[type[Any], ...]"]


@dataclass
class _Table:
    shape: type[Any]
    names: Mapping[str, str]
    nested: Mapping[str, Shapes]
    maps: frozenset[str]

    @cached_property
    def known(self) -> frozenset[str]:
        return frozenset({*self.shape.__annotations__, *self.names.values()})

    @cached_property
    def tags(self) -> Mapping[str, tuple[Any, ...]]:
        hints: dict[str, Any] = get_type_hints(self.shape)
        return {key: get_args(kind) for key, kind in hints.items() if get_origin(kind) == Literal}

    def fits(self, value: Mapping[str, object]) -> bool:
        if not self.known.issuperset(value):
            return False
        given = (
            (value.get(key, value.get(self.names.get(key, key), omit)), allowed) for key, allowed in self.tags.items()
        )
        return all(item is omit or item in allowed for item, allowed in given)


_TABLES: dict[type[Any], _Table] = {}


def wire_names(
    shape: type[Any],
    names: Mapping[str, str],
    *,
    nested: Mapping[str, Shapes] | None = None,
    maps: Sequence[str] = (),
) -> None:
    """Say how the keys of a TypedDict are spelled on the wire.

    Args:
        shape: The TypedDict.
        names: Wire name by key, where they differ.
        nested: By key, the TypedDicts below it; a function, since they may refer to each other.
        maps: Keys whose value is a map to those TypedDicts rather than one of them or an array.
    """
    _TABLES[shape] = _Table(shape, names, nested or {}, frozenset(maps))


def wire(value: object, *shapes: type[Any]) -> object:
    """Give a nested argument with wire names; unknown keys stay as they are.

    Args:
        value: A value of the TypedDict, or an array of them, at any depth.
        shapes: The TypedDict, or several, of which the first that fits the keys is taken.
    """
    if isinstance(value, Mapping):
        return _rename(cast("Mapping[str, object]", value), shapes)
    if isinstance(value, (list, tuple)):
        return [wire(item, *shapes) for item in cast("Sequence[object]", value)]
    return value


def wire_map(value: object, *shapes: type[Any]) -> object:
    """Give a map with wire names in its values; its keys are the caller's own."""
    if not isinstance(value, Mapping):
        return value
    return {key: wire(item, *shapes) for key, item in cast("Mapping[str, object]", value).items()}


def _rename(value: Mapping[str, object], shapes: tuple[type[Any], ...]) -> dict[str, object]:
    tables = [_TABLES.get(shape) or _Table(shape, {}, {}, frozenset()) for shape in shapes]
    table = next((one for one in tables if one.fits(value)), tables[0])
    return {table.names.get(key, key): _below(table, key, item) for key, item in value.items()}


def _below(table: _Table, key: str, item: object) -> object:
    shapes = table.nested.get(key)
    if shapes is None:
        return item
    return wire_map(item, *shapes()) if key in table.maps else wire(item, *shapes())
