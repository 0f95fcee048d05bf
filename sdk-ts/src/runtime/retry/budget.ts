/**
 * How much retrying an origin may still cause; keeps a dead server from being stormed: 100 to begin with and at most, and each second gives 1.
 *
 * @param cost 10 for a retry (5 after 429), 0 to look; below 0 it is given: 10 by a call that succeeds after retries, 1 by one that succeeds at once.
 * @returns What is left then, below 0 when the cost is not covered and nothing was paid.
 */
export type RetryBudget = (cost: number) => number

/** @param elapsed Milliseconds that never run backwards. */
export function createRetryBudget(elapsed: () => number): RetryBudget {
  let tokens = 100
  let updated = 0
  return (cost) => {
    const now = elapsed()
    tokens = Math.min(100, tokens + (now - updated) / 1000)
    updated = now
    return tokens < cost ? -1 : (tokens = Math.min(100, tokens - cost))
  }
}
