import type { APIPromise } from '../../runtime/api-promise.js'
import { encodeJson } from '../../runtime/encode/json.js'
import { type MessageStream, messageStream } from '../../runtime/message-stream.js'
import type { RequestOptions } from '../../runtime/operation.js'
import { type CursorPage, page, type PagePromise } from '../../runtime/page.js'
import { byCursor } from '../../runtime/page/styles.js'
import { request } from '../../runtime/request.js'
import { APIResource } from '../../runtime/resource.js'
import type { StreamEvent } from '../../runtime/stream.js'
import { raiseEvent } from '../../runtime/stream/raise-event.js'
import type { TaskType, Validation } from '../shared.js'

/** Queries that are answered by the model that fits. */
export class Orchestration extends APIResource {
  /**
   * List routing decisions
   *
   * Lists which model each query was given to, newest first, with a summary of all of them.
   *
   * `GET /api/orchestration/analytics`
   *
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  analytics(
    params?: OrchestrationAnalyticsParams,
    options?: RequestOptions,
  ): PagePromise<RoutingDecisionPage, RoutingDecision> {
    return page(
      this._client,
      {
        method: 'GET',
        service: 'typescript',
        page: { style: byCursor, items: 'data', next: 'nextCursor', param: 'cursor' },
        path: '/api/orchestration/analytics',
      },
      params,
      options,
    )
  }

  /**
   * Answer a query with the model that fits
   *
   * Analyses a query, plans how to answer it, answers it and checks the answer.
   *
   * `POST /api/orchestration/execute`
   *
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `upstream_failed`, `unavailable`, `upstream_timeout`
   */
  execute(params: OrchestrationExecuteParams, options?: RequestOptions): APIPromise<OrchestrationResult> {
    return request(
      this._client,
      {
        method: 'POST',
        service: 'typescript',
        body: encodeJson,
        timeout: 180_000,
        retry: { statuses: [408, 429, 500, 502, 503, 504] },
        idempotency: 'Idempotency-Key',
        path: '/api/orchestration/execute',
      },
      params,
      options,
    )
  }

  /**
   * Run a text through a pipeline
   *
   * Runs a text through one to ten phases, each of which is given the output of the one before.
   *
   * `POST /api/orchestration/process-text`
   *
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `upstream_failed`, `unavailable`, `upstream_timeout`
   */
  processText(params: OrchestrationProcessTextParams, options?: RequestOptions): APIPromise<ProcessedText> {
    return request(
      this._client,
      {
        method: 'POST',
        service: 'typescript',
        body: encodeJson,
        timeout: 300_000,
        retry: { statuses: [408, 429, 500, 502, 503, 504] },
        idempotency: 'Idempotency-Key',
        path: '/api/orchestration/process-text',
      },
      params,
      options,
    )
  }

  /**
   * Answer a query step by step
   *
   * As `orchestration.execute`, with an event for each step.
   *
   * `POST /api/orchestration/stream`
   *
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `upstream_failed`, `unavailable`, `upstream_timeout`
   */
  stream(
    params: OrchestrationStreamParams,
    options?: RequestOptions,
  ): APIPromise<MessageStream<OrchestrationStreamEvent, OrchestrationResult>> {
    return messageStream(
      this._client,
      {
        method: 'POST',
        service: 'typescript',
        body: encodeJson,
        timeout: 180_000,
        retry: { statuses: [408, 429, 500, 502, 503, 504] },
        stream: {
          events: ['analysis', 'plan', 'delta', 'validation', 'retry', 'result', 'error'],
          end: ['result'],
          error: 'error',
          raise: raiseEvent,
          final: 'result',
          text: { event: 'delta', path: ['content'] },
        },
        idempotency: 'Idempotency-Key',
        path: '/api/orchestration/stream',
      },
      params,
      options,
    )
  }
}

/** What was found out about a query. */
export interface Analysis {
  /** How hard the query is. */
  complexity: number
  /** What the query is about. */
  category: string
}

export interface ExecuteOrchestrationBody {
  /** What to answer. */
  query: string
  /** Kind of task. Absent: what the analysis finds. */
  taskType?: TaskType | undefined
  /** Model to use. Absent: the one that fits the query. */
  model?: string | undefined
  /** Whether the project’s documents are searched for context. */
  useRag?: boolean | undefined
  /** How the answer is checked. Absent: not at all. */
  validation?: Validation | undefined
  /** Conversation that gives the context and receives the answer. */
  conversationId?: string | undefined
}

/** A piece of the answer. */
export interface OrchestrationDeltaEvent {
  /** Next piece of the answer. */
  content: string
}

/** The answer to a query, and how it came about. */
export interface OrchestrationResult {
  /** The answer. */
  response: string
  /** Id of the model. */
  model: string
  /** Cost of all steps. In US dollars. */
  cost: number
  /** Tokens of input and output together. */
  tokens: number
  /** What the query asks for. */
  analysis: Analysis
  /** How it was answered. */
  plan: Plan
  /** How often the answer was tried again. */
  retryCount: number
  /** Time from query to answer in milliseconds. */
  latencyMs: number
  /** How good the answer was found. Absent: nobody checked. */
  validation?: ValidationResult | undefined
}

