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
  SDKError as StreamsError,
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
export {
  ResumeExpiredError,
  StreamDecodeError,
  StreamError,
  StreamEventTooLargeError,
  StreamIncompleteError,
  StreamInterruptedError,
} from '../runtime/stream-errors.js'
