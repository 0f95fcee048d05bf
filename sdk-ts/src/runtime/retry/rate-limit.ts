import type { ClientPart } from '../parts.js'
import type { HintReader } from './hints.js'

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
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined
  if (value !== undefined && value < 1e9) return value * 1000
  const time = value === undefined ? timeOf(text) : value < 1e11 ? value * 1000 : value
  return time === undefined ? undefined : Math.max(0, time - now)
}

/** An ISO 8601 time with a zone in milliseconds since 1970. */
function timeOf(text: string): number | undefined {
  const time = /^\d{4}-.+T.+(?:Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : NaN
  return time >= 0 ? time : undefined
}
