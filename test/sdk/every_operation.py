"""Makes every call with the synchronous and the asynchronous client of an emitted Artificer SDK.

Reads `{ url, asyncUrl, key, maxPages, calls }` as JSON from standard input and prints one `{ sync, async }` a call.
"""

import asyncio
import inspect
import json
import sys
from datetime import datetime
from typing import Any

from artificer import Artificer, AsyncArtificer

NAMESPACE = "x-mock-namespace"


def native(value: Any) -> Any:
    """Give the stand-ins of a call as Python has them."""
    if isinstance(value, list):
        return [native(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "$datetime" in value:
        # Python 3.10 does not know `Z`.
        return datetime.fromisoformat(value["$datetime"].replace("Z", "+00:00"))
    if "$file" in value:
        file = value["$file"]
        return (file["name"], file["text"].encode(), file["type"])
    return {key: native(member) for key, member in value.items()}


def begin(client: Any, call: dict[str, Any], namespace: str) -> Any:
    for attribute in call["attributes"]:
        client = getattr(client, attribute)
    method = getattr(client, call["method"])
    named = native(call.get("named", {}))
    return method(*native(call["positional"]), **named, extra_headers={NAMESPACE: namespace})


def plain(value: Any) -> dict[str, Any]:
    if value is None:
        return {"kind": "none"}
    return {"kind": "json", "value": value.model_dump(mode="json", by_alias=True, exclude_unset=True)}


def read(result: Any, max_pages: int) -> dict[str, Any]:
    if hasattr(result, "iter_pages"):
        pages = [page for page, _ in zip(result.iter_pages(), range(max_pages), strict=False)]
        return {"kind": "page", "pages": len(pages), "items": sum(len(page.items) for page in pages)}
    if hasattr(result, "until_done"):
        with result:
            return {"kind": "stream", "items": sum(1 for _ in result)}
    if hasattr(result, "iter_bytes"):
        with result:
            return {"kind": "binary", "bytes": len(result.read())}
    return plain(result)


async def read_async(result: Any, max_pages: int) -> dict[str, Any]:
    if inspect.isawaitable(result):
        result = await result
    if hasattr(result, "iter_pages"):
        return await read_pages(result, max_pages)
    if hasattr(result, "until_done"):
        async with result:
            return {"kind": "stream", "items": len([event async for event in result])}
    if hasattr(result, "iter_bytes"):
        async with result:
            return {"kind": "binary", "bytes": len(await result.read())}
    return plain(result)


async def read_pages(first: Any, max_pages: int) -> dict[str, Any]:
    pages: list[Any] = []
    async for page in first.iter_pages():
        pages.append(page)
        if len(pages) == max_pages:
            break
    return {"kind": "page", "pages": len(pages), "items": sum(len(page.items) for page in pages)}


def failure(error: Exception) -> dict[str, Any]:
    return {"kind": "error", "error": f"{type(error).__name__}: {error}"}


def call_all(given: dict[str, Any]) -> list[dict[str, Any]]:
    outcomes: list[dict[str, Any]] = []
    with Artificer(api_key=given["key"], base_url=given["url"], max_retries=0) as client:
        for call in given["calls"]:
            try:
                outcomes.append(read(begin(client, call, call["name"]), given["maxPages"]))
            except Exception as error:  # noqa: BLE001 Whatever is raised is the outcome.
                outcomes.append(failure(error))
    return outcomes


async def call_all_async(given: dict[str, Any]) -> list[dict[str, Any]]:
    outcomes: list[dict[str, Any]] = []
    async with AsyncArtificer(api_key=given["key"], base_url=given["asyncUrl"], max_retries=0) as client:
        for call in given["calls"]:
            try:
                result = begin(client, call, call["name"])
                outcomes.append(await read_async(result, given["maxPages"]))
            except Exception as error:  # noqa: BLE001 Whatever is raised is the outcome.
                outcomes.append(failure(error))
    return outcomes


def main() -> None:
    given = json.load(sys.stdin)
    pairs = zip(call_all(given), asyncio.run(call_all_async(given)), strict=True)
    json.dump([{"sync": sync, "async": asynchronous} for sync, asynchronous in pairs], sys.stdout)


main()
