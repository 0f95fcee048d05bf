import { acrossCopies } from '../runtime/across-copies.js'
import { SDKError } from '../runtime/errors.js'
import { ConflictError } from '../runtime/status-errors.js'

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
export { PageError } from '../runtime/page-error.js'
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
export {
  ResumeExpiredError,
  StreamDecodeError,
  StreamError,
  StreamEventTooLargeError,
  StreamIncompleteError,
  StreamInterruptedError,
} from '../runtime/stream-errors.js'

/** Root of every error of this package. */
export const SampleError = /* @__PURE__ */ acrossCopies(SDKError, 'sample')
export type SampleError = SDKError

/** Body of `email_taken`. */
export interface EmailTaken {
  type: string
  title: string
  status: 409
  code: 'email_taken'
  /** The address that has an owner already. */
  email: string
}

/** `email_taken` (409): the address has an owner already. */
export class EmailTakenError extends ConflictError {
  override readonly name: string = 'EmailTakenError'
  declare readonly body: EmailTaken
}
