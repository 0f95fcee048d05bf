/** Whether two requests for the same call are the same on the wire. */
import type { RecordedRequest } from './recorded.ts'

/** Headers of the SDKs themselves and of the library below. */
const OURS = new Set(
  `accept-encoding accept-language connection content-length host idempotency-key keep-alive sec-fetch-mode transfer-encoding user-agent x-request-id x-retry-count`.split(
    ' ',
  ),
)

/** What differs, in words; undefined where nothing does. */
export function difference(left: RecordedRequest, right: RecordedRequest): string | undefined {
  const [a, b] = [canonical(left), canonical(right)]
  const names = Object.keys(a) as (keyof typeof a)[]
  const name = names.find((one) => JSON.stringify(a[one]) !== JSON.stringify(b[one]))
  return name === undefined ? undefined : `${name}: ${JSON.stringify(a[name])} and ${JSON.stringify(b[name])}`
}

/**
 * A request without what may differ. The order of parameters in the query is open, as no document settles it; the order of the values of one is kept. Of
 * JSON white space and the order of members are left out, of several parts the boundary.
 */
function canonical({ method, url, headers, body }: RecordedRequest) {
  const [target = '', query] = url.split('?')
  const contentType = headers['content-type'] ?? ''
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1]
  const kept = Object.entries(headers).filter(([name]) => !OURS.has(name))
  return {
    method,
    target,
    query: query === undefined ? [] : query.split('&').toSorted(byName),
    headers: Object.fromEntries(
      kept
        .map(([name, value]): [string, string] => [
          name,
          name === 'content-type' ? value.replace(boundary ?? '', '') : value,
        ])
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
    body: canonicalBody(Buffer.from(body, 'base64').toString('latin1'), contentType, boundary),
  }
}

const byName = (left: string, right: string): number => {
  const [a = '', b = ''] = [left.split('=')[0], right.split('=')[0]]
  return a < b ? -1 : a > b ? 1 : 0
}

function canonicalBody(body: string, contentType: string, boundary: string | undefined): string {
  // Names of headers have no case, in parts as elsewhere.
  if (boundary !== undefined)
    return body.replaceAll(boundary, 'boundary').replaceAll(/^Content-[\w-]+(?=:)/gim, (name) => name.toLowerCase())
  if (body === '' || !/^[^;]*json/.test(contentType)) return body
  return JSON.stringify(JSON.parse(Buffer.from(body, 'latin1').toString('utf8')), sorted)
}

/** Members of JSON objects have no order. */
const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value
