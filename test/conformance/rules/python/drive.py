"""Runs all case tables: reads `[{ kind, cases }]` from standard input, prints a list of `{ sync, async }` for each table.

The first argument is the folder of the runtime, the second the HTTP library under it.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import sys
import traceback
from pathlib import Path
from types import ModuleType


def use_runtime(folder: Path) -> None:
    """Make the package known as `_runtime`, whatever its folder is called."""
    spec = importlib.util.spec_from_file_location(
        "_runtime", folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    if spec is None or spec.loader is None:
        raise ImportError(str(folder))
    module = importlib.util.module_from_spec(spec)
    sys.modules["_runtime"] = module
    spec.loader.exec_module(module)


def use_http_library(name: str) -> None:
    """Put a library at the one place that imports it, as the generator does."""
    site = ModuleType("_runtime.http")
    vars(site)["httpx"] = importlib.import_module(name)
    sys.modules[site.__name__] = site


def main() -> None:
    """Run every case with both clients."""
    use_runtime(Path(sys.argv[1]))
    use_http_library(sys.argv[2])
    from kinds import KINDS, Driver

    def observe(driver: Driver, case: dict[str, object]) -> object:
        try:
            return driver(case)
        except Exception:  # noqa: BLE001 - one case that fails must not hide the others
            return {"crash": traceback.format_exc()}

    seen = []
    for table in json.load(sys.stdin):
        sync, asynchronous = KINDS[table["kind"]]
        seen.append([{"sync": observe(sync, case), "async": observe(asynchronous, case)} for case in table["cases"]])
    sys.stdout.write(json.dumps(seen))


main()
