import { acrossCopies } from '../runtime/across-copies.js'
import { SDKError } from '../runtime/errors.js'

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
export const LampsError = /* @__PURE__ */ acrossCopies(SDKError, 'lamps')
export type LampsError = SDKError
