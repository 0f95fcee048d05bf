"""Keeps the environment out of the tests, and runs them on the HTTP library that `ARTIFICER_HTTP_LIBRARY` names."""

import importlib.util
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest

SITE = "sample._runtime.http"


def use_http_library(name: str) -> None:
    """Put another library at the one import site, as the generator does; httpx itself then cannot be imported."""
    cast("dict[str, Any]", sys.modules)["httpx"] = None
    spec = importlib.util.find_spec(SITE)
    if spec is None or spec.origin is None:
        raise ImportError(f"{SITE} is not there")
    source = Path(spec.origin).read_text()
    changed = source.replace("\nimport httpx\n", f"\nimport {name} as httpx\n")
    if changed == source:
        raise ImportError(f"{SITE} does not import httpx")
    module = importlib.util.module_from_spec(spec)
    exec(compile(changed, spec.origin, "exec"), module.__dict__)
    sys.modules[SITE] = module


if os.environ.get("ARTIFICER_HTTP_LIBRARY", "httpx") != "httpx":
    use_http_library(os.environ["ARTIFICER_HTTP_LIBRARY"])


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in [name for name in os.environ if name.startswith("SAMPLE_")]:
        monkeypatch.delenv(name)
    yield
