"""CPU time of jobs in turns, and of fresh interpreters."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable


def least(*jobs: Callable[[], object], rounds: int = 9, scale: float = 1000) -> list[float]:
    """Give the least CPU time of each job; they run in turns, and the first round warms up."""
    best = [float("inf")] * len(jobs)
    for job in jobs:
        job()
    for _ in range(rounds):
        for index, job in enumerate(jobs):
            gc.collect()
            before = time.process_time()
            job()
            best[index] = min(best[index], time.process_time() - before)
    return [seconds * scale for seconds in best]


def fresh(program: str) -> float:
    """Run a program in a new interpreter, which keeps bytecode as that of a user does; it prints a number."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", program]
    return float(subprocess.run(command, check=True, capture_output=True, text=True, env=kept).stdout)


def least_fresh(*programs: str, rounds: int = 7) -> list[float]:
    """Give the least number that each program prints, run in turns; the first round writes bytecode."""
    runs = [[fresh(program) for program in programs] for _ in range(rounds + 1)][1:]
    return [min(column) for column in zip(*runs, strict=True)]


def report(**rows: tuple[float, float | None]) -> None:
    """Print rows of figure and floor."""
    print(json.dumps({name: {"figure": figure, "floor": floor} for name, (figure, floor) in rows.items()}))
