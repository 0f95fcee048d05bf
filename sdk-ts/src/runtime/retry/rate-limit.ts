import type { ClientPart } from '../parts.js'
import { type HintReader, waitUntil } from './hints.js'

/**
 * The wait that `RateLimit-Reset` or `X-RateLimit-Reset` names, on 429 and 503: other answers carry it as plain information.
 *
 * @example
 * createClient({ transport: fetchTransport, use: [rateLimitHints] })
 */
export const rateLimitHints: ClientPart = { hints: readReset }

function readReset({ status, headers }: Parameters<HintReader>[0], now: number): number | undefined {
  if (status !== 429 && status !== 503) return undefined
  return resetOf(headers.get('ratelimit-reset'), now) ?? resetOf(headers.get('x-ratelimit-reset'), now)
}

/** Seconds to wait, seconds or milliseconds since 1970, or ISO 8601: told apart by size, since APIs use all of them. */
function resetOf(text: string | null, now: number): number | undefined {
  if (text === null) return undefined
  if (!/^\d+(?:\.\d+)?$/.test(text)) return /^\d{4}-.+T.+(?:Z|:\d\d)$/.test(text) ? waitUntil(text, now) : undefined
  const value = Number(text)
  return value < 1e9 ? value * 1000 : waitUntil(value < 1e11 ? value * 1000 : value, now)
}
