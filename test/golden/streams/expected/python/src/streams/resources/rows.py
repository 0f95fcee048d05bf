# This file is generated: what is written into it is lost when it is generated again.
# Put code of your own into files beside it.
"""The resource `rows`."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from .. import types
from .._runtime.omit import Omit, omit
from .._runtime.operation import Operation
from .._runtime.options import Body, Headers, Query, RequestOptions, Timeout
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.stream_spec import EndOfFile, PayloadStream
from .._runtime.streams import AsyncStream, AsyncStreamManager, Stream
from .._runtime.wrappers import raw, raw_async, streamed, streamed_async

_EXPORT: Final = Operation(
    "GET",
    "/rows.jsonl",
    accept="application/jsonl",
    stream=PayloadStream("jsonl", lambda: types.Row, end=EndOfFile()),
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

    def export(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
        base_url: str | None = None,
    ) -> Stream[types.Row]:
        """Exports rows, one a line.

        `GET /rows.jsonl`
        """
        return self._stream(
            _EXPORT,
            Stream[types.Row],
            options=RequestOptions(extra_headers, extra_query, extra_body, timeout, max_retries, base_url),
        )


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

    def export(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: Timeout | float | Omit | None = omit,
        max_retries: int | Omit = omit,
        base_url: str | None = None,
    ) -> AsyncStreamManager[types.Row]:
        """Exports rows, one a line. `GET /rows.jsonl`, as `Rows.export`."""
        return self._stream(
            _EXPORT,
            AsyncStream[types.Row],
            options=RequestOptions(extra_headers, extra_query, extra_body, timeout, max_retries, base_url),
        )


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
