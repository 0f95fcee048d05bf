# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resource `lamps`."""

from __future__ import annotations

import builtins
from datetime import datetime
from functools import cached_property
from typing import Final, Literal

from typing_extensions import Unpack

from .. import types
from .._runtime.decode import Decoder
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import CallOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.wrappers import raw, raw_async, streamed, streamed_async

_LIST: Final = Operation("GET", "/lamps")

_LIST_RESULT: Final[Decoder[list[types.Lamp]]] = Decoder(lambda: list[types.Lamp])


class LampsResource(SyncResource):
    """The resource `lamps`."""

    @cached_property
    def with_raw_response(self) -> LampsResourceWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return LampsResourceWithRawResponse(LampsResource(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> LampsResourceWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return LampsResourceWithStreamingResponse(LampsResource(self._client, "streamed"))

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


class AsyncLampsResource(AsyncResource):
    """The resource `lamps`."""

    @cached_property
    def with_raw_response(self) -> AsyncLampsResourceWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return AsyncLampsResourceWithRawResponse(AsyncLampsResource(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncLampsResourceWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return AsyncLampsResourceWithStreamingResponse(AsyncLampsResource(self._client, "streamed"))

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


class LampsResourceWithRawResponse:
    """`LampsResource` giving responses with status and headers."""

    def __init__(self, resource: LampsResource) -> None:
        """Wrap the resource."""
        self.list: Final = raw(resource.list)


class AsyncLampsResourceWithRawResponse:
    """`AsyncLampsResource` giving responses with status and headers."""

    def __init__(self, resource: AsyncLampsResource) -> None:
        """Wrap the resource."""
        self.list: Final = raw_async(resource.list)


class LampsResourceWithStreamingResponse:
    """`LampsResource` giving responses whose body is not read."""

    def __init__(self, resource: LampsResource) -> None:
        """Wrap the resource."""
        self.list: Final = streamed(resource.list)


class AsyncLampsResourceWithStreamingResponse:
    """`AsyncLampsResource` giving responses whose body is not read."""

    def __init__(self, resource: AsyncLampsResource) -> None:
        """Wrap the resource."""
        self.list: Final = streamed_async(resource.list)
