import type { APIPromise } from '../../runtime/api-promise.js'
import { inPath, inPlaces } from '../../runtime/encode/arguments.js'
import { encodeJson } from '../../runtime/encode/json.js'
import type { RequestOptions } from '../../runtime/operation.js'
import { type CursorPage, type OffsetPage, page, type PagePromise } from '../../runtime/page.js'
import { byCursor, byOffset } from '../../runtime/page/styles.js'
import { request } from '../../runtime/request.js'
import { APIResource } from '../../runtime/resource.js'
import { noResult } from '../../runtime/results.js'
import { type Stream, stream, type StreamEvent } from '../../runtime/stream.js'
import { jsonLines } from '../../runtime/stream/json-lines.js'
import type { BatchJobAnalytics, BatchProgress, TaskType, Validation } from '../shared.js'

/** The same pipeline over many texts. */
export class Batch extends APIResource {
  /**
   * List batch jobs
   *
   * Lists batch jobs, newest first.
   *
   * `GET /api/batch`
   *
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  list(params?: BatchListParams, options?: RequestOptions): PagePromise<BatchJobPage, BatchJob> {
    return page(
      this._client,
      {
        method: 'GET',
        service: 'python',
        page: { style: byOffset, items: 'data', total: 'total', param: 'offset', size: 'limit' },
        path: '/api/batch',
      },
      params,
      options,
    )
  }

  /**
   * Create a batch job
   *
   * Creates a job that runs each item through all phases. It starts at once unless `options.autoStart` is false.
   *
   * `POST /api/batch`
   *
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  create(params: BatchCreateParams, options?: RequestOptions): APIPromise<BatchJob> {
    return request(
      this._client,
      { method: 'POST', service: 'python', body: encodeJson, idempotency: 'Idempotency-Key', path: '/api/batch' },
      params,
      options,
    )
  }

  /**
   * Delete old checkpoints
   *
   * Deletes the checkpoints of jobs that ended some time ago. Results stay.
   *
   * `POST /api/batch/checkpoints/cleanup`
   *
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  cleanupCheckpoints(params?: BatchCleanupCheckpointsParams, options?: RequestOptions): APIPromise<CheckpointCleanup> {
    return request(
      this._client,
      {
        method: 'POST',
        service: 'python',
        body: encodeJson,
        idempotency: 'Idempotency-Key',
        path: '/api/batch/checkpoints/cleanup',
      },
      params,
      options,
    )
  }

  /**
   * Delete a batch job
   *
   * Deletes a job, its results and its checkpoints. A running job answers 409.
   *
   * `DELETE /api/batch/{jobId}`
   *
   * @param jobId Id of the batch job.
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {ConflictError} `conflict`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  delete(jobId: string, options?: RequestOptions): APIPromise<void> {
    return request(
      this._client,
      {
        method: 'DELETE',
        service: 'python',
        arguments: inPath,
        result: noResult,
        path: '/api/batch/{jobId}',
        at: jobId,
      },
      {},
      options,
    )
  }

  /**
   * Get a batch job
   *
   * Gets the state and the progress of a job.
   *
   * `GET /api/batch/{jobId}`
   *
   * @param jobId Id of the batch job.
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  retrieve(jobId: string, options?: RequestOptions): APIPromise<BatchJob> {
    return request(
      this._client,
      { method: 'GET', service: 'python', arguments: inPath, path: '/api/batch/{jobId}', at: jobId },
      {},
      options,
    )
  }

  /**
   * Get the costs and times of a batch job
   *
   * Tells what a job cost by phase and per item, how long an item took, and how many succeeded.
   *
   * `GET /api/batch/{jobId}/analytics`
   *
   * @param jobId Id of the batch job.
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  analytics(jobId: string, options?: RequestOptions): APIPromise<BatchAnalytics> {
    return request(
      this._client,
      { method: 'GET', service: 'python', arguments: inPath, path: '/api/batch/{jobId}/analytics', at: jobId },
      {},
      options,
    )
  }

  /**
   * Cancel a batch job
   *
   * Ends a job for good; the results so far stay. A job in another state answers 409.
   *
   * `POST /api/batch/{jobId}/cancel`
   *
   * @param jobId Id of the batch job.
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {ConflictError} `conflict`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  cancel(jobId: string, options?: RequestOptions): APIPromise<BatchJob> {
    return request(
      this._client,
      {
        method: 'POST',
        service: 'python',
        arguments: inPath,
        idempotency: 'Idempotency-Key',
        path: '/api/batch/{jobId}/cancel',
        at: jobId,
      },
      {},
      options,
    )
  }

  /**
   * Follow a batch job
   *
   * Streams what happens to a job until it is done or has failed. A comment every 15 seconds keeps the connection
   * alive; a broken stream is taken up again with `Last-Event-ID`.
   *
   * `GET /api/batch/{jobId}/events`
   *
   * @param jobId Id of the batch job.
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  events(jobId: string, options?: RequestOptions): APIPromise<Stream<BatchEventsEvent>> {
    return stream(
      this._client,
      {
        method: 'GET',
        service: 'python',
        arguments: inPath,
        stream: {
          events: ['progress', 'item', 'checkpoint', 'completed', 'failed'],
          end: ['completed', 'failed'],
          resume: true,
        },
        path: '/api/batch/{jobId}/events',
        at: jobId,
      },
      {},
      options,
    )
  }

  /**
   * Pause a batch job
   *
   * Pauses a running job after the items that are being processed. A job in another state answers 409.
   *
   * `POST /api/batch/{jobId}/pause`
   *
   * @param jobId Id of the batch job.
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {ConflictError} `conflict`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  pause(jobId: string, options?: RequestOptions): APIPromise<BatchJob> {
    return request(
      this._client,
      {
        method: 'POST',
        service: 'python',
        arguments: inPath,
        idempotency: 'Idempotency-Key',
        path: '/api/batch/{jobId}/pause',
        at: jobId,
      },
      {},
      options,
    )
  }

  /**
   * List the results of a batch job
   *
   * Lists the results of a job in the order of its items.
   *
   * `GET /api/batch/{jobId}/results`
   *
   * @param jobId Id of the batch job.
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  results(
    jobId: string,
    params?: BatchResultsParams,
    options?: RequestOptions,
  ): PagePromise<CursorPage<BatchResult>, BatchResult> {
    return page(
      this._client,
      {
        method: 'GET',
        service: 'python',
        arguments: inPlaces,
        page: { style: byCursor, items: 'data', next: 'nextCursor', param: 'cursor' },
        path: '/api/batch/{jobId}/results',
        at: jobId,
      },
      params,
      options,
    )
  }

  /**
   * Stream the results of a batch job
   *
   * Answers all results of a job, one JSON object a line, in the order of its items.
   *
   * `GET /api/batch/{jobId}/results.jsonl`
   *
   * @param jobId Id of the batch job.
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  resultsStream(jobId: string, options?: RequestOptions): APIPromise<Stream<BatchResult>> {
    return stream(
      this._client,
      {
        method: 'GET',
        service: 'python',
        arguments: inPath,
        timeout: 120_000,
        retry: { statuses: [408, 429, 500, 502, 503, 504] },
        stream: { format: jsonLines },
        path: '/api/batch/{jobId}/results.jsonl',
        at: jobId,
      },
      {},
      options,
    )
  }

  /**
   * Resume a batch job
   *
   * Goes on with a paused or failed job from its last checkpoint. A job in another state answers 409.
   *
   * `POST /api/batch/{jobId}/resume`
   *
   * @param jobId Id of the batch job.
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {ConflictError} `conflict`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  resume(jobId: string, options?: RequestOptions): APIPromise<BatchJob> {
    return request(
      this._client,
      {
        method: 'POST',
        service: 'python',
        arguments: inPath,
        idempotency: 'Idempotency-Key',
        path: '/api/batch/{jobId}/resume',
        at: jobId,
      },
      {},
      options,
    )
  }

  /**
   * Start a batch job
   *
   * Starts a job that was created with `autoStart: false`. A job in another state answers 409.
   *
   * `POST /api/batch/{jobId}/start`
   *
   * @param jobId Id of the batch job.
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {ConflictError} `conflict`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  start(jobId: string, options?: RequestOptions): APIPromise<BatchJob> {
    return request(
      this._client,
      {
        method: 'POST',
        service: 'python',
        arguments: inPath,
        idempotency: 'Idempotency-Key',
        path: '/api/batch/{jobId}/start',
        at: jobId,
      },
      {},
      options,
    )
  }
}

/** Costs and times of a batch job. */
export interface BatchAnalytics {
  /** Id of the batch job. */
  jobId: string
  /** Cost of the job. In US dollars. */
  totalCost: number
  /** Cost of each phase, in order. */
  costByPhase: Array<BatchPhaseCost>
  /** Mean cost of an item. In US dollars. */
  costPerItem: number
  /** Mean time of an item in milliseconds. */
  averageProcessingTimeMs: number
  /** Part of the ended items that are done, from 0 to 1. */
  successRate: number
}

/** A checkpoint was written; the job could go on from here. */
export interface BatchCheckpointEvent {
  /** Id of the batch job. */
  jobId: string
  /** Last item in the checkpoint. */
  itemIndex: number
  /** When the checkpoint was written. RFC 3339 time (`date-time`). */
  createdAt: string
}

/** The job is done. */
export interface BatchCompletedEvent {
  /** Id of the batch job. */
  jobId: string
  /** How far the job came. */
  progress: BatchProgress
  /** Costs and times of the job. */
  analytics: BatchJobAnalytics
  /** When the job ended. RFC 3339 time (`date-time`). */
  completedAt: string
}

/** The job has failed. */
export interface BatchFailedEvent {
  /** Id of the batch job. */
  jobId: string
  /** How far the job came. */
  progress: BatchProgress
  /** Why the job failed. */
  error: string
}

/** One text of a batch job. */
export interface BatchItem {
  /** Text to process. */
  input: string
  /** Your own data, kept and returned as it is. */
  metadata?: { [key: string]: string } | undefined
}

/** An item is done or has failed. */
export interface BatchItemEvent {
  /** Id of the batch job. */
  jobId: string
  /** Outcome of the item. */
  result: BatchResult
}

/** State of one item of a batch job. */
export type BatchItemStatus = 'PENDING' | 'PROCESSING' | 'COMPLETED' | 'FAILED' | 'SKIPPED' | (string & {})

/** The same pipeline over many texts. */
export interface BatchJob {
  /** Id of the batch job. */
  id: string
  /** Name of the job. */
  name: string
  /** Project that the job belongs to. */
  projectId?: string | undefined
  /** State of the job. */
  status: BatchStatus
  /** Steps that each item goes through. */
  phases: Array<BatchPhase>
  /** How the job runs. */
  options: BatchOptions
  /** How far the job is. */
  progress: BatchProgress
  /** Costs and times until now. */
  analytics: BatchJobAnalytics
  /** Name of the phase that is running. */
  currentPhase?: string | undefined
  /** Why the job failed. */
  error?: string | undefined
  /** When it was created. RFC 3339 time (`date-time`). */
  createdAt: string
  /** When it started. RFC 3339 time (`date-time`). */
  startedAt?: string | undefined
  /** When it ended, well or not. RFC 3339 time (`date-time`). */
  completedAt?: string | undefined
}

export interface BatchJobPage extends OffsetPage<BatchJob> {
  /** Number of items on all pages. */
  total: number
}

/** How a batch job is run. */
export interface BatchOptions {
  /** Items that are processed at the same time. */
  concurrency: number
  /** Items between two checkpoints. */
  checkpointFrequency: number
  /** Whether the job starts at once; else `batch.start` starts it. */
  autoStart: boolean
}

/** How a batch job is run. */
export interface BatchOptionsInput {
  /**
   * Items that are processed at the same time.
   *
   * @default 5
   */
  concurrency?: number | undefined
  /**
   * Items between two checkpoints.
   *
   * @default 10
   */
  checkpointFrequency?: number | undefined
  /**
   * Whether the job starts at once; else `batch.start` starts it.
   *
   * @default true
   */
  autoStart?: boolean | undefined
}

/** One step that each item goes through. */
export interface BatchPhase {
  /** Name of the phase, unique in the job. */
  name: string
  /** What the phase does; it decides over the model. */
  taskType?: TaskType | undefined
  /** Model of this phase. Absent: the one that fits. */
  model?: string | undefined
  /** Whether the project’s documents are searched for context. */
  useRag?: boolean | undefined
  /** How the output of the phase is checked. */
  validation?: Validation | undefined
}

/** Cost of one phase. */
export interface BatchPhaseCost {
  /** Name of the phase. */
  phase: string
  /** Cost of the phase. In US dollars. */
  cost: number
  /** Tokens of input and output together. */
  tokens: number
}

/** The job has moved on. */
export interface BatchProgressEvent {
  /** Id of the batch job. */
  jobId: string
  /** State of the job. */
  status: BatchStatus
  /** How far the job is. */
  progress: BatchProgress
  /** Running phase. */
  currentPhase?: string | undefined
}

/** Outcome of one item of a batch job. */
export interface BatchResult {
  /** Number of the item in the job, from 0. */
  itemIndex: number
  /** Text that was processed. */
  input: string
  /** Output of the last phase. */
  output?: string | undefined
  /** State of the item. */
  status: BatchItemStatus
  /** Output of each phase by its name. */
  phaseOutputs: { [key: string]: string }
  /** What went wrong, in order of time. */
  errors: Array<string>
  /** How often the item was tried again. */
  retryCount: number
  /** Cost of the item. In US dollars. */
  costIncurred: number
  /** Tokens of the item. */
  tokensUsed: number
  /** Time of the item in milliseconds. */
  processingTimeMs?: number | undefined
}

export type BatchResultPage = CursorPage<BatchResult>

/** State of a batch job. */
export type BatchStatus = 'PENDING' | 'RUNNING' | 'PAUSED' | 'COMPLETED' | 'FAILED' | 'CANCELLED' | (string & {})

/** Outcome of a cleanup. */
export interface CheckpointCleanup {
  /** Number of checkpoints that were deleted. */
  deleted: number
  /** Space that was freed, in bytes. */
  freedBytes: number
}

export interface CleanupCheckpointsBatchBody {
  /**
   * Least age of a checkpoint in days.
   *
   * @default 30
   */
  olderThanDays?: number | undefined
  /** Only checkpoints of jobs in this state. */
  status?: BatchStatus | undefined
}

/** The state of the thing does not allow the call. */
export interface ConflictProblem {
  /** URI reference that names the kind of problem; `about:blank` when the code says it all. */
  type: string
  /** Short summary of the kind of problem. */
  title: string
  /** HTTP status of the response. */
  status: 409
  /** What went wrong this time, for a person to read. */
  detail?: string | undefined
  /** URI reference of this occurrence. */
  instance?: string | undefined
  /** Stable code of the problem, for a program to read. */
  code: 'conflict'
  /** Id of the request, as in `X-Request-Id`. */
  requestId: string
}

export interface CreateBatchBody {
  /** Name of the job. */
  name: string
  /** Project that the job belongs to; its documents give context. */
  projectId?: string | undefined
  /** Texts to process. */
  items: Array<BatchItem>
  /** Steps that each item goes through, in order. */
  phases: Array<BatchPhase>
  /** How the job runs. Absent: the defaults. */
  options?: BatchOptionsInput | undefined
}

export interface BatchListParams {
  /**
   * Number of items to skip.
   *
   * @default 0
   */
  offset?: number | undefined
  /**
   * Greatest number of items on the page.
   *
   * @default 20
   */
  limit?: number | undefined
  /** Only jobs of this project. */
  projectId?: string | undefined
  /** Only jobs in this state. */
  status?: BatchStatus | undefined
}

export interface BatchCreateParams extends CreateBatchBody {}

export interface BatchCleanupCheckpointsParams extends CleanupCheckpointsBatchBody {}

/** The job has moved on. */
export type BatchEventsProgressEvent = StreamEvent<'progress', BatchProgressEvent>

/** An item is done or has failed. */
export type BatchEventsItemEvent = StreamEvent<'item', BatchItemEvent>

/** A checkpoint was written; the job could go on from here. */
export type BatchEventsCheckpointEvent = StreamEvent<'checkpoint', BatchCheckpointEvent>

/** The job is done. */
export type BatchEventsCompletedEvent = StreamEvent<'completed', BatchCompletedEvent>

/** The job has failed. */
export type BatchEventsFailedEvent = StreamEvent<'failed', BatchFailedEvent>

/** An event of `batch.events`, told apart by `event`. */
export type BatchEventsEvent =
  | BatchEventsProgressEvent
  | BatchEventsItemEvent
  | BatchEventsCheckpointEvent
  | BatchEventsCompletedEvent
  | BatchEventsFailedEvent

export interface BatchResultsParams {
  /** Cursor of the page: the `next` of the page before. Absent for the first page. */
  cursor?: string | undefined
  /**
   * Greatest number of items on the page.
   *
   * @default 20
   */
  limit?: number | undefined
}
