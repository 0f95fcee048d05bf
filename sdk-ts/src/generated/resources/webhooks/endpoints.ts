import type { APIPromise } from '../../../runtime/api-promise.js'
import { inPath } from '../../../runtime/encode/arguments.js'
import { encodeJson } from '../../../runtime/encode/json.js'
import type { RequestOptions } from '../../../runtime/operation.js'
import { type CursorPage, page, type PagePromise } from '../../../runtime/page.js'
import { byCursor } from '../../../runtime/page/styles.js'
import { request } from '../../../runtime/request.js'
import { APIResource } from '../../../runtime/resource.js'
import { noResult } from '../../../runtime/results.js'

/** Servers of yours that events are delivered to. */
export class Endpoints extends APIResource {
  /**
   * List webhook endpoints
   *
   * Lists webhook endpoints without their secrets, newest first.
   *
   * `GET /api/webhooks/endpoints`
   *
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  list(
    params?: EndpointListParams,
    options?: RequestOptions,
  ): PagePromise<CursorPage<WebhookEndpoint>, WebhookEndpoint> {
    return page(
      this._client,
      {
        method: 'GET',
        service: 'typescript',
        page: { style: byCursor, items: 'data', next: 'nextCursor', param: 'cursor' },
        path: '/api/webhooks/endpoints',
      },
      params,
      options,
    )
  }

  /**
   * Create a webhook endpoint
   *
   * Has events delivered to a server of yours. The secret is in this answer and nowhere else.
   *
   * `POST /api/webhooks/endpoints`
   *
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  create(params: EndpointCreateParams, options?: RequestOptions): APIPromise<WebhookEndpointWithSecret> {
    return request(
      this._client,
      {
        method: 'POST',
        service: 'typescript',
        body: encodeJson,
        idempotency: 'Idempotency-Key',
        path: '/api/webhooks/endpoints',
      },
      params,
      options,
    )
  }

  /**
   * Delete a webhook endpoint
   *
   * Ends the deliveries to a server of yours.
   *
   * `DELETE /api/webhooks/endpoints/{endpointId}`
   *
   * @param endpointId Id of the webhook endpoint.
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  delete(endpointId: string, options?: RequestOptions): APIPromise<void> {
    return request(
      this._client,
      {
        method: 'DELETE',
        service: 'typescript',
        arguments: inPath,
        result: noResult,
        path: '/api/webhooks/endpoints/{endpointId}',
        at: endpointId,
      },
      {},
      options,
    )
  }

  /**
   * Get a webhook endpoint
   *
   * Gets a webhook endpoint without its secret.
   *
   * `GET /api/webhooks/endpoints/{endpointId}`
   *
   * @param endpointId Id of the webhook endpoint.
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  retrieve(endpointId: string, options?: RequestOptions): APIPromise<WebhookEndpoint> {
    return request(
      this._client,
      {
        method: 'GET',
        service: 'typescript',
        arguments: inPath,
        path: '/api/webhooks/endpoints/{endpointId}',
        at: endpointId,
      },
      {},
      options,
    )
  }

  /**
   * Change a webhook endpoint
   *
   * Changes the members that are sent; `null` clears one.
   *
   * `PATCH /api/webhooks/endpoints/{endpointId}`
   *
   * @param endpointId Id of the webhook endpoint.
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  update(endpointId: string, params?: EndpointUpdateParams, options?: RequestOptions): APIPromise<WebhookEndpoint> {
    return request(
      this._client,
      {
        method: 'PATCH',
        service: 'typescript',
        body: encodeJson,
        arguments: inPath,
        path: '/api/webhooks/endpoints/{endpointId}',
        at: endpointId,
      },
      params,
      options,
    )
  }

  /**
   * Give a webhook endpoint a new secret
   *
   * Gives an endpoint a new secret, which is in this answer and nowhere else. For a day deliveries carry both
   * signatures.
   *
   * `POST /api/webhooks/endpoints/{endpointId}/rotate-secret`
   *
   * @param endpointId Id of the webhook endpoint.
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  rotateSecret(endpointId: string, options?: RequestOptions): APIPromise<WebhookEndpointWithSecret> {
    return request(
      this._client,
      {
        method: 'POST',
        service: 'typescript',
        arguments: inPath,
        idempotency: 'Idempotency-Key',
        path: '/api/webhooks/endpoints/{endpointId}/rotate-secret',
        at: endpointId,
      },
      {},
      options,
    )
  }

  /**
   * Send a test delivery
   *
   * Delivers an event of the given kind with made-up data, and tells what the server answered.
   *
   * `POST /api/webhooks/endpoints/{endpointId}/test`
   *
   * @param endpointId Id of the webhook endpoint.
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `upstream_failed`, `unavailable`
   */
  test(endpointId: string, params?: EndpointTestParams, options?: RequestOptions): APIPromise<WebhookTest> {
    return request(
      this._client,
      {
        method: 'POST',
        service: 'typescript',
        body: encodeJson,
        arguments: inPath,
        idempotency: 'Idempotency-Key',
        path: '/api/webhooks/endpoints/{endpointId}/test',
        at: endpointId,
      },
      params,
      options,
    )
  }
}

