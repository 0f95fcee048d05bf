import type { ClientConfig } from './config.js'
import { createLimiter, type Limiter } from './limiter.js'
import { createRetryBudget, type RetryBudget } from './retry/budget.js'

/** State by origin that a client shares with those made from it by `withOptions`. */
export type Shared = Record<string, OriginState>

export interface OriginState {
  budget: RetryBudget
  limiter: Limiter
}

let inherited: Shared | undefined

/** Makes a client that shares `shared`: a constructor of generated code has no argument for it. */
export function sharedBy<C>(shared: Shared, construct: () => C): C {
  const before = inherited
  inherited = shared
  try {
    return construct()
  } finally {
    inherited = before
  }
}

/** The state that a client is being made for, else a new one. */
export function currentShared(): Shared {
  return inherited ?? {}
}

/** The state of the origin of a URL. */
export function originState({ shared, clock, maxConcurrency }: ClientConfig, url: string): OriginState {
  // The first slash after those of `https://`; a path begins with one.
  return (shared[url.slice(0, url.indexOf('/', 8))] ??= {
    budget: createRetryBudget(clock.monotonic),
    limiter: createLimiter(maxConcurrency),
  })
}
