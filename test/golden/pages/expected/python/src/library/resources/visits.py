# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resource `visits`."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from typing_extensions import Unpack

from .. import types
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import CallOptions
from .._runtime.pages import AsyncLinkPage, AsyncPaginator, LinkPagination, SyncLinkPage
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.wrappers import raw, raw_async, streamed, streamed_async

_LIST: Final = Operation("GET", "/visits", page=LinkPagination(items=("data",), next=("next",)))


class Visits(SyncResource):
    """The resource `visits`."""

    @cached_property
    def with_raw_response(self) -> VisitsWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return VisitsWithRawResponse(Visits(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> VisitsWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return VisitsWithStreamingResponse(Visits(self._client, "streamed"))

    def list(self, *, limit: int | Omit = omit, **options: Unpack[CallOptions]) -> SyncLinkPage[types.Book]:
        """Lists visits by next link.

        `GET /visits`

        Args:
            limit: Greatest number of items on the page.
        """
        return self._page(_LIST, SyncLinkPage[types.Book], types.BookLinkPage, query={"limit": limit}, options=options)


class AsyncVisits(AsyncResource):
    """The resource `visits`."""

    @cached_property
    def with_raw_response(self) -> AsyncVisitsWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return AsyncVisitsWithRawResponse(AsyncVisits(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncVisitsWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return AsyncVisitsWithStreamingResponse(AsyncVisits(self._client, "streamed"))

    def list(
        self, *, limit: int | Omit = omit, **options: Unpack[CallOptions]
    ) -> AsyncPaginator[types.Book, AsyncLinkPage[types.Book]]:
        """Lists visits by next link. `GET /visits`, as `Visits.list`."""
        return self._page(_LIST, AsyncLinkPage[types.Book], types.BookLinkPage, query={"limit": limit}, options=options)


class VisitsWithRawResponse:
    """`Visits` giving responses with status and headers."""

    def __init__(self, resource: Visits) -> None:
        """Wrap the resource."""
        self.list: Final = raw(resource.list)


class AsyncVisitsWithRawResponse:
    """`AsyncVisits` giving responses with status and headers."""

    def __init__(self, resource: AsyncVisits) -> None:
        """Wrap the resource."""
        self.list: Final = raw_async(resource.list)


class VisitsWithStreamingResponse:
    """`Visits` giving responses whose body is not read."""

    def __init__(self, resource: Visits) -> None:
        """Wrap the resource."""
        self.list: Final = streamed(resource.list)


class AsyncVisitsWithStreamingResponse:
    """`AsyncVisits` giving responses whose body is not read."""

    def __init__(self, resource: AsyncVisits) -> None:
        """Wrap the resource."""
        self.list: Final = streamed_async(resource.list)
