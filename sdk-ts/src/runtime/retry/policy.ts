import { readHints } from './hints.js'

/** How an attempt failed. */
export type Failure =
  | { kind: 'status'; status: number; header: (name: string) => string | null }
  /** No answer. `unsent`: the server cannot have begun with it (refused, no such host, TLS). */
  | { kind: 'network'; unsent: boolean }
  /** The time of the attempt ran out. */
  | { kind: 'timeout' }
  /** The answer's body was cut or unreadable. */
  | { kind: 'body' }

/** All that the decision depends on. Times are milliseconds. */
export interface RetryInput {
  failure: Failure
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

export type RetryDecision =
  | { kind: 'retry'; delay: number; retryAfter: number | undefined }
  | { kind: 'stop'; retryAfter: number | undefined; stopped?: 'hint' | 'deadline' }

const retryStatuses: readonly number[] = [408, 429, 500, 502, 503, 504]
const idempotentMethod = /^(?:GET|HEAD|OPTIONS|PUT|DELETE|TRACE)$/

/** Whether and when to try again. Pure: all time and chance come in. */
export function decideRetry(input: RetryInput): RetryDecision {
  const { failure, timeLeft } = input
  const hints = failure.kind === 'status' ? readHints(failure.status, failure.header, input.now) : undefined
  const retryAfter = hints?.wait
  const isHinted = hints?.shouldRetry === true || retryAfter !== undefined
  const isWanted = hints?.shouldRetry ?? isRetryable(failure, input.statuses, isHinted)
  if (!isWanted || !mayRepeat(input, isHinted) || input.retries >= input.maxRetries) return { kind: 'stop', retryAfter }
  if (retryAfter !== undefined && (retryAfter > input.maxRetryAfter || retryAfter > timeLeft)) {
    return { kind: 'stop', retryAfter, stopped: 'hint' }
  }
  const delay = delayOf(input, retryAfter)
  return delay < timeLeft ? { kind: 'retry', delay, retryAfter } : { kind: 'stop', retryAfter, stopped: 'deadline' }
}

function isRetryable(failure: Failure, statuses: readonly number[] | undefined, isHinted: boolean): boolean {
  if (failure.kind !== 'status') return true
  if (failure.status === 409 && statuses === undefined) return isHinted
  return (statuses ?? retryStatuses).includes(failure.status)
}

/** R6: whether a repeat does no harm, or the server cannot have acted. */
function mayRepeat({ failure, method, isSafe, isReplayable }: RetryInput, isHinted: boolean): boolean {
  if (!isReplayable) return false
  if (isSafe || idempotentMethod.test(method)) return true
  if (failure.kind === 'network') return failure.unsent
  return failure.kind === 'status' && (failure.status === 429 || (failure.status === 503 && isHinted))
}

/** Full jitter up to 8 s; a hint is a floor, with up to a tenth of it on top so that callers do not come back together. */
function delayOf({ failure, retries, random }: RetryInput, retryAfter: number | undefined): number {
  const base = failure.kind === 'network' && failure.unsent ? 50 : 500
  const backoff = random() * Math.min(8000, base * 2 ** retries)
  return retryAfter === undefined ? backoff : Math.max(retryAfter, backoff) + random() * 0.1 * retryAfter
}
