"""The drivers of the Python runtime by the kind of a table: each a function for the synchronous and the asynchronous client."""

from __future__ import annotations

from collections.abc import Callable

from call import run_call, run_call_async
from world import Data

Driver = Callable[[Data], object]

KINDS: dict[str, tuple[Driver, Driver]] = {
    "call": (run_call, run_call_async),
}
