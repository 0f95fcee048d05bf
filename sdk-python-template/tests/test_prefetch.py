from __future__ import annotations

import asyncio
import gc
import threading
from typing import Any

import pytest
from sample import AsyncSample, InvalidArgumentError, NotFoundError, PageError, Sample
from sample._runtime.http import httpx
from support import CONVERSATION, Server, ok, problem


def page(cursor: str | None, *ids: str) -> httpx.Response:
    return ok({"data": [{**CONVERSATION, "id": name} for name in ids], "nextCursor": cursor})


def pages() -> Server:
    return Server(page("2", "a", "b"), page("3"), page(None, "c"))


async def test_asking_ahead_gives_the_same_items_in_the_same_order() -> None:
    server = pages()
    items = server.client().conversations.list(prefetch=True, extra_headers={"x-a": "1"})
    assert [item.id for item in items] == ["a", "b", "c"]
    assert [request.headers["x-a"] for request in server.requests] == ["1"] * 3
    server = pages()
    items_async = server.async_client().conversations.list(prefetch=True)
    assert [item.id async for item in items_async] == ["a", "b", "c"]
    assert len(server.requests) == 3


def test_the_next_page_is_asked_for_while_one_is_being_taken() -> None:
    asked = threading.Event()
    answers = [page("2", "a"), page(None, "b")]

    def handle(request: httpx.Request) -> httpx.Response:
        if b"cursor" in request.url.query:
            asked.set()
        return answers.pop(0)

    client = Sample(api_key="k", http_client=httpx.Client(transport=httpx.MockTransport(handle)))
    items = iter(client.conversations.list(prefetch=True))
    assert next(items).id == "a"
    assert asked.wait(5)
    assert [item.id for item in items] == ["b"]


async def test_the_next_page_is_asked_for_while_a_task_takes_one() -> None:
    asked = asyncio.Event()
    answers = [page("2", "a"), page(None, "b")]

    async def handle(request: httpx.Request) -> httpx.Response:
        if b"cursor" in request.url.query:
            asked.set()
        return answers.pop(0)

    client = AsyncSample(api_key="k", http_client=httpx.AsyncClient(transport=httpx.MockTransport(handle)))
    async for item in client.conversations.list(prefetch=True):
        await asyncio.wait_for(asked.wait(), 5)
        assert item.id in ("a", "b")


def test_only_one_page_is_asked_for_ahead() -> None:
    server = Server(*[page(str(number), f"item{number}") for number in range(1, 9)], page(None))
    items = iter(server.client().conversations.list(prefetch=True))
    for _ in range(3):
        next(items)
    threading.Event().wait(0.05)
    assert len(server.requests) == 4


def test_nothing_is_asked_for_ahead_unless_told() -> None:
    server = pages()
    next(iter(server.client().conversations.list()))
    assert len(server.requests) == 1


async def test_an_error_ahead_comes_behind_the_items_before_it() -> None:
    server = Server(page("2", "a", "b"), problem(404, "gone"))
    seen: list[Any] = []
    with pytest.raises(NotFoundError):
        seen.extend(item.id for item in server.client().conversations.list(prefetch=True))
    server = Server(page("2", "a", "b"), problem(404, "gone"))
    with pytest.raises(NotFoundError):
        async for item in server.async_client().conversations.list(prefetch=True):
            seen.append(item.id)
    assert seen == ["a", "b", "a", "b"]


async def test_a_cursor_that_comes_back_raises_behind_the_items_too() -> None:
    seen: list[str] = []
    with pytest.raises(PageError):
        seen.extend(
            item.id for item in Server(page("x", "a"), page("x", "b")).client().conversations.list(prefetch=True)
        )
    with pytest.raises(PageError):
        async for item in Server(page("x", "a"), page("x", "b")).async_client().conversations.list(prefetch=True):
            seen.append(item.id)
    assert seen == ["a", "b", "a", "b"]


async def test_leaving_the_loop_gives_the_page_ahead_up() -> None:
    was_cancelled = asyncio.Event()
    answers = [page("2", "a")]

    async def handle(request: httpx.Request) -> httpx.Response:
        if answers:
            return answers.pop()
        try:
            await asyncio.sleep(30)
        except asyncio.CancelledError:
            was_cancelled.set()
            raise
        return page(None)

    client = AsyncSample(api_key="k", http_client=httpx.AsyncClient(transport=httpx.MockTransport(handle)))
    pages = (await client.conversations.list(prefetch=True)).iter_pages()
    await pages.__anext__()
    await asyncio.sleep(0.01)
    await pages.aclose()
    await asyncio.wait_for(was_cancelled.wait(), 5)


async def test_a_failure_that_nobody_waits_for_is_not_told() -> None:
    server = Server(page("2", "a"), problem(404, "gone"))
    pages = (await server.async_client().conversations.list(prefetch=True)).iter_pages()
    await pages.__anext__()
    await asyncio.sleep(0.01)
    await pages.aclose()
    gc.collect()


def test_the_option_is_true_or_false() -> None:
    odd: Any = {"prefetch": "yes"}
    with pytest.raises(InvalidArgumentError, match="prefetch"):
        pages().client().conversations.list(**odd)
