"""Runs both halves of the user's program, warnings being errors."""

import asyncio
import tempfile
from pathlib import Path

from user_program import async_main, sync_main

with tempfile.TemporaryDirectory() as name:
    sync_main(Path(name))
    asyncio.run(async_main(Path(name) / "report.txt"))
print("ran")
