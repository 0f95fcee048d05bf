# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resource `trees`."""

from __future__ import annotations

from typing import Final

from typing_extensions import Unpack

from .. import types
from .._runtime.encode.json_body import JsonBody
from .._runtime.operation import Operation
from .._runtime.options import CallOptions
from .._runtime.resource import AsyncMethods, SyncMethods
from .._runtime.wrappers import Wrapped, raw, raw_async, streamed, streamed_async

_PLANT: Final = Operation("POST", "/trees", body=JsonBody())


class Trees(SyncMethods["TreesWithRawResponse", "TreesWithStreamingResponse"]):
    """The resource `trees`."""

    def plant(self, *, tree: types.TreeParam, **options: Unpack[CallOptions]) -> types.Tree:
        """Plants a tree.

        `POST /trees`
        """
        return self._request(_PLANT, types.Tree, body={"tree": tree}, options=options)


class AsyncTrees(AsyncMethods["AsyncTreesWithRawResponse", "AsyncTreesWithStreamingResponse"]):
    """The resource `trees`."""

    async def plant(self, *, tree: types.TreeParam, **options: Unpack[CallOptions]) -> types.Tree:
        """Plants a tree. `POST /trees`, as `Trees.plant`."""
        return await self._request(_PLANT, types.Tree, body={"tree": tree}, options=options)


class TreesWithRawResponse(Wrapped):
    """`Trees` giving responses with status and headers."""

    plant: Final = raw(Trees.plant)


class AsyncTreesWithRawResponse(Wrapped):
    """`AsyncTrees` giving responses with status and headers."""

    plant: Final = raw_async(AsyncTrees.plant)


class TreesWithStreamingResponse(Wrapped):
    """`Trees` giving responses whose body is not read."""

    plant: Final = streamed(Trees.plant)


class AsyncTreesWithStreamingResponse(Wrapped):
    """`AsyncTrees` giving responses whose body is not read."""

    plant: Final = streamed_async(AsyncTrees.plant)
