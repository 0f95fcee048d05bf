# This file is generated: what is written into it is lost when it is generated again.
# Put code of your own into files beside it.
"""The resource `trees`."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from .. import types
from .._runtime.encode.json_body import JsonBody
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import Body, Headers, Query, RequestOptions, Timeout
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

    def plant(
        self,
        *,
        tree: types.TreeParam,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
        base_url: str | None = None,
    ) -> types.Tree:
        """Plants a tree.

        `POST /trees`

        Args:
            tree: The member `tree`.
        """
        body: dict[str, object] = {"tree": tree}
        return self._request(
            _PLANT,
            types.Tree,
            body=body,
            options=RequestOptions(extra_headers, extra_query, extra_body, timeout, max_retries, base_url),
        )


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

    async def plant(
        self,
        *,
        tree: types.TreeParam,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
        base_url: str | None = None,
    ) -> types.Tree:
        """Plants a tree. `POST /trees`, as `Trees.plant`."""
        body: dict[str, object] = {"tree": tree}
        return await self._request(
            _PLANT,
            types.Tree,
            body=body,
            options=RequestOptions(extra_headers, extra_query, extra_body, timeout, max_retries, base_url),
        )


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
