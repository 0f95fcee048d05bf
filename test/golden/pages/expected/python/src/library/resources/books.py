# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resource `books`."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from typing_extensions import Unpack

from .. import types
from .._runtime.omit import Omit, omit
from .._runtime.operation import ArgumentRef, Operation
from .._runtime.options import CallOptions
from .._runtime.pages import AsyncCursorPage, AsyncPaginator, CursorPagination, SyncCursorPage
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.wrappers import raw, raw_async, streamed, streamed_async

_LIST: Final = Operation(
    "GET",
    "/books",
    page=CursorPagination(items=("data",), next=("nextCursor",), position=ArgumentRef("query", "cursor")),
)


class AsyncListBookResponsePage(AsyncCursorPage["types.Book"]):
    """A page."""

    @property
    def shelf(self) -> str:
        """The member `shelf` of the page."""
        value: str = self.member("shelf")
        return value


class SyncListBookResponsePage(SyncCursorPage["types.Book"]):
    """A page."""

    @property
    def shelf(self) -> str:
        """The member `shelf` of the page."""
        value: str = self.member("shelf")
        return value


class Books(SyncResource):
    """The resource `books`."""

    @cached_property
    def with_raw_response(self) -> BooksWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return BooksWithRawResponse(Books(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> BooksWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return BooksWithStreamingResponse(Books(self._client, "streamed"))

    def list(
        self,
        *,
        cursor: str | Omit = omit,
        limit: int | Omit = omit,
        author: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> SyncListBookResponsePage:
        """Lists books by cursor.

        `GET /books`

        Args:
            cursor: Cursor of the page: the `next` of the page before. Absent for the first page.
            limit: Greatest number of items on the page.
        """
        query: dict[str, object] = {"cursor": cursor, "limit": limit, "author": author}
        return self._page(_LIST, SyncListBookResponsePage, types.ListBookResponse, query=query, options=options)


class AsyncBooks(AsyncResource):
    """The resource `books`."""

    @cached_property
    def with_raw_response(self) -> AsyncBooksWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return AsyncBooksWithRawResponse(AsyncBooks(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncBooksWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return AsyncBooksWithStreamingResponse(AsyncBooks(self._client, "streamed"))

    def list(
        self,
        *,
        cursor: str | Omit = omit,
        limit: int | Omit = omit,
        author: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> AsyncPaginator[types.Book, AsyncListBookResponsePage]:
        """Lists books by cursor. `GET /books`, as `Books.list`."""
        query: dict[str, object] = {"cursor": cursor, "limit": limit, "author": author}
        return self._page(_LIST, AsyncListBookResponsePage, types.ListBookResponse, query=query, options=options)


class BooksWithRawResponse:
    """`Books` giving responses with status and headers."""

    def __init__(self, resource: Books) -> None:
        """Wrap the resource."""
        self.list: Final = raw(resource.list)


class AsyncBooksWithRawResponse:
    """`AsyncBooks` giving responses with status and headers."""

    def __init__(self, resource: AsyncBooks) -> None:
        """Wrap the resource."""
        self.list: Final = raw_async(resource.list)


class BooksWithStreamingResponse:
    """`Books` giving responses whose body is not read."""

    def __init__(self, resource: Books) -> None:
        """Wrap the resource."""
        self.list: Final = streamed(resource.list)


class AsyncBooksWithStreamingResponse:
    """`AsyncBooks` giving responses whose body is not read."""

    def __init__(self, resource: AsyncBooks) -> None:
        """Wrap the resource."""
        self.list: Final = streamed_async(resource.list)
