import { acrossCopies } from '../runtime/across-copies.js'
import { SDKError } from '../runtime/errors.js'
import { ConflictError } from '../runtime/status-errors.js'
import type { EmailTakenProblem, NameTakenProblem } from './resources/users.js'

export {
  APIAbortError,
  APIConnectionError,
  APIError,
  APIResponseError,
  APIStatusError,
  APITimeoutError,
  CircuitOpenError,
  ConfigurationError,
  DecodeError,
  InvalidArgumentError,
  ResponseTooLargeError,
  UnexpectedContentTypeError,
  WebhookVerificationError,
} from '../runtime/errors.js'
export {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  InternalServerError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  UnprocessableEntityError,
} from '../runtime/status-errors.js'

/** Root of every error of this package. */
export const UsersError = /* @__PURE__ */ acrossCopies(SDKError, 'users')
export type UsersError = SDKError

/** `email_taken` (409): The address has an owner. */
export class EmailTakenError extends ConflictError {
  override readonly name: string = 'EmailTakenError'
  declare readonly body: EmailTakenProblem
}

/** `name_taken` (409): The name has an owner. */
export class NameTakenError extends ConflictError {
  override readonly name: string = 'NameTakenError'
  declare readonly body: NameTakenProblem
}
