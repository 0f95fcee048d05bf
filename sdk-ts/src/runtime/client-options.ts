import type { Clock } from './clock.js'
import type { Logger, LogLevel } from './logger.js'
import type { Middleware } from './middleware.js'
import type { HeadersInput } from './operation.js'
import type { ClientPart } from './parts.js'
import type { Send, SendLayer } from './send.js'
import type { Shared } from './shared.js'
import type { Transport } from './transport/transport.js'

/** Options that every client has. Times are milliseconds. */
export interface BaseClientOptions {
  /**
   * Base URL of every service that has none of its own. `https`, or `http` on loopback.
   *
   * @default process.env['<PREFIX>_BASE_URL'], else that of the document
   */
  baseURL?: string | undefined
  /**
   * Time for a whole call: queue, attempts, waits and body; for streams and downloads until the headers.
   *
   * @default 60_000, or what the API says of the operation
   */
  timeout?: number | undefined
  /**
   * Time for one attempt. An upload has that of the call.
   *
   * @default 30_000
   */
  attemptTimeout?: number | undefined
  /**
   * Time without a byte after which a stream or download fails.
   *
   * @default 60_000
   */
  idleTimeout?: number | undefined
  /**
   * Attempts after the first; only what is safe to repeat is repeated.
   *
   * @default 2, or what the API says of the operation
   */
  maxRetries?: number | undefined
  /**
   * The longest wait asked for by a server that is obeyed; a longer one ends the call with the server's error.
   *
   * @default 60_000
   */
  maxRetryAfter?: number | undefined
  /** Headers of every call; `null` leaves one out. */
  defaultHeaders?: HeadersInput | undefined
  /** Query parameters of every call. */
  defaultQuery?: Record<string, unknown> | undefined
  /** The `fetch` under the default transport. */
  fetch?: typeof globalThis.fetch | undefined
  /** Sends single attempts, instead of the default transport. */
  transport?: Transport | undefined
  /** Runs around every attempt, the first outermost. */
  middleware?: readonly Middleware[] | undefined
  /** Runs around every call, outside its retries: `outerMiddleware(trace)`. */
  outerMiddleware?: ClientPart | undefined
  /** Fails calls to a service at once while it is failing: `circuitBreaker()`. @default none */
  circuitBreaker?: SendLayer | undefined
  /** Bounds the requests a second to an origin: `rateLimit(10)`. @default none */
  rateLimit?: SendLayer | undefined
  /** @default console */
  logger?: Logger | undefined
  /** @default process.env['<PREFIX>_LOG'], else 'warn' */
  logLevel?: LogLevel | undefined
  /** Secrets of webhooks that `unwrap` and `verify` try when none is given. */
  webhookSecret?: string | readonly string[] | undefined
  /**
   * Largest JSON or text body in bytes, decoded.
   *
   * @default 64 MiB
   */
  maxResponseBytes?: number | undefined
  /**
   * Largest event or line of a stream in characters.
   *
   * @default 64 Mi
   */
  maxEventSize?: number | undefined
  /**
   * Calls at a time to one origin; more wait in order.
   *
   * @default 256
   */
  maxConcurrency?: number | undefined
  /** Allows plain `http` to hosts that are not loopback. */
  allowInsecure?: boolean | undefined
  /**
   * Whether `x-request-id` and `x-retry-count` are sent.
   *
   * @default true
   */
  telemetryHeaders?: boolean | undefined
  /** @internal */
  clock?: Clock | undefined
  /** Number from 0 up to 1. @internal */
  random?: (() => number) | undefined
  /** For ids, keys and boundaries. @internal */
  uuid?: (() => string) | undefined
}

/** Options of a client that holds no more than it is given: what the whole client has by itself comes in by a value that is imported. */
export type CoreOptions<Options extends BaseClientOptions> = Omit<
  Options,
  | 'circuitBreaker'
  | 'fetch'
  | 'logger'
  | 'logLevel'
  | 'maxConcurrency'
  | 'middleware'
  | 'outerMiddleware'
  | 'rateLimit'
  | 'transport'
> & {
  /** Sends single attempts: `fetchTransport`, `kyTransport(ky)`, or one of your own. */
  transport: Transport
  /** What stands between the retry loop and the transport: `throughMiddleware(…)` runs middleware and follows redirects, `logTo(console, 'info')` tells how calls go. Absent: a redirect is an error. */
  send?: Send | undefined
  /**
   * What else the client is to do: `tokenProviders` lets functions be given for credentials, `queryOptions` lets `query` and `defaultQuery` be given (without these, such an
   * option is refused), `limitCalls(256)` bounds the calls at a time, `rateLimitHints` obeys `RateLimit-Reset` beside `Retry-After`, `resumeStreams` continues streams that were cut, `unsentErrors` repeats also what is not safe to repeat when
   * nothing was sent.
   */
  use?: readonly ClientPart[] | undefined
  /** @internal */
  shared?: Shared | undefined
}
