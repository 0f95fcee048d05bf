# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resource `folders`."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from typing_extensions import Unpack

from .. import types
from .._runtime.operation import Operation
from .._runtime.options import CallOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.wrappers import raw, raw_async, streamed, streamed_async

_RETRIEVE: Final = Operation("GET", "/folders/{folderId}")


class FoldersResource(SyncResource):
    """The resource `folders`."""

    @cached_property
    def with_raw_response(self) -> FoldersResourceWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return FoldersResourceWithRawResponse(FoldersResource(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> FoldersResourceWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return FoldersResourceWithStreamingResponse(FoldersResource(self._client, "streamed"))

    def retrieve(self, folder_id: str, **options: Unpack[CallOptions]) -> types.Folder:
        """Retrieves a folder with all below it.

        `GET /folders/{folderId}`
        """
        return self._request(_RETRIEVE, types.Folder, path={"folderId": folder_id}, options=options)


class AsyncFoldersResource(AsyncResource):
    """The resource `folders`."""

    @cached_property
    def with_raw_response(self) -> AsyncFoldersResourceWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return AsyncFoldersResourceWithRawResponse(AsyncFoldersResource(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncFoldersResourceWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return AsyncFoldersResourceWithStreamingResponse(AsyncFoldersResource(self._client, "streamed"))

    async def retrieve(self, folder_id: str, **options: Unpack[CallOptions]) -> types.Folder:
        """Retrieves a folder with all below it. `GET /folders/{folderId}`, as `FoldersResource.retrieve`."""
        return await self._request(_RETRIEVE, types.Folder, path={"folderId": folder_id}, options=options)


class FoldersResourceWithRawResponse:
    """`FoldersResource` giving responses with status and headers."""

    def __init__(self, resource: FoldersResource) -> None:
        """Wrap the resource."""
        self.retrieve: Final = raw(resource.retrieve)


class AsyncFoldersResourceWithRawResponse:
    """`AsyncFoldersResource` giving responses with status and headers."""

    def __init__(self, resource: AsyncFoldersResource) -> None:
        """Wrap the resource."""
        self.retrieve: Final = raw_async(resource.retrieve)


class FoldersResourceWithStreamingResponse:
    """`FoldersResource` giving responses whose body is not read."""

    def __init__(self, resource: FoldersResource) -> None:
        """Wrap the resource."""
        self.retrieve: Final = streamed(resource.retrieve)


class AsyncFoldersResourceWithStreamingResponse:
    """`AsyncFoldersResource` giving responses whose body is not read."""

    def __init__(self, resource: AsyncFoldersResource) -> None:
        """Wrap the resource."""
        self.retrieve: Final = streamed_async(resource.retrieve)
