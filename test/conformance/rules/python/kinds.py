"""The drivers of the Python runtime by the kind of a table: each a function for the synchronous and the asynchronous client."""

from __future__ import annotations

from collections.abc import Callable

from call import run_call, run_call_async
from decode import run_decode
from encoding import run_body, run_parameter, send_async, send_sync
from page import run_page, run_page_async
from stream import run_stream, run_stream_async
from webhook import run_webhook
from world import Data

Driver = Callable[[Data], object]

KINDS: dict[str, tuple[Driver, Driver]] = {
    "body": (lambda case: run_body(case, send_sync), lambda case: run_body(case, send_async)),
    "call": (run_call, run_call_async),
    "decode": (run_decode, run_decode),
    "page": (run_page, run_page_async),
    "parameter": (lambda case: run_parameter(case, send_sync), lambda case: run_parameter(case, send_async)),
    "stream": (run_stream, run_stream_async),
    "webhook": (run_webhook, run_webhook),
}
