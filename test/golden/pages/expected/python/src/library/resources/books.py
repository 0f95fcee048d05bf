# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resource `books`."""

from __future__ import annotations

from typing import Final

from typing_extensions import Unpack

from .. import types
from .._runtime.omit import Omit, omit
from .._runtime.operation import ArgumentRef, Operation
from .._runtime.options import PageOptions
from .._runtime.pages import AsyncCursorPage, AsyncPaginator, CursorPagination, SyncCursorPage
from .._runtime.resource import AsyncMethods, SyncMethods
from .._runtime.wrappers import Wrapped, raw, raw_async, streamed, streamed_async

_LIST: Final = Operation(
    "GET",
    "/books",
    page=CursorPagination(items=("data",), next=("nextCursor",), position=ArgumentRef("query", "cursor")),
)


class AsyncListBookResponsePage(AsyncCursorPage["types.Book"]):
    """A page."""

    shelf: str
    """The member `shelf` of the page."""


class SyncListBookResponsePage(SyncCursorPage["types.Book"]):
    """A page."""

    shelf: str
    """The member `shelf` of the page."""


class Books(SyncMethods["BooksWithRawResponse", "BooksWithStreamingResponse"]):
    """The resource `books`."""

    def list(
        self,
        *,
        cursor: str | Omit = omit,
        limit: int | Omit = omit,
        author: str | Omit = omit,
        **options: Unpack[PageOptions],
    ) -> SyncListBookResponsePage:
        """Lists books by cursor.

        `GET /books`

        Args:
            cursor: Cursor of the page: the `next` of the page before. Absent for the first page.
            limit: Greatest number of items on the page.
        """
        query: dict[str, object] = {"cursor": cursor, "limit": limit, "author": author}
        return self._page(_LIST, SyncListBookResponsePage, types.ListBookResponse, query=query, options=options)


class AsyncBooks(AsyncMethods["AsyncBooksWithRawResponse", "AsyncBooksWithStreamingResponse"]):
    """The resource `books`."""

    def list(
        self,
        *,
        cursor: str | Omit = omit,
        limit: int | Omit = omit,
        author: str | Omit = omit,
        **options: Unpack[PageOptions],
    ) -> AsyncPaginator[types.Book, AsyncListBookResponsePage]:
        """Lists books by cursor. `GET /books`, as `Books.list`."""
        query: dict[str, object] = {"cursor": cursor, "limit": limit, "author": author}
        return self._page(_LIST, AsyncListBookResponsePage, types.ListBookResponse, query=query, options=options)


class BooksWithRawResponse(Wrapped):
    """`Books` giving responses with status and headers."""

    list: Final = raw(Books.list)


class AsyncBooksWithRawResponse(Wrapped):
    """`AsyncBooks` giving responses with status and headers."""

    list: Final = raw_async(AsyncBooks.list)


class BooksWithStreamingResponse(Wrapped):
    """`Books` giving responses whose body is not read."""

    list: Final = streamed(Books.list)


class AsyncBooksWithStreamingResponse(Wrapped):
    """`AsyncBooks` giving responses whose body is not read."""

    list: Final = streamed_async(AsyncBooks.list)
