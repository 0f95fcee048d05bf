/** Lets a number of calls through at a time; the rest wait in order. */
export interface Limiter {
  /** Takes a place at once, or gives a wait for one; `cancel` gives that up, whether the place was got meanwhile or not, and throws what it is given. */
  enter: () => { entered: Promise<void>; cancel: (reason: unknown) => never } | undefined
  /** Gives a place back. */
  leave: () => void
}

/**
 * R14: at most so many calls at a time to one origin; the rest wait in order.
 *
 * @example
 * createClient({ transport: fetchTransport, limiter: limitCalls(256) })
 */
export const limitCalls =
  (limit = 256) =>
  (): Limiter =>
    createLimiter(limit)

function createLimiter(limit: number): Limiter {
  let free = limit
  const waiting = new Set<() => void>()
  const leave = (): void => {
    const [next] = waiting
    // The place goes from hand to hand, so that nobody comes in between.
    if (!next) free++
    else {
      waiting.delete(next)
      next()
    }
  }
  return {
    enter: () => {
      if (free > 0) return void free--
      let enter = leave
      const entered = new Promise<void>((resolve) => waiting.add((enter = resolve)))
      return {
        entered,
        cancel: (reason) => {
          if (!waiting.delete(enter)) leave()
          throw reason
        },
      }
    },
    leave,
  }
}
