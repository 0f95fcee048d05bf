# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resource `visits`."""

from __future__ import annotations

from typing import Final

from typing_extensions import Unpack

from .. import types
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import PageOptions
from .._runtime.pages import AsyncLinkPage, AsyncPaginator, LinkPagination, SyncLinkPage
from .._runtime.resource import AsyncMethods, SyncMethods
from .._runtime.wrappers import Wrapped, raw, raw_async, streamed, streamed_async

_LIST: Final = Operation("GET", "/visits", page=LinkPagination(items=("data",), next=("next",)))


class Visits(SyncMethods["VisitsWithRawResponse", "VisitsWithStreamingResponse"]):
    """The resource `visits`."""

    def list(self, *, limit: int | Omit = omit, **options: Unpack[PageOptions]) -> SyncLinkPage[types.Book]:
        """Lists visits by next link.

        `GET /visits`

        Args:
            limit: Greatest number of items on the page.
        """
        return self._page(_LIST, SyncLinkPage[types.Book], types.BookLinkPage, query={"limit": limit}, options=options)


class AsyncVisits(AsyncMethods["AsyncVisitsWithRawResponse", "AsyncVisitsWithStreamingResponse"]):
    """The resource `visits`."""

    def list(
        self, *, limit: int | Omit = omit, **options: Unpack[PageOptions]
    ) -> AsyncPaginator[types.Book, AsyncLinkPage[types.Book]]:
        """Lists visits by next link. `GET /visits`, as `Visits.list`."""
        return self._page(_LIST, AsyncLinkPage[types.Book], types.BookLinkPage, query={"limit": limit}, options=options)


class VisitsWithRawResponse(Wrapped):
    """`Visits` giving responses with status and headers."""

    list: Final = raw(Visits.list)


class AsyncVisitsWithRawResponse(Wrapped):
    """`AsyncVisits` giving responses with status and headers."""

    list: Final = raw_async(AsyncVisits.list)


class VisitsWithStreamingResponse(Wrapped):
    """`Visits` giving responses whose body is not read."""

    list: Final = streamed(Visits.list)


class AsyncVisitsWithStreamingResponse(Wrapped):
    """`AsyncVisits` giving responses whose body is not read."""

    list: Final = streamed_async(AsyncVisits.list)
