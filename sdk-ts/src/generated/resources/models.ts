import type { APIPromise } from '../../runtime/api-promise.js'
import { inPath } from '../../runtime/encode/arguments.js'
import { encodeJson } from '../../runtime/encode/json.js'
import type { RequestOptions } from '../../runtime/operation.js'
import { type CursorPage, page, type PagePromise } from '../../runtime/page.js'
import { byCursor } from '../../runtime/page/styles.js'
import { request } from '../../runtime/request.js'
import { APIResource } from '../../runtime/resource.js'
import type { TaskType } from '../shared.js'

/** The models that answer. */
export class Models extends APIResource {
  /**
   * List models
   *
   * Lists the models of all providers with credentials, by id.
   *
   * `GET /api/models`
   *
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  list(params?: ModelListParams, options?: RequestOptions): PagePromise<CursorPage<Model>, Model> {
    return page(
      this._client,
      {
        method: 'GET',
        service: 'typescript',
        page: { style: byCursor, items: 'data', next: 'nextCursor', param: 'cursor' },
        path: '/api/models',
      },
      params,
      options,
    )
  }

  /**
   * Get the age of the list of models
   *
   * Tells when the list of models was last read.
   *
   * `GET /api/models/cache`
   *
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  cacheStatus(options?: RequestOptions): APIPromise<ModelCacheStatus> {
    return request(this._client, { method: 'GET', service: 'typescript', path: '/api/models/cache' }, {}, options)
  }

  /**
   * Read the list of models again
   *
   * Reads the lists of all providers again and answers how old the list is now.
   *
   * `POST /api/models/refresh`
   *
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `upstream_failed`, `unavailable`, `upstream_timeout`
   */
  refresh(options?: RequestOptions): APIPromise<ModelCacheStatus> {
    return request(
      this._client,
      { method: 'POST', service: 'typescript', idempotency: 'safe', path: '/api/models/refresh' },
      {},
      options,
    )
  }

  /**
   * Choose a model
   *
   * Chooses the model that fulfils the requirements best, and says why.
   *
   * `POST /api/models/select`
   *
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  select(params?: ModelSelectParams, options?: RequestOptions): APIPromise<ModelSelection> {
    return request(
      this._client,
      { method: 'POST', service: 'typescript', body: encodeJson, idempotency: 'safe', path: '/api/models/select' },
      params,
      options,
    )
  }

  /**
   * List the fallbacks of a model
   *
   * Lists the models that are asked, in order, when a model fails.
   *
   * `GET /api/models/{modelId}/fallbacks`
   *
   * @param modelId Id of the model.
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  fallbacks(modelId: string, options?: RequestOptions): APIPromise<ModelFallbacks> {
    return request(
      this._client,
      { method: 'GET', service: 'typescript', arguments: inPath, path: '/api/models/{modelId}/fallbacks', at: modelId },
      {},
      options,
    )
  }
}

/** A model that answers. */
export interface Model {
  /** Id of the model. */
  id: string
  /** Name for people. */
  name: string
  /** Name of the provider. */
  provider: string
  /** Greatest length of input and output in tokens. */
  contextWindow: number
  /** Greatest length of an answer in tokens. */
  maxOutputTokens?: number | undefined
  /** Price of a million tokens of input. In US dollars. */
  inputPrice: number
  /** Price of a million tokens of output. In US dollars. */
  outputPrice: number
  /** What the model can do. */
  capabilities: Array<ModelCapability>
  /** Whether it can be used now. */
  available: boolean
}

/** How old the list of models is. */
export interface ModelCacheStatus {
  /** Number of models in the list. */
  models: number
  /** When the list was last read. RFC 3339 time (`date-time`). */
  refreshedAt: string | null
  /** When the list will be read again. RFC 3339 time (`date-time`). */
  expiresAt: string | null
  /** Whether the list is past its time. */
  stale: boolean
}

/** Something that a model can do. */
export type ModelCapability = 'chat' | 'vision' | 'tools' | 'json' | 'embeddings' | 'rerank' | (string & {})

/** What stands in for a model. */
export interface ModelFallbacks {
  /** Id of the model. */
  model: string
  /** Models in the order in which they are asked. */
  fallbacks: Array<Model>
}

export type ModelPage = CursorPage<Model>

/** What a model must fulfil. */
export interface ModelRequirements {
  /** What the model is to do. */
  taskType?: TaskType | undefined
  /** What the model must be able to do. */
  capabilities?: Array<ModelCapability> | undefined
  /** Least context window in tokens. */
  minContextWindow?: number | undefined
  /** Greatest price of a million tokens of input. In US dollars. */
  maxInputPrice?: number | undefined
  /** Greatest time to an answer in milliseconds. */
  maxLatencyMs?: number | undefined
  /** Only models of these providers. */
  providers?: Array<string> | undefined
}

/** The model that fits, and why. */
export interface ModelSelection {
  /** The chosen model. */
  model: Model
  /** How well it fits, from 0 to 1. */
  score: number
  /** Why it was chosen. */
  reasons: Array<string>
  /** Other models that fit, best first. */
  alternatives: Array<Model>
}

export interface ModelListParams {
  /** Cursor of the page: the `next` of the page before. Absent for the first page. */
  cursor?: string | undefined
  /**
   * Greatest number of items on the page.
   *
   * @default 20
   */
  limit?: number | undefined
  /** Only models of this provider. */
  provider?: string | undefined
}

export interface ModelSelectParams extends ModelRequirements {}
