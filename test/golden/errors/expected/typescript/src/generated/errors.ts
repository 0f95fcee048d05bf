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
  SDKError as UsersError,
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
