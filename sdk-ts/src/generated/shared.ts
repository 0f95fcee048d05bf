import type { CursorPage } from '../runtime/page.js'

/** A key to the API, without its secret. */
export interface ApiKey {
  /** Id of the API key. */
  id: string
  /** Name for people. */
  name: string
  /** First characters of the secret, to tell keys apart. */
  prefix: string
  /** What the key may do: `*`, `conversations:read`, `batch:*`. */
  scopes: Array<string>
  /** Addresses and networks (CIDR) that may use the key. Empty: all. */
  allowedIps: Array<string>
  /** When the key stops to work; null: never. RFC 3339 time (`date-time`). */
  expiresAt: string | null
  /** When it was last used; null: never. RFC 3339 time (`date-time`). */
  lastUsedAt: string | null
  /** When it was created. RFC 3339 time (`date-time`). */
  createdAt: string
}

/** What a batch job has cost so far. */
export interface BatchJobAnalytics {
  /** Cost so far. In US dollars. */
  costIncurred: number
  /** Tokens so far. */
  tokensUsed: number
  /** Estimated time to the end in milliseconds. */
  estimatedTimeRemainingMs?: number | undefined
}

/** How far a batch job is. */
export interface BatchProgress {
  /** Number of items. */
  totalItems: number
  /** Items that are done. */
  completedItems: number
  /** Items that failed. */
  failedItems: number
  /** Part of the items that are done or failed, in per cent. */
  percentComplete: number
}

/** A conversation with a model. */
export interface Conversation {
  /** Id of the conversation. */
  id: string
  /** Shown in lists; at most 200 characters. */
  title: string | null
  /** Id of the model. */
  model: string
  /** Instructions that precede every message. */
  systemPrompt: string | null
  /** How freely the model answers: 0 is the most exact. */
  temperature: number
  /** Greatest length of an answer in tokens. */
  maxTokens: number
  /** Project that the conversation belongs to. */
  projectId: string | null
  /** Your own data, kept and returned as it is. */
  metadata: { [key: string]: string }
  /** Number of messages. */
  messageCount: number
  /** Cost of all answers. In US dollars. */
  cost: number
  /** When it was started. RFC 3339 time (`date-time`). */
  createdAt: string
  /** When it last changed. RFC 3339 time (`date-time`). */
  updatedAt: string
}

export type ConversationPage = CursorPage<Conversation>

/** One value of a request that is not valid. */
export interface FieldError {
  /** Where the value stands: `items[3].input`. */
  path: string
  /** What is wrong with it. */
  message: string
  /** Kind of the fault: `too_small`, `invalid_type`. */
  code: string
}

/** A fault of the service. */
export interface InternalProblem {
  /** URI reference that names the kind of problem; `about:blank` when the code says it all. */
  type: string
  /** Short summary of the kind of problem. */
  title: string
  /** HTTP status of the response. */
  status: 500
  /** What went wrong this time, for a person to read. */
  detail?: string | undefined
  /** URI reference of this occurrence. */
  instance?: string | undefined
  /** Stable code of the problem, for a program to read. */
  code: 'internal'
  /** Id of the request, as in `X-Request-Id`. */
  requestId: string
}

/** Who speaks. */
export type MessageRole = 'user' | 'assistant' | 'system' | (string & {})

/** There is no such thing, or the API key may not see it. */
export interface NotFoundProblem {
  /** URI reference that names the kind of problem; `about:blank` when the code says it all. */
  type: string
  /** Short summary of the kind of problem. */
  title: string
  /** HTTP status of the response. */
  status: 404
  /** What went wrong this time, for a person to read. */
  detail?: string | undefined
  /** URI reference of this occurrence. */
  instance?: string | undefined
  /** Stable code of the problem, for a program to read. */
  code: 'not_found'
  /** Id of the request, as in `X-Request-Id`. */
  requestId: string
}

/** The body or a file in it is too large. */
export interface PayloadTooLargeProblem {
  /** URI reference that names the kind of problem; `about:blank` when the code says it all. */
  type: string
  /** Short summary of the kind of problem. */
  title: string
  /** HTTP status of the response. */
  status: 413
  /** What went wrong this time, for a person to read. */
  detail?: string | undefined
  /** URI reference of this occurrence. */
  instance?: string | undefined
  /** Stable code of the problem, for a program to read. */
  code: 'payload_too_large'
  /** Id of the request, as in `X-Request-Id`. */
  requestId: string
}

/** The API key lacks the scope, or the caller is not on its allow-list. */
export interface PermissionDeniedProblem {
  /** URI reference that names the kind of problem; `about:blank` when the code says it all. */
  type: string
  /** Short summary of the kind of problem. */
  title: string
  /** HTTP status of the response. */
  status: 403
  /** What went wrong this time, for a person to read. */
  detail?: string | undefined
  /** URI reference of this occurrence. */
  instance?: string | undefined
  /** Stable code of the problem, for a program to read. */
  code: 'permission_denied'
  /** Id of the request, as in `X-Request-Id`. */
  requestId: string
}

/** A problem document (RFC 9457). */
export interface Problem {
  /** URI reference that names the kind of problem. */
  type: string
  /** Short summary of the kind of problem. */
  title: string
  /** HTTP status that the problem would have had as a response. */
  status: number
  /** What went wrong this time, for a person to read. */
  detail?: string | undefined
  /** URI reference of this occurrence. */
  instance?: string | undefined
  /** Stable code of the problem, as in error responses. */
  code?: string | undefined
  /** Id of the request, as in `X-Request-Id`. */
  requestId?: string | undefined
}

