import re
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parent


def loaded_by(program: str) -> set[str]:
    """Give the modules that a fresh interpreter has loaded after the program."""
    shown = "import sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", f"{program}\n{shown}"], cwd=TESTS, check=True, capture_output=True, text=True
    )
    return set(done.stdout.split())


def test_importing_the_package_loads_neither_the_http_library_nor_pydantic() -> None:
    assert not {"httpx", "httpx2", "pydantic", "pydantic_core"} & loaded_by("import sample")


@pytest.mark.parametrize("client", ["Sample", "AsyncSample"])
def test_a_client_loads_what_only_calls_need_when_the_first_is_made(client: str) -> None:
    late = {"sample._runtime." + name for name in ("flow", "drivers", "prepare", "operation", "parse", "model")}
    assert not late & loaded_by(f"from sample import {client}; {client}(api_key='sk')")
    assert late <= loaded_by("import sample; sample.preload()")


def test_the_http_library_has_one_import_site() -> None:
    runtime = TESTS.parent / "runtime"
    sites = [
        path.name for path in runtime.rglob("*.py") if re.search(r"^\s*(import|from) httpx", path.read_text(), re.M)
    ]
    assert sites == ["http.py"]
