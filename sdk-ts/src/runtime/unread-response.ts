import type { Call } from './call.js'

/** The answer for a caller who reads the body: the call's time ends here, its cancellation with the body. */
export function unreadResponse(response: Response, call: Call): Response {
  call.arm()
  if (!response.body) {
    call.finish()
    return response
  }
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  // Settles when the body has ended, has failed or is given up.
  response.body
    .pipeTo(writable, { signal: call.controller.signal })
    .catch(() => {})
    .finally(() => call.finish())
  return Object.defineProperty(new Response(readable, response), 'url', { value: response.url })
}
