import type { APIPromise } from '../../runtime/api-promise.js'
import { declaredError } from '../../runtime/declared-error.js'
import { inPath } from '../../runtime/encode/arguments.js'
import { encodeJson } from '../../runtime/encode/json.js'
import type { RequestOptions } from '../../runtime/operation.js'
import { request } from '../../runtime/request.js'
import { APIResource } from '../../runtime/resource.js'
import { noResult } from '../../runtime/results.js'
import { EmailTakenError, NameTakenError } from '../errors.js'

export class UsersResource extends APIResource {
  /**
   * Creates a user.
   *
   * `POST /users`
   *
   * @throws {EmailTakenError} `email_taken`
   * @throws {NameTakenError} `name_taken`
   * @throws {RateLimitError} `rate_limited`
   */
  create(params: UserCreateParams, options?: RequestOptions): APIPromise<CreateUserResponse> {
    return request(
      this._client,
      {
        method: 'POST',
        body: encodeJson,
        idempotency: 'Idempotency-Key',
        errorClass: declaredError,
        errors: [
          { status: 409, code: 'email_taken', type: EmailTakenError },
          { status: 409, code: 'name_taken', type: NameTakenError },
        ],
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
   *
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   */
  delete(userId: string, options?: RequestOptions): APIPromise<void> {
    return request(
      this._client,
      { method: 'DELETE', arguments: inPath, result: noResult, path: '/users/{userId}', at: userId },
      {},
      options,
    )
  }
}

export interface CreateUserBody {
  email: string
  name: string
}

export interface CreateUserResponse {
  id: string
}

/** The address has an owner. */
export interface EmailTakenProblem {
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
  code: 'email_taken'
  email: string
}

/** The name has an owner. */
export interface NameTakenProblem {
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
  code: 'name_taken'
  suggestions: Array<string>
}

/** There is no such user. */
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
}

/** Too many calls. */
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
}

export interface UserCreateParams extends CreateUserBody {}
