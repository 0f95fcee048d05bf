/** What a server says of trying again. */
export interface ServerHints {
  /** `x-should-retry`. */
  shouldRetry: boolean | undefined
  /** Wait in milliseconds. */
  wait: number | undefined
}

type HeaderReader = (name: string) => string | null | undefined

/**
 * Reads `x-should-retry`, then the first well-formed of `retry-after-ms`, `Retry-After` and, on 429 and 503 (other answers carry it as plain information),
 * `RateLimit-Reset` and `X-RateLimit-Reset`. What is malformed is ignored; a date in the past is a wait of 0.
 *
 * @param now Milliseconds since 1970.
 */
export function readHints(status: number, header: HeaderReader, now: number): ServerHints {
  const flag = header('x-should-retry')
  const shouldRetry = flag === 'true' ? true : flag === 'false' ? false : undefined
  return { shouldRetry, wait: readWait(status, header, now) }
}

function readWait(status: number, header: HeaderReader, now: number): number | undefined {
  const direct = readNumber(header('retry-after-ms')) ?? readRetryAfter(header('retry-after'), now)
  if (direct !== undefined || (status !== 429 && status !== 503)) return direct
  return readReset(header('ratelimit-reset'), now) ?? readReset(header('x-ratelimit-reset'), now)
}

function readNumber(text: string | null | undefined): number | undefined {
  return text != null && /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined
}

/** Delay in seconds or an HTTP-date (RFC 9110, 10.2.3). */
function readRetryAfter(text: string | null | undefined, now: number): number | undefined {
  if (text == null) return undefined
  if (/^\d+$/.test(text)) return Number(text) * 1000
  return until(parseHttpDate(text, now), now)
}

/** Seconds to wait, seconds or milliseconds since 1970, or ISO 8601: told apart by size, since APIs use all of them. */
function readReset(text: string | null | undefined, now: number): number | undefined {
  const number = readNumber(text)
  if (number === undefined) return text != null && isoDate.test(text) ? until(Date.parse(text), now) : undefined
  if (number < 1e9) return number * 1000
  return until(number < 1e11 ? number * 1000 : number, now)
}

const isoDate = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/

function until(time: number, now: number): number | undefined {
  return Number.isNaN(time) ? undefined : Math.max(0, time - now)
}

const month = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'
const time = '(\\d\\d):(\\d\\d):(\\d\\d)'
const httpDates: readonly { pattern: RegExp; order: readonly [number, number, number, number] }[] = [
  { pattern: new RegExp(`^\\w{3}, (\\d\\d) ${month} (\\d{4}) ${time} GMT$`), order: [3, 2, 1, 4] },
  { pattern: new RegExp(`^\\w{6,9}, (\\d\\d)-${month}-(\\d\\d) ${time} GMT$`), order: [3, 2, 1, 4] },
  { pattern: new RegExp(`^\\w{3} ${month} ([ \\d]\\d) ${time} (\\d{4})$`), order: [6, 1, 2, 3] },
]
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The three forms of RFC 9110, 5.6.7, as milliseconds since 1970; NaN for anything else. */
function parseHttpDate(text: string, now: number): number {
  for (const { pattern, order } of httpDates) {
    const found = pattern.exec(text)
    if (found === null) continue
    const [year, monthAt, day, clock] = order
    return Date.UTC(
      fullYear(found[year] ?? '', now),
      months.indexOf(found[monthAt] ?? ''),
      Number(found[day]),
      Number(found[clock]),
      Number(found[clock + 1]),
      Number(found[clock + 2]),
    )
  }
  return Number.NaN
}

/** A year of two digits that seems more than fifty years ahead is in the past (RFC 9110, 5.6.7). */
function fullYear(digits: string, now: number): number {
  if (digits.length === 4) return Number(digits)
  const current = new Date(now).getUTCFullYear()
  const year = Math.floor(current / 100) * 100 + Number(digits)
  return year > current + 50 ? year - 100 : year
}
