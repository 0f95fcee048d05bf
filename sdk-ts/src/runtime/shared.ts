import type { ClientConfig } from './config.js'
import type { Limiter } from './limiter.js'
import { createRetryBudget, type RetryBudget } from './retry/budget.js'

/** State by origin that a client shares with those made from it by `withOptions`. */
export type Shared = Record<string, OriginState>

export type OriginState = readonly [budget: RetryBudget, limiter: Limiter | undefined]

/** The state of the origin of a URL. */
export function originState({ shared, clock, limiter }: ClientConfig, url: string): OriginState {
  // The first slash after those of `https://`; a path begins with one.
  return (shared[url.slice(0, url.indexOf('/', 8))] ??= [createRetryBudget(clock.elapsed), limiter?.()])
}
