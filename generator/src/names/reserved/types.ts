import { list } from './list.ts'

/** Classes of the error tree that both runtimes export (RUNTIME.md). */
export const RUNTIME_ERRORS = list(`
  SDKError APIError APIStatusError APIConnectionError APITimeoutError CircuitOpenError APIAbortError APIResponseError UnexpectedContentTypeError
  ResponseTooLargeError DecodeError StreamError StreamIncompleteError StreamInterruptedError StreamDecodeError StreamEventTooLargeError
  ResumeExpiredError PageError WebhookVerificationError ConfigurationError InvalidArgumentError BadRequestError AuthenticationError
  PermissionDeniedError NotFoundError ConflictError UnprocessableEntityError RateLimitError InternalServerError`)

/** What the TypeScript runtime exports at the package's root, and what generated files import from it. */
const TYPESCRIPT_RUNTIME = list(`
  APIClient APIPromise APIResource BaseClientOptions BinaryResponse Client ClientDefinition ClientOptions Credential CursorPage LinkPage LogLevel Logger
  Middleware OffsetPage Operation Page PageNumberPage PagePromise RequestOptions Stream StreamEvent Transport UnknownEvent Uploadable
  WebhookReceiver WithRequestId WithResponse`)

/** Globals that generated types write, and those whose loss would surprise who imports a model by name. */
const TYPESCRIPT_GLOBALS = list(`
  Array ArrayBuffer AsyncIterable Blob Boolean Buffer Date Error Function Headers Iterable JSON Map Math Number Object Omit Partial Pick Promise
  ReadableStream Readonly Record RegExp Request Response Set String Symbol URL Uint8Array`)

/** Names that nothing of an API may have at the root of a TypeScript package. */
export const TYPESCRIPT_TYPES: readonly string[] = [...RUNTIME_ERRORS, ...TYPESCRIPT_RUNTIME, ...TYPESCRIPT_GLOBALS]

/** Names that nothing may have inside a namespace, where it would hide the global. */
export const TYPESCRIPT_NESTED_TYPES: readonly string[] = list(
  'Array Blob Date Partial Promise ReadableStream Readonly Record Uint8Array Uploadable',
)

/** Names in the modules of models: what generated classes import, and constants of the language. */
export const PYTHON_TYPES: readonly string[] = list(`
  Annotated Any BaseModel ClassVar ConfigDict Dict False Field FileTypes Final Generic Iterable List Literal Mapping Model None NotRequired Optional
  ReadOnly Required Sequence StreamEvent TYPE_CHECKING TaggedUnion True Tuple Type TypeAdapter TypeAlias TypeVar TypedDict Union Unknown UnknownEvent`)

/** Names of resource classes that the modules of resources import. */
export const PYTHON_CLASSES: readonly string[] = list(`
  Any APIResponse APIResource Any ArgumentRef Body BinaryResponse CursorPage CursorPagination EndEvents EndSentinel EventStream False Final Headers Iterable JsonBody FormBody
  MultipartBody BinaryBody TextBody IdempotencyKey LinkPage LinkPagination Literal Mapping None OffsetPage OffsetPagination Omit Operation PageNumberPage
  PageNumberPagination Paginator PayloadStream Query RequestOptions Resource Sequence Stream StreamManager SyncCursorPage SyncLinkPage SyncOffsetPage
  SyncPageNumberPage SyncResource TYPE_CHECKING Timeout True Union Unknown`)

/** Names at the root of the Python package beside its errors. */
export const PYTHON_ROOT: readonly string[] = [
  ...RUNTIME_ERRORS,
  ...list(
    'APIResponse BinaryResponse Exception FileTypes Model Omit Stream StreamEvent Timeout Unknown UnknownEvent Warning',
  ),
]
