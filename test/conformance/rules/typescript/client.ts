/** A whole client for a case, on a scripted server. */
import { APIClient } from '../../../../sdk-ts/src/runtime/api-client.ts'
import { chooseScheme } from '../../../../sdk-ts/src/runtime/choose-scheme.ts'
import { circuitBreaker } from '../../../../sdk-ts/src/runtime/circuit-breaker.ts'
import type { BaseClientOptions } from '../../../../sdk-ts/src/runtime/client-options.ts'
import type { ClientDefinition } from '../../../../sdk-ts/src/runtime/definition.ts'
import { rateLimit } from '../../../../sdk-ts/src/runtime/rate-limit.ts'
import { basic, bearer, cookieKey, headerKey, queryKey } from '../../../../sdk-ts/src/runtime/schemes.ts'
import type { ClientPart } from '../../../../sdk-ts/src/runtime/parts.ts'
import { CANARY } from '../canary.ts'
import type { CallCase, ClientData } from '../case.ts'
import { type VirtualClock, virtualClock } from './clock.ts'
import { createServer, type Server } from './server.ts'

export interface World {
  clock: VirtualClock
  server: Server
  /** Everything that was logged. */
  log: string[]
  options: BaseClientOptions
}

/** What a client stands on: time, chance, ids, a server and a logger. */
export function createWorld(given: Pick<CallCase, 'server' | 'random' | 'now'>): World {
  const clock = virtualClock(Date.parse(given.now ?? '2026-01-02T03:04:05Z'))
  const server = createServer(clock, given.server ?? [])
  const log: string[] = []
  const write = (...parts: unknown[]): void => void log.push(parts.map((part) => JSON.stringify(part)).join(' '))
  const options = {
    clock,
    transport: server.transport,
    random: inTurn(given.random ?? [0.5]),
    uuid: inTurn(Array.from({ length: 1000 }, (_, index) => uuidOf(index))),
    logger: { error: write, warn: write, info: write, debug: write },
    logLevel: 'debug' as const,
  }
  return { clock, server, log, options }
}

/** A client of the API of the tables. Throws `ConfigurationError` for options that make none. */
export function createClient(world: World, data: ClientData = {}, ...parts: ClientPart[]): APIClient {
  const { apiKey = CANARY, circuitBreaker: breaker, rateLimit: rate, ...rest } = data
  const guards = {
    ...(breaker && { circuitBreaker: circuitBreaker(breaker) }),
    ...(rate !== undefined && { rateLimit: rateLimit(rate) }),
  }
  // In the tables null is what was not given.
  const key = typeof apiKey === 'object' && apiKey ? inTurn(apiKey.tokens) : apiKey
  const options = { ...world.options, apiKey: key ?? undefined, ...rest, ...guards } as BaseClientOptions
  return new APIClient(definition, options, noTransport, ...parts)
}

function noTransport(): never {
  throw new Error('The case has its own transport')
}

/** Gives the values in order, the last one again and again. */
export function inTurn<T>(values: readonly T[]): () => T {
  let count = 0
  return () => values[Math.min(count++, values.length - 1)] as T
}

function uuidOf(index: number): string {
  return `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`
}

const definition: ClientDefinition = {
  name: 'Rules',
  headers: { 'user-agent': 'rules/1.0.0' },
  environment: 'RULES',
  baseURL: 'https://api.example.com',
  services: { files: ['filesURL', 'RULES_FILES_URL', 'https://files.example.com/v1'] },
  schemes: {
    bearerAuth: { write: bearer, options: { apiKey: 'RULES_API_KEY' } },
    basicAuth: { write: basic, options: { user: 'RULES_USER', password: 'RULES_PASSWORD' } },
    headerAuth: { write: headerKey, options: { headerKey: 'RULES_HEADER_KEY' }, name: 'X-Account' },
    queryAuth: { write: queryKey, options: { queryKey: 'RULES_QUERY_KEY' }, name: 'account' },
    cookieAuth: { write: cookieKey, options: { cookieKey: 'RULES_COOKIE_KEY' }, name: 'session' },
  },
  security: [['bearerAuth']],
  choose: chooseScheme,
}
