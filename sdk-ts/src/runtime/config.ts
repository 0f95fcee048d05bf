import { type BaseURLs, resolveBaseURLs } from './base-url.js'
import type { BaseClientOptions, CoreOptions } from './client-options.js'
import { systemClock } from './clock.js'
import { type ResolvedCredentials, resolveCredentials } from './credentials.js'
import type { ClientDefinition } from './definition.js'
import type { QueryAdder } from './encode/query-options.js'
import { type HeaderChanges, headerChanges } from './headers.js'
import type { Outer } from './execute.js'
import type { Limiter } from './limiter.js'
import type { ClientPart } from './parts.js'
import type { HintReader } from './retry/hints.js'
import { sendDirectly } from './send.js'
import type { Shared } from './shared.js'
import type { CreateResume } from './stream-spec.js'
import type { Tokens } from './tokens.js'
import type { Transport } from './transport/transport.js'

const defaults = {
  attemptTimeout: 30_000,
  maxRetryAfter: 60_000,
  maxResponseBytes: 64 << 20,
  telemetryHeaders: true,
  clock: systemClock,
  random: Math.random,
  uuid: () => crypto.randomUUID() as string,
  maxRetries: undefined as number | undefined,
  timeout: undefined as number | undefined,
  send: sendDirectly,
  parse: JSON.parse as (text: string) => unknown,
}

/** A client's settings after options, environment and defaults have been weighed: read once, when the client is made. */
export interface ClientConfig extends Readonly<typeof defaults>, ResolvedCredentials {
  definition: ClientDefinition
  transport: Transport
  /** Base URL for a service (or for none, `''`), without trailing slash. Throws `ConfigurationError` when there is none. */
  baseURLs: BaseURLs
  /** The caller's headers of every request. */
  headers: HeaderChanges
  /** Asks functions for credentials. */
  tokens?: Tokens
  /** Makes what bounds the calls at a time to an origin. */
  limiter?: (() => Limiter) | undefined
  /** Reads further hints of servers how long to wait. */
  hints?: HintReader
  /** Adds the parameters of `query` and `defaultQuery`. */
  query?: QueryAdder
  /** Continues streams that were cut. */
  resume?: CreateResume
  /** Runs calls inside what stands around their retries. */
  outer?: Outer | undefined
  /** Tells from an error of the transport that nothing was sent. */
  unsent?: (error: unknown) => boolean
  /** What clients made by `withOptions` have in common. */
  shared: Shared
  /** The options as given, for `withOptions`. Behind a function, so that nothing prints them. */
  options: () => BaseClientOptions
}

/** Weighs options, environment and defaults. Throws `ConfigurationError` when they do not make a client. */
export function resolveConfig(definition: ClientDefinition, options: CoreOptions<BaseClientOptions>): ClientConfig {
  const given = options as unknown as Record<string, unknown>
  // Only what the defaults name: a secret must not come into a plain object.
  const settings: Record<string, unknown> = {}
  for (const name in defaults) settings[name] = given[name] ?? defaults[name as keyof typeof defaults]
  const parts: ClientPart = Object.assign({}, ...(options.use ?? []))
  return {
    ...(settings as typeof defaults),
    ...parts,
    definition,
    transport: options.transport,
    baseURLs: resolveBaseURLs(definition, given),
    headers: headerChanges(options.defaultHeaders),
    ...resolveCredentials(definition, given, !!parts.tokens),
    shared: options.shared ?? {},
    options: () => options,
  }
}
