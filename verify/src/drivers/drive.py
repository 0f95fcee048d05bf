"""The driver of Python SDKs. Usage: drive.py MODULE, the import name of the SDK.

Reads commands from standard input and prints replies, one JSON value a line. It knows no API: every name stands in the command.
"""

import asyncio
import hashlib
import importlib
import inspect
import json
import logging
import sys
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date, datetime
from typing import Any

logging.disable(logging.CRITICAL)

sdk = importlib.import_module(sys.argv[1])
loop = asyncio.new_event_loop()
threading.Thread(target=loop.run_forever, daemon=True).start()
pool = ThreadPoolExecutor(16)
clients: dict[str, Any] = {}
running: dict[int, "Future[Any]"] = {}
gates: dict[str, threading.Event] = {}
lock = threading.RLock()


def client_of(spec: dict[str, Any]) -> Any:
    key = json.dumps(spec, sort_keys=True)
    with lock:
        if key not in clients:
            options = {OPTIONS.get(name, name): value for name, value in spec["options"].items()}
            clients[key] = getattr(sdk, spec["class"])(**options)
        return clients[key]


OPTIONS = {"maxRetries": "max_retries"}


def gate_of(name: str) -> threading.Event:
    with lock:
        return gates.setdefault(name, threading.Event())


def native(value: Any, is_async: bool) -> Any:
    """Give the stand-ins of a call as Python has them."""
    if isinstance(value, list):
        return [native(item, is_async) for item in value]
    if not isinstance(value, dict):
        return value
    if "$datetime" in value:
        # Python 3.10 does not know `Z`.
        return datetime.fromisoformat(value["$datetime"].replace("Z", "+00:00"))
    if "$date" in value:
        return date.fromisoformat(value["$date"])
    if "$number" in value:
        return float(value["$number"])
    if "$file" in value:
        return file_of(value["$file"], is_async)
    return {key: native(member, is_async) for key, member in value.items()}


def file_of(file: dict[str, Any], is_async: bool) -> Any:
    if "text" in file:
        return (file["name"], file["text"].encode(), file["type"])
    return (file["name"], pieces_async(file) if is_async else pieces(file), file["type"])


def pieces(file: dict[str, Any]) -> Iterator[bytes]:
    for index in range(file["pieces"]):
        if index == 1:
            gate_of(file["gate"]).wait()
        yield bytes([97 + index % 26]) * file["piece"]


async def pieces_async(file: dict[str, Any]) -> AsyncIterator[bytes]:
    for index in range(file["pieces"]):
        if index == 1:
            await asyncio.to_thread(gate_of(file["gate"]).wait)
        yield bytes([97 + index % 26]) * file["piece"]


def begin(command: dict[str, Any]) -> Any:
    is_async = command["client"].get("isAsync", False)
    target = client_of(command["client"])
    for name in command["path"]:
        target = getattr(target, name)
    positional, named = native(command["positional"], is_async), native(command.get("named", {}), is_async)
    return target(*positional, **named, **call_options(command["options"]))


def call_options(given: dict[str, Any]) -> dict[str, Any]:
    options: dict[str, Any] = {}
    if "headers" in given:
        options["extra_headers"] = given["headers"]
    if "timeout" in given:
        options["timeout"] = given["timeout"] / 1000
    if "maxRetries" in given:
        options["max_retries"] = given["maxRetries"]
    if "idempotencyKey" in given:
        options["idempotency_key"] = given["idempotencyKey"]
    return options


def plain(value: Any) -> Any:
    """Give a decoded value as the JSON that it came from."""
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json", by_alias=True, exclude_unset=True, warnings=False)
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(member) for key, member in value.items()}
    if isinstance(value, (str, int, float, bool)) or value is None:
        return value
    from pydantic_core import to_jsonable_python

    return to_jsonable_python(value, by_alias=True)


def text(value: Any) -> str:
    return json.dumps(plain(value), ensure_ascii=False)


