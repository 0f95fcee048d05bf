"""Pages: their items, and the pages that follow."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Generator, Iterator
from contextlib import aclosing
from dataclasses import dataclass
from functools import cached_property
from inspect import get_annotations
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from typing_extensions import Self

from .errors import DecodeError, PageError
from .flow import Outcome
from .model import Model, member_of
from .operation import Operation
from .options import RequestOptions
from .page_spec import (
    CursorPagination,
    LinkPagination,
    NextPage,
    NumberPagination,
    OffsetPagination,
    PageView,
    Pagination,
    items_of,
    next_page,
    options_of,
    position_of,
    value_at,
)
from .parse import on_outcome
from .prepare import Arguments

if TYPE_CHECKING:
    from .ahead import Ahead, AsyncAhead

__all__ = [
    "AsyncCursorPage",
    "AsyncLinkPage",
    "AsyncNumberPage",
    "AsyncOffsetPage",
    "AsyncPage",
    "AsyncPaginator",
    "CursorPagination",
    "LinkPagination",
    "NumberPagination",
    "OffsetPagination",
    "Pagination",
    "SyncCursorPage",
    "SyncLinkPage",
    "SyncNumberPage",
    "SyncOffsetPage",
    "SyncPage",
]

T = TypeVar("T")
P = TypeVar("P", bound="AsyncPage[Any]")

Fetch = Callable[[Operation, Arguments, RequestOptions, "frozenset[str]"], Any]


@dataclass(frozen=True)
class PageContext:
    """What a page was made from."""

    operation: Operation
    arguments: Arguments
    options: RequestOptions
    envelope: Any
    outcome: Outcome
    seen: frozenset[str]
    """Positions of the pages before."""


class _Page(Generic[T]):
    def __init__(self, context: PageContext, fetch: Fetch) -> None:
        """Wrap an answer."""
        self._context = context
        self._fetch = fetch

    @property
    def envelope(self) -> Any:
        """The whole answer that the items came in."""
        return self._context.envelope

    @cached_property
    def items(self) -> list[T]:
        """The items of this page."""
        try:
            return items_of(self._view)
        except DecodeError as error:
            raise on_outcome(self._context.outcome, error) from None

    @property
    def _request_id(self) -> str | None:
        return self._context.outcome.meta.request_id

    @cached_property
    def _view(self) -> PageView:
        context = self._context
        link = context.outcome.response.headers.get("link")
        return PageView(context.operation, context.arguments, context.envelope, link, context.outcome.meta.url)

    @cached_property
    def _next(self) -> NextPage | None:
        return next_page(self._view)

    def has_next_page(self) -> bool:
        """Tell whether another page follows."""
        return self._next is not None

    def member(self, name: str) -> Any:
        """Give a further member of the answer by its wire name; None when it is not there."""
        return member_of(self._context.envelope, name)

    def _follow(self) -> Any:
        following = self._next
        if following is None:
            raise PageError("There is no page after this one; ask `has_next_page()` first")
        seen = self._context.seen | {str(position_of(self._view))}
        if str(following.position) in seen:
            raise PageError(f"The server gave the position {following.position!r} again; going on would never end")
        options = options_of(following, self._context.options)
        return self._fetch(following.operation, following.arguments, options, seen)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {len(self.items)}>"

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """Give a further member of the answer; None when the class declares it and it is not there."""
            envelope = self.__dict__["_context"].envelope
            if not name.startswith("_"):
                if isinstance(envelope, Model) and hasattr(envelope, name):
                    return getattr(envelope, name)
                if any(name in get_annotations(kind) for kind in type(self).__mro__):
                    return member_of(envelope, name)
            raise AttributeError(f"{type(self).__name__!r} has no attribute {name!r}")


class SyncPage(_Page[T]):
    """A page of the synchronous client. Iterating it gives its items and those of all pages after it."""

    def __iter__(self) -> Iterator[T]:
        """Give the items of this and all following pages, asking for a page when its first item is needed."""
        for page in self.iter_pages():
            yield from page.items

    def iter_pages(self) -> Iterator[Self]:
        """Give this page and all that follow."""
        page: Self | None = self
        while page is not None:
            ahead = page._ask_ahead() if self._context.options.prefetch else None
            yield page
            page = page._next_page() if ahead is None else ahead.result()

    def _next_page(self) -> Self | None:
        return self.get_next_page() if self.has_next_page() else None

    def _ask_ahead(self) -> Ahead[Self | None]:
        from .ahead import Ahead

        return Ahead(self._next_page)

    def get_next_page(self) -> Self:
        """Ask for the page that follows.

        Raises:
            PageError: There is none, or the server gave a position again.
        """
        page: Self = self._follow()
        return page


class AsyncPage(_Page[T]):
    """A page of the asynchronous client. Iterating it gives its items and those of all pages after it."""

    async def __aiter__(self) -> AsyncIterator[T]:
        """Give the items of this and all following pages, asking for a page when its first item is needed."""
        async with aclosing(self.iter_pages()) as pages:
            async for page in pages:
                for item in page.items:
                    yield item

    async def iter_pages(self) -> AsyncGenerator[Self, None]:
        """Give this page and all that follow."""
        page: Self | None = self
        ahead: AsyncAhead[Self | None] | None = None
        try:
            while page is not None:
                ahead = page._ask_ahead() if self._context.options.prefetch else None
                yield page
                page = await page._next_page() if ahead is None else await ahead.result()
        finally:
            if ahead is not None:
                ahead.cancel()

    async def _next_page(self) -> Self | None:
        return await self.get_next_page() if self.has_next_page() else None

    def _ask_ahead(self) -> AsyncAhead[Self | None]:
        from .ahead import AsyncAhead

        return AsyncAhead(self._next_page)

    async def get_next_page(self) -> Self:
        """Ask for the page that follows.

        Raises:
            PageError: There is none, or the server gave a position again.
        """
        page: Self = await self._follow()
        return page


class AsyncPaginator(Generic[T, P]):
    """What an asynchronous list gives: `await` it for the first page, or `async for` over all items."""

    def __init__(self, fetch: Callable[[], Awaitable[P]]) -> None:
        """Keep what asks for the first page."""
        self._fetch = fetch

    def __await__(self) -> Generator[Any, None, P]:
        """Ask for the first page."""
        return self._fetch().__await__()

    async def __aiter__(self) -> AsyncIterator[T]:
        """Give the items of all pages."""
        async for item in await self:
            yield item

    async def iter_pages(self) -> AsyncGenerator[P, None]:
        """Give all pages."""
        async with aclosing((await self).iter_pages()) as pages:
            async for page in pages:
                yield page


class SyncCursorPage(SyncPage[T]):
    """A page that names the cursor of the next."""


class AsyncCursorPage(AsyncPage[T]):
    """A page that names the cursor of the next."""


class _Counted(_Page[T]):
    @property
    def total(self) -> int | None:
        """How many items there are in all, where the server says it."""
        page = self._context.operation.page
        found = value_at(self._context.envelope, getattr(page, "total", None))
        return found if isinstance(found, int) else None


class SyncOffsetPage(_Counted[T], SyncPage[T]):
    """A page that begins after a number of items."""


class AsyncOffsetPage(_Counted[T], AsyncPage[T]):
    """A page that begins after a number of items."""


class SyncNumberPage(_Counted[T], SyncPage[T]):
    """A page with a number."""


class AsyncNumberPage(_Counted[T], AsyncPage[T]):
    """A page with a number."""


class SyncLinkPage(SyncPage[T]):
    """A page that names the URL of the next."""


class AsyncLinkPage(AsyncPage[T]):
    """A page that names the URL of the next."""
