/**
 * Every name that generated code or a user may import from the runtime: the names that a package's own types and classes must not take. Not shipped in emitted
 * packages, whose index names what they use.
 */
export { APIClient, type PathOptions } from './api-client.js'
export { APIPromise, type WithRequestId, type WithResponse } from './api-promise.js'
export { binary, BinaryResponse } from './binary.js'
export { circuitBreaker, type CircuitBreakerOptions } from './circuit-breaker.js'
export type { BaseClientOptions, CoreOptions } from './client-options.js'
export { Client } from './client.js'
export type { Credential, TokenProvider } from './credentials.js'
export type { ClientDefinition, SecuritySchemeDefinition, ServiceDefinition } from './definition.js'
export { declaredError } from './declared-error.js'
export { inBody, inPath, inPlaces, inQuery } from './encode/arguments.js'
export { encodeBinary } from './encode/binary.js'
export type { BodyEncoder, EncodeContext, EncodedBody, PartKind, PartSpec } from './encode/body.js'
export { type BodyChoice, chooseBody } from './encode/choose.js'
export { encodeExactJson } from './encode/exact.js'
export { encodeForm } from './encode/form.js'
export { encodeJson } from './encode/json.js'
export { encodeMultipart } from './encode/multipart.js'
export { queryOptions } from './encode/query-options.js'
export { deepWriter, type ParameterStyle, type ParameterWriter } from './encode/parameter.js'
export { styledWriter } from './encode/styled.js'
export { encodeText } from './encode/text.js'
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
  type FailedAttempt,
  InvalidArgumentError,
  ResponseTooLargeError,
  SDKError,
  UnexpectedContentTypeError,
  WebhookVerificationError,
} from './errors.js'
export { limitDepth } from './limit-depth.js'
export { limitCalls } from './limiter.js'
export { type Logger, type LogLevel, logTo } from './logger.js'
export { MessageStream, messageStream } from './message-stream.js'
export type { Middleware, MiddlewareNext, MiddlewareRequest } from './middleware.js'
export type { BodyOptions, DeclaredError, HeadersInput, Operation, RequestOptions, RetrySpec } from './operation.js'
export { type OuterMiddleware, outerMiddleware, type OuterRequest } from './outer-middleware.js'
export { byLink, byLinkHeader, followLink } from './page/link.js'
export { byCursor, byLastItem, byNumber, byOffset } from './page/styles.js'
export { PageError } from './page-error.js'
export type { MemberPath, PageSpec } from './page-spec.js'
export { type CursorPage, type LinkPage, type NumberPage, type OffsetPage, page, Page, PagePromise } from './page.js'
export { rateLimit } from './rate-limit.js'
export { request } from './request.js'
export { APIResource } from './resource.js'
export { noResult, textResult } from './results.js'
export { retryBudget } from './retry/gauge.js'
export { hedged } from './retry/hedge.js'
export { rateLimitHints } from './retry/rate-limit.js'
export { unsentErrors } from './retry/unsent.js'
export { chooseScheme } from './choose-scheme.js'
export { basic, bearer, cookieKey, headerKey, queryKey, type SecurityWriter } from './schemes.js'
export {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  InternalServerError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  UnprocessableEntityError,
} from './status-errors.js'
export {
  ResumeExpiredError,
  StreamDecodeError,
  StreamError,
  StreamEventTooLargeError,
  StreamIncompleteError,
  StreamInterruptedError,
} from './stream-errors.js'
export { fromReadableStream } from './stream/from-readable.js'
export { jsonLines } from './stream/json-lines.js'
export { raiseEvent } from './stream/raise-event.js'
export { eventCursor } from './stream/event-cursor.js'
export { resumeStreams } from './stream/resume.js'
export type { StreamSpec } from './stream-spec.js'
export { isUnknownEvent, stream, Stream, type StreamEvent, type UnknownEvent } from './stream.js'
export { throughMiddleware } from './through-middleware.js'
export { tokenProviders } from './tokens.js'
export { createFetchTransport, fetchTransport } from './transport/fetch.js'
export { defaultTransport, type KyLike, kyTransport } from './transport/ky.js'
export type { Transport } from './transport/transport.js'
export { type UploadProgress, withProgress } from './upload-progress.js'
export { fileFromPath, toFile, type Upload, type Uploadable, type UploadContent } from './uploads.js'
export { verifyHmac } from './webhook/hmac.js'
export type { WebhookHeaders, WebhookPayload, WebhookScheme } from './webhook/scheme.js'
export { verifyStandard } from './webhook/standard.js'
export { unwrapSigned, verifySigned, type WebhookOptions, WebhookReceiver } from './webhooks.js'
