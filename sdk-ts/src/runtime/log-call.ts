import type { Call } from './call.js'
import { redactHeaders } from './redact.js'

/** Tells the logger of an attempt: never a body, and headers with their secrets replaced. */
export function logAttempt(call: Call, headers: Record<string, string>): void {
  if (call.config.isDebug) log(call, `attempt ${call.attempts}`, Object.entries(headers))
}

export function logAnswer(call: Call, { status, headers }: Response): void {
  if (call.config.isDebug) log(call, `${status} after ${Math.round(call.elapsed)} ms`, headers)
}

export function logRetry(call: Call, delay: number): void {
  const status = call.failures.at(-1)?.status
  log(call, `${status ? `status ${status}` : 'no answer'}, next attempt in ${Math.round(delay)} ms`)
}

/** With headers for developers, without for operators. */
function log(call: Call, text: string, headers?: Iterable<[string, string]>): void {
  const { method, url, requestId } = call.facts()
  const { logger, credentials } = call.config
  const line = `${method} ${url} [${requestId}]: ${text}`
  if (headers) logger.debug(line, { headers: redactHeaders(headers, credentials.headerNames) })
  else logger.info(line)
}
