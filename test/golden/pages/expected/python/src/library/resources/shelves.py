# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resource `shelves`."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from typing_extensions import Unpack

from .. import types
from .._runtime.omit import Omit, omit
from .._runtime.operation import ArgumentRef, Operation
from .._runtime.options import CallOptions
from .._runtime.pages import AsyncNumberPage, AsyncPaginator, NumberPagination, SyncNumberPage
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.wrappers import raw, raw_async, streamed, streamed_async

_LIST: Final = Operation(
    "GET",
    "/shelves",
    page=NumberPagination(
        items=("data",), total=("total",), position=ArgumentRef("query", "page"), size=ArgumentRef("query", "limit")
    ),
)


class Shelves(SyncResource):
    """The resource `shelves`."""

    @cached_property
    def with_raw_response(self) -> ShelvesWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return ShelvesWithRawResponse(Shelves(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> ShelvesWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return ShelvesWithStreamingResponse(Shelves(self._client, "streamed"))

    def list(
        self, *, page: int | Omit = omit, limit: int | Omit = omit, **options: Unpack[CallOptions]
    ) -> SyncNumberPage[types.Book]:
        """Lists shelves by page number.

        `GET /shelves`

        Args:
            page: Number of the page, from 1.
            limit: Greatest number of items on the page.
        """
        query: dict[str, object] = {"page": page, "limit": limit}
        return self._page(_LIST, SyncNumberPage[types.Book], types.BookNumberPage, query=query, options=options)


class AsyncShelves(AsyncResource):
    """The resource `shelves`."""

    @cached_property
    def with_raw_response(self) -> AsyncShelvesWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return AsyncShelvesWithRawResponse(AsyncShelves(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncShelvesWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return AsyncShelvesWithStreamingResponse(AsyncShelves(self._client, "streamed"))

    def list(
        self, *, page: int | Omit = omit, limit: int | Omit = omit, **options: Unpack[CallOptions]
    ) -> AsyncPaginator[types.Book, AsyncNumberPage[types.Book]]:
        """Lists shelves by page number. `GET /shelves`, as `Shelves.list`."""
        query: dict[str, object] = {"page": page, "limit": limit}
        return self._page(_LIST, AsyncNumberPage[types.Book], types.BookNumberPage, query=query, options=options)


class ShelvesWithRawResponse:
    """`Shelves` giving responses with status and headers."""

    def __init__(self, resource: Shelves) -> None:
        """Wrap the resource."""
        self.list: Final = raw(resource.list)


class AsyncShelvesWithRawResponse:
    """`AsyncShelves` giving responses with status and headers."""

    def __init__(self, resource: AsyncShelves) -> None:
        """Wrap the resource."""
        self.list: Final = raw_async(resource.list)


class ShelvesWithStreamingResponse:
    """`Shelves` giving responses whose body is not read."""

    def __init__(self, resource: Shelves) -> None:
        """Wrap the resource."""
        self.list: Final = streamed(resource.list)


class AsyncShelvesWithStreamingResponse:
    """`AsyncShelves` giving responses whose body is not read."""

    def __init__(self, resource: AsyncShelves) -> None:
        """Wrap the resource."""
        self.list: Final = streamed_async(resource.list)
