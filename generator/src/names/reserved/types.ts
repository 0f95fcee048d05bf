import { list } from './list.ts'

/** Classes of the error tree that both runtimes export (RUNTIME.md). */
export const RUNTIME_ERRORS = list(`
  SDKError APIError APIStatusError APIConnectionError APITimeoutError CircuitOpenError APIAbortError APIResponseError UnexpectedContentTypeError
  ResponseTooLargeError DecodeError StreamError StreamIncompleteError StreamInterruptedError StreamDecodeError StreamEventTooLargeError
  ResumeExpiredError PageError WebhookVerificationError ConfigurationError InvalidArgumentError BadRequestError AuthenticationError
  PermissionDeniedError NotFoundError ConflictError UnprocessableEntityError RateLimitError InternalServerError`)

/** What a TypeScript package exports of its runtime, and the types of its own that every client has. */
const TYPESCRIPT_RUNTIME = list(`
  APIClient APIErrorInit APIPromise APIResource BaseClientOptions BinaryResponse BodyChoice BodyEncoder BodyOptions CircuitBreakerOptions Client ClientDefinition ClientOptions CoreOptions Credential CursorPage DeclaredError
  EncodeContext EncodedBody FailedAttempt HeadersInput KyLike LinkPage LogLevel Logger MemberPath MessageStream Middleware MiddlewareNext MiddlewareRequest NumberPage Observer
  OffsetPage OuterMiddleware OuterRequest Page PagePromise PageSpec ParameterStyle ParameterWriter PartKind PartSpec PathOptions RequestOptions RetrySpec SecuritySchemeDefinition SecurityWriter ServiceDefinition
  Stream StreamEvent StreamSpec TokenProvider Transport UnknownEvent Uploadable UploadContent UploadProgress WebhookHeaders WebhookOptions WebhookPayload WebhookReceiver WebhookScheme
  WithRequestId WithResponse`)

/** Globals whose loss would surprise who imports a model by name. Emitted files reach every other global through `globalThis` where a model hides it. */
const TYPESCRIPT_GLOBALS = list('Array Boolean Number Object Omit Partial Pick Promise Readonly Record String Symbol')

/** Names that nothing of an API may have at the root of a TypeScript package. */
export const TYPESCRIPT_TYPES: readonly string[] = [...RUNTIME_ERRORS, ...TYPESCRIPT_RUNTIME, ...TYPESCRIPT_GLOBALS]

/** Names that nothing may have inside a namespace, where it would hide the global. */
export const TYPESCRIPT_NESTED_TYPES: readonly string[] = list(
  'Array Blob Date Partial Promise ReadableStream Readonly Record Uint8Array Uploadable',
)

/** Names in the modules of models: what generated classes import, and constants of the language. */
export const PYTHON_TYPES: readonly string[] = list(`
  Annotated Any BaseModel ClassVar ConfigDict Dict False Field FileTypes Final Generic Iterable List Literal Mapping None NotRequired Optional
  ReadOnly Required Sequence StreamEvent TYPE_CHECKING TaggedUnion True Tuple Type TypeAdapter TypeAlias TypeVar TypedDict Union Unknown UnknownEvent`)

/** Names of resource classes that the modules of resources import. */
export const PYTHON_CLASSES: readonly string[] = list(`
  Any APIResponse APIResource Any ArgumentRef Body BinaryResponse BodyChoice ChosenBody CursorPage CursorPagination EndEvents EndSentinel EventStream False Final Headers Iterable JsonBody FormBody
  MultipartBody BinaryBody TextBody IdempotencyKey LinkPage LinkPagination Literal Mapping Model None OffsetPage OffsetPagination Omit Operation PageNumberPage Observer
  PageNumberPagination Paginator PayloadStream Query RequestOptions Resource Sequence Stream StreamManager SyncCursorPage SyncLinkPage SyncOffsetPage
  SyncPageNumberPage SyncResource TYPE_CHECKING Timeout True Union Unknown WebhookReceiver`)

/** Names at the root of the Python package beside its errors. */
export const PYTHON_ROOT: readonly string[] = [
  ...RUNTIME_ERRORS,
  ...list(
    'APIResponse BinaryResponse Exception FileTypes Model Omit Stream StreamEvent Timeout Unknown UnknownEvent Warning',
  ),
]
