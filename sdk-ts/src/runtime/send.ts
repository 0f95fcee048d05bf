import type { Call } from './call.js'
import { InvalidArgumentError } from './errors.js'
import type { Middleware } from './middleware.js'

/** A request as it is handed to the transport, its headers by lower-case name. */
export type SentInit = RequestInit & { headers: Record<string, string> }

/** Sends one attempt: what stands between the retry loop and the transport. */
export type Send = (
  call: Call,
  url: string,
  init: SentInit,
  middleware: readonly Middleware[] | undefined,
) => Promise<Response>

/** Stands around what sends attempts: `circuitBreaker(…)`, `rateLimit(…)`. */
export type SendLayer = (send: Send) => Send

/** Hands the request to the transport as it is. A redirect is an answer like others. */
export const sendDirectly: Send = ({ config }, url, init, middleware) => {
  if (middleware) throw new InvalidArgumentError('`middleware` needs `send: throughMiddleware()`')
  return config.transport(url, init)
}
