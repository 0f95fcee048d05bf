"""The runtime of the installed package, in the sample that the tests of the runtime use.

Modules that the API of the package has no use for are not in it; those come from beside this file.
"""

from __future__ import annotations

from pathlib import Path

import artificer._runtime as installed

BESIDE = Path(__file__).parent
__path__ = [*installed.__path__, str(BESIDE)]

from . import encode  # pyright: ignore

encode.__path__.append(str(BESIDE / "encode"))  # pyright: ignore
