import { readHints } from './hints.js'

/** All that the decision depends on. Times are milliseconds. */
export interface RetryInput {
  /** Status of the answer; absent when there is none that could be read. */
  status?: number | undefined
  /** Headers of the answer. */
  headers?: Pick<Headers, 'get'> | undefined
  /** The server cannot have begun with the request: refused, no such host, TLS. */
  unsent?: boolean
  /** Attempts made after the first. */
  retries: number
  maxRetries: number
  maxRetryAfter: number
  /** Statuses of the contract instead of the default list. */
  statuses: readonly number[] | undefined
  method: string
  /** A repeat is harmless: declared so, or an idempotency key is sent. */
  isSafe: boolean
  /** The body can be sent again. */
  isReplayable: boolean
  /** Milliseconds since 1970, for dates that the server names. */
  now: number
  timeLeft: number
  /** Gives a number from 0 up to 1. Asked once for the backoff, then once more when there is a hint. */
  random: () => number
}

export interface RetryDecision {
  /** Wait before the next attempt; absent: there is none. */
  delay?: number
  /** Wait that the server asked for. */
  retryAfter: number | undefined
  /** Why there is none, when the failure itself would have allowed one. */
  stopped?: 'hint' | 'deadline'
}

/** Whether and when to try again. Pure: all time and chance come in. */
export function decideRetry(input: RetryInput): RetryDecision {
  const { status, headers, unsent, timeLeft, random } = input
  const [shouldRetry, retryAfter] = headers ? readHints(status, headers, input.now) : []
  const isHinted = shouldRetry || retryAfter !== undefined
  const isWanted = shouldRetry ?? isRetryable(input, isHinted)
  if (!isWanted || !mayRepeat(input, isHinted) || input.retries >= input.maxRetries) return { retryAfter }
  // Full jitter up to 8 s; a hint is a floor, with up to a tenth of it on top so that callers do not come back together.
  let delay = random() * Math.min(8000, (unsent ? 50 : 500) * 2 ** input.retries)
  if (retryAfter !== undefined) {
    if (retryAfter > input.maxRetryAfter || retryAfter > timeLeft) return { retryAfter, stopped: 'hint' }
    delay = Math.max(retryAfter, delay) + random() * 0.1 * retryAfter
  }
  return delay < timeLeft ? { retryAfter, delay } : { retryAfter, stopped: 'deadline' }
}

function isRetryable({ status, statuses }: RetryInput, isHinted: boolean): boolean {
  if (status === undefined) return true
  if (status === 409 && !statuses) return isHinted
  return (statuses ?? [408, 429, 500, 502, 503, 504]).includes(status)
}

/** R6: whether a repeat does no harm, or the server cannot have acted. */
function mayRepeat({ status, unsent, method, isSafe, isReplayable }: RetryInput, isHinted: boolean): unknown {
  const isHarmless = isSafe || /^(?:GET|HEAD|OPTIONS|PUT|DELETE|TRACE)$/.test(method)
  return isReplayable && (isHarmless || unsent || status === 429 || (status === 503 && isHinted))
}
