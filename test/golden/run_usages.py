"""Runs the usage files that it is given and prints the traceback of each that fails."""

import runpy
import sys
import traceback

for path in sys.argv[1:]:
    try:
        runpy.run_path(path, run_name="__main__")
    except BaseException:  # noqa: BLE001 -- every failure is shown, and the next file is run.
        print(path, traceback.format_exc(), sep="\n")
