import type { Call } from './call.js'
import type { ClientPart } from './parts.js'
import { waitFor } from './wait.js'

/** Lets a number of calls through at a time; the rest wait in order. */
export interface Limiter {
  /** Takes a place, at once or after a wait; rejects when the call is stopped meanwhile. */
  enter: (call: Call) => Promise<void> | undefined
  /** Gives a place back. */
  leave: () => void
}

/**
 * R14: at most so many calls at a time to one origin; the rest wait in order.
 *
 * @example
 * createClient({ transport: fetchTransport, use: [limitCalls(256)] })
 */
export const limitCalls = (limit = 256): ClientPart => ({ limiter: () => createLimiter(limit) })

function createLimiter(limit: number): Limiter {
  const { setImmediate: later = setTimeout } = globalThis as { setImmediate?: (callback: () => void) => unknown }
  let free = limit
  const waiting = new Set<() => void>()
  const leave = (): void => {
    const [next] = waiting
    // The place goes from hand to hand, so that nobody comes in between.
    if (!next) free++
    else {
      waiting.delete(next)
      // Node's HTTP client lets a turn of the loop pass before it uses a connection again; who comes sooner makes it open another.
      later(next)
    }
  }
  return {
    enter: (call) => {
      if (free > 0) return void free--
      let enter = leave
      const entered = new Promise<void>((resolve) => waiting.add((enter = resolve)))
      return waitFor(call, entered).catch((reason: unknown) => {
        // It gives the wait up, or the place that it got meanwhile.
        if (!waiting.delete(enter)) leave()
        throw reason
      })
    },
    leave,
  }
}
