# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resource `trees`."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from typing_extensions import Unpack

from .. import types
from .._runtime.encode.json_body import JsonBody
from .._runtime.operation import Operation
from .._runtime.options import CallOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.wrappers import raw, raw_async, streamed, streamed_async

_PLANT: Final = Operation("POST", "/trees", body=JsonBody())


class Trees(SyncResource):
    """The resource `trees`."""

    @cached_property
    def with_raw_response(self) -> TreesWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return TreesWithRawResponse(Trees(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> TreesWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return TreesWithStreamingResponse(Trees(self._client, "streamed"))

    def plant(self, *, tree: types.TreeParam, **options: Unpack[CallOptions]) -> types.Tree:
        """Plants a tree.

        `POST /trees`
        """
        return self._request(_PLANT, types.Tree, body={"tree": tree}, options=options)


class AsyncTrees(AsyncResource):
    """The resource `trees`."""

    @cached_property
    def with_raw_response(self) -> AsyncTreesWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return AsyncTreesWithRawResponse(AsyncTrees(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncTreesWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return AsyncTreesWithStreamingResponse(AsyncTrees(self._client, "streamed"))

    async def plant(self, *, tree: types.TreeParam, **options: Unpack[CallOptions]) -> types.Tree:
        """Plants a tree. `POST /trees`, as `Trees.plant`."""
        return await self._request(_PLANT, types.Tree, body={"tree": tree}, options=options)


class TreesWithRawResponse:
    """`Trees` giving responses with status and headers."""

    def __init__(self, resource: Trees) -> None:
        """Wrap the resource."""
        self.plant: Final = raw(resource.plant)


class AsyncTreesWithRawResponse:
    """`AsyncTrees` giving responses with status and headers."""

    def __init__(self, resource: AsyncTrees) -> None:
        """Wrap the resource."""
        self.plant: Final = raw_async(resource.plant)


class TreesWithStreamingResponse:
    """`Trees` giving responses whose body is not read."""

    def __init__(self, resource: Trees) -> None:
        """Wrap the resource."""
        self.plant: Final = streamed(resource.plant)


class AsyncTreesWithStreamingResponse:
    """`AsyncTrees` giving responses whose body is not read."""

    def __init__(self, resource: AsyncTrees) -> None:
        """Wrap the resource."""
        self.plant: Final = streamed_async(resource.plant)
