import { ConfigurationError } from './errors.js'
import type { Transport } from './transport/transport.js'

/** A request as a fake transport was handed it. */
export interface FakeRequest {
  method: string
  url: URL
  headers: Headers
  /** JSON as its value; every other body as it was handed over. */
  body: unknown
  signal: AbortSignal | undefined
}

/** Makes the answer to a request: a `Response`, an `Error` (the connection fails), or any other value, which is sent as JSON. */
export type FakeHandler = (request: FakeRequest) => unknown

/** A transport for tests that keeps the requests that it was handed, in order. */
export interface FakeTransport extends Transport {
  readonly requests: readonly FakeRequest[]
}

/**
 * A transport that sends nothing and answers from a table: `'METHOD /path'` to an answer, where `{name}` stands for one segment and the path is that of the
 * URL, the base URL's included. An answer is a `Response`,
 * an `Error` (the connection fails), a function of the request, or any other value, which is sent as JSON. The first route that fits answers. A request that
 * fits none fails at once with a `ConfigurationError` that names it.
 *
 * @example
 * const transport = fakeTransport({ 'GET /models': { data: [] } })
 * const client = new Client({ transport })
 * await client.models.list()
 * transport.requests[0]?.url.pathname // '/models'
 */
export function fakeTransport(routes: { readonly [route: string]: unknown }): FakeTransport {
  const requests: FakeRequest[] = []
  const table = Object.entries(routes).map(([route, answer]) => ({ matches: matcherOf(route), answer }))
  const transport: Transport = async (url, init) => {
    const request = requestOf(url, init)
    requests.push(request)
    const route = table.find(({ matches }) => matches(request))
    if (route === undefined) {
      throw new ConfigurationError(`No route of the fake transport is for ${request.method} ${request.url.pathname}`)
    }
    return responseOf(typeof route.answer === 'function' ? await route.answer(request) : route.answer)
  }
  return Object.assign(transport, { requests })
}

function matcherOf(route: string): (request: FakeRequest) => boolean {
  const [, method, path] = /^([A-Z]+) (\/\S*)$/.exec(route) ?? []
  if (method === undefined || path === undefined) {
    throw new ConfigurationError(`A route is written like 'GET /things/{id}', not ${JSON.stringify(route)}`)
  }
  const literals = path.split(/\{[^{}]+\}/).map((text) => encodeURI(text).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  const pattern = new RegExp(`^${literals.join('[^/]+')}$`)
  return (request) => request.method === method && pattern.test(request.url.pathname)
}

function requestOf(url: string, init: RequestInit): FakeRequest {
  const headers = new Headers(init.headers)
  const isJson = /^application\/(?:[^;]*\+)?json\b/i.test(headers.get('content-type') ?? '')
  return {
    method: init.method ?? 'GET',
    url: new URL(url),
    headers,
    body: isJson && typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : (init.body ?? undefined),
    signal: init.signal ?? undefined,
  }
}

/** A response is copied, so that it can answer again. */
function responseOf(answer: unknown): Response {
  if (answer instanceof Error) throw answer
  if (answer instanceof Response) return answer.clone()
  return answer === undefined ? new Response(null, { status: 204 }) : Response.json(answer)
}
