/** Lets a number of calls through at a time; the rest wait in order. */
export interface Limiter {
  /** Takes a place at once, or gives a wait for one; `cancel` gives that up, whether the place was got meanwhile or not, and throws what it is given. */
  enter: () => { entered: Promise<void>; cancel: (reason: unknown) => never } | undefined
  /** Gives a place back. */
  leave: () => void
}

export function createLimiter(limit: number): Limiter {
  let active = 0
  const waiting = new Set<() => void>()
  const leave = (): void => {
    const [next] = waiting
    // The place goes from hand to hand, so that nobody comes in between.
    if (next) {
      waiting.delete(next)
      next()
    } else active--
  }
  return {
    enter: () => {
      if (active < limit && waiting.size === 0) {
        active++
        return undefined
      }
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
