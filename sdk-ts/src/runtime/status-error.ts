import type { Call } from './call.js'
import type { APIStatusError, StatusErrorInit } from './errors.js'
import { readText, responseFacts } from './read.js'
import { statusErrorClass } from './status-errors.js'

/** Reads an error body within limits, so that the connection can be used again, and gives the error. A body that breaks off counts as none. */
export async function readStatusError(
  response: Response,
  call: Call,
  retryAfter: number | undefined,
): Promise<APIStatusError> {
  const text = await readText(response, call, 1 << 20).catch(() => '')
  let body: unknown = text || undefined
  try {
    body = call.config.parse(text)
  } catch {
    // It stays text.
  }
  const init = { ...responseFacts(response, call), body, code: codeOf(body), retryAfter }
  return statusErrorOf(init, call, text.length > 65_536 ? text.slice(0, 65_536) : body)
}

/** The error of the class that the operation declares for it, else of the status's class. */
export function statusErrorOf(init: StatusErrorInit, call: Call, body = init.body): APIStatusError {
  const { operation } = call
  const Class = operation.errorClass?.(init, operation) ?? statusErrorClass(init.status)
  return new Class({ ...call.facts(), ...init, body })
}

/** The code in a body, where APIs have it. */
export function codeOf(body: unknown): string | undefined {
  const { code, error } = Object(body) as { code?: unknown; error?: unknown }
  return [code, (Object(error) as { code?: unknown }).code].find((text) => text && typeof text === 'string') as
    string | undefined
}

/** A member deep in a value, by own properties only. */
export function memberAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, name) => (at && Object.hasOwn(at, name) ? (at as Record<string, unknown>)[name] : undefined),
    value,
  )
}
