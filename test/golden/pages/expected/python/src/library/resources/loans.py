# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resource `loans`."""

from __future__ import annotations

from typing import Final

from typing_extensions import Unpack

from .. import types
from .._runtime.omit import Omit, omit
from .._runtime.operation import ArgumentRef, Operation
from .._runtime.options import PageOptions
from .._runtime.pages import AsyncOffsetPage, AsyncPaginator, OffsetPagination, SyncOffsetPage
from .._runtime.resource import AsyncMethods, SyncMethods
from .._runtime.wrappers import Wrapped, raw, raw_async, streamed, streamed_async

_LIST: Final = Operation(
    "GET",
    "/loans",
    page=OffsetPagination(
        items=("data",), total=("total",), position=ArgumentRef("query", "offset"), size=ArgumentRef("query", "limit")
    ),
)


class Loans(SyncMethods["LoansWithRawResponse", "LoansWithStreamingResponse"]):
    """The resource `loans`."""

    def list(
        self, *, offset: int | Omit = omit, limit: int | Omit = omit, **options: Unpack[PageOptions]
    ) -> SyncOffsetPage[types.Book]:
        """Lists loans by offset.

        `GET /loans`

        Args:
            offset: Number of items to skip.
            limit: Greatest number of items on the page.
        """
        query: dict[str, object] = {"offset": offset, "limit": limit}
        return self._page(_LIST, SyncOffsetPage[types.Book], types.BookOffsetPage, query=query, options=options)


class AsyncLoans(AsyncMethods["AsyncLoansWithRawResponse", "AsyncLoansWithStreamingResponse"]):
    """The resource `loans`."""

    def list(
        self, *, offset: int | Omit = omit, limit: int | Omit = omit, **options: Unpack[PageOptions]
    ) -> AsyncPaginator[types.Book, AsyncOffsetPage[types.Book]]:
        """Lists loans by offset. `GET /loans`, as `Loans.list`."""
        query: dict[str, object] = {"offset": offset, "limit": limit}
        return self._page(_LIST, AsyncOffsetPage[types.Book], types.BookOffsetPage, query=query, options=options)


class LoansWithRawResponse(Wrapped):
    """`Loans` giving responses with status and headers."""

    list: Final = raw(Loans.list)


class AsyncLoansWithRawResponse(Wrapped):
    """`AsyncLoans` giving responses with status and headers."""

    list: Final = raw_async(AsyncLoans.list)


class LoansWithStreamingResponse(Wrapped):
    """`Loans` giving responses whose body is not read."""

    list: Final = streamed(Loans.list)


class AsyncLoansWithStreamingResponse(Wrapped):
    """`AsyncLoans` giving responses whose body is not read."""

    list: Final = streamed_async(AsyncLoans.list)
