import type { APIPromise } from '../../../runtime/api-promise.js'
import { encodeJson } from '../../../runtime/encode/json.js'
import { declaredError } from '../../../runtime/declared-error.js'
import { inPath, inPlaces } from '../../../runtime/encode/arguments.js'
import { noResult } from '../../../runtime/results.js'
import type { RequestOptions } from '../../../runtime/operation.js'
import { byCursor } from '../../../runtime/page/styles.js'
import { type CursorPage, page, type PagePromise } from '../../../runtime/page.js'
import { request } from '../../../runtime/request.js'
import { APIResource } from '../../../runtime/resource.js'
import { EmailTakenError } from '../../errors.js'
import { Keys } from './keys.js'

/** People who may sign in. */
export class Users extends APIResource {
  get keys(): Keys {
    return new Keys(this._client)
  }

  /**
   * Lists users, newest first.
   *
   * `GET /users`
   *
   * @throws {RateLimitError} `rate_limited`
   */
  list(params?: UserListParams, options?: RequestOptions): PagePromise<CursorPage<User>, User> {
    return page(
      this._client,
      {
        method: 'GET',
        service: 'main',
        page: { style: byCursor, items: 'data', next: 'nextCursor', param: 'cursor' },
        path: '/users',
      },
      params,
      options,
    )
  }

  /**
   * Creates a user.
   *
   * `POST /users`
   *
   * @throws {EmailTakenError} `email_taken`
   * @throws {RateLimitError} `rate_limited`
   */
  create(params: UserCreateParams, options?: RequestOptions): APIPromise<User> {
    return request(
      this._client,
      {
        method: 'POST',
        service: 'main',
        body: encodeJson,
        idempotency: 'Idempotency-Key',
        errorClass: declaredError,
        errors: [{ status: 409, code: 'email_taken', type: EmailTakenError }],
        path: '/users',
      },
      params,
      options,
    )
  }

  /**
   * Deletes a user.
   *
   * `DELETE /users/{userId}`
   */
  delete(userId: string, options?: RequestOptions): APIPromise<void> {
    return request(
      this._client,
      { method: 'DELETE', service: 'main', arguments: inPath, result: noResult, path: '/users/{userId}', at: userId },
      {},
      options,
    )
  }

  /**
   * Retrieves a user.
   *
   * `GET /users/{userId}`
   *
   * @throws {NotFoundError} `not_found`
   */
  retrieve(userId: string, options?: RequestOptions): APIPromise<User> {
    return request(
      this._client,
      { method: 'GET', service: 'main', arguments: inPath, path: '/users/{userId}', at: userId },
      {},
      options,
    )
  }

  /**
   * Changes a user; `null` clears a field.
   *
   * `PATCH /users/{userId}`
   */
  update(userId: string, params?: UserUpdateParams, options?: RequestOptions): APIPromise<User> {
    return request(
      this._client,
      {
        method: 'PATCH',
        service: 'main',
        body: encodeJson,
        arguments: inPlaces,
        query: ['notify', 'query_role'],
        rename: { body_role: 'role', query_role: 'role' },
        path: '/users/{userId}',
        at: userId,
      },
      params,
      options,
    )
  }
}

/** A person who may sign in. */
export interface User {
  id: string
  email: string
  name: string | null
  role: User.Role
  /** RFC 3339 time (`date-time`). */
  createdAt: string
  address?: User.Address | undefined
}

export namespace User {
  export interface Address {
    city: string
    country?: string | undefined
  }

  export type Role = 'admin' | 'member' | (string & {})
}

export interface UserListParams {
  /**
   * Number of users on a page, 1 to 100.
   *
   * @default 20
   */
  limit?: number | undefined
  /** Where the page starts: `nextCursor` of the page before. */
  cursor?: string | undefined
}

export interface UserCreateParams {
  email: string
  /** Shown in lists; at most 200 characters. */
  name?: string | null | undefined
}

export interface UserUpdateParams {
  /** Whether the user is told. */
  notify?: boolean | undefined
  /** Role of the caller. */
  query_role?: string | undefined
  name?: string | null | undefined
  /** New role of the user. */
  body_role?: 'admin' | 'member' | undefined
}
