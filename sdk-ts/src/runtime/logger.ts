import type { Call } from './call.js'
import { readEnvironment } from './environment.js'
import { safeHeaders } from './headers.js'
import { type Send, sendDirectly } from './send.js'

/** A sink for what the client tells: `console`, pino, winston and the like. */
export interface Logger {
  debug: (message: string, ...rest: unknown[]) => void
  info: (message: string, ...rest: unknown[]) => void
  warn: (message: string, ...rest: unknown[]) => void
  error: (message: string, ...rest: unknown[]) => void
}

/** From silent to everything. */
export type LogLevel = 'off' | 'error' | 'warn' | 'info' | 'debug'

/**
 * Tells a logger of retries (`info`) and of every attempt and answer (`debug`): never a body, and headers without those that hold secrets.
 *
 * @param send What sends the attempts then, such as `throughMiddleware(…)`.
 * @example
 * createClient({ transport: fetchTransport, send: logTo(console, 'debug') })
 */
export function logTo(logger: Logger, level: LogLevel, send: Send = sendDirectly): Send {
  if (level !== 'debug' && level !== 'info') return send
  return async (...sent) => {
    const [call, , { headers }] = sent
    const { attempts: failures } = call
    const { endpoint, requestId } = call.facts()
    const begin = `${endpoint} [${requestId}]: `
    const debug = (text: string, received: Iterable<[string, string]>): void => {
      // One text: of further values some loggers take fields and others none, and `%` in a URL is no format.
      if (level === 'debug') logger.debug(`${begin}${text} ${JSON.stringify(shownHeaders(received, call))}`)
    }
    const failure = failures.at(-1)
    const what = failure?.status ? `status ${failure.status}` : 'no answer'
    if (failure)
      logger.info(`${begin}attempt ${failures.length + 1} after ${what} and ${Math.round(failure.delay ?? 0)} ms`)
    debug(`attempt ${failures.length + 1}`, Object.entries(headers))
    const response = await send(...sent)
    debug(`${response.status} after ${Math.round(call.elapsed())} ms`, response.headers)
    return response
  }
}

/** Headers with their secrets replaced. */
function shownHeaders(headers: Iterable<[string, string]>, { config }: Call): Record<string, string> {
  const all = [...headers]
  const safe = safeHeaders(all, config.secrets)
  return Object.fromEntries(all.map(([name, value]) => [name, safe.has(name) ? value : '***']))
}

/** The level that an environment variable names, if any. */
export function logLevelOf(variable: string): LogLevel | undefined {
  const text = readEnvironment(variable)?.toLowerCase() as LogLevel
  return ['off', 'error', 'warn', 'info', 'debug'].includes(text) ? text : undefined
}
