import type { Auth, NoAuth } from './auth.ts'
import type { Form, RawBody } from './body.ts'
import type { ErrorSpec } from './error.ts'
import { callPlace, type CallPlace } from './place.ts'
import type { Returns } from './returns.ts'
import type { Duration, Schema, Shape } from './types.ts'

/** HTTP methods that an endpoint can have. */
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete' | 'head' | 'options'

/** `'key'`: an automatic `Idempotency-Key`. `'safe'`: a repeat is harmless. An object names the header or asks the caller for the key. */
export type Idempotency =
  'key' | 'safe' | { readonly header?: string; readonly auto?: boolean; readonly required?: boolean }

/** What the SDKs do when an attempt fails. */
export interface Retry {
  /** Statuses that are tried again. @default [408, 429, 500, 502, 503, 504] */
  readonly on?: readonly number[]
  /** Further attempts after the first. */
  readonly max?: number
  /** Time over all attempts. */
  readonly maxElapsed?: Duration
}

/** A second request while the first is slow; the first answer wins. */
export interface Hedge {
  /** Wait before it: a percentile of the times that the operation took of late, or a time. */
  readonly after: `p${number}` | Duration
}

/** An exchange that the documentation shows; export checks it against the schemas. Values are wire values. */
export interface EndpointExample {
  readonly summary?: string
  readonly request?: {
    readonly params?: Readonly<Record<string, unknown>>
    readonly query?: Readonly<Record<string, unknown>>
    readonly headers?: Readonly<Record<string, unknown>>
    readonly cookies?: Readonly<Record<string, unknown>>
    readonly body?: unknown
  }
  /** The body; of a stream, its events as `{ event, data, id? }` (server-sent events) or its lines. */
  readonly response?: unknown
  /** Status of the response. @default the first success that the endpoint declares */
  readonly status?: number
}

/** All that an endpoint says beside its method and path. */
export interface EndpointOptions {
  /** Path parameters by the names of the template; one that is not given is a string. */
  readonly params?: Shape
  readonly query?: Shape
  readonly headers?: Shape
  readonly cookies?: Shape
  /** JSON unless it is a `form` or `binary`. An optional schema makes the body optional. */
  readonly body?: Schema | Form | RawBody
  readonly returns: Returns
  /** Errors beside those of the contract. */
  readonly throws?: readonly ErrorSpec[]
  readonly summary?: string
  readonly description?: string
  /** @default the resource: the key path without its last part */
  readonly tags?: readonly string[]
  /** What to use instead. */
  readonly deprecated?: string | true
  /** Name of one of the contract's services. @default the first */
  readonly service?: string
  /** Whole call, all attempts. */
  readonly timeout?: Duration
  readonly retry?: Retry
  /** Only of GET: at most one more request a call, paid like a retry. */
  readonly hedge?: Hedge
  readonly idempotency?: Idempotency
  readonly examples?: Readonly<Record<string, EndpointExample>>
  readonly auth?: Auth | NoAuth
  /** Leaves the operation out of all SDKs or of the named languages. */
  readonly skip?: true | readonly string[]
}

/** One operation of an API: inert data. */
export interface Endpoint<
  M extends Method = Method,
  P extends string = string,
  O extends EndpointOptions = EndpointOptions,
> {
  readonly kind: 'endpoint'
  readonly method: M
  /** Path template: `/users/{id}`. */
  readonly path: P
  readonly options: O
  /** Where the endpoint was written. */
  readonly place: CallPlace
}

/** The names in a path template. */
export type PathParam<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathParam<Rest>
  : never

/** Makes one HTTP method's function. The place is taken where the returned function is called. */
function method<const M extends Method>(name: M) {
  return function endpoint<const P extends string, const O extends EndpointOptions>(
    path: P,
    options: O,
  ): Endpoint<M, P, O> {
    return { kind: 'endpoint', method: name, path, options, place: callPlace(endpoint) }
  }
}

/** An endpoint that answers GET. */
export const get = method('get')
/** An endpoint that answers POST. */
export const post = method('post')
/** An endpoint that answers PUT. */
export const put = method('put')
/** An endpoint that answers PATCH. */
export const patch = method('patch')
/** An endpoint that answers DELETE; `delete` is a reserved word. */
export const del = method('delete')
/** An endpoint that answers HEAD. */
export const head = method('head')
/** An endpoint that answers OPTIONS. */
export const options = method('options')
