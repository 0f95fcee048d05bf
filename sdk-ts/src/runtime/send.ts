import { isLoopback } from './base-url.js'
import type { Call } from './call.js'
import { APIConnectionError } from './errors.js'
import type { Middleware, MiddlewareNext } from './middleware.js'

/** Sends one attempt through the middleware and follows redirects of GET and HEAD. */
export async function send(
  call: Call,
  url: string,
  headers: Record<string, string>,
  body: BodyInit | undefined,
  layers: readonly Middleware[],
): Promise<Response> {
  const { method } = call.operation
  const { transport } = call.config
  const init: RequestInit & { duplex?: string } = { method, redirect: 'manual', signal: call.signal }
  if (body !== undefined) init.body = body
  if (body instanceof ReadableStream) init.duplex = 'half'
  // The first layer is the outermost; the transport is inside.
  const layered = layers.reduceRight<MiddlewareNext>(
    (next, layer) => (request) => layer(request, next),
    ({ url: to, headers: sent, attempt: _, ...rest }) =>
      transport(to, { ...init, ...rest, headers: Object.fromEntries(sent) } as RequestInit),
  )
  for (let hops = 0; ; hops++) {
    const response = await call.race(
      layers[0]
        ? layered({ method, url, headers: new Headers(headers), body, signal: call.signal, attempt: call.failures.length })
        : transport(url, { ...init, headers }),
    )
    const target = /^(?:GET|HEAD)$/.test(method) && redirectTarget(response, url)
    if (!target) return response
    if (hops > 4) throw call.error(APIConnectionError, 'The server redirects too often')
    await response.body?.cancel()
    // What another origin may see: neither credentials nor anything that the caller added.
    if (target.origin !== new URL(url).origin) {
      const kept = Object.entries(headers).filter(([name]) => /^(?:accept(?:-encoding)?|user-agent)$/.test(name))
      headers = Object.fromEntries(kept)
    }
    url = target.href
  }
}

/** Where a redirect may lead: never from https to http, never without a place. */
function redirectTarget({ status, headers }: Response, from: string): URL | undefined {
  const location = headers.get('location')
  if (!location || !/^30[12378]$/.test(String(status)) || !URL.canParse(location, from)) return undefined
  const target = new URL(location, from)
  const { protocol, origin } = new URL(from)
  const isNear = target.origin === origin || isLoopback(target.hostname)
  const isSafe = target.protocol === 'https:' || (target.protocol === protocol && isNear)
  target.hash = ''
  return isSafe && !target.username && !target.password ? target : undefined
}
