# Generated: what is written here is lost when it is generated again; code of your own goes into files beside it.
"""The resource `rows`."""

from __future__ import annotations

from typing import Final

from typing_extensions import Unpack

from .. import types
from .._runtime.operation import Operation
from .._runtime.options import CallOptions
from .._runtime.resource import AsyncMethods, SyncMethods
from .._runtime.stream_spec import EndOfFile, PayloadStream
from .._runtime.streams import AsyncStream, AsyncStreamManager, Stream
from .._runtime.wrappers import Wrapped, raw, raw_async, streamed, streamed_async

_EXPORT: Final = Operation(
    "GET", "/rows.jsonl", accept="application/jsonl", stream=PayloadStream("jsonl", lambda: types.Row, end=EndOfFile())
)


class Rows(SyncMethods["RowsWithRawResponse", "RowsWithStreamingResponse"]):
    """The resource `rows`."""

    def export(self, **options: Unpack[CallOptions]) -> Stream[types.Row]:
        """Exports rows, one a line.

        `GET /rows.jsonl`
        """
        return self._stream(_EXPORT, Stream[types.Row], options=options)


class AsyncRows(AsyncMethods["AsyncRowsWithRawResponse", "AsyncRowsWithStreamingResponse"]):
    """The resource `rows`."""

    def export(self, **options: Unpack[CallOptions]) -> AsyncStreamManager[types.Row]:
        """Exports rows, one a line. `GET /rows.jsonl`, as `Rows.export`."""
        return self._stream(_EXPORT, AsyncStream[types.Row], options=options)


class RowsWithRawResponse(Wrapped):
    """`Rows` giving responses with status and headers."""

    export: Final = raw(Rows.export)


class AsyncRowsWithRawResponse(Wrapped):
    """`AsyncRows` giving responses with status and headers."""

    export: Final = raw_async(AsyncRows.export)


class RowsWithStreamingResponse(Wrapped):
    """`Rows` giving responses whose body is not read."""

    export: Final = streamed(Rows.export)


class AsyncRowsWithStreamingResponse(Wrapped):
    """`AsyncRows` giving responses whose body is not read."""

    export: Final = streamed_async(AsyncRows.export)
