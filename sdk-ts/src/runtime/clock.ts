/** Time as the runtime sees it; tests bring their own. */
export interface Clock {
  /** Milliseconds since 1970, for dates that servers name. */
  now: () => number
  /** Milliseconds that never run backwards, for durations. */
  elapsed: () => number
  /** Calls back after `ms` milliseconds; gives a function that cancels. */
  timer: (ms: number, callback: () => void) => () => void
}

export const systemClock: Clock = {
  now: Date.now,
  elapsed: () => performance.now(),
  timer: (ms, callback) => {
    // A longer wait overflows to none at all.
    const handle = setTimeout(callback, Math.min(ms, 2 ** 31 - 1))
    return () => clearTimeout(handle)
  },
}
