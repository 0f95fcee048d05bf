import type { Call } from './call.js'
import type { APIStatusError, StatusErrorInit } from './errors.js'
import { readText, responseFacts } from './read.js'
import { statusErrorClass } from './status-errors.js'

/**
 * Reads an error body within limits, so that the connection can be used again, and gives what makes the error. A body that breaks off counts as none.
 */
export async function readStatusError(
  response: Response,
  call: Call,
): Promise<(retryAfter: number | undefined) => APIStatusError> {
  const text = await readText(response, call, 1 << 20).catch(() => '')
  let body: unknown = text || undefined
  try {
    body = JSON.parse(text)
  } catch {
    // It stays text.
  }
  const code = codeOf(body, call)
  if (text.length > 65_536) body = text.slice(0, 65_536)
  return (retryAfter) => statusErrorOf({ ...responseFacts(response, call), body, code, retryAfter }, call)
}

/** The error of the class that the operation declares for status and code, else of the status's class. */
export function statusErrorOf(init: StatusErrorInit, call: Call): APIStatusError {
  const declared = call.operation.errors?.find(
    ({ status, code, path = ['code'] }) => status === init.status && memberAt(init.body, path) === code,
  )
  return new (declared?.type ?? statusErrorClass(init.status))(init)
}

/** The code in a body: where the operation declares it, else where APIs have it. */
export function codeOf(body: unknown, { operation: { errors = [] } }: Call): string | undefined {
  const codes = [...errors, { path: ['code'] }, { path: ['error', 'code'] }].map(({ path = ['code'] }) =>
    memberAt(body, path),
  )
  return codes.find((code): code is string => typeof code === 'string' && code !== '')
}

/** A member deep in a value, by own properties only. */
export function memberAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, name) => (at && Object.hasOwn(at, name) ? (at as Record<string, unknown>)[name] : undefined),
    value,
  )
}