/** The answer is tried again. */
export interface OrchestrationRetryEvent {
  /** Number of the new attempt. */
  attempt: number
  /** Why the answer is tried again; the pieces so far are void. */
  reason: string
}

/** How a query is carried out. */
export interface Plan {
  /** One model, several whose answers are merged, or a fast one that a strong one corrects. */
  strategy: 'single' | 'ensemble' | 'speculative' | (string & {})
  /** Models that take part. */
  models?: Array<string> | undefined
}

export interface ProcessTextOrchestrationBody {
  /** Text to process. */
  text: string
  /** Phases in order. */
  phases: Array<TextPhase>
}

/** Outcome of a pipeline over a text. */
export interface ProcessedText {
  /** Output of the last phase. */
  output: string
  /** Outcome of each phase, in order. */
  phases: Array<TextPhaseResult>
  /** Tokens of input and output together. */
  totalTokens: number
  /** Cost of all phases. In US dollars. */
  totalCost: number
  /** Time of all phases in milliseconds. */
  totalLatencyMs: number
}

/** Which model a query was given to. */
export interface RoutingDecision {
  /** Id of the decision. */
  id: string
  /** The query, shortened. */
  query: string
  /** Id of the model. */
  model: string
  /** Strategy that was chosen. */
  strategy: 'single' | 'ensemble' | 'speculative' | (string & {})
  /** How hard the query was. */
  complexity: number
  /** Cost of the answer. In US dollars. */
  cost: number
  /** Time from query to answer in milliseconds. */
  latencyMs: number
  /** When it was decided. RFC 3339 time (`date-time`). */
  createdAt: string
}

export interface RoutingDecisionPage extends CursorPage<RoutingDecision> {
  /** All decisions of the page’s query together. */
  summary: RoutingSummary
}

/** All decisions taken together. */
export interface RoutingSummary {
  /** Number of decisions. */
  decisions: number
  /** Cost of all answers. In US dollars. */
  totalCost: number
  /** Mean time to an answer in milliseconds. */
  averageLatencyMs: number
  /** Number of decisions by model. */
  byModel: { [key: string]: number }
}

/** One step of a pipeline; it is given the output of the step before. */
export interface TextPhase {
  /** Name of the phase, unique in the call. */
  name: string
  /** Model of this phase. Absent: the one that fits. */
  model?: string | undefined
  /** Instructions of this phase. */
  systemPrompt?: string | undefined
  /** How freely the model answers. */
  temperature?: number | undefined
}

/** Outcome of one step of a pipeline. */
export interface TextPhaseResult {
  /** Name of the phase. */
  name: string
  /** What the phase made. */
  output: string
  /** Id of the model. */
  model: string
  /** Tokens of input and output together. */
  tokens: number
  /** Cost of the phase. In US dollars. */
  cost: number
  /** Time of the phase in milliseconds. */
  latencyMs: number
}

/** Outcome of the check of an answer. */
export interface ValidationResult {
  /** Quality of the answer. */
  score: number
  /** Whether the score reached `minScore`. */
  passed: boolean
  /** What the check found. */
  feedback: string
}

export interface OrchestrationAnalyticsParams {
  /** Cursor of the page: the `next` of the page before. Absent for the first page. */
  cursor?: string | undefined
  /**
   * Greatest number of items on the page.
   *
   * @default 20
   */
  limit?: number | undefined
}

export interface OrchestrationExecuteParams extends ExecuteOrchestrationBody {}

export interface OrchestrationProcessTextParams extends ProcessTextOrchestrationBody {}

/** What was found out about a query. */
export type OrchestrationStreamAnalysisEvent = StreamEvent<'analysis', Analysis>

/** How a query is carried out. */
export type OrchestrationStreamPlanEvent = StreamEvent<'plan', Plan>

/** A piece of the answer. */
export type OrchestrationStreamDeltaEvent = StreamEvent<'delta', OrchestrationDeltaEvent>

/** Outcome of the check of an answer. */
export type OrchestrationStreamValidationEvent = StreamEvent<'validation', ValidationResult>

/** The answer is tried again. */
export type OrchestrationStreamRetryEvent = StreamEvent<'retry', OrchestrationRetryEvent>

/** The answer to a query, and how it came about. */
export type OrchestrationStreamResultEvent = StreamEvent<'result', OrchestrationResult>

/** An event of `orchestration.stream`, told apart by `event`. */
export type OrchestrationStreamEvent =
  | OrchestrationStreamAnalysisEvent
  | OrchestrationStreamPlanEvent
  | OrchestrationStreamDeltaEvent
  | OrchestrationStreamValidationEvent
  | OrchestrationStreamRetryEvent
  | OrchestrationStreamResultEvent

export interface OrchestrationStreamParams extends ExecuteOrchestrationBody {}
