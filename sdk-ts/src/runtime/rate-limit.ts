import type { Clock } from './clock.js'
import { ConfigurationError } from './errors.js'
import type { SendLayer } from './send.js'

/**
 * At most so many requests a second to one origin, after a burst of as many; the rest wait in order. The wait counts as time of the call, not of an attempt.
 * Clients that are given the same value share the limit.
 *
 * @example
 * new Client({ rateLimit: rateLimit(10) })
 * createClient({ transport: fetchTransport, send: rateLimit(10)(throughMiddleware()) })
 */
export function rateLimit(requestsPerSecond: number): SendLayer {
  if (!(requestsPerSecond > 0)) throw new ConfigurationError('A rate limit is a number of requests a second')
  const buckets = new Map<string, Bucket>()
  return (send) => async (call, url, init, middleware) => {
    const { origin } = new URL(url)
    const bucket = buckets.get(origin) ?? createBucket(requestsPerSecond, call.config.clock)
    buckets.set(origin, bucket)
    const taken = bucket.take(init.signal as AbortSignal)
    if (taken) {
      call.limit()
      await taken
      call.limit(typeof (init.body ?? '') === 'string')
    }
    return send(call, url, init, middleware)
  }
}

interface Bucket {
  /** Takes a token, at once or after a wait; rejects when the signal is aborted meanwhile. */
  take: (signal: AbortSignal) => Promise<void> | undefined
}

function createBucket(rate: number, { elapsed, timer }: Clock): Bucket {
  const capacity = Math.max(1, rate)
  let tokens = capacity
  let filledAt = elapsed()
  const waiting = new Set<() => void>()
  let stopTimer: (() => void) | undefined

  const fill = (): void => {
    const now = elapsed()
    tokens = Math.min(capacity, tokens + ((now - filledAt) * rate) / 1000)
    filledAt = now
  }
  /** Lets through who can go, and comes again for the next: only one timer runs, and only while somebody waits. */
  const serve = (): void => {
    stopTimer?.()
    fill()
    for (const go of waiting) {
      // A sum of small parts may miss one by a hair.
      if (tokens < 1 - 1e-9) break
      tokens--
      waiting.delete(go)
      go()
    }
    stopTimer = waiting.size === 0 ? undefined : timer(Math.ceil(((1 - tokens) / rate) * 1000), serve)
  }
  return {
    take: (signal) => {
      fill()
      if (waiting.size === 0 && tokens >= 1) return void tokens--
      return new Promise((resolve, reject) => {
        const go = (): void => {
          signal.removeEventListener('abort', leave)
          resolve()
        }
        const leave = (): void => {
          waiting.delete(go)
          if (waiting.size === 0) stopTimer?.()
          reject(signal.reason as Error)
        }
        signal.addEventListener('abort', leave)
        waiting.add(go)
        if (waiting.size === 1) serve()
      })
    },
  }
}
