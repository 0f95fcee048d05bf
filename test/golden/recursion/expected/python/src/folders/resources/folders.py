# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resource `folders`."""

from __future__ import annotations

from typing import Final

from typing_extensions import Unpack

from .. import types
from .._runtime.operation import Operation
from .._runtime.options import CallOptions
from .._runtime.resource import AsyncMethods, SyncMethods
from .._runtime.wrappers import Wrapped, raw, raw_async, streamed, streamed_async

_RETRIEVE: Final = Operation("GET", "/folders/{folderId}")


class FoldersResource(SyncMethods["FoldersResourceWithRawResponse", "FoldersResourceWithStreamingResponse"]):
    """The resource `folders`."""

    def retrieve(self, folder_id: str, **options: Unpack[CallOptions]) -> types.Folder:
        """Retrieves a folder with all below it.

        `GET /folders/{folderId}`
        """
        return self._request(_RETRIEVE, types.Folder, path={"folderId": folder_id}, options=options)


class AsyncFoldersResource(
    AsyncMethods["AsyncFoldersResourceWithRawResponse", "AsyncFoldersResourceWithStreamingResponse"]
):
    """The resource `folders`."""

    async def retrieve(self, folder_id: str, **options: Unpack[CallOptions]) -> types.Folder:
        """Retrieves a folder with all below it. `GET /folders/{folderId}`, as `FoldersResource.retrieve`."""
        return await self._request(_RETRIEVE, types.Folder, path={"folderId": folder_id}, options=options)


class FoldersResourceWithRawResponse(Wrapped):
    """`FoldersResource` giving responses with status and headers."""

    retrieve: Final = raw(FoldersResource.retrieve)


class AsyncFoldersResourceWithRawResponse(Wrapped):
    """`AsyncFoldersResource` giving responses with status and headers."""

    retrieve: Final = raw_async(AsyncFoldersResource.retrieve)


class FoldersResourceWithStreamingResponse(Wrapped):
    """`FoldersResource` giving responses whose body is not read."""

    retrieve: Final = streamed(FoldersResource.retrieve)


class AsyncFoldersResourceWithStreamingResponse(Wrapped):
    """`AsyncFoldersResource` giving responses whose body is not read."""

    retrieve: Final = streamed_async(AsyncFoldersResource.retrieve)
