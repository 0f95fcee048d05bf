import type { ErrorClassFinder } from './declared-error.js'
import type { ArgumentPlacer } from './encode/arguments.js'
import type { BodyEncoder, PartKind } from './encode/body.js'
import type { BodyChoice } from './encode/choose.js'
import type { ParameterStyle, ParameterWriter } from './encode/parameter.js'
import type { APIStatusError, StatusErrorInit } from './errors.js'
import type { ResultKind } from './execute.js'
import type { Middleware } from './middleware.js'
import type { PageSpec } from './page-spec.js'
import type { Send } from './send.js'
import type { StreamSpec } from './stream-spec.js'

/**
 * An operation as data of generated code, read by `request`, `page`, `stream` and `binary`. It stands in the method that calls it, with what only that call knows: a
 * constant of its own would have a name that no minifier can leave out.
 *
 * Where there are `arguments`, an argument is sent where its name says: in the path when the template has it, then as `headers`, `cookies` or `query` say; every
 * other argument goes to the body when there is one, else to the query.
 */
export interface Operation {
  /** HTTP method in upper case. */
  method: string
  /** Path template; `{name}` is the value of the argument `name`. */
  path: string
  /** Value of the last argument of the path, which is none of the params. */
  at?: unknown
  /** Encoded query that is always sent, such as `beta=true`. */
  fixedQuery?: string
  /** Name of the service that answers, when the API has several. */
  service?: string
  /** Base URL of the document for this operation, when it differs from the client's. */
  baseURL?: string
  /** Puts arguments where they go; absent where they are the members of the body and nothing else, and where pages are asked for by the query alone. */
  arguments?: ArgumentPlacer
  /** Arguments that go to the query although the operation has a body. */
  query?: readonly string[]
  /** Arguments sent as headers. */
  headers?: readonly string[]
  /** Arguments sent as cookies. */
  cookies?: readonly string[]
  /** Wire name by argument, where they differ and the name is sent. */
  rename?: { readonly [argument: string]: string }
  /** Writes the arguments outside the body; absent: by the defaults of their places. */
  writer?: ParameterWriter
  /** How an argument is written by `writer`, where it differs from the default of its place. */
  styles?: { readonly [argument: string]: ParameterStyle }
  /** Writes the body; absent: the operation has none. */
  body?: BodyEncoder
  /** The argument that is the whole body. */
  wholeBody?: string
  /** Nothing is sent when the caller gives no member of the body. */
  optionalBody?: true
  /** Content type of the body, where it is not the encoder's own. */
  mediaType?: string
  /** Parts of a multipart body in their order (or styles of a form's fields), by wire name. */
  parts?: { readonly [argument: string]: PartKind }
  /** What `chooseBody` chooses from, preferred first. */
  bodies?: readonly BodyChoice[]
  /** What the answer is read as; absent: JSON. */
  result?: ResultKind<unknown>
  /** `Accept`, where it is not what the result says. */
  accept?: string
  page?: PageSpec
  stream?: StreamSpec
  /** Header that carries a key made by the client, or `safe` when a repeat is harmless. */
  idempotency?: string
  /** Alternatives, each a list of schemes to be given together; absent: the client's default; `[]`: public. */
  security?: readonly (readonly string[])[]
  /** Finds the class of an error among `errors`. */
  errorClass?: ErrorClassFinder
  /** Declared errors that have a class of their own below their status's class. */
  errors?: readonly DeclaredError[]
  /** Total time of a call in milliseconds, where it is not the client's. */
  timeout?: number
  retry?: RetrySpec
  /** Sends the attempts instead of the client's own way, which it is to use: `hedged`. */
  send?: Send
  hedge?: HedgeSpec
}

/** A declared error: the class for a status and a code in the body. */
export interface DeclaredError {
  status: number
  code: string
  type: new (init: StatusErrorInit) => APIStatusError
  /** Where the code stands in the body. @default ['code'] */
  path?: readonly string[]
}

/** What the contract says of retries (`x-retry`). */
export interface RetrySpec {
  /** Statuses that are tried again, instead of the default list. */
  statuses?: readonly number[]
  /** Retries, unless the caller gives a number. @default 2 */
  max?: number
  /** No retry starts later than this many milliseconds after the call. */
  maxElapsed?: number
}

/** When `hedged` sends an attempt a second time: after milliseconds, or after a percentile of the latest times. */
export interface HedgeSpec {
  after?: number
  /** @default 95 */
  percent?: number
}

/** Options of one call; they win over the client's. */
export interface RequestOptions {
  /** Cancels the call; it then rejects with `APIAbortError`. */
  signal?: AbortSignal | null | undefined
  /** Time for the whole call in milliseconds: attempts, waits and body. For streams and downloads: until the headers. */
  timeout?: number | undefined
  /** Time for one attempt in milliseconds. */
  attemptTimeout?: number | undefined
  /** Time without a byte after which a stream or download fails, in milliseconds. */
  idleTimeout?: number | undefined
  maxRetries?: number | undefined
  /** Whether iterating over pages asks for the next page while one is being taken. @default false */
  prefetch?: boolean | undefined
  /** Headers to add or, with `null`, to leave out. */
  headers?: HeadersInput | undefined
  /** Query parameters to add. */
  query?: Record<string, unknown> | undefined
  /** Key that makes a repeat of the call harmless; sent where the API names a header for it. */
  idempotencyKey?: string | undefined
  /** Base URL for this call, before every other. */
  baseURL?: string | undefined
  /** Runs around each attempt of this call, inside the client's middleware. */
  middleware?: readonly Middleware[] | undefined
}

/** Options of a call whose body can be sent in several ways. */
export interface BodyOptions<MediaType extends string> extends RequestOptions {
  /** Media type of the body, where what is given does not settle it. */
  contentType?: MediaType | undefined
}

/** Headers by name; `null` removes one that would be sent, `undefined` leaves it as it is. */
export type HeadersInput = Record<string, string | null | undefined> | Headers | readonly (readonly [string, string])[]
