import { createLimiter, type Limiter } from './limiter.js'
import { createRetryBudget, type RetryBudget } from './retry/budget.js'

/** State per origin that a client shares with those made from it by `withOptions`. */
export interface Shared {
  origin: (origin: string, monotonic: () => number) => OriginState
}

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
export function currentShared(maxConcurrency: number): Shared {
  return inherited ?? createShared(maxConcurrency)
}

function createShared(maxConcurrency: number): Shared {
  const origins = new Map<string, OriginState>()
  return {
    origin: (origin, monotonic) => {
      let state = origins.get(origin)
      if (state === undefined) {
        state = { budget: createRetryBudget(monotonic), limiter: createLimiter(maxConcurrency) }
        origins.set(origin, state)
      }
      return state
    },
  }
}
