"""Work on many items."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from typing_extensions import Unpack

from .. import types
from .._errors import E429_RATE_LIMITED
from .._runtime.encode.json_body import JsonBody
from .._runtime.omit import Omit, omit
from .._runtime.operation import ArgumentRef, IdempotencyKey, Operation, Param, RetryRule
from .._runtime.options import CallOptions, KeyedOptions, PageOptions
from .._runtime.pages import AsyncOffsetPage, AsyncPaginator, OffsetPagination, SyncOffsetPage
from .._runtime.resource import AsyncMethods, SyncMethods
from .._runtime.stream_spec import EndOfFile, PayloadStream
from .._runtime.streams import AsyncStream, AsyncStreamManager, Stream
from .._runtime.wire import wire
from .._runtime.wrappers import Wrapped, raw, raw_async, streamed, streamed_async

_CREATE: Final = Operation(
    "POST",
    "/api/batch",
    service="worker",
    security=(("bearerAuth",),),
    body=JsonBody(),
    idempotency=IdempotencyKey("Idempotency-Key"),
    retry=RetryRule(statuses=(429, 503), max=4),
    timeout=300.0,
    errors=(E429_RATE_LIMITED,),
)
_LIST: Final = Operation(
    "GET",
    "/api/batch",
    service="worker",
    security=(("bearerAuth",),),
    params={"query:status": Param(explode=False)},
    page=OffsetPagination(
        items=("data",), total=("total",), position=ArgumentRef("query", "offset"), size=ArgumentRef("query", "limit")
    ),
)
_RESULTS_STREAM: Final = Operation(
    "GET",
    "/api/batch/{jobId}/results.jsonl",
    service="worker",
    security=(("bearerAuth",),),
    accept="application/jsonl",
    stream=PayloadStream("jsonl", lambda: types.BatchResult, end=EndOfFile()),
)


class SyncBatchJobPage(SyncOffsetPage["types.BatchJob"]):
    """A page of jobs."""

    summary: types.BatchSummary
    """What all jobs cost together."""


class AsyncBatchJobPage(AsyncOffsetPage["types.BatchJob"]):
    """A page of jobs."""

    summary: types.BatchSummary
    """What all jobs cost together."""


class Batch(SyncMethods["BatchWithRawResponse", "BatchWithStreamingResponse"]):
    """Work on many items."""

    def create(
        self,
        *,
        name: str,
        phases: Sequence[types.BatchCreateParamsPhase],
        project_id: str | Omit = omit,
        **options: Unpack[KeyedOptions],
    ) -> types.BatchJob:
        """Start a batch.

        `POST /api/batch`

        Args:
            name: Shown in lists.
            phases: What is done to every item, in order.
            project_id: Identifies the project.

        Raises:
            RateLimitError: `rate_limited`.
        """
        return self._request(
            _CREATE,
            types.BatchJob,
            body={"name": name, "phases": wire(phases, types.BatchCreateParamsPhase), "projectId": project_id},
            options=options,
        )

    def list(
        self,
        *,
        limit: int | Omit = omit,
        offset: int | Omit = omit,
        status: Sequence[str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> SyncBatchJobPage:
        """List jobs.

        `GET /api/batch`

        Args:
            limit: How many a page, 1 to 100.
            offset: How many to pass over.
            status: Only jobs in one of these states.
        """
        return self._page(
            _LIST,
            SyncBatchJobPage,
            types.BatchJobPage,
            query={"limit": limit, "offset": offset, "status": status},
            options=options,
        )

    def results_stream(self, job_id: str, **options: Unpack[CallOptions]) -> Stream[types.BatchResult]:
        """Get the results, one a line.

        `GET /api/batch/{jobId}/results.jsonl`

        Args:
            job_id: Identifies the job.
        """
        return self._stream(_RESULTS_STREAM, Stream[types.BatchResult], path={"jobId": job_id}, options=options)


class AsyncBatch(AsyncMethods["AsyncBatchWithRawResponse", "AsyncBatchWithStreamingResponse"]):
    """Work on many items."""

    async def create(
        self,
        *,
        name: str,
        phases: Sequence[types.BatchCreateParamsPhase],
        project_id: str | Omit = omit,
        **options: Unpack[KeyedOptions],
    ) -> types.BatchJob:
        """Start a batch. `POST /api/batch`, as `Batch.create`. `POST /api/batch`, as `Batch.create`."""
        return await self._request(
            _CREATE,
            types.BatchJob,
            body={"name": name, "phases": wire(phases, types.BatchCreateParamsPhase), "projectId": project_id},
            options=options,
        )

    def list(
        self,
        *,
        limit: int | Omit = omit,
        offset: int | Omit = omit,
        status: Sequence[str] | Omit = omit,
        **options: Unpack[PageOptions],
    ) -> AsyncPaginator[types.BatchJob, AsyncBatchJobPage]:
        """List jobs. `GET /api/batch`, as `Batch.list`. `GET /api/batch`, as `Batch.list`."""
        return self._page(
            _LIST,
            AsyncBatchJobPage,
            types.BatchJobPage,
            query={"limit": limit, "offset": offset, "status": status},
            options=options,
        )

    def results_stream(self, job_id: str, **options: Unpack[CallOptions]) -> AsyncStreamManager[types.BatchResult]:
        """`GET /api/batch/{jobId}/results.jsonl`, as `Batch.results_stream`."""
        return self._stream(_RESULTS_STREAM, AsyncStream[types.BatchResult], path={"jobId": job_id}, options=options)


class BatchWithRawResponse(Wrapped):
    """`Batch` giving responses with status and headers."""

    create: Final = raw(Batch.create)
    list: Final = raw(Batch.list)
    results_stream: Final = raw(Batch.results_stream)


class AsyncBatchWithRawResponse(Wrapped):
    """`AsyncBatch` giving responses with status and headers."""

    create: Final = raw_async(AsyncBatch.create)
    list: Final = raw_async(AsyncBatch.list)
    results_stream: Final = raw_async(AsyncBatch.results_stream)


class BatchWithStreamingResponse(Wrapped):
    """`Batch` giving responses whose body is not read."""

    create: Final = streamed(Batch.create)
    list: Final = streamed(Batch.list)
    results_stream: Final = streamed(Batch.results_stream)


class AsyncBatchWithStreamingResponse(Wrapped):
    """`AsyncBatch` giving responses whose body is not read."""

    create: Final = streamed_async(AsyncBatch.create)
    list: Final = streamed_async(AsyncBatch.list)
    results_stream: Final = streamed_async(AsyncBatch.results_stream)
