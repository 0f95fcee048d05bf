import type { Call } from '../call.js'
import type { ServerHints } from './hints.js'

/**
 * Milliseconds until the next attempt. When there is to be none: why, if the failure itself would have allowed one. Time and chance come from the client's settings.
 *
 * @param status Status of the answer; absent when there was none that could be read.
 * @param hints What the server says of trying again.
 * @param isUnsent The server cannot have begun with the request: refused, no such host, TLS.
 * @param isSafe A repeat is harmless: declared so, or an idempotency key is sent.
 * @param retries Attempts made after the first.
 */
export function retryDelay(
  call: Call,
  status: number | undefined,
  [shouldRetry, retryAfter = -1]: ServerHints,
  isUnsent: boolean,
  isSafe: boolean,
  retries: number,
): number | 'hint' | 'deadline' | undefined {
  const { config, operation, options } = call
  const { statuses, max = 2, maxElapsed = Infinity } = operation.retry ?? {}
  const isWait = retryAfter >= 0
  const isHinted = shouldRetry || isWait
  const isPassing =
    shouldRetry ?? (!status || (statuses ?? [408, 429, 500, 502, 503, 504, isHinted && 409]).includes(status))
  // R6: a repeat does no harm (GET, HEAD, OPTIONS, TRACE, PUT, DELETE), or the server cannot have acted.
  const mayRepeat =
    isSafe || isUnsent || status === 429 || (status === 503 && isHinted) || /^([GHOT]|PUT|DEL)/.test(operation.method)
  if (!(isPassing && mayRepeat) || retries >= (options.maxRetries ?? config.maxRetries ?? max)) return undefined
  const left = Math.min(call.left(), maxElapsed - call.elapsed())
  // Full jitter up to 8 s; a hint is a floor, with up to a tenth of it on top so that callers do not come back together.
  let delay = config.random() * Math.min(8000, (isUnsent ? 50 : 500) * 2 ** retries)
  if (isWait) {
    if (retryAfter > Math.min(config.maxRetryAfter, left)) return 'hint'
    delay = Math.max(retryAfter, delay) + config.random() * 0.1 * retryAfter
  }
  return delay < left ? delay : 'deadline'
}
