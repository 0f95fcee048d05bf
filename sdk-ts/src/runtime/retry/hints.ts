/** What a server says of trying again. */
export interface ServerHints {
  /** `x-should-retry`. */
  shouldRetry: boolean | undefined
  /** Wait in milliseconds. */
  wait: number | undefined
}

/**
 * Reads `x-should-retry`, then the first well-formed of `retry-after-ms`, `Retry-After` and, on 429 and 503 (other answers carry it as plain information),
 * `RateLimit-Reset` and `X-RateLimit-Reset`. What is malformed is ignored; a date in the past is a wait of 0.
 *
 * @param now Milliseconds since 1970.
 */
export function readHints(
  status: number,
  header: (name: string) => string | null | undefined,
  now: number,
): ServerHints {
  const text = (name: string): string => header(name) ?? ''
  const flag = text('x-should-retry')
  const direct = readNumber(text('retry-after-ms')) ?? readRetryAfter(text('retry-after'), now)
  const reset = status === 429 || status === 503 ? text : () => ''
  return {
    shouldRetry: /^(?:true|false)$/.test(flag) ? flag === 'true' : undefined,
    wait: direct ?? readReset(reset('ratelimit-reset'), now) ?? readReset(reset('x-ratelimit-reset'), now),
  }
}

function readNumber(text: string): number | undefined {
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined
}

/** Delay in seconds or an HTTP-date (RFC 9110, 10.2.3). */
function readRetryAfter(text: string, now: number): number | undefined {
  return /^\d+$/.test(text) ? Number(text) * 1000 : until(parseHttpDate(text, now), now)
}

/** Seconds to wait, seconds or milliseconds since 1970, or ISO 8601: told apart by size, since APIs use all of them. */
function readReset(text: string, now: number): number | undefined {
  const number = readNumber(text)
  if (number === undefined) return isoDate.test(text) ? until(Date.parse(text), now) : undefined
  return number < 1e9 ? number * 1000 : until(number < 1e11 ? number * 1000 : number, now)
}

const isoDate = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/

function until(time: number, now: number): number | undefined {
  return Number.isNaN(time) ? undefined : Math.max(0, time - now)
}

// RFC 9110, 5.6.7: `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov  6 08:49:37 1994`.
const httpDate =
  /^\w{3,9}(?:, (\d\d)[ -](\w{3})[ -](\d\d(?:\d\d)?) ([\d:]{8}) GMT| (\w{3}) ([ \d]\d) ([\d:]{8}) (\d{4}))$/

/** The three forms of an HTTP-date as milliseconds since 1970; NaN for anything else. */
function parseHttpDate(text: string, now: number): number {
  const [, day, month, year, clock, monthFirst, dayLater, clockLater, yearLast] = httpDate.exec(text) ?? []
  const full = yearLast ?? fullYear(year ?? '', now)
  return Date.parse(`${day ?? dayLater} ${month ?? monthFirst} ${full} ${clock ?? clockLater} GMT`)
}

/** A year of two digits that seems more than fifty years ahead is in the past. */
function fullYear(digits: string, now: number): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  return 2000 + year - (2000 + year > new Date(now).getUTCFullYear() + 50 ? 100 : 0)
}
