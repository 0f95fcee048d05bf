import type { APIPromise } from '../../runtime/api-promise.js'
import type { RequestOptions } from '../../runtime/operation.js'
import { request } from '../../runtime/request.js'
import { APIResource } from '../../runtime/resource.js'
import type { ApiKey } from '../shared.js'

/** Who calls. */
export class Auth extends APIResource {
  /**
   * Get who calls
   *
   * Tells whose API key this is and what it may do.
   *
   * `GET /api/auth/whoami`
   *
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  whoami(options?: RequestOptions): APIPromise<Identity> {
    return request(this._client, { method: 'GET', service: 'typescript', path: '/api/auth/whoami' }, {}, options)
  }
}

/** Who calls, and what they may do. */
export interface Identity {
  /** Who calls. */
  user: User
  /** The key of the call. */
  key: ApiKey
  /** What the key may do: `*`, `conversations:read`, `batch:*`. */
  scopes: Array<string>
}

/** A person. */
export interface User {
  /** Id of the user. */
  id: string
  /** E-mail address. */
  email: string
  /** Name for people. */
  name?: string | undefined
}
