import subprocess
import sys
from pathlib import Path

import pytest
from sample._runtime.requirements import check_python, load_module

TESTS = Path(__file__).parent


def failure(program: str) -> str:
    done = subprocess.run([sys.executable, "-c", program], cwd=TESTS, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    return done.stderr.strip().splitlines()[-1]


@pytest.mark.parametrize("name", ["httpx", "pydantic"])
def test_a_missing_package_is_named_with_how_to_install_it(name: str) -> None:
    said = failure(f"import sys; sys.modules[{name!r}] = None; from sample import Sample, types; types.Conversation")
    assert said == f"ImportError: sample needs {name}, which is not installed: run `pip install {name}`"


def test_an_old_python_is_refused_in_one_sentence() -> None:
    with pytest.raises(ImportError, match=r"^sample needs Python 3\.10 or later; this is Python 3\.9$"):
        check_python("sample", (3, 9))
    check_python("sample", (3, 10))


def test_a_module_that_is_not_there_is_no_missing_requirement() -> None:
    with pytest.raises(ModuleNotFoundError, match=r"sample\.nowhere"):
        load_module(".nowhere", "sample")
