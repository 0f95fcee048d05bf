import ast
import inspect
import textwrap
from typing import Any

import pytest
import sample

EXPORTED = {name: getattr(sample, name) for name in sample.__all__}
CLASSES = [one for one in EXPORTED.values() if inspect.isclass(one) and "._runtime." in one.__module__]


def declared_by(kind: type[Any]) -> dict[str, bool]:
    """Give the public members that a class itself declares, and whether a docstring stands below each."""
    (node,) = ast.parse(textwrap.dedent(inspect.getsource(kind))).body
    assert isinstance(node, ast.ClassDef)
    found: dict[str, bool] = {}
    for statement, following in zip(node.body, [*node.body[1:], None], strict=True):
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            is_text = isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant)
            found[statement.target.id] = is_text
        elif isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)):
            found[statement.name] = ast.get_docstring(statement) is not None
    return {name: is_documented for name, is_documented in found.items() if not name.startswith("_")}


def own(kind: type[Any]) -> list[type[Any]]:
    """Give the classes of the runtime that a class is made of, the highest first."""
    return [one for one in reversed(kind.__mro__) if "._runtime." in one.__module__]


def undocumented(kind: type[Any]) -> set[str]:
    """Give the public members that neither the class nor one above it documents."""
    documented: dict[str, bool] = {}
    for one in own(kind):
        for name, is_documented in declared_by(one).items():
            documented[name] = is_documented or documented.get(name, False)
    return {name for name, is_documented in documented.items() if not is_documented}


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_public_member_of_an_exported_class_says_what_it_is(kind: type[Any]) -> None:
    assert inspect.getdoc(kind)
    assert undocumented(kind) == set()


def test_the_classes_of_the_runtime_are_looked_at() -> None:
    assert {"Stream", "APIStatusError", "Timeout", "SyncCursorPage"} <= {kind.__name__ for kind in CLASSES}
