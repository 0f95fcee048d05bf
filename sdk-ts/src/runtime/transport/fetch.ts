import type { Transport } from './transport.js'

/** The smallest transport: the platform's `fetch`. */
export const fetchTransport: Transport = (url, init) => fetch(url, init)

/** A transport over another `fetch`. */
export function createFetchTransport(fetch: typeof globalThis.fetch): Transport {
  return (url, init) => fetch(url, init)
}
