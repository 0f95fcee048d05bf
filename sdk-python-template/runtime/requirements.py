"""What the package needs to run at all, each lack of it told in one sentence. Written for older Pythons too."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType

_OLDEST = (3, 10)
_PACKAGES = {
    "httpx": "httpx",
    "httpx2": "httpx2",
    "pydantic": "pydantic",
    "pydantic_core": "pydantic-core",
    "typing_extensions": "typing-extensions",
}


def check_python(package: str, version: tuple[int, int] = sys.version_info[:2]) -> None:
    """Refuse a Python that is too old.

    Raises:
        ImportError: It is.
    """
    if version < _OLDEST:
        oldest, found = (".".join(map(str, one)) for one in (_OLDEST, version))
        raise ImportError(f"{package} needs Python {oldest} or later; this is Python {found}")


def load_module(name: str, package: str) -> ModuleType:
    """Import a module of the package.

    Args:
        name: Its relative name.
        package: The package that the name starts at.

    Raises:
        ImportError: A package that this one requires is not installed.
    """
    root = package.partition(".")[0]
    try:
        return import_module(name, package)
    except ModuleNotFoundError as error:
        missing = _PACKAGES.get(error.name or "")
        if missing is None:
            raise
        message = f"{root} needs {missing}, which is not installed: run `pip install {missing}`"
    raise ImportError(message, name=root)
