/**
 * The intermediate representation: what an API is, once its document has been read and every question of meaning has been settled.
 *
 * Plain JSON-serialisable data, closed (a consumer can switch over every `kind`), free of any language's names and of the document's
 * spelling. Emitters, the mock and the contract tests read this and nothing else. Everything is sorted by `(path, method)` or by id, so that the order of keys
 * in `paths` and `components` never reaches an output; properties keep the document's order.
 */

import type { ErrorId, ModelId, OperationId, SourcePlace } from './ids.ts'
import type { Json, JsonSchema, Model, TypeRef } from './models.ts'

export interface Api {
  /** Version of this format. */
  ir: 1
  title: string
  /** `info.version`, as written. */
  version: string
  description?: string
  /** Root servers, in document order; empty when the document has none. */
  servers: Server[]
  /** Services that operations belong to, sorted by name; empty when the API is one service. */
  services: Service[]
  securitySchemes: SecurityScheme[]
  /** What the document itself requires of every operation that says nothing else; absent where it requires nothing. */
  security?: SecurityRequirement[]
  /** The tree that the SDKs' clients mirror; the root has the empty path. */
  root: Resource
  /** All operations, sorted by path and method; resources refer to them by id. */
  operations: Operation[]
  /** All models, sorted by id. */
  models: Model[]
  /** Declared errors with a code, sorted by status and code. */
  errors: ErrorType[]
  webhooks?: Webhooks
  /** Facts kept for documentation and later use; not yet offered by the SDKs. */
  callbacks: Callback[]
  links: Link[]
}

export interface Server {
  /** URL as written, with `{variables}`; may be relative. */
  url: string
  description?: string
  variables: ServerVariable[]
  service?: string
}

export interface ServerVariable {
  name: string
  default: string
  enum?: string[]
  description?: string
}

/** A deployable part of the API with a base URL of its own (`x-service`). */
export interface Service {
  name: string
  /** Default base URL. */
  url?: string
  description?: string
}

/** A node of the client: `client.conversations.messages` has the path `['conversations', 'messages']`. */
export interface Resource {
  /** Words as the contract or the document spells them; languages case them. */
  path: string[]
  description?: string
  /** Operations of this node, sorted like `Api.operations`. */
  operations: OperationId[]
  /** Sorted by last path element. */
  children: Resource[]
}

export type HttpMethod = 'GET' | 'PUT' | 'POST' | 'DELETE' | 'OPTIONS' | 'HEAD' | 'PATCH' | 'TRACE' | (string & {})

export interface Operation {
  id: OperationId
  place: SourcePlace
  /** `operationId` of the document, if any: for messages and lookup, never for naming once `method` is settled. */
  operationId?: string
  httpMethod: HttpMethod
  /** Path template without query and fragment: `/users/{id}`; `{name}` may stand inside a segment. */
  path: string
  /** Query that the document put into the path key; always sent. */
  fixedQuery: { name: string; value: string }[]
  /** Path of the resource that owns the method. */
  resource: string[]
  /** Method name as words of the contract or of the inference: `create`, `generateTitle`. */
  method: string
  /** From what `resource` and `method` were settled: for `--explain`. */
  naming: 'x-sdk' | 'vendor-extension' | 'configuration' | 'inferred'
  summary?: string
  description?: string
  /** `true`, or the sentence that says what to use instead. */
  deprecated?: boolean | string
  tags: string[]
  externalDocs?: { url: string; description?: string }
  service?: string
  /** Servers of the operation or its path, when they differ from the root's. */
  servers?: Server[]
  parameters: Parameter[]
  body?: RequestBody
  /** The method's arguments in the order of SURFACE 3: the last path parameter first, required before optional, `id` first. */
  arguments: Argument[]
  /** Every declared response, sorted: exact statuses, ranges, default. */
  responses: Response[]
  /** What the method gives. */
  result: Result
  /** When a boolean member of the body chooses between two results (`stream: true`): `result` is the one without the flag. */
  flagged?: {
    property: string
    result: Result
    /** The value of the member that chooses `result`; absent for `true`. It is `false` where an absent member means `true`. */
    value?: false
  }
  idempotency: Idempotency
  retry?: RetryDeclaration
  hedge?: Hedge
  /** Total time for a call, in seconds, when the contract raises it. */
  timeout?: number
  /** Alternatives, each a set of schemes that must all be given; an empty array means public; an empty set among them means optional. */
  security: SecurityRequirement[]
  /** Declared errors, sorted by status. */
  errors: OperationError[]
  examples: OperationExample[]
  /** The author wants it shown first (`x-speakeasy-usage-example`). */
  isUsageExample?: true
  /** Languages for which the operation is left out (`x-sdk.skip`). */
  skip: ('typescript' | 'python')[]
  /** What was inferred rather than declared, for `--explain`. */
  inferred: { fact: string; from: string }[]
}

