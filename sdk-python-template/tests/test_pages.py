from __future__ import annotations

from typing import Any

import pytest
from sample import APIConnectionError, DecodeError, PageError
from sample._runtime.http import httpx
from sample._runtime.operation import ArgumentRef, Operation
from sample._runtime.page_spec import (
    CursorPagination,
    LinkPagination,
    NumberPagination,
    OffsetPagination,
    PageView,
    Pagination,
    next_page,
)
from sample._runtime.prepare import Arguments
from support import CONVERSATION, Server, ok


def page(cursor: str | None, *ids: str) -> httpx.Response:
    return ok({"data": [{**CONVERSATION, "id": name} for name in ids], "nextCursor": cursor})


def test_iteration_gives_the_items_of_all_pages_and_keeps_the_callers_options() -> None:
    server = Server(page("2", "a", "b"), page("3"), page(None, "c"))
    items = server.client().conversations.list(limit=2, model="m", extra_headers={"x-a": "1"})
    assert [item.id for item in items] == ["a", "b", "c"]
    assert [request.url.query for request in server.requests] == [
        b"limit=2&model=m",
        b"limit=2&model=m&cursor=2",
        b"limit=2&model=m&cursor=3",
    ]
    assert {request.headers["x-a"] for request in server.requests} == {"1"}


async def test_the_async_client_iterates_items_pages_and_by_hand() -> None:
    server = Server(page("2", "a"), page(None, "b"))
    assert [item.id async for item in server.async_client().conversations.list()] == ["a", "b"]
    server = Server(page("2", "a"), page(None, "b"))
    pages = [one async for one in server.async_client().conversations.list().iter_pages()]
    assert [[item.id for item in one.items] for one in pages] == [["a"], ["b"]]
    server = Server(page("2", "a"), page(None, "b"))
    first = await server.async_client().conversations.list()
    second = await first.get_next_page()
    assert (first.has_next_page(), second.has_next_page()) == (True, False)


def test_pages_by_hand_and_the_rest_of_the_envelope() -> None:
    server = Server(page("2", "a"), page(None, "b"))
    first = server.client().conversations.list()
    assert first.envelope.next_cursor == "2"
    assert first.get_next_page().items[0].id == "b"
    with pytest.raises(PageError):
        first.get_next_page().get_next_page()


@pytest.mark.parametrize("cursors", [["a", "a"], ["a", "b", "a", "b", "c"]])
def test_a_cursor_that_comes_back_raises(cursors: list[str]) -> None:
    server = Server(*[page(cursor, "x") for cursor in cursors])
    with pytest.raises(PageError, match="again"):
        list(server.client().conversations.list())
    assert len(server.requests) == len(set(cursors) - {"c"}) + 1


def test_the_callers_own_cursor_counts_too() -> None:
    server = Server(page("mine", "x"))
    with pytest.raises(PageError):
        list(server.client().conversations.list(cursor="mine"))


def test_an_error_on_a_later_page_keeps_the_items_before_it() -> None:
    server = Server(page("2", "a", "b"), httpx.ConnectError("refused"))
    seen: list[str] = []
    with pytest.raises(APIConnectionError):
        for item in server.client(max_retries=0).conversations.list():
            seen.append(item.id)
    assert seen == ["a", "b"]


def job(name: str) -> dict[str, Any]:
    return {"id": name, "status": "RUNNING", "createdAt": "2026-01-01T00:00:00Z", "totalItems": 1}


def test_offset_pages_go_on_to_their_total_and_have_their_own_members() -> None:
    summary = {"cost": 1.5}
    server = Server(
        ok({"data": [job("a"), job("b")], "total": 3, "summary": summary}),
        ok({"data": [job("c")], "total": 3, "summary": summary}),
    )
    first = server.client().batch.list(limit=2, status=["RUNNING", "FAILED"])
    assert (first.total, first.summary.cost, len(first.items)) == (3, 1.5, 2)
    assert [item.id for item in first] == ["a", "b", "c"]
    assert server.last.url.query == b"limit=2&status=RUNNING,FAILED&offset=2"


