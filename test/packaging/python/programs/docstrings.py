"""Lists the public members of the installed package that have no docstring, and fails where there are any."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import griffe

SITE = Path(import_module("artificer").__file__ or "").parent.parent
PACKAGE = griffe.load("artificer", search_paths=[str(SITE)], resolve_aliases=True, resolve_implicit=True)


def documents(kind: griffe.Class, name: str) -> bool:
    """Whether the class itself or one that it inherits from says what the member is."""
    for one in (kind, *kind.mro()):
        member: Any = one.members.get(name)
        if member is not None and member.has_docstring:
            return True
    # The dict that requests take for a model says of itself that the model has its documentation.
    twin: Any = PACKAGE["types"].members.get(kind.name.removesuffix("Param")) if kind.name.endswith("Param") else None
    return twin is not None and documents(twin.final_target if twin.is_alias else twin, name)


def undocumented(shown: str, member: Any) -> Iterator[tuple[str, bool]]:
    """Give a member and those of a class, each with whether it has a docstring."""
    target = member.final_target if member.is_alias else member
    yield shown, target.has_docstring
    if not target.is_class:
        return
    for name, own in target.members.items():
        if not name.startswith("_") and not own.is_alias:
            yield f"{shown}.{name}", documents(target, name)
            if own.is_class:
                yield from undocumented(f"{shown}.{name}", own)


def public() -> Iterator[tuple[str, bool]]:
    """Give every public member of the package by its public name."""
    for home in ("artificer", "artificer.types", "artificer.resources"):
        module: Any = PACKAGE if home == "artificer" else PACKAGE[home.partition(".")[2]]
        yield home, module.has_docstring
        for name in import_module(home).__all__:
            if name not in ("types", "resources"):
                yield from undocumented(f"{home}.{name}", module.members[name])


found = list(public())
missing = [name for name, is_documented in found if not is_documented]
print(*missing, sep="\n")
print(f"{len(found) - len(missing)} of {len(found)} public members have a docstring")
sys.exit(1 if missing or len(found) < 500 else 0)
