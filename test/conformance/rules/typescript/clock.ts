/** A clock that stands still until all work waits for it; it then jumps to the next timer. */
import type { Clock } from '../../../../sdk-ts/src/runtime/clock.ts'

export interface VirtualClock extends Clock {
  /** Calls back after a while; rejects when the signal aborts first. */
  wait: (ms: number, signal?: AbortSignal) => Promise<void>
  /** Moves the wall clock, and nothing else. */
  jump: (ms: number) => void
  /** Jumps to the next timer; false when there is none. */
  next: () => boolean
}

export function virtualClock(wall: number): VirtualClock {
  let time = 0
  let shift = 0
  const timers = new Set<{ at: number; callback: () => void }>()
  const timer: Clock['timer'] = (ms, callback) => {
    const one = { at: time + ms, callback }
    timers.add(one)
    return () => void timers.delete(one)
  }
  return {
    now: () => wall + shift + time,
    elapsed: () => time,
    timer,
    wait: (ms, signal) =>
      new Promise((resolve, reject) => {
        const abort = (): void => reject(signal?.reason as Error)
        if (signal?.aborted) return abort()
        signal?.addEventListener('abort', abort)
        if (ms === Infinity) return
        const cancel = timer(ms, resolve)
        signal?.addEventListener('abort', cancel)
      }),
    jump: (ms) => void (shift += ms),
    next: () => {
      const [first] = [...timers].toSorted((a, b) => a.at - b.at)
      if (!first) return false
      timers.delete(first)
      time = Math.max(time, first.at)
      first.callback()
      return true
    },
  }
}

/** The result of work that waits for the clock and for nothing else. */
export async function withClock<T>(clock: VirtualClock, work: Promise<T>): Promise<T> {
  const state = { isDone: false }
  const done = work.finally(() => (state.isDone = true))
  done.catch(() => {})
  for (let idle = 0; !state.isDone && idle < 100; idle++) {
    // Reading a body takes several turns of the event loop.
    for (let turn = 0; turn < 6 && !state.isDone; turn++) await new Promise((resolve) => setImmediate(resolve))
    if (!state.isDone && clock.next()) idle = 0
  }
  if (!state.isDone) throw new Error('The case stands still: it waits for something else than the clock')
  return done
}