export type ParameterLocation = 'path' | 'query' | 'header' | 'cookie' | 'querystring'

export type ParameterStyle =
  'simple' | 'label' | 'matrix' | 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject' | 'cookie'

export interface Parameter {
  in: ParameterLocation
  /** Wire name, exactly. */
  name: string
  required: boolean
  type: TypeRef
  schema: JsonSchema
  style: ParameterStyle
  explode: boolean
  allowReserved: boolean
  /** The author's name for it beside the wire's, from a vendor's extension: languages that case names take it. */
  givenName?: string
  /** Set when the value is sent as a document of this media type (`content` parameters). */
  mediaType?: string
  description?: string
  deprecated?: boolean | string
  /** Documented default; never sent unless set by the caller. */
  default?: Json
  example?: Json
}

export interface RequestBody {
  required: boolean
  description?: string
  /** The alternatives, preferred first. Which of those that are offered is sent follows from what the caller gives, or from an option. */
  content: BodyContent[]
}

export type BodyKind = 'json' | 'form' | 'multipart' | 'binary' | 'text' | 'xml'

export interface BodyContent {
  kind: BodyKind
  /** Media type as the document writes it. */
  mediaType: string
  type: TypeRef
  schema: JsonSchema
  /**
   * How a method takes it: `properties`: each property of the object model is an argument; `variants`: a union of object models, kept as
   * overloads; `whole`: one argument `body`.
   */
  shape: { kind: 'properties'; model: ModelId } | { kind: 'variants'; models: ModelId[] } | { kind: 'whole' }
  /** For form and multipart: how each property is written, in property order. */
  parts: BodyPart[]
  /** Methods do not take it: the configuration settles another, or another says the same. */
  isLeftOut?: true
}

/** One field of a form or one part of a multipart body. */
export interface BodyPart {
  /** Wire name. */
  name: string
  kind: 'text' | 'json' | 'file'
  /** Media types that the contract allows for the part. */
  mediaTypes: string[]
  /** Whether an array is written as one part an item. */
  repeated: boolean
  /** Form style of a nested value, for url-encoded bodies. */
  style: ParameterStyle
  explode: boolean
  maxBytes?: number
}

/** One argument of a method. `key` is stable and unique within the operation: `path:id`, `query:limit`, `body:title`, `body`. */
export interface Argument {
  key: string
  source: ParameterLocation | 'body' | 'whole-body'
  /** Wire name; `body` for a whole body. */
  name: string
  /** The author's name for it beside the wire's, from a vendor's extension: languages that case names take it. */
  givenName?: string
  /** Exactly one argument at most: the last path parameter. */
  positional: boolean
  required: boolean
  type: TypeRef
  description?: string
  deprecated?: boolean | string
  default?: Json
}

/** Exact status, range (`4XX`) or `default`. */
export type StatusKey = string

export interface Response {
  status: StatusKey
  description?: string
  headers: ResponseHeader[]
  content: ResponseContent[]
}

export interface ResponseHeader {
  name: string
  required: boolean
  type: TypeRef
  schema: JsonSchema
  description?: string
}

export interface ResponseContent {
  mediaType: string
  kind: 'json' | 'sse' | 'jsonl' | 'text' | 'binary' | 'xml'
  type: TypeRef
  schema: JsonSchema
  examples: NamedExample[]
}

export interface NamedExample {
  name: string
  summary?: string
  value: Json
}

export interface OperationExample {
  name: string
  summary?: string
  /** Values by argument key. */
  request: { [argumentKey: string]: Json }
  response?: Json
}

/** What a method gives its caller. */
export type Result =
  | { kind: 'none' }
  | { kind: 'json'; type: TypeRef; mediaType: string }
  | { kind: 'text'; mediaType: string }
  | { kind: 'binary'; mediaTypes: string[] }
  | { kind: 'page'; pagination: Pagination; item: TypeRef; envelope: TypeRef; mediaType: string }
  | { kind: 'stream'; stream: Stream; mediaType: string }

/** Members on the way from a JSON body to a value; `[]` is the body itself. */
export type MemberPath = string[]

export interface ArgumentRef {
  in: 'query' | 'body' | 'header'
  name: string
}

