import { isLoopback } from './base-url.js'
import { APIConnectionError } from './errors.js'
import type { Middleware, MiddlewareNext } from './middleware.js'
import type { Send } from './send.js'

/**
 * Runs middleware around every attempt, the client's outside the call's, and follows redirects of GET and HEAD: at most five, never from https to http, and to another
 * origin without credentials and headers of the caller.
 *
 * @example
 * createClient({ transport: fetchTransport, send: throughMiddleware(sign) })
 */
export const throughMiddleware =
  (...middleware: Middleware[]): Send =>
  async (call, url, init, own = []) => {
    const { transport } = call.config
    const { method } = call.operation
    let { headers } = init
    // The first layer is the outermost; the transport is inside.
    const send = [...middleware, ...own].reduceRight<MiddlewareNext | undefined>(
      (next, layer) => (request) =>
        layer(
          request,
          next ??
            (({ method: changed, url: to, headers: sent, body, signal }) =>
              transport(to, {
                ...init,
                method: changed,
                body,
                signal,
                headers: Object.fromEntries(sent),
              } as RequestInit)),
        ),
      undefined,
    )
    for (let hops = 0; ; hops++) {
      const attempt = call.attempts.length
      const { body, signal } = init as { body?: BodyInit; signal: AbortSignal }
      const response = await (send?.({ method, url, headers: new Headers(headers), body, signal, attempt }) ??
        transport(url, { ...init, headers }))
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
  const target = URL.parse(headers.get('location') || '//', from)
  if (!target || !/^30[12378]$/.test(`${status}`)) return undefined
  const { protocol, origin } = new URL(from)
  const isNear = target.origin === origin || isLoopback(target.hostname)
  const isSafe = target.protocol === 'https:' || (target.protocol === protocol && isNear)
  target.hash = ''
  return isSafe && !(target.username + target.password) ? target : undefined
}
