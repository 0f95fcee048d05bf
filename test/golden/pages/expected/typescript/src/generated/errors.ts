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
  SDKError as LibraryError,
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
