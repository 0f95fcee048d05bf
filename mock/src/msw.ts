import { http, passthrough, type HttpHandler } from 'msw'
import type { Mock } from './core.ts'

export interface MswOptions {
  /** Only requests below this URL are answered, all of them; its path is not part of the API's paths. @default requests to any origin whose path the API knows */
  baseUrl?: string
}

/**
 * MSW request handlers over a mock, for `setupServer(...mswHandlers(mock))`. One handler with the mock's own matcher, since MSW's cannot read every path that
 * a document may have.
 */
export const mswHandlers = (mock: Mock, options: MswOptions = {}): HttpHandler[] => [
  http.all('*', async ({ request }) => {
    const rawTarget = targetOf(request.url, options.baseUrl)
    if (rawTarget === undefined) return undefined
    if (options.baseUrl === undefined && !mock.knows(request.method, rawTarget)) return passthrough()
    return chunked(await mock.handle({ request, rawTarget }))
  }),
]

/** Node's client tells a stream that breaks from one that ends only when the response says that it is chunked. */
const chunked = (response: Response): Response => {
  if (response.body !== null && !response.headers.has('content-length'))
    response.headers.set('transfer-encoding', 'chunked')
  return response
}

const targetOf = (url: string, baseUrl: string | undefined): string | undefined => {
  const { origin, pathname, search } = new URL(url)
  if (baseUrl === undefined) return `${pathname}${search}`
  const base = new URL(baseUrl)
  const prefix = base.pathname.replace(/\/+$/, '')
  if (origin !== base.origin || !(pathname === prefix || pathname.startsWith(`${prefix}/`))) return undefined
  return `${pathname.slice(prefix.length) || '/'}${search}`
}
