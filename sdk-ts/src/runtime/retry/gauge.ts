import type { Client } from '../client.js'

/**
 * R9: what is left of the budget for retries, by origin: 100 at most, and a retry costs 10 (5 after 429). Shared by clients that are made from one another; an
 * origin that nothing was sent to is not in it.
 */
export function retryBudget(client: Client): Record<string, number> {
  return Object.fromEntries(Object.entries(client._config.shared).map(([origin, [budget]]) => [origin, budget(0)]))
}