def shown_event(value: Any) -> str:
    """Give an event as TypeScript has it: name, data and id, or the payload alone."""
    if hasattr(value, "event") and hasattr(value, "data") and not hasattr(value, "model_dump"):
        members = {"event": value.event, "data": plain(value.data)}
        if value.id is not None:
            members["id"] = value.id
        return json.dumps(members, ensure_ascii=False)
    return text(value)


def kind_of(result: Any) -> str:
    if result is None:
        return "none"
    if hasattr(result, "iter_pages"):
        return "page"
    if hasattr(result, "until_done"):
        return "stream"
    return "binary" if hasattr(result, "iter_bytes") else "json"


def binary(data: bytes) -> dict[str, Any]:
    return {"kind": "binary", "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def partial(outcome: dict[str, Any], run: Callable[[], None]) -> dict[str, Any]:
    """Run to the end; what was handed over before an error stays valid."""
    try:
        run()
    except Exception as error:  # noqa: BLE001 Whatever is raised is told.
        outcome["error"] = facts_of(error)
    return outcome


async def partial_async(outcome: dict[str, Any], run: Callable[[], Awaitable[None]]) -> dict[str, Any]:
    try:
        await run()
    except Exception as error:  # noqa: BLE001 Whatever is raised is told.
        outcome["error"] = facts_of(error)
    return outcome


def take(items: Any, most: float, add: Callable[[Any], object]) -> None:
    for count, item in enumerate(items, 1):
        add(item)
        if count >= most:
            break


async def take_async(items: Any, most: float, add: Callable[[Any], object]) -> None:
    count = 0
    async for item in items:
        add(item)
        count += 1
        if count >= most:
            break


def read(result: Any, reading: dict[str, Any]) -> dict[str, Any]:
    kind, most = kind_of(result), reading.get("most", float("inf"))
    if kind == "page":
        return read_pages(result, reading.get("walk", "items"), most)
    if kind == "stream":
        events: list[str] = []

        def run() -> None:
            with result:
                take(result, most, lambda one: events.append(shown_event(one)))

        return partial({"kind": "stream", "events": events}, run)
    if kind == "binary":
        with result:
            return binary(result.read())
    return {"kind": "none"} if kind == "none" else {"kind": "json", "json": text(result)}


def read_pages(first: Any, walk: str, most: float) -> dict[str, Any]:
    pages: list[list[str]] = []
    outcome = {"kind": "page", "pages": pages}

    def add(page: Any) -> None:
        pages.append([text(item) for item in page.items])

    def by_hand() -> None:
        page = first
        add(page)
        while len(pages) < most and page.has_next_page():
            page = page.get_next_page()
            add(page)

    if walk == "pages":
        return partial(outcome, lambda: take(first.iter_pages(), most, add))
    if walk == "hand":
        return partial(outcome, by_hand)
    items: list[str] = []
    pages.append(items)
    return partial(outcome, lambda: take(first, most, lambda item: items.append(text(item))))


async def read_async(result: Any, reading: dict[str, Any]) -> dict[str, Any]:
    if inspect.isawaitable(result):
        result = await result
    kind, most = kind_of(result), reading.get("most", float("inf"))
    if kind == "page":
        return await read_pages_async(result, reading.get("walk", "items"), most)
    if kind == "stream":
        events: list[str] = []

        async def run() -> None:
            async with result:
                await take_async(result, most, lambda one: events.append(shown_event(one)))

        return await partial_async({"kind": "stream", "events": events}, run)
    if kind == "binary":
        async with result:
            return binary(await result.read())
    return {"kind": "none"} if kind == "none" else {"kind": "json", "json": text(result)}


async def read_pages_async(first: Any, walk: str, most: float) -> dict[str, Any]:
    pages: list[list[str]] = []
    outcome = {"kind": "page", "pages": pages}

    def add(page: Any) -> None:
        pages.append([text(item) for item in page.items])

    async def by_hand() -> None:
        page = first
        add(page)
        while len(pages) < most and page.has_next_page():
            page = await page.get_next_page()
            add(page)

    if walk == "pages":
        return await partial_async(outcome, lambda: take_async(first.iter_pages(), most, add))
    if walk == "hand":
        return await partial_async(outcome, by_hand)
    items: list[str] = []
    pages.append(items)
    return await partial_async(outcome, lambda: take_async(first, most, lambda item: items.append(text(item))))


def facts_of(error: BaseException) -> dict[str, Any]:
    body = getattr(error, "body", None)
    facts = {
        "classes": [kind.__name__ for kind in type(error).__mro__ if kind is not object],
        "message": str(error),
        "status": getattr(error, "status", None),
        "code": getattr(error, "code", None),
        "body": None if body is None else text(body),
        "bodyClass": type(body).__name__ if hasattr(body, "model_dump") else None,
        "retryAfter": getattr(error, "retry_after", None),
        "retryStopped": getattr(error, "retry_stopped", None),
    }
    return {name: value for name, value in facts.items() if value is not None}


def call(command: dict[str, Any]) -> dict[str, Any]:
    try:
        return read(begin(command), command["reading"])
    except Exception as error:  # noqa: BLE001 Whatever is raised is told.
        return {"kind": "error", "error": facts_of(error)}


async def call_async(command: dict[str, Any]) -> dict[str, Any]:
    try:
        return await read_async(begin(command), command["reading"])
    except asyncio.CancelledError as error:
        return {"kind": "error", "error": facts_of(error)}
    except Exception as error:  # noqa: BLE001 Whatever is raised is told.
        return {"kind": "error", "error": facts_of(error)}


def unwrap(command: dict[str, Any]) -> dict[str, Any]:
    try:
        client = client_of(command["client"])
        event = client.webhooks.unwrap(command["body"].encode(), command["headers"], secret=command["secret"])
        return {"kind": "json", "json": text(event)}
    except Exception as error:  # noqa: BLE001 Whatever is raised is told.
        return {"kind": "error", "error": facts_of(error)}


async def close_all() -> list[str]:
    for client in clients.values():
        result = client.close()
        if inspect.isawaitable(result):
            await result
    clients.clear()
    await asyncio.sleep(0)
    left = [task for task in asyncio.all_tasks() if task is not asyncio.current_task() and not task.done()]
    return [f"{len(left)} tasks"] if left else []


def say(command_id: int, outcome: dict[str, Any]) -> None:
    line = json.dumps({"id": command_id, "outcome": outcome})
    with lock:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


def finished(command_id: int) -> Callable[["Future[Any]"], None]:
    def tell(future: "Future[Any]") -> None:
        running.pop(command_id, None)
        say(command_id, future.result())

    return tell


tasks: dict[int, "asyncio.Task[Any]"] = {}


async def as_task(command: dict[str, Any]) -> dict[str, Any]:
    """Run a call as a task of its own, so that a caller can cancel it and still hear what came of it."""
    task = asyncio.ensure_future(call_async(command))
    tasks[command["id"]] = task
    try:
        return await task
    except asyncio.CancelledError as error:
        return {"kind": "error", "error": facts_of(error)}
    finally:
        tasks.pop(command["id"], None)


def cancel(call_id: int) -> None:
    def stop() -> None:
        task = tasks.get(call_id)
        if task is not None:
            task.cancel()

    loop.call_soon_threadsafe(stop)


def obey(command: dict[str, Any]) -> None:
    kind = command["kind"]
    if kind == "open":
        gate_of(command["gate"]).set()
    elif kind == "cancel":
        cancel(command["call"])
    elif kind == "close":
        left = asyncio.run_coroutine_threadsafe(close_all(), loop).result()
        say(command["id"], {"kind": "closed", "left": left})
    elif kind == "unwrap":
        pool.submit(unwrap, command).add_done_callback(finished(command["id"]))
    elif command["client"].get("isAsync", False):
        asyncio.run_coroutine_threadsafe(as_task(command), loop).add_done_callback(finished(command["id"]))
    else:
        pool.submit(call, command).add_done_callback(finished(command["id"]))


def main() -> None:
    for line in sys.stdin:
        obey(json.loads(line))


main()