export interface CreateWebhookEndpointBody {
  /** Where deliveries are posted; `https`. */
  url: string
  /** Events that are delivered. */
  events: Array<WebhookEventType>
  /**
   * Whether events are delivered.
   *
   * @default true
   */
  enabled?: boolean | undefined
  /** Note for people. */
  description?: string | undefined
}

export interface TestWebhookEndpointBody {
  /** Kind of the event. Absent: the first of the endpoint. */
  event?: WebhookEventType | undefined
}

export interface UpdateWebhookEndpointBody {
  /** Where deliveries are posted; `https`. */
  url?: string | undefined
  /** Events that are delivered. */
  events?: Array<WebhookEventType> | undefined
  /** Whether events are delivered. */
  enabled?: boolean | undefined
  /** Note for people. */
  description?: string | null | undefined
}

/** A server of yours that events are delivered to. */
export interface WebhookEndpoint {
  /** Id of the webhook endpoint. */
  id: string
  /** Where deliveries are posted; `https`. */
  url: string
  /** Events that are delivered. */
  events: Array<WebhookEventType>
  /** Whether events are delivered. */
  enabled: boolean
  /** Note for people. */
  description: string | null
  /** When it was created. RFC 3339 time (`date-time`). */
  createdAt: string
  /** When it last changed. RFC 3339 time (`date-time`). */
  updatedAt: string
}

export type WebhookEndpointPage = CursorPage<WebhookEndpoint>

/** A webhook endpoint with its secret. */
export interface WebhookEndpointWithSecret {
  /** Id of the webhook endpoint. */
  id: string
  /** Where deliveries are posted; `https`. */
  url: string
  /** Events that are delivered. */
  events: Array<WebhookEventType>
  /** Whether events are delivered. */
  enabled: boolean
  /** Note for people. */
  description: string | null
  /** When it was created. RFC 3339 time (`date-time`). */
  createdAt: string
  /** When it last changed. RFC 3339 time (`date-time`). */
  updatedAt: string
  /** Secret that deliveries are signed with (Standard Webhooks). It is shown this once and cannot be read again. */
  secret: string
}

/** Kind of an event. */
export type WebhookEventType =
  | 'apiKey.expiring'
  | 'batch.completed'
  | 'batch.failed'
  | 'batch.item.failed'
  | 'batch.paused'
  | 'conversation.created'
  | 'document.failed'
  | 'document.processed'
  | (string & {})

/** Outcome of a test delivery. */
export interface WebhookTest {
  /** Id of the event. */
  eventId: string
  /** Whether the server answered with 2xx. */
  delivered: boolean
  /** Status that the server answered with; null when it did not answer. */
  status: number | null
  /** Time to the answer in milliseconds. */
  latencyMs: number
}

export interface EndpointListParams {
  /** Cursor of the page: the `next` of the page before. Absent for the first page. */
  cursor?: string | undefined
  /**
   * Greatest number of items on the page.
   *
   * @default 20
   */
  limit?: number | undefined
}

export interface EndpointCreateParams extends CreateWebhookEndpointBody {}

export interface EndpointUpdateParams extends UpdateWebhookEndpointBody {}

export interface EndpointTestParams extends TestWebhookEndpointBody {}