/** Too many requests; `Retry-After` says when to try again. */
export interface RateLimitedProblem {
  /** URI reference that names the kind of problem; `about:blank` when the code says it all. */
  type: string
  /** Short summary of the kind of problem. */
  title: string
  /** HTTP status of the response. */
  status: 429
  /** What went wrong this time, for a person to read. */
  detail?: string | undefined
  /** URI reference of this occurrence. */
  instance?: string | undefined
  /** Stable code of the problem, for a program to read. */
  code: 'rate_limited'
  /** Id of the request, as in `X-Request-Id`. */
  requestId: string
}

/** A passage that fits a query. */
export interface SearchHit {
  /** Id of the document. */
  documentId: string
  /** File name of the document. */
  documentName: string
  /** Passage that fits the query. */
  text: string
  /** How well it fits, from 0 to 1. */
  score: number
  /** Page of the passage. */
  page?: number | undefined
}

/** Outcome of a search. */
export interface SearchResults {
  /** The query. */
  query: string
  /** Passages, best first. */
  results: Array<SearchHit>
}

/** Kind of work, which the choice of a model depends on. */
export type TaskType =
  'general' | 'coding' | 'analysis' | 'writing' | 'translation' | 'extraction' | 'summarization' | (string & {})

/** There is no API key, or it is unknown, expired or revoked. */
export interface UnauthenticatedProblem {
  /** URI reference that names the kind of problem; `about:blank` when the code says it all. */
  type: string
  /** Short summary of the kind of problem. */
  title: string
  /** HTTP status of the response. */
  status: 401
  /** What went wrong this time, for a person to read. */
  detail?: string | undefined
  /** URI reference of this occurrence. */
  instance?: string | undefined
  /** Stable code of the problem, for a program to read. */
  code: 'unauthenticated'
  /** Id of the request, as in `X-Request-Id`. */
  requestId: string
}

/** The service is overloaded or in maintenance; `Retry-After` says when to try again. */
export interface UnavailableProblem {
  /** URI reference that names the kind of problem; `about:blank` when the code says it all. */
  type: string
  /** Short summary of the kind of problem. */
  title: string
  /** HTTP status of the response. */
  status: 503
  /** What went wrong this time, for a person to read. */
  detail?: string | undefined
  /** URI reference of this occurrence. */
  instance?: string | undefined
  /** Stable code of the problem, for a program to read. */
  code: 'unavailable'
  /** Id of the request, as in `X-Request-Id`. */
  requestId: string
}

/** The request is valid but cannot be carried out: a damaged file, an empty document. */
export interface UnprocessableProblem {
  /** URI reference that names the kind of problem; `about:blank` when the code says it all. */
  type: string
  /** Short summary of the kind of problem. */
  title: string
  /** HTTP status of the response. */
  status: 422
  /** What went wrong this time, for a person to read. */
  detail?: string | undefined
  /** URI reference of this occurrence. */
  instance?: string | undefined
  /** Stable code of the problem, for a program to read. */
  code: 'unprocessable'
  /** Id of the request, as in `X-Request-Id`. */
  requestId: string
}

/** A file has a media type that the operation does not take. */
export interface UnsupportedMediaTypeProblem {
  /** URI reference that names the kind of problem; `about:blank` when the code says it all. */
  type: string
  /** Short summary of the kind of problem. */
  title: string
  /** HTTP status of the response. */
  status: 415
  /** What went wrong this time, for a person to read. */
  detail?: string | undefined
  /** URI reference of this occurrence. */
  instance?: string | undefined
  /** Stable code of the problem, for a program to read. */
  code: 'unsupported_media_type'
  /** Id of the request, as in `X-Request-Id`. */
  requestId: string
}

/** A model provider answered with an error. */
export interface UpstreamFailedProblem {
  /** URI reference that names the kind of problem; `about:blank` when the code says it all. */
  type: string
  /** Short summary of the kind of problem. */
  title: string
  /** HTTP status of the response. */
  status: 502
  /** What went wrong this time, for a person to read. */
  detail?: string | undefined
  /** URI reference of this occurrence. */
  instance?: string | undefined
  /** Stable code of the problem, for a program to read. */
  code: 'upstream_failed'
  /** Id of the request, as in `X-Request-Id`. */
  requestId: string
}

/** A model provider did not answer in time. */
export interface UpstreamTimeoutProblem {
  /** URI reference that names the kind of problem; `about:blank` when the code says it all. */
  type: string
  /** Short summary of the kind of problem. */
  title: string
  /** HTTP status of the response. */
  status: 504
  /** What went wrong this time, for a person to read. */
  detail?: string | undefined
  /** URI reference of this occurrence. */
  instance?: string | undefined
  /** Stable code of the problem, for a program to read. */
  code: 'upstream_timeout'
  /** Id of the request, as in `X-Request-Id`. */
  requestId: string
}

/** How an answer is checked. */
export interface Validation {
  /** Whether the answer is scored and, below `minScore`, tried again. */
  enabled: boolean
  /** Least score that passes. */
  minScore?: number | undefined
}

/** The request is not valid; `errors` names each value. */
export interface ValidationFailedProblem {
  /** URI reference that names the kind of problem; `about:blank` when the code says it all. */
  type: string
  /** Short summary of the kind of problem. */
  title: string
  /** HTTP status of the response. */
  status: 400
  /** What went wrong this time, for a person to read. */
  detail?: string | undefined
  /** URI reference of this occurrence. */
  instance?: string | undefined
  /** Stable code of the problem, for a program to read. */
  code: 'validation_failed'
  /** Id of the request, as in `X-Request-Id`. */
  requestId: string
  /** Every value that is not valid. */
  errors: Array<FieldError>
}
