# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resource `lamps`."""

from __future__ import annotations

import builtins
from datetime import datetime
from typing import Final, Literal

from typing_extensions import Unpack

from .. import types
from .._runtime.decode import Decoder
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import CallOptions
from .._runtime.resource import AsyncMethods, SyncMethods
from .._runtime.wrappers import Wrapped, raw, raw_async, streamed, streamed_async

_LIST: Final = Operation("GET", "/lamps")

_LIST_RESULT: Final[Decoder[list[types.Lamp]]] = Decoder(lambda: list[types.Lamp])


class LampsResource(SyncMethods["LampsResourceWithRawResponse", "LampsResourceWithStreamingResponse"]):
    """The resource `lamps`."""

    def list(
        self,
        *,
        colour: types.Colour | Omit = omit,
        sort: Literal["name", "-name"] | Omit = omit,
        since: datetime | str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> builtins.list[types.Lamp]:
        """Lists lamps.

        `GET /lamps`
        """
        query: dict[str, object] = {"colour": colour, "sort": sort, "since": since}
        return self._request(_LIST, _LIST_RESULT, query=query, options=options)


class AsyncLampsResource(AsyncMethods["AsyncLampsResourceWithRawResponse", "AsyncLampsResourceWithStreamingResponse"]):
    """The resource `lamps`."""

    async def list(
        self,
        *,
        colour: types.Colour | Omit = omit,
        sort: Literal["name", "-name"] | Omit = omit,
        since: datetime | str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> builtins.list[types.Lamp]:
        """Lists lamps. `GET /lamps`, as `LampsResource.list`."""
        query: dict[str, object] = {"colour": colour, "sort": sort, "since": since}
        return await self._request(_LIST, _LIST_RESULT, query=query, options=options)


class LampsResourceWithRawResponse(Wrapped):
    """`LampsResource` giving responses with status and headers."""

    list: Final = raw(LampsResource.list)


class AsyncLampsResourceWithRawResponse(Wrapped):
    """`AsyncLampsResource` giving responses with status and headers."""

    list: Final = raw_async(AsyncLampsResource.list)


class LampsResourceWithStreamingResponse(Wrapped):
    """`LampsResource` giving responses whose body is not read."""

    list: Final = streamed(LampsResource.list)


class AsyncLampsResourceWithStreamingResponse(Wrapped):
    """`AsyncLampsResource` giving responses whose body is not read."""

    list: Final = streamed_async(AsyncLampsResource.list)
