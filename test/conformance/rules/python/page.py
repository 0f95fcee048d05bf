"""Walks over the pages of a list."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from _runtime.client import AsyncClient, SyncClient
from _runtime.decode import Decoder
from _runtime.encode.json_body import JsonBody
from _runtime.errors import SDKError
from _runtime.operation import ArgumentRef, Operation
from _runtime.page_spec import CursorPagination, LinkPagination, NumberPagination, OffsetPagination
from _runtime.pages import AsyncPage, SyncPage
from _runtime.resource import AsyncResource, SyncResource
from client import create_client
from errors import seen_error
from operation import options_of
from world import Data, World

_ANYTHING: Decoder[Any] = Decoder(lambda: Any)
_WALKS = ("items", "pages", "hand")

Walker = Callable[[Callable[[], Any], Data, Data, str], None]


def run_page(case: Data) -> list[Data]:
    """Give what each way of walking saw with the synchronous client."""

    def walk(world: World, seen: Data, name: str) -> None:
        resource = SyncResource(create_client(world, case.get("client", {}), SyncClient))
        _walk(resource._page(_operation(case), SyncPage[Any], _ANYTHING, **_given(case)), seen, case, name)

    return _run(case, walk)


def run_page_async(case: Data) -> list[Data]:
    """Give what each way of walking saw with the asynchronous client."""

    def walk(world: World, seen: Data, name: str) -> None:
        resource = AsyncResource(create_client(world, case.get("client", {}), AsyncClient))
        paginator = resource._page(_operation(case), AsyncPage[Any], _ANYTHING, **_given(case))
        asyncio.run(_walk_async(paginator, seen, case, name))

    return _run(case, walk)


def _run(case: Data, walk: Callable[[World, Data, str], None]) -> list[Data]:
    observations: list[Data] = []
    for name in [case["walk"]] if "walk" in case else _WALKS:
        world = World(case)
        seen: Data = {"items": [], "requests": world.requests}
        if name != "items":
            seen["pages"] = []
        try:
            walk(world, seen, name)
        except SDKError as error:
            seen["error"] = seen_error(error)
        observations.append(seen)
    return observations


def _walk(page: Any, seen: Data, case: Data, name: str) -> None:
    if name == "items":
        for item in page:
            seen["items"].append(item["id"])
            if len(seen["items"]) == case.get("take"):
                return
    elif name == "pages":
        for one in page.iter_pages():
            _note(one, seen)
    elif name == "envelope":
        _note(page, seen)
        seen["envelope"] = page.envelope
    else:
        _note(page, seen)
        while page.has_next_page():
            page = page.get_next_page()
            _note(page, seen)
        if name == "beyond":
            page.get_next_page()


async def _walk_async(paginator: Any, seen: Data, case: Data, name: str) -> None:
    if name == "items":
        async for item in paginator:
            seen["items"].append(item["id"])
            if len(seen["items"]) == case.get("take"):
                return
    elif name == "pages":
        async for one in paginator.iter_pages():
            _note(one, seen)
    elif name == "envelope":
        page = await paginator
        _note(page, seen)
        seen["envelope"] = page.envelope
    else:
        page = await paginator
        _note(page, seen)
        while page.has_next_page():
            page = await page.get_next_page()
            _note(page, seen)
        if name == "beyond":
            await page.get_next_page()


def _note(page: Any, seen: Data) -> None:
    seen["pages"].append(len(page.items))
    seen["items"] += [item["id"] for item in page.items]


def _given(case: Data) -> Data:
    place = case.get("place", "query")
    given = {place: case["arguments"]} if case.get("arguments") else {}
    return {**given, "headers": case.get("headers", {}), "options": options_of(case)}


def _operation(case: Data) -> Operation:
    in_body = case.get("place") == "body"
    return Operation(
        "POST" if in_body else "GET",
        "/things",
        security=(("bearerAuth",),),
        body=JsonBody() if in_body else None,
        page=_pagination(case["page"], "body" if in_body else "query"),
    )


def _pagination(page: Data, place: Any) -> Any:
    def path(name: str) -> Any:
        found = page.get(name)
        return found if found is None else (found,) if isinstance(found, str) else tuple(found)

    def argument(name: str) -> Any:
        return ArgumentRef(place, page[name]) if name in page else None

    more = {"has_more": path("hasMore")}
    items, position = path("items"), argument("param")
    style = page["style"]
    if style == "cursor":
        return CursorPagination(items, position, next=path("next"), **more)
    if style == "lastItem":
        return CursorPagination(items, position, next_from_item=path("next"), **more)
    if style == "offset":
        return OffsetPagination(items, position, argument("size"), path("total"), **more)
    if style == "number":
        total, pages = path("total"), path("totalPages")
        return NumberPagination(items, position, argument("size"), total, pages, first=page.get("firstPage", 1), **more)
    return LinkPagination(items, path("next"), **more)
