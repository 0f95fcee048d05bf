import type { APIPromise } from '../../runtime/api-promise.js'
import { inPath } from '../../runtime/encode/arguments.js'
import { encodeJson } from '../../runtime/encode/json.js'
import type { RequestOptions } from '../../runtime/operation.js'
import { type CursorPage, page, type PagePromise } from '../../runtime/page.js'
import { byCursor } from '../../runtime/page/styles.js'
import { request } from '../../runtime/request.js'
import { APIResource } from '../../runtime/resource.js'
import { noResult } from '../../runtime/results.js'
import type { ApiKey } from '../shared.js'

/** Keys to the API. */
export class APIKeys extends APIResource {
  /**
   * List API keys
   *
   * Lists API keys without their secrets, newest first.
   *
   * `GET /api/api-keys`
   *
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  list(params?: APIKeyListParams, options?: RequestOptions): PagePromise<CursorPage<ApiKey>, ApiKey> {
    return page(
      this._client,
      {
        method: 'GET',
        service: 'typescript',
        page: { style: byCursor, items: 'data', next: 'nextCursor', param: 'cursor' },
        path: '/api/api-keys',
      },
      params,
      options,
    )
  }

  /**
   * Create an API key
   *
   * Creates a key. Its secret is in this answer and nowhere else.
   *
   * `POST /api/api-keys`
   *
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  create(params: APIKeyCreateParams, options?: RequestOptions): APIPromise<ApiKeyWithSecret> {
    return request(
      this._client,
      {
        method: 'POST',
        service: 'typescript',
        body: encodeJson,
        idempotency: 'Idempotency-Key',
        path: '/api/api-keys',
      },
      params,
      options,
    )
  }

  /**
   * Revoke an API key
   *
   * Ends a key for good. Calls that are under way are answered.
   *
   * `DELETE /api/api-keys/{keyId}`
   *
   * @param keyId Id of the API key.
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  revoke(keyId: string, options?: RequestOptions): APIPromise<void> {
    return request(
      this._client,
      {
        method: 'DELETE',
        service: 'typescript',
        arguments: inPath,
        result: noResult,
        path: '/api/api-keys/{keyId}',
        at: keyId,
      },
      {},
      options,
    )
  }

  /**
   * Give an API key a new secret
   *
   * Gives a key a new secret, which is in this answer and nowhere else. The old one stops to work at once.
   *
   * `POST /api/api-keys/{keyId}/rotate`
   *
   * @param keyId Id of the API key.
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  rotate(keyId: string, options?: RequestOptions): APIPromise<ApiKeyWithSecret> {
    return request(
      this._client,
      {
        method: 'POST',
        service: 'typescript',
        arguments: inPath,
        idempotency: 'Idempotency-Key',
        path: '/api/api-keys/{keyId}/rotate',
        at: keyId,
      },
      {},
      options,
    )
  }
}

export type ApiKeyPage = CursorPage<ApiKey>

/** A key to the API with its secret. */
export interface ApiKeyWithSecret {
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
  /** The secret. It is shown this once and cannot be read again. */
  secret: string
}

export interface CreateApiKeyBody {
  /** Name for people. */
  name: string
  /** What the key may do: `*`, `conversations:read`, `batch:*`. */
  scopes?: Array<string> | undefined
  /** Addresses and networks (CIDR) that may use the key. Empty: all. */
  allowedIps?: Array<string> | undefined
  /** When the key stops to work. Absent: never. RFC 3339 time (`date-time`). */
  expiresAt?: string | undefined
}

export interface APIKeyListParams {
  /** Cursor of the page: the `next` of the page before. Absent for the first page. */
  cursor?: string | undefined
  /**
   * Greatest number of items on the page.
   *
   * @default 20
   */
  limit?: number | undefined
}

export interface APIKeyCreateParams extends CreateApiKeyBody {}
