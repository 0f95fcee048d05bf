import type { Call } from './call.js'
import { readEnvironment } from './environment.js'
import { safeHeaders } from './headers.js'

/** A sink for what the client tells: `console`, pino, winston and the like. */
export interface Logger {
  debug: (message: string, ...rest: unknown[]) => void
  info: (message: string, ...rest: unknown[]) => void
  warn: (message: string, ...rest: unknown[]) => void
  error: (message: string, ...rest: unknown[]) => void
}

/** From silent to everything. */
export type LogLevel = 'off' | 'error' | 'warn' | 'info' | 'debug'

/** What an observer is told: an attempt begins, its answer has come, or the call waits before the next one. */
export interface CallEvent {
  headers?: Record<string, string>
  response?: Response
  /** Milliseconds. */
  delay?: number
}

/** Is told how calls go. @internal */
export type Observer = (call: Call, event: CallEvent) => void

/**
 * Tells a logger of retries (`info`) and of every attempt and answer (`debug`): never a body, and headers without those that hold secrets.
 *
 * @example
 * createClient({ transport: fetchTransport, observer: logTo(console, 'debug') })
 */
export function logTo(logger: Logger, level: LogLevel): Observer | undefined {
  const isDebug = level === 'debug'
  if (!isDebug && level !== 'info') return undefined
  return (call, { headers, response, delay }) => {
    const say = (text: string, received?: Iterable<[string, string]>): void => {
      const { endpoint } = call.facts()
      const line = `${endpoint} [${call.requestId}]: ${text}`
      if (!received) logger.info(line)
      else if (isDebug) logger.debug(line, { headers: shownHeaders(received, call) })
    }
    if (delay !== undefined) say(`${lastFailure(call)}, next attempt in ${Math.round(delay)} ms`)
    if (headers) say(`attempt ${call.failures.length + 1}`, Object.entries(headers))
    if (response) say(`${response.status} after ${Math.round(call.elapsed())} ms`, response.headers)
  }
}

function lastFailure({ failures }: Call): string {
  const status = failures.at(-1)?.status
  return status ? `status ${status}` : 'no answer'
}

/** Headers with their secrets replaced. */
function shownHeaders(headers: Iterable<[string, string]>, { config }: Call): Record<string, string> {
  const all = [...headers]
  const safe = safeHeaders(all, config.credentials.headerNames)
  return Object.fromEntries(all.map(([name, value]) => [name, safe.has(name) ? value : '***']))
}

/** The level that an environment variable names, if any. */
export function logLevelOf(variable: string): LogLevel | undefined {
  const text = readEnvironment(variable)?.toLowerCase()
  return (['off', 'error', 'warn', 'info', 'debug'] as const).find((level) => level === text)
}
