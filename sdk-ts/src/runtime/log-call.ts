import type { Call } from './call.js'
import { redactHeaders } from './redact.js'

/** Tells the logger of an attempt: never a body, and headers with their secrets replaced. */
export function logAttempt(call: Call, attempt: { headers: Record<string, string> }): void {
  if (!call.config.isDebug) return
  const headers = redactHeaders(Object.entries(attempt.headers), call.config.credentials.headerNames)
  call.config.logger.debug(`${nameOf(call)}: attempt ${call.attempts}`, { headers })
}

export function logAnswer(call: Call, response: Response): void {
  if (!call.config.isDebug) return
  const headers = redactHeaders(response.headers, call.config.credentials.headerNames)
  call.config.logger.debug(`${nameOf(call)}: ${response.status} after ${Math.round(call.elapsed)} ms`, { headers })
}

export function logRetry(call: Call, delay: number): void {
  const last = call.failures.at(-1)
  const why = last?.status === undefined ? 'no answer' : `status ${last.status}`
  call.config.logger.info(`${nameOf(call)}: ${why}, next attempt in ${Math.round(delay)} ms`)
}

function nameOf(call: Call): string {
  const { method, url, requestId } = call.facts()
  return `${method} ${url} [${requestId}]`
}
