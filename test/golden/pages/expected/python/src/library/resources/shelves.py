# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resource `shelves`."""

from __future__ import annotations

from typing import Final

from typing_extensions import Unpack

from .. import types
from .._runtime.omit import Omit, omit
from .._runtime.operation import ArgumentRef, Operation
from .._runtime.options import PageOptions
from .._runtime.pages import AsyncNumberPage, AsyncPaginator, NumberPagination, SyncNumberPage
from .._runtime.resource import AsyncMethods, SyncMethods
from .._runtime.wrappers import Wrapped, raw, raw_async, streamed, streamed_async

_LIST: Final = Operation(
    "GET",
    "/shelves",
    page=NumberPagination(
        items=("data",), total=("total",), position=ArgumentRef("query", "page"), size=ArgumentRef("query", "limit")
    ),
)


class Shelves(SyncMethods["ShelvesWithRawResponse", "ShelvesWithStreamingResponse"]):
    """The resource `shelves`."""

    def list(
        self, *, page: int | Omit = omit, limit: int | Omit = omit, **options: Unpack[PageOptions]
    ) -> SyncNumberPage[types.Book]:
        """Lists shelves by page number.

        `GET /shelves`

        Args:
            page: Number of the page, from 1.
            limit: Greatest number of items on the page.
        """
        query: dict[str, object] = {"page": page, "limit": limit}
        return self._page(_LIST, SyncNumberPage[types.Book], types.BookNumberPage, query=query, options=options)


class AsyncShelves(AsyncMethods["AsyncShelvesWithRawResponse", "AsyncShelvesWithStreamingResponse"]):
    """The resource `shelves`."""

    def list(
        self, *, page: int | Omit = omit, limit: int | Omit = omit, **options: Unpack[PageOptions]
    ) -> AsyncPaginator[types.Book, AsyncNumberPage[types.Book]]:
        """Lists shelves by page number. `GET /shelves`, as `Shelves.list`."""
        query: dict[str, object] = {"page": page, "limit": limit}
        return self._page(_LIST, AsyncNumberPage[types.Book], types.BookNumberPage, query=query, options=options)


class ShelvesWithRawResponse(Wrapped):
    """`Shelves` giving responses with status and headers."""

    list: Final = raw(Shelves.list)


class AsyncShelvesWithRawResponse(Wrapped):
    """`AsyncShelves` giving responses with status and headers."""

    list: Final = raw_async(AsyncShelves.list)


class ShelvesWithStreamingResponse(Wrapped):
    """`Shelves` giving responses whose body is not read."""

    list: Final = streamed(Shelves.list)


class AsyncShelvesWithStreamingResponse(Wrapped):
    """`AsyncShelves` giving responses whose body is not read."""

    list: Final = streamed_async(AsyncShelves.list)
