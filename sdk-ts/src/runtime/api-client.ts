import type { APIPromise } from './api-promise.js'
import type { BaseClientOptions } from './client-options.js'
import { Client } from './client.js'
import type { ClientDefinition } from './definition.js'
import { checkPath, inBody } from './encode/arguments.js'
import { encodeExactJson } from './encode/exact.js'
import { queryOptions } from './encode/query-options.js'
import {
  APIAbortError,
  APIConnectionError,
  APIError,
  APIStatusError,
  APITimeoutError,
  InvalidArgumentError,
} from './errors.js'
import { limitDepth } from './limit-depth.js'
import { limitCalls } from './limiter.js'
import { logLevelOf, logTo } from './logger.js'
import type { Operation, RequestOptions } from './operation.js'
import type { ClientPart } from './parts.js'
import { rateLimitHints } from './retry/rate-limit.js'
import { unsentErrors } from './retry/unsent.js'
import { jsonResult, request } from './request.js'
import { noResult, textResult } from './results.js'
import type { Shared } from './shared.js'
import {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  InternalServerError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  UnprocessableEntityError,
} from './status-errors.js'
import { throughMiddleware } from './through-middleware.js'
import { tokenProviders } from './tokens.js'
import type { Transport } from './transport/transport.js'

/** Options of a call to a path that the SDK has no method for. */
export interface PathOptions extends RequestOptions {
  /** Sent as JSON. */
  body?: unknown
  /** The service that answers, when the API has several. */
  service?: string | undefined
  /** What the answer is read as. @default 'json' */
  result?: 'json' | 'text' | 'none' | undefined
}

/** What a client made by `withOptions` shares: a constructor of generated code has no argument for it. */
let inherited: Shared | undefined

/** The whole client: every resource on a default transport, and a door to what the API's description forgot. */
export class APIClient<Options extends BaseClientOptions = BaseClientOptions> extends Client {
  // Here only, since a static member keeps its class in every bundle.
  static readonly APIError = APIError
  static readonly APIStatusError = APIStatusError
  static readonly APIConnectionError = APIConnectionError
  static readonly APITimeoutError = APITimeoutError
  static readonly APIAbortError = APIAbortError
  static readonly BadRequestError = BadRequestError
  static readonly AuthenticationError = AuthenticationError
  static readonly PermissionDeniedError = PermissionDeniedError
  static readonly NotFoundError = NotFoundError
  static readonly ConflictError = ConflictError
  static readonly UnprocessableEntityError = UnprocessableEntityError
  static readonly RateLimitError = RateLimitError
  static readonly InternalServerError = InternalServerError

  constructor(
    definition: ClientDefinition,
    options: Options,
    defaultTransport: (fetch?: typeof globalThis.fetch) => Transport,
    ...parts: ClientPart[]
  ) {
    const { fetch, transport = defaultTransport(fetch), logger = console, middleware = [] } = options
    const { circuitBreaker, outerMiddleware = {}, rateLimit } = options
    const level = options.logLevel ?? logLevelOf(`${definition.environment}_LOG`) ?? 'warn'
    super(definition, {
      ...options,
      transport,
      send: [rateLimit, circuitBreaker].reduce(
        (send, layer) => layer?.(send) ?? send,
        logTo(logger, level, throughMiddleware(...middleware)),
      ),
      use: [
        limitCalls(options.maxConcurrency),
        limitDepth,
        queryOptions,
        rateLimitHints,
        tokenProviders,
        unsentErrors,
        ...parts,
        outerMiddleware,
      ],
      shared: inherited,
    })
  }

  /** Base URL of operations that belong to no service. */
  get baseURL(): string {
    return this._config.baseURLs()
  }

  /** Neither settings nor secrets, and no circle through the resources. */
  toJSON(): object {
    return { client: this._config.definition.name }
  }

  /** For `console.log` in Node. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `${this._config.definition.name} {}`
  }

  /** A client with some options changed; it shares connections, limits and budgets with this one. */
  withOptions(options: Partial<Options>): this {
    // Generated classes take their options alone; the definition and the transport are theirs to know.
    const Class = this.constructor as new (options: BaseClientOptions) => this
    const { shared, options: given } = this._config
    const merged = { ...given(), ...(options.fetch && { transport: undefined }), ...options }
    inherited = shared
    try {
      return new Class(merged)
    } finally {
      inherited = undefined
    }
  }

  /** `GET` of a path of this API that has no method of its own. */
  get<T = unknown>(path: string, options?: PathOptions): APIPromise<T> {
    return callPath(this, 'GET', path, options)
  }

  /** `POST` to a path of this API that has no method of its own. */
  post<T = unknown>(path: string, options?: PathOptions): APIPromise<T> {
    return callPath(this, 'POST', path, options)
  }

  /** `PUT` to a path of this API that has no method of its own. */
  put<T = unknown>(path: string, options?: PathOptions): APIPromise<T> {
    return callPath(this, 'PUT', path, options)
  }

  /** `PATCH` of a path of this API that has no method of its own. */
  patch<T = unknown>(path: string, options?: PathOptions): APIPromise<T> {
    return callPath(this, 'PATCH', path, options)
  }

  /** `DELETE` of a path of this API that has no method of its own. */
  delete<T = unknown>(path: string, options?: PathOptions): APIPromise<T> {
    return callPath(this, 'DELETE', path, options)
  }
}

const results = { json: jsonResult, text: textResult, none: noResult }

function callPath<T>(client: Client, method: string, path: string, options: PathOptions = {}): APIPromise<T> {
  const { body, result = 'json', service, ...rest } = options
  if (!path.startsWith('/')) throw new InvalidArgumentError('A path begins with a slash')
  const [pathname, query] = path.replace(/[{}]/g, encodeURIComponent).split(/\?(.*)/s)
  const operation = {
    method,
    path: checkPath(pathname as string),
    arguments: inBody,
    fixedQuery: query || undefined,
    result: results[result],
    service,
    body: encodeExactJson,
    wholeBody: 'body',
  }
  return request(client, operation as Operation, { body }, rest)
}
