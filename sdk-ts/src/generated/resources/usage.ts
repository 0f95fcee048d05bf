import type { APIPromise } from '../../runtime/api-promise.js'
import type { RequestOptions } from '../../runtime/operation.js'
import { request } from '../../runtime/request.js'
import { APIResource } from '../../runtime/resource.js'

/** What was used, and what it cost. */
export class Usage extends APIResource {
  /**
   * Get the usage by model
   *
   * Tells what each model has used, the costliest first.
   *
   * `GET /api/usage/models`
   *
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  models(options?: RequestOptions): APIPromise<UsageByModel> {
    return request(this._client, { method: 'GET', service: 'typescript', path: '/api/usage/models' }, {}, options)
  }

  /**
   * Get the usage of this session
   *
   * Tells how many messages and tokens the session has used, and what they cost.
   *
   * `GET /api/usage/session`
   *
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  session(options?: RequestOptions): APIPromise<SessionUsage> {
    return request(this._client, { method: 'GET', service: 'typescript', path: '/api/usage/session' }, {}, options)
  }
}

/** What was used of one model. */
export interface ModelUsage {
  /** Id of the model. */
  model: string
  /** Number of messages. */
  messages: number
  /** Tokens of input and output together. */
  tokens: number
  /** Cost of the model’s answers. In US dollars. */
  cost: number
  /** Part of the whole cost, from 0 to 1. */
  share: number
}

/** What was used since the session began. */
export interface SessionUsage {
  /** Number of messages. */
  messages: number
  /** Tokens of input and output together. */
  tokens: number
  /** Cost of all answers. In US dollars. */
  cost: number
  /** When the session began. RFC 3339 time (`date-time`). */
  startedAt: string
}

/** What was used, by model. */
export interface UsageByModel {
  /** Usage of each model. */
  models: Array<ModelUsage>
  /** Cost of all models. In US dollars. */
  totalCost: number
}
