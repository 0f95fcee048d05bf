"""Calls operations of an emitted SDK over recording transports and prints what was sent.

Reads `{ module, class, asyncClass, calls }` as JSON from standard input and prints one `{ sync, async }` a call.
"""

import asyncio
import base64
import importlib
import inspect
import json
import sys
from datetime import date, datetime
from typing import Any

import httpx


def native(value: Any) -> Any:
    """The table's stand-ins as Python has them."""
    if isinstance(value, list):
        return [native(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "$datetime" in value:
        # Python 3.10 does not know `Z`.
        return datetime.fromisoformat(value["$datetime"].replace("Z", "+00:00"))
    if "$date" in value:
        return date.fromisoformat(value["$date"])
    if "$bytes" in value:
        return base64.b64decode(value["$bytes"])
    if "$file" in value:
        file = value["$file"]
        return (file["name"], file["text"].encode(), file["type"])
    return {key: native(member) for key, member in value.items()}


def record(request: httpx.Request, body: bytes) -> dict[str, Any]:
    headers = {name.lower(): value for name, value in request.headers.items()}
    target = request.url.raw_path.decode("ascii")
    url = f"{request.url.scheme}://{request.url.netloc.decode('ascii')}{target}"
    return {"method": request.method, "url": url, "headers": headers, "body": base64.b64encode(body).decode()}


def answer(request: httpx.Request) -> httpx.Response:
    if "text/event-stream" in request.headers.get("accept", ""):
        return httpx.Response(200, headers={"content-type": "text/event-stream"}, content=b"")
    return httpx.Response(200, json={"id": "x"})


def outcome(seen: list[dict[str, Any]], error: Exception | None) -> dict[str, Any]:
    if seen:
        return seen[0]
    if error is None:
        raise RuntimeError("no request was sent")
    return {"error": type(error).__name__, "message": str(error)}


def find(client: Any, attributes: list[str]) -> Any:
    for attribute in attributes:
        client = getattr(client, attribute)
    return client


def call_sync(module: Any, name: str, call: dict[str, Any]) -> dict[str, Any]:
    seen: list[dict[str, Any]] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(record(request, request.read()))
        return answer(request)

    error: Exception | None = None
    with httpx.Client(transport=httpx.MockTransport(handle)) as http_client:
        client = getattr(module, name)(http_client=http_client, max_retries=0, **call["client"])
        try:
            result = find(client, call["attributes"])(*native(call["positional"]), **native(call["keywords"]))
            if hasattr(result, "__enter__"):
                with result:
                    pass
        except Exception as raised:  # noqa: BLE001 The class of whatever is raised is the observation.
            error = raised
    return outcome(seen, error)


async def call_async(module: Any, name: str, call: dict[str, Any]) -> dict[str, Any]:
    seen: list[dict[str, Any]] = []

    async def handle(request: httpx.Request) -> httpx.Response:
        seen.append(record(request, await request.aread()))
        return answer(request)

    error: Exception | None = None
    async with httpx.AsyncClient(transport=httpx.MockTransport(handle)) as http_client:
        client = getattr(module, name)(http_client=http_client, max_retries=0, **call["client"])
        try:
            result = find(client, call["attributes"])(*native(call["positional"]), **native(call["keywords"]))
            if hasattr(result, "__aenter__"):
                async with result:
                    pass
            elif inspect.isawaitable(result):
                await result
        except Exception as raised:  # noqa: BLE001 The class of whatever is raised is the observation.
            error = raised
    return outcome(seen, error)


def main() -> None:
    given = json.load(sys.stdin)
    module = importlib.import_module(given["module"])
    observations = [
        {
            "sync": call_sync(module, given["class"], call),
            "async": asyncio.run(call_async(module, given["asyncClass"], call)),
        }
        for call in given["calls"]
    ]
    json.dump(observations, sys.stdout)


main()
