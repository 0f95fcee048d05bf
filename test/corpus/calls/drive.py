"""Makes every call with the two clients of an emitted Python SDK over a transport that records and answers by itself.

Reads `{ client, asyncClient, module, options, calls }` as JSON from standard input and prints one `{ sync, async }` of observations a call.
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
    """Give the stand-ins of a call as Python has them."""
    if isinstance(value, list):
        return [native(item) for item in value]
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
        file = value["$file"]
        return (file["name"], file["text"].encode(), file["type"])
    return {key: native(member) for key, member in value.items()}


def record(request: httpx.Request, body: bytes) -> dict[str, Any]:
    target = request.url.raw_path.decode("ascii")
    return {
        "method": request.method,
        "url": f"{request.url.scheme}://{request.url.netloc.decode('ascii')}{target}",
        "headers": {name.lower(): value for name, value in request.headers.items()},
        "body": base64.b64encode(body).decode(),
    }


def reply(answer: dict[str, Any]) -> httpx.Response:
    content_type = answer.get("contentType")
    headers = {"content-type": content_type} if content_type else {}
    return httpx.Response(answer["status"], headers=headers, content=answer["body"].encode())


def kind_of(value: Any) -> str:
    if value is None:
        return "none"
    if hasattr(value, "iter_pages"):
        return "page"
    if hasattr(value, "until_done"):
        return "stream"
    return "binary" if hasattr(value, "iter_bytes") else "value"


def give(client: Any, call: dict[str, Any]) -> str:
    for attribute in call["path"]:
        client = getattr(client, attribute)
    result = client(*native(call["positional"]), **native(call.get("named", {})))
    kind = kind_of(result)
    if kind in ("stream", "binary"):
        with result:
            pass
    return kind


async def give_async(client: Any, call: dict[str, Any]) -> str:
    for attribute in call["path"]:
        client = getattr(client, attribute)
    result = client(*native(call["positional"]), **native(call.get("named", {})))
    if inspect.isawaitable(result):
        result = await result
    kind = kind_of(result)
    if kind in ("stream", "binary"):
        async with result:
            pass
    return kind


def observation(kind: str, sent: list[dict[str, Any]], error: Exception | None = None) -> dict[str, Any]:
    request = sent[0] if sent else None
    return {"kind": kind, "request": request, **({"error": f"{type(error).__name__}: {error}"} if error else {})}


def call_all(module: Any, given: dict[str, Any]) -> list[dict[str, Any]]:
    observations: list[dict[str, Any]] = []
    sent: list[dict[str, Any]] = []
    answer: dict[str, Any] = {}

    def handle(request: httpx.Request) -> httpx.Response:
        sent.append(record(request, request.read()))
        return reply(answer)

    with httpx.Client(transport=httpx.MockTransport(handle)) as http_client:
        client = getattr(module, given["client"])(http_client=http_client, max_retries=0, **given["options"])
        for call in given["calls"]:
            sent.clear()
            answer = call["answer"]
            try:
                observations.append(observation(give(client, call), sent))
            except Exception as error:  # noqa: BLE001 Whatever is raised is the observation.
                observations.append(observation("error", sent, error))
    return observations


async def call_all_async(module: Any, given: dict[str, Any]) -> list[dict[str, Any]]:
    observations: list[dict[str, Any]] = []
    sent: list[dict[str, Any]] = []
    answer: dict[str, Any] = {}

    async def handle(request: httpx.Request) -> httpx.Response:
        sent.append(record(request, await request.aread()))
        return reply(answer)

    async with httpx.AsyncClient(transport=httpx.MockTransport(handle)) as http_client:
        client = getattr(module, given["asyncClient"])(http_client=http_client, max_retries=0, **given["options"])
        for call in given["calls"]:
            sent.clear()
            answer = call["answer"]
            try:
                observations.append(observation(await give_async(client, call), sent))
            except Exception as error:  # noqa: BLE001 Whatever is raised is the observation.
                observations.append(observation("error", sent, error))
    return observations


def main() -> None:
    given = json.load(sys.stdin)
    module = importlib.import_module(given["module"])
    pairs = zip(call_all(module, given), asyncio.run(call_all_async(module, given)), strict=True)
    json.dump([{"sync": one, "async": other} for one, other in pairs], sys.stdout)


main()
