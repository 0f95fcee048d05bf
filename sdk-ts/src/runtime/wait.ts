import type { Call } from './call.js'

/** Waits for something that has no time of its own but the call's. */
export function waitFor<T>(call: Call, work: Promise<T>): Promise<T> {
  call.limit()
  return call.race(work)
}
