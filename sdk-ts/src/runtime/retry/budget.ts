/** How much retrying an origin may still cause; keeps a dead server from being stormed. */
export interface RetryBudget {
  /** Pays for a retry; `false` when it cannot. */
  take: (status: number | undefined) => boolean
  /** A call succeeded, at first or after retries. */
  succeed: (retries: number) => void
  /** What is left, 0 to 100. */
  left: () => number
}

/**
 * 100 to begin with and at most; a retry costs 10 (5 for 429), a call that succeeds after retries gives 10 back, one that succeeds at once 1, each second 1.
 *
 * @param monotonic Milliseconds that never run backwards.
 */
export function createRetryBudget(monotonic: () => number): RetryBudget {
  let tokens = 100
  let updated = 0
  const add = (amount: number): number => {
    const seconds = (monotonic() - updated) / 1000
    updated += seconds * 1000
    return (tokens = Math.min(100, tokens + seconds) + amount)
  }
  return {
    take: (status) => {
      const cost = status === 429 ? 5 : 10
      const isCovered = add(0) >= cost
      if (isCovered) tokens -= cost
      return isCovered
    },
    succeed: (retries) => void add(retries ? 10 : 1),
    left: () => Math.min(100, add(0)),
  }
}
