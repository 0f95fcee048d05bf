import { isLoopback, parseURL } from './base-url.js'
import type { Call } from './call.js'
import type { EncodedBody } from './encode/body.js'
import { APIConnectionError } from './errors.js'
import { composeMiddleware, type Middleware, type MiddlewareNext, type MiddlewareRequest } from './middleware.js'
import type { Transport } from './transport/transport.js'

/** One attempt, ready to go. */
export interface Attempt {
  url: string
  headers: Record<string, string>
  body: EncodedBody | undefined
  middleware: readonly Middleware[]
}

/** Sends one attempt through the middleware and follows redirects. */
export async function sendAttempt(call: Call, attempt: Attempt): Promise<Response> {
  const { transport } = call.config
  const { middleware } = attempt
  const send =
    middleware.length === 0
      ? (url: string, headers: Record<string, string>) => transport(url, initOf(call, headers, attempt.body))
      : layered(call, attempt, transport)
  let { url, headers } = attempt
  for (let hops = 0; ; hops++) {
    const response = await call.race(send(url, headers))
    const next = /^(?:GET|HEAD)$/.test(call.operation.method) ? redirectTarget(response, url) : undefined
    if (next === undefined) return response
    if (hops === 5) throw new APIConnectionError('The server redirects too often', { call: call.facts() })
    await response.body?.cancel()
    if (next.origin !== new URL(url).origin) headers = harmlessHeaders(headers)
    url = next.href
  }
}

function initOf(call: Call, headers: Record<string, string>, body: EncodedBody | undefined): RequestInit {
  const init: RequestInit & { duplex?: 'half' } = {
    method: call.operation.method,
    headers,
    redirect: 'manual',
    signal: call.controller.signal,
  }
  if (body?.content !== undefined) init.body = body.content
  if (body?.content instanceof ReadableStream) init.duplex = 'half'
  return init
}

function layered(
  call: Call,
  attempt: Attempt,
  transport: Transport,
): (url: string, headers: Record<string, string>) => Promise<Response> {
  const innermost: MiddlewareNext = (request) => {
    const body = request.body === undefined ? undefined : { content: request.body, contentType: undefined }
    const init = initOf(call, Object.fromEntries(request.headers), body)
    return transport(request.url, { ...init, method: request.method, signal: request.signal })
  }
  const run = composeMiddleware(attempt.middleware, innermost)
  return (url, headers) => {
    const request: MiddlewareRequest = {
      method: call.operation.method,
      url,
      headers: new Headers(headers),
      body: attempt.body?.content,
      signal: call.controller.signal,
      attempt: call.attempts - 1,
    }
    return run(request)
  }
}

/** Where a redirect may lead: never from https to http, never without a place. */
function redirectTarget({ status, headers }: Response, from: string): URL | undefined {
  const location = [301, 302, 303, 307, 308].includes(status) ? headers.get('location') : null
  const target = location === null ? undefined : parseURL(location, from)
  if (target === undefined || target.username !== '' || target.password !== '') return undefined
  const { protocol, origin } = new URL(from)
  const isNear = isLoopback(target.hostname) || target.origin === origin
  target.hash = ''
  return target.protocol === 'https:' || (target.protocol === 'http:' && protocol === 'http:' && isNear)
    ? target
    : undefined
}

/** What another origin may see: neither credentials nor anything that the caller added. */
function harmlessHeaders(headers: Record<string, string>): Record<string, string> {
  const kept = ['accept', 'accept-encoding', 'user-agent']
  return Object.fromEntries(Object.entries(headers).filter(([name]) => kept.includes(name)))
}
