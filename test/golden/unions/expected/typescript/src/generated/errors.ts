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
export const DrawingsError = /* @__PURE__ */ acrossCopies(SDKError, 'drawings')
export type DrawingsError = SDKError
