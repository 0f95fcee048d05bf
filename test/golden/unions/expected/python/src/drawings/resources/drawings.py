# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resource `drawings`."""

from __future__ import annotations

from functools import cached_property
from typing import Final, Literal

from typing_extensions import Unpack

from .. import types
from .._runtime.encode.json_body import JsonBody
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import CallOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.wrappers import raw, raw_async, streamed, streamed_async

_ADD: Final = Operation("POST", "/drawings/{drawingId}/shapes", body=JsonBody())
_CREATE: Final = Operation("POST", "/drawings", body=JsonBody())
_RETRIEVE: Final = Operation("GET", "/drawings/{drawingId}")


class DrawingsResource(SyncResource):
    """The resource `drawings`."""

    @cached_property
    def with_raw_response(self) -> DrawingsResourceWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return DrawingsResourceWithRawResponse(DrawingsResource(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> DrawingsResourceWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return DrawingsResourceWithStreamingResponse(DrawingsResource(self._client, "streamed"))

    def create(
        self, *, shape: types.ShapeParam, title: str | Omit | None = omit, **options: Unpack[CallOptions]
    ) -> types.Drawing:
        """Creates a drawing.

        `POST /drawings`
        """
        return self._request(_CREATE, types.Drawing, body={"shape": shape, "title": title}, options=options)

    def retrieve(self, drawing_id: str, **options: Unpack[CallOptions]) -> types.Drawing:
        """Retrieves a drawing.

        `GET /drawings/{drawingId}`
        """
        return self._request(_RETRIEVE, types.Drawing, path={"drawingId": drawing_id}, options=options)

    def add(
        self,
        drawing_id: str,
        *,
        kind: Literal["circle", "square"],
        radius: float | Omit = omit,
        side: float | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> types.Drawing:
        """Adds a shape, the whole body being the union.

        `POST /drawings/{drawingId}/shapes`
        """
        body: dict[str, object] = {"kind": kind, "radius": radius, "side": side}
        return self._request(_ADD, types.Drawing, path={"drawingId": drawing_id}, body=body, options=options)


class AsyncDrawingsResource(AsyncResource):
    """The resource `drawings`."""

    @cached_property
    def with_raw_response(self) -> AsyncDrawingsResourceWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return AsyncDrawingsResourceWithRawResponse(AsyncDrawingsResource(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncDrawingsResourceWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return AsyncDrawingsResourceWithStreamingResponse(AsyncDrawingsResource(self._client, "streamed"))

    async def create(
        self, *, shape: types.ShapeParam, title: str | Omit | None = omit, **options: Unpack[CallOptions]
    ) -> types.Drawing:
        """Creates a drawing. `POST /drawings`, as `DrawingsResource.create`."""
        return await self._request(_CREATE, types.Drawing, body={"shape": shape, "title": title}, options=options)

    async def retrieve(self, drawing_id: str, **options: Unpack[CallOptions]) -> types.Drawing:
        """Retrieves a drawing. `GET /drawings/{drawingId}`, as `DrawingsResource.retrieve`."""
        return await self._request(_RETRIEVE, types.Drawing, path={"drawingId": drawing_id}, options=options)

    async def add(
        self,
        drawing_id: str,
        *,
        kind: Literal["circle", "square"],
        radius: float | Omit = omit,
        side: float | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> types.Drawing:
        """`POST /drawings/{drawingId}/shapes`, as `DrawingsResource.add`."""
        body: dict[str, object] = {"kind": kind, "radius": radius, "side": side}
        return await self._request(_ADD, types.Drawing, path={"drawingId": drawing_id}, body=body, options=options)


class DrawingsResourceWithRawResponse:
    """`DrawingsResource` giving responses with status and headers."""

    def __init__(self, resource: DrawingsResource) -> None:
        """Wrap the resource."""
        self.create: Final = raw(resource.create)
        self.retrieve: Final = raw(resource.retrieve)
        self.add: Final = raw(resource.add)


class AsyncDrawingsResourceWithRawResponse:
    """`AsyncDrawingsResource` giving responses with status and headers."""

    def __init__(self, resource: AsyncDrawingsResource) -> None:
        """Wrap the resource."""
        self.create: Final = raw_async(resource.create)
        self.retrieve: Final = raw_async(resource.retrieve)
        self.add: Final = raw_async(resource.add)


class DrawingsResourceWithStreamingResponse:
    """`DrawingsResource` giving responses whose body is not read."""

    def __init__(self, resource: DrawingsResource) -> None:
        """Wrap the resource."""
        self.create: Final = streamed(resource.create)
        self.retrieve: Final = streamed(resource.retrieve)
        self.add: Final = streamed(resource.add)


class AsyncDrawingsResourceWithStreamingResponse:
    """`AsyncDrawingsResource` giving responses whose body is not read."""

    def __init__(self, resource: AsyncDrawingsResource) -> None:
        """Wrap the resource."""
        self.create: Final = streamed_async(resource.create)
        self.retrieve: Final = streamed_async(resource.retrieve)
        self.add: Final = streamed_async(resource.add)
