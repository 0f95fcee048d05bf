/** Lets a number of calls through at a time; the rest wait in order. */
export interface Limiter {
  /** Takes a place at once if there is one; else wait by `queue`. */
  tryEnter: () => boolean
  /** Waits for a place. `cancel` gives it up, whether it was got meanwhile or not. */
  queue: () => { entered: Promise<void>; cancel: () => void }
  /** Gives a place back. */
  leave: () => void
}

export function createLimiter(limit: number): Limiter {
  let active = 0
  const waiting = new Set<() => void>()
  const leave = (): void => {
    const [next] = waiting
    if (next === undefined) {
      active--
      return
    }
    // The place goes from hand to hand, so that nobody comes in between.
    waiting.delete(next)
    next()
  }
  return {
    tryEnter: () => {
      if (active >= limit || waiting.size > 0) return false
      active++
      return true
    },
    queue: () => {
      let enter: () => void = nothing
      const entered = new Promise<void>((resolve) => {
        enter = resolve
      })
      waiting.add(enter)
      const cancel = (): void => {
        if (!waiting.delete(enter)) leave()
      }
      return { entered, cancel }
    },
    leave,
  }
}

function nothing(): void {}
