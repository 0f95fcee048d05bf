# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resource `rows`."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from typing_extensions import Unpack

from .. import types
from .._runtime.operation import Operation
from .._runtime.options import CallOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.stream_spec import EndOfFile, PayloadStream
from .._runtime.streams import AsyncStream, AsyncStreamManager, Stream
from .._runtime.wrappers import raw, raw_async, streamed, streamed_async

_EXPORT: Final = Operation(
    "GET", "/rows.jsonl", accept="application/jsonl", stream=PayloadStream("jsonl", lambda: types.Row, end=EndOfFile())
)


class Rows(SyncResource):
    """The resource `rows`."""

    @cached_property
    def with_raw_response(self) -> RowsWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return RowsWithRawResponse(Rows(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> RowsWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return RowsWithStreamingResponse(Rows(self._client, "streamed"))

    def export(self, **options: Unpack[CallOptions]) -> Stream[types.Row]:
        """Exports rows, one a line.

        `GET /rows.jsonl`
        """
        return self._stream(_EXPORT, Stream[types.Row], options=options)


class AsyncRows(AsyncResource):
    """The resource `rows`."""

    @cached_property
    def with_raw_response(self) -> AsyncRowsWithRawResponse:
        """The same methods, each giving the response with its status and headers."""
        return AsyncRowsWithRawResponse(AsyncRows(self._client, "raw"))

    @cached_property
    def with_streaming_response(self) -> AsyncRowsWithStreamingResponse:
        """The same methods, each giving a context manager over a response whose body is not read."""
        return AsyncRowsWithStreamingResponse(AsyncRows(self._client, "streamed"))

    def export(self, **options: Unpack[CallOptions]) -> AsyncStreamManager[types.Row]:
        """Exports rows, one a line. `GET /rows.jsonl`, as `Rows.export`."""
        return self._stream(_EXPORT, AsyncStream[types.Row], options=options)


class RowsWithRawResponse:
    """`Rows` giving responses with status and headers."""

    def __init__(self, resource: Rows) -> None:
        """Wrap the resource."""
        self.export: Final = raw(resource.export)


class AsyncRowsWithRawResponse:
    """`AsyncRows` giving responses with status and headers."""

    def __init__(self, resource: AsyncRows) -> None:
        """Wrap the resource."""
        self.export: Final = raw_async(resource.export)


class RowsWithStreamingResponse:
    """`Rows` giving responses whose body is not read."""

    def __init__(self, resource: Rows) -> None:
        """Wrap the resource."""
        self.export: Final = streamed(resource.export)


class AsyncRowsWithStreamingResponse:
    """`AsyncRows` giving responses whose body is not read."""

    def __init__(self, resource: AsyncRows) -> None:
        """Wrap the resource."""
        self.export: Final = streamed_async(resource.export)
