import type { BaseClientOptions } from './client-options.js'
import { type Clock, systemClock } from './clock.js'
import type { ClientDefinition } from './definition.js'
import { resolveCredentials, type ResolvedCredentials } from './credentials.js'
import { readEnvironment } from './environment.js'
import { filterLogger, type Logger, parseLogLevel } from './logger.js'
import type { Middleware } from './middleware.js'
import { mergeHeaders } from './headers.js'
import { resolveBaseURLs } from './base-url.js'
import { currentShared, type Shared } from './shared.js'
import type { Transport } from './transport/transport.js'

/** A client's settings after options, environment and defaults have been weighed: read once, when the client is made. */
export interface ClientConfig {
  definition: ClientDefinition
  transport: Transport
  /** Base URL for a service (or for none, `''`), without trailing slash. Throws `ConfigurationError` when there is none. */
  baseURLs: (service: string, own?: string) => string
  timeout: number | undefined
  attemptTimeout: number
  idleTimeout: number
  maxRetries: number
  maxRetryAfter: number
  /** Headers of every request that are ours. */
  staticHeaders: Readonly<Record<string, string>>
  headers: ReadonlyMap<string, string | null>
  query: Record<string, unknown>
  middleware: readonly Middleware[]
  logger: Logger
  /** Whether single requests are logged, which costs time. */
  isDebug: boolean
  credentials: ResolvedCredentials
  webhookSecrets: () => readonly string[]
  maxResponseBytes: number
  maxEventSize: number
  allowInsecure: boolean
  telemetryHeaders: boolean
  clock: Clock
  random: () => number
  randomHex: () => string
  uuid: () => string
  /** What clients made by `withOptions` have in common. */
  shared: Shared
  /** The options as given, for `withOptions`. Behind a function, so that nothing prints them. */
  options: () => BaseClientOptions
}

type ResolvableOptions = BaseClientOptions & { transport: Transport }

/** Weighs options, environment and defaults. Throws `ConfigurationError` when they do not make a client. */
export function resolveConfig(definition: ClientDefinition, options: ResolvableOptions): ClientConfig {
  const environment = (name: string): string | undefined => readEnvironment(`${definition.environmentPrefix}_${name}`)
  const logLevel = options.logLevel ?? parseLogLevel(environment('LOG')) ?? 'warn'
  const secrets = options.webhookSecret
  return {
    definition,
    transport: options.transport,
    baseURLs: resolveBaseURLs(definition, options),
    timeout: options.timeout,
    attemptTimeout: options.attemptTimeout ?? 30_000,
    idleTimeout: options.idleTimeout ?? 60_000,
    maxRetries: options.maxRetries ?? 2,
    maxRetryAfter: options.maxRetryAfter ?? 60_000,
    staticHeaders: staticHeaders(definition),
    headers: mergeHeaders(new Map(), options.defaultHeaders),
    query: options.defaultQuery ?? {},
    middleware: options.middleware ?? [],
    logger: filterLogger(options.logger ?? console, logLevel),
    isDebug: logLevel === 'debug',
    credentials: resolveCredentials(definition, { ...options }),
    webhookSecrets: () => (secrets === undefined ? [] : typeof secrets === 'string' ? [secrets] : secrets),
    maxResponseBytes: options.maxResponseBytes ?? 64 * 1024 * 1024,
    maxEventSize: options.maxEventSize ?? 64 * 1024 * 1024,
    allowInsecure: options.allowInsecure ?? false,
    telemetryHeaders: options.telemetryHeaders ?? true,
    clock: options.clock ?? systemClock,
    random: options.random ?? Math.random,
    randomHex: options.randomHex ?? (() => crypto.randomUUID().replaceAll('-', '')),
    uuid: options.uuid ?? (() => crypto.randomUUID()),
    shared: currentShared(options.maxConcurrency ?? 256),
    options: () => options,
  }
}

/** Browsers name themselves, and a header of ours would make every request ask for permission first. */
function staticHeaders({ package: name, version }: ClientDefinition): Record<string, string> {
  const isBrowser = 'window' in globalThis && 'document' in globalThis
  return isBrowser ? {} : { 'user-agent': `${name}/${version} typescript` }
}