export interface Pagination {
  style: 'cursor' | 'offset' | 'page' | 'link'
  items: MemberPath
  /** Cursor or URL of the next page. Absent for `offset` and `page`, and when `nextFromItem` is set. */
  next?: MemberPath
  /** The cursor is this member of the last item (`after=<last id>`). */
  nextFromItem?: MemberPath
  /** A boolean that says whether there is another page. */
  hasMore?: MemberPath
  total?: MemberPath
  totalPages?: MemberPath
  /** `link` only: the next URL stands in the `Link` header rather than in the body. */
  linkHeader?: boolean
  /** The argument that carries cursor, offset or page number. Absent for `link`. */
  position?: ArgumentRef
  size?: ArgumentRef
  /** Number of the first page for style `page`. */
  firstPage?: number
}

export interface Stream {
  format: 'sse' | 'jsonl'
  /**
   * What an iteration yields. `event`: `{ event, data, id }` with `data` typed by the event's name; `payload`: the decoded data itself.
   */
  yields: 'event' | 'payload'
  /** Where the name of an event stands: the SSE field `event`, a member of the payload, or nowhere (one type for all). */
  discriminator: { kind: 'event' } | { kind: 'payload'; path: MemberPath } | { kind: 'none' }
  /** Declared events, in document order; one nameless entry when the discriminator is `none`. */
  events: StreamEvent[]
  end: { kind: 'events'; events: string[] } | { kind: 'sentinel'; value: string } | { kind: 'eof' }
  /** Name of the event that carries a problem and raises. */
  error?: string
  resume?: { kind: 'last-event-id' } | CursorResume
  /** Name of the event that carries the whole final message. */
  final?: string
  /** Where text deltas stand. */
  text?: { event: string; path: MemberPath }
}

/** A stream goes on by a call that says behind which event. */
export interface CursorResume {
  kind: 'cursor'
  /** Where the cursor stands in the data of an event. */
  cursor: MemberPath
  /** Name on the wire of the operation's parameter that takes it. */
  parameter: string
  /** The operation that goes on, which may be the stream's own. */
  operation: OperationId
  /** Arguments of the operation by name on the wire that stand in the data of an event; the others are those of the call. */
  arguments: { [name: string]: MemberPath }
}

export interface StreamEvent {
  /** Name on the wire; empty when the discriminator is `none`. */
  name: string
  type: TypeRef
  schema: JsonSchema
  description?: string
}

export type Idempotency =
  { kind: 'none' } | { kind: 'safe' } | { kind: 'key'; header: string; auto: boolean; required: boolean }

/** A second request while the first is slow: after a percentile of the latest times, or after seconds. */
export interface Hedge {
  after: { kind: 'percentile'; percent: number } | { kind: 'time'; seconds: number }
}

/** `x-retry`: what the contract says of retries. Seconds. */
export interface RetryDeclaration {
  statuses?: number[]
  max?: number
  maxElapsed?: number
}

export type SecurityScheme = { id: string; description?: string } & (
  | { kind: 'bearer'; format?: string }
  | { kind: 'basic' }
  | { kind: 'apiKey'; in: 'header' | 'query' | 'cookie'; name: string }
  | { kind: 'oauth2'; tokenUrl?: string; flow?: string; scopes: { name: string; description?: string }[] }
  | { kind: 'openIdConnect'; url: string }
  | { kind: 'mutualTls' }
  | { kind: 'unknown'; type: string }
)

/** All of these schemes together; empty: no credential. */
export type SecurityRequirement = { scheme: string; scopes: string[] }[]

export interface OperationError {
  status: StatusKey
  /** Set when the contract names a code. */
  error?: ErrorId
  /** Type of the body, where one is declared. */
  type?: TypeRef
  mediaType?: string
  description?: string
}

/** An error that the contract declares with a code (`x-error`). */
export interface ErrorType {
  id: ErrorId
  status: number
  code: string
  /** The only declared code of its status: it is that status's class in the SDKs. */
  isStatusClass: boolean
  type: TypeRef
  /** Where the code stands in the body. */
  codePath: MemberPath
  retryable?: boolean
  description?: string
}

export interface Webhooks {
  signature: WebhookSignature
  /** Sorted by name. */
  events: WebhookEvent[]
  /** Member of the payload that names the event, when proved. */
  discriminator?: string
}

export type WebhookSignature =
  | { kind: 'standard-webhooks'; tolerance: number }
  | { kind: 'hmac-sha256'; header: string; timestampHeader?: string; tolerance: number }
  | { kind: 'none' }

export interface WebhookEvent {
  /** Key in the document. */
  name: string
  type: TypeRef
  schema: JsonSchema
  summary?: string
  description?: string
}

export interface Callback {
  operation: OperationId
  name: string
  expression: string
  httpMethod: HttpMethod
  type?: TypeRef
}

export interface Link {
  operation: OperationId
  status: StatusKey
  name: string
  target?: OperationId
  description?: string
}