def test_a_member_that_a_page_declares_is_none_where_the_answer_lacks_it_and_others_are_errors() -> None:
    page = Server(ok({"data": [job("a")], "total": 1, "more": 2})).client().batch.list()
    assert page.summary is None
    assert getattr(page, "more") == page.member("more") == 2  # noqa: B009
    with pytest.raises(AttributeError, match="'SyncBatchJobPage' has no attribute 'nothing'"):
        getattr(page, "nothing")  # noqa: B009


def test_a_page_whose_items_are_no_array_is_an_error() -> None:
    with pytest.raises(DecodeError):
        list(Server(ok({"data": "x", "nextCursor": None})).client().conversations.list())


def test_a_page_can_be_printed() -> None:
    assert repr(Server(page(None, "a")).client().conversations.list()) == "<SyncCursorPage of 1>"


AT = ArgumentRef("query", "at")
SIZE = ArgumentRef("query", "size")


def following(spec: Pagination, envelope: Any, link: str | None = None, **query: Any) -> Any:
    view = PageView(Operation("GET", "/l", page=spec), Arguments(query=query), envelope, link, "https://h/v1/l")
    found = next_page(view)
    return None if found is None else found.position


@pytest.mark.parametrize(
    ("spec", "envelope", "query", "position"),
    [
        (CursorPagination(("d",), AT, next=("p", "n")), {"d": [], "p": {"n": "c"}}, {}, "c"),
        (CursorPagination(("d",), AT, next=("p", "n")), {"d": [1]}, {}, None),
        (CursorPagination(("d",), AT, next=("n",), has_more=("m",)), {"d": [1], "n": "c", "m": False}, {}, None),
        (CursorPagination(("d",), AT, next_from_item=("id",)), {"d": [{"id": 1}, {"id": 2}]}, {}, 2),
        (CursorPagination(("d",), AT, next_from_item=("id",)), {"d": []}, {}, None),
        (OffsetPagination(("d",), AT), {"d": [1, 2]}, {"at": 4}, 6),
        (OffsetPagination(("d",), AT), {"d": []}, {"at": 4}, None),
        (OffsetPagination(("d",), AT, SIZE, total=("t",)), {"d": [], "t": 9}, {"at": 4, "size": 2}, 6),
        (OffsetPagination(("d",), AT, SIZE, total=("t",)), {"d": [1], "t": 5}, {"at": 4, "size": 2}, None),
        (NumberPagination(("d",), AT, total_pages=("t",)), {"d": [], "t": 3}, {"at": 2}, 3),
        (NumberPagination(("d",), AT, total_pages=("t",)), {"d": [1], "t": 3}, {"at": 3}, None),
        (NumberPagination(("d",), AT, total_pages=("t",), first=0), {"d": [1], "t": 3}, {}, 1),
        (NumberPagination(("d",), AT, SIZE, total=("t",)), {"d": [1], "t": 5}, {"at": 2, "size": 2}, 3),
        (NumberPagination(("d",), AT, SIZE, total=("t",)), {"d": [1], "t": 4}, {"at": 2, "size": 2}, None),
        (NumberPagination(("d",), AT), {"d": []}, {}, None),
        (LinkPagination(("d",), next=("next",)), {"next": "/v1/l?x=1"}, {}, "https://h/v1/l?x=1"),
        (LinkPagination(("d",), next=("next",)), {"next": None}, {}, None),
    ],
)
def test_the_next_page_follows_from_the_page(spec: Any, envelope: Any, query: Any, position: Any) -> None:
    assert following(spec, envelope, **query) == position


def test_a_link_header_names_the_next_page() -> None:
    header = '<https://h/v1/l?p=1>; rel="prev", <https://h/v1/l?p=3>; title="a"; rel="last next"'
    assert following(LinkPagination(()), [1], header) == "https://h/v1/l?p=3"
    assert following(LinkPagination(()), [1], '<https://h/v1/l?p=3>; rel="nextish"') is None


def test_a_link_to_another_origin_is_refused() -> None:
    with pytest.raises(PageError):
        following(LinkPagination(("d",), next=("next",)), {"next": "https://evil.example/l"})
