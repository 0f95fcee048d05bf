# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resource `loans`."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from typing_extensions import Unpack

from .. import types
from .._runtime.omit import Omit, omit
from .._runtime.operation import ArgumentRef, Operation
from .._runtime.options import CallOptions
from .._runtime.pages import AsyncOffsetPage, AsyncPaginator, OffsetPagination, SyncOffsetPage
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.wrappers import raw, raw_async, streamed, streamed_async

_LIST: Final = Operation(
    "GET",
    "/loans",
    page=OffsetPagination(
        items=("data",), total=("total",), position=ArgumentRef("query", "offset"), size=ArgumentRef("query", "limit")
    ),
)


class Loans(SyncResource):
    """The resource `loans`."""

    @cached_property
    def with_raw_response(self) -> LoansWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return LoansWithRawResponse(Loans(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> LoansWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return LoansWithStreamingResponse(Loans(self._client, "streamed"))

    def list(
        self, *, offset: int | Omit = omit, limit: int | Omit = omit, **options: Unpack[CallOptions]
    ) -> SyncOffsetPage[types.Book]:
        """Lists loans by offset.

        `GET /loans`

        Args:
            offset: Number of items to skip.
            limit: Greatest number of items on the page.
        """
        query: dict[str, object] = {"offset": offset, "limit": limit}
        return self._page(_LIST, SyncOffsetPage[types.Book], types.BookOffsetPage, query=query, options=options)


class AsyncLoans(AsyncResource):
    """The resource `loans`."""

    @cached_property
    def with_raw_response(self) -> AsyncLoansWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return AsyncLoansWithRawResponse(AsyncLoans(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncLoansWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return AsyncLoansWithStreamingResponse(AsyncLoans(self._client, "streamed"))

    def list(
        self, *, offset: int | Omit = omit, limit: int | Omit = omit, **options: Unpack[CallOptions]
    ) -> AsyncPaginator[types.Book, AsyncOffsetPage[types.Book]]:
        """Lists loans by offset. `GET /loans`, as `Loans.list`."""
        query: dict[str, object] = {"offset": offset, "limit": limit}
        return self._page(_LIST, AsyncOffsetPage[types.Book], types.BookOffsetPage, query=query, options=options)


class LoansWithRawResponse:
    """`Loans` giving responses with status and headers."""

    def __init__(self, resource: Loans) -> None:
        """Wrap the resource."""
        self.list: Final = raw(resource.list)


class AsyncLoansWithRawResponse:
    """`AsyncLoans` giving responses with status and headers."""

    def __init__(self, resource: AsyncLoans) -> None:
        """Wrap the resource."""
        self.list: Final = raw_async(resource.list)


class LoansWithStreamingResponse:
    """`Loans` giving responses whose body is not read."""

    def __init__(self, resource: Loans) -> None:
        """Wrap the resource."""
        self.list: Final = streamed(resource.list)


class AsyncLoansWithStreamingResponse:
    """`AsyncLoans` giving responses whose body is not read."""

    def __init__(self, resource: AsyncLoans) -> None:
        """Wrap the resource."""
        self.list: Final = streamed_async(resource.list)
