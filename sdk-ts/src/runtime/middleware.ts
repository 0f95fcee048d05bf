/** One attempt as a middleware sees it. A middleware may hand a changed copy to `next`. */
export interface MiddlewareRequest {
  method: string
  url: string
  headers: Headers
  body: BodyInit | undefined
  signal: AbortSignal
  /** 0 for the first attempt. */
  attempt: number
}

/** Sends the request on: to the next middleware, or to the transport. */
export type MiddlewareNext = (request: MiddlewareRequest) => Promise<Response>

/**
 * Runs around every attempt: `(request, next) => response`. The first of a list is the outermost; what it returns is what the retry loop sees. It may answer without
 * `next`, call it again, or replace what it gives.
 */
export type Middleware = (request: MiddlewareRequest, next: MiddlewareNext) => Promise<Response>
