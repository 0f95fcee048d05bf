import ky from 'ky'
import type { Transport } from './transport.js'

/** Any ky instance: `ky`, `ky.create(…)`, `ky.extend(…)`. */
export interface KyLike {
  (url: string, options: object): Promise<Response>
  extend?: (change: (parent: KyDefaults) => object) => unknown
}

/** Options of an instance that a call must not lose. */
interface KyDefaults {
  fetch?: ((request: Request, init: RequestInit) => Promise<Response>) | undefined
  signal?: unknown
}

/** What the loop around the transport does, ky must not do again. */
const singleAttempt = { retry: 0, timeout: false, throwHttpErrors: false } as const

/** The default transport: ky around one attempt of `fetch`, for its cross-runtime network errors. */
export function defaultTransport(
  fetch: typeof globalThis.fetch = (url, init) => globalThis.fetch(url, init),
): Transport {
  // The inner function closes over url and init: handing ky a Request, or letting it make one for fetch, costs a third more.
  return (url, init) => unwrapped(ky(url, { ...singleAttempt, fetch: () => fetch(url, init) }))
}

/** A transport over a ky instance of the caller's, hooks included. */
export function kyTransport(instance: KyLike): Transport {
  let defaults: KyDefaults = { signal: true }
  instance.extend?.((parent) => (defaults = parent))
  return (url, { signal, ...init }) =>
    unwrapped(
      instance(url, {
        ...init,
        ...singleAttempt,
        // Our signal goes to `fetch` itself: ky would join it with one of its own, which costs more than all the rest of the SDK.
        ...(defaults.signal
          ? { signal }
          : {
              fetch: (request: Request, more: RequestInit) =>
                (defaults.fetch ?? globalThis.fetch)(request, { ...more, signal: signal as AbortSignal }),
            }),
      }),
    )
}

/** ky wraps the TypeError of fetch; the code that tells what happened stands in its cause. */
function unwrapped(response: Promise<Response>): Promise<Response> {
  return response.catch((error: unknown) => {
    const { name, cause } = Object(error) as Error
    throw name === 'NetworkError' && cause !== undefined ? cause : error
  })
}
