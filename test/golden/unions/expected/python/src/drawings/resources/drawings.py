# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resource `drawings`."""

from __future__ import annotations

from typing import Final, Literal, overload

from typing_extensions import Unpack

from .. import types
from .._runtime.encode.json_body import JsonBody
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import CallOptions
from .._runtime.resource import AsyncMethods, SyncMethods
from .._runtime.wrappers import Wrapped, raw, raw_async, streamed, streamed_async

_ADD: Final = Operation("POST", "/drawings/{drawingId}/shapes", body=JsonBody())
_CREATE: Final = Operation("POST", "/drawings", body=JsonBody())
_RETRIEVE: Final = Operation("GET", "/drawings/{drawingId}")


class DrawingsResource(SyncMethods["DrawingsResourceWithRawResponse", "DrawingsResourceWithStreamingResponse"]):
    """The resource `drawings`."""

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

    @overload
    def add(
        self, drawing_id: str, *, kind: Literal["circle"], radius: float, **options: Unpack[CallOptions]
    ) -> types.Drawing: ...

    @overload
    def add(
        self, drawing_id: str, *, kind: Literal["square"], side: float, **options: Unpack[CallOptions]
    ) -> types.Drawing: ...

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


class AsyncDrawingsResource(
    AsyncMethods["AsyncDrawingsResourceWithRawResponse", "AsyncDrawingsResourceWithStreamingResponse"]
):
    """The resource `drawings`."""

    async def create(
        self, *, shape: types.ShapeParam, title: str | Omit | None = omit, **options: Unpack[CallOptions]
    ) -> types.Drawing:
        """Creates a drawing. `POST /drawings`, as `DrawingsResource.create`."""
        return await self._request(_CREATE, types.Drawing, body={"shape": shape, "title": title}, options=options)

    async def retrieve(self, drawing_id: str, **options: Unpack[CallOptions]) -> types.Drawing:
        """Retrieves a drawing. `GET /drawings/{drawingId}`, as `DrawingsResource.retrieve`."""
        return await self._request(_RETRIEVE, types.Drawing, path={"drawingId": drawing_id}, options=options)

    @overload
    async def add(
        self, drawing_id: str, *, kind: Literal["circle"], radius: float, **options: Unpack[CallOptions]
    ) -> types.Drawing: ...

    @overload
    async def add(
        self, drawing_id: str, *, kind: Literal["square"], side: float, **options: Unpack[CallOptions]
    ) -> types.Drawing: ...

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


class DrawingsResourceWithRawResponse(Wrapped):
    """`DrawingsResource` giving responses with status and headers."""

    create: Final = raw(DrawingsResource.create)
    retrieve: Final = raw(DrawingsResource.retrieve)
    add: Final = raw(DrawingsResource.add)


class AsyncDrawingsResourceWithRawResponse(Wrapped):
    """`AsyncDrawingsResource` giving responses with status and headers."""

    create: Final = raw_async(AsyncDrawingsResource.create)
    retrieve: Final = raw_async(AsyncDrawingsResource.retrieve)
    add: Final = raw_async(AsyncDrawingsResource.add)


class DrawingsResourceWithStreamingResponse(Wrapped):
    """`DrawingsResource` giving responses whose body is not read."""

    create: Final = streamed(DrawingsResource.create)
    retrieve: Final = streamed(DrawingsResource.retrieve)
    add: Final = streamed(DrawingsResource.add)


class AsyncDrawingsResourceWithStreamingResponse(Wrapped):
    """`AsyncDrawingsResource` giving responses whose body is not read."""

    create: Final = streamed_async(AsyncDrawingsResource.create)
    retrieve: Final = streamed_async(AsyncDrawingsResource.retrieve)
    add: Final = streamed_async(AsyncDrawingsResource.add)
