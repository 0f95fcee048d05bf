/** How much retrying an origin may still cause; keeps a dead server from being stormed. */
export interface RetryBudget {
  /** Pays for a retry; `false` when it cannot. */
  take: (status: number | undefined) => boolean
  /** A call succeeded, at first or after retries. */
  succeed: (retries: number) => void
  /** What is left, 0 to 100. */
  left: () => number
}

const capacity = 100

/**
 * 100 to begin with and at most; a retry costs 10 (5 for 429), a call that succeeds after retries gives 10 back, one that succeeds at once 1, each second 1.
 *
 * @param monotonic Milliseconds that never run backwards.
 */
export function createRetryBudget(monotonic: () => number): RetryBudget {
  let tokens = capacity
  let updated = monotonic()
  const add = (amount: number): void => {
    tokens = Math.min(capacity, tokens + amount)
  }
  const refill = (): void => {
    const now = monotonic()
    add((now - updated) / 1000)
    updated = now
  }
  return {
    take: (status) => {
      refill()
      const cost = status === 429 ? 5 : 10
      if (tokens < cost) return false
      tokens -= cost
      return true
    },
    succeed: (retries) => {
      // A full budget needs no clock: the ordinary call pays nothing here.
      if (tokens < capacity) refill()
      add(retries > 0 ? 10 : 1)
    },
    left: () => {
      refill()
      return tokens
    },
  }
}
