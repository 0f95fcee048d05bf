/** The shape of `wire.json`: what each call must put on the wire. */
import type { OperationId } from '../../generator/src/ir/ids.ts'
import type { Json } from '../../generator/src/ir/models.ts'

export interface WireTable {
  about: string
  credentials: { [scheme: string]: string | [string, string] }
  cases: WireCase[]
}

export interface WireCase {
  name: string
  operation: OperationId
  /** By argument key of the IR; `$datetime`, `$date`, `$file` and `$bytes` stand for a language's own values. */
  arguments?: { [key: string]: Json }
  /** Options of the call, in TypeScript's spelling. */
  options?: {
    headers?: Record<string, string>
    query?: Record<string, string>
    idempotencyKey?: string
    contentType?: string
  }
  /** Options of the client, in TypeScript's spelling. */
  client?: { baseURL?: string }
  expect: ExpectedRequest | { error: string }
}

export interface ExpectedRequest {
  method: string
  url: string
  /** Headers that must be there, in lower case; others may stand beside them. */
  headers?: { [name: string]: string | { pattern: string } }
  absentHeaders?: string[]
  body: { text: string } | { base64: string } | null
}

/** What a driver saw: a request with its body in base64, or the class of the error that was raised. */
export type Observation = RecordedRequest | { error: string; message: string }

export interface RecordedRequest {
  method: string
  url: string
  headers: { [name: string]: string }
  body: string
}

/** An observation in the spelling of the table: bodies as text or base64 as the expectation has it, the boundary by its stand-in, only the expected headers. */
export function normalise(observed: Observation, expected: WireCase['expect']): unknown {
  if ('error' in observed) return 'error' in expected ? { error: observed.error } : observed
  if ('error' in expected) return observed
  const boundary = /boundary=([^;]+)/.exec(observed.headers['content-type'] ?? '')?.[1]
  const replace = (text: string) => (boundary === undefined ? text : text.replaceAll(boundary, 'BOUNDARY'))
  const names = Object.keys(expected.headers ?? {})
  return {
    method: observed.method,
    url: observed.url,
    ...(expected.headers && {
      headers: Object.fromEntries(names.map((name) => [name, header(observed, name, expected, replace)])),
    }),
    ...(expected.absentHeaders && {
      absentHeaders: expected.absentHeaders.filter((name) => !(name in observed.headers)),
    }),
    body: body(observed.body, expected, replace),
  }
}

function header(observed: RecordedRequest, name: string, expected: ExpectedRequest, replace: (text: string) => string) {
  const value = observed.headers[name]
  const wanted = expected.headers?.[name]
  if (typeof wanted === 'object' && value !== undefined && new RegExp(wanted.pattern).test(value)) return wanted
  return value === undefined ? null : replace(value)
}

function body(base64: string, expected: ExpectedRequest, replace: (text: string) => string) {
  if (base64 === '' && (expected.body === null || !('base64' in expected.body))) return null
  if (expected.body !== null && 'base64' in expected.body) return { base64 }
  return { text: replace(Buffer.from(base64, 'base64').toString('utf8')) }
}
