import type { Operation, Response, ResponseHeader } from '@artificer/generator/ir'
import { digest } from '../hash.ts'
import { sdkNameOf } from '../operations.ts'
import type { BodyContext } from './respond.ts'

/** Values of the headers that a response declares. The sender of a header that the state knows (ETag, Location, Link) replaces it. */
export const declaredHeaders = (
  operation: Operation,
  status: number,
  response: Response | undefined,
  request: { key: string; requestId: string | undefined },
  context: BodyContext,
): [string, string][] =>
  (response?.headers ?? []).flatMap((header): [string, string][] => {
    const value = headerValue(operation, status, header, request, context)
    return value === undefined ? [] : [[header.name.toLowerCase(), value]]
  })

const STATEFUL = new Set(['etag', 'location', 'link', 'content-type', 'content-length'])

const headerValue = (
  operation: Operation,
  status: number,
  header: ResponseHeader,
  request: { key: string; requestId: string | undefined },
  context: BodyContext,
): string | undefined => {
  const name = header.name.toLowerCase()
  if (STATEFUL.has(name) && !header.required) return undefined
  if (name === 'content-type' || name === 'content-length') return undefined
  const usual = usualValues(operation, status, request)[name]
  if (usual !== undefined) return usual
  const value = context.generator.value(header.schema, sdkNameOf(operation), status, 'header', name, request.key)
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? '')
  return /^[\t\x20-\x7e]*$/.test(text) ? text.trim() : encodeURIComponent(text)
}

const usualValues = (
  operation: Operation,
  status: number,
  request: { key: string; requestId: string | undefined },
): { [name: string]: string } => ({
  'x-request-id': request.requestId ?? `req_${digest(operation.id, request.key).slice(0, 16)}`,
  'retry-after': '1',
  'x-ratelimit-limit': '100',
  'x-ratelimit-remaining': status === 429 ? '0' : '99',
  'x-ratelimit-reset': '1',
  'ratelimit-limit': '100',
  'ratelimit-remaining': status === 429 ? '0' : '99',
  'ratelimit-reset': '1',
})
