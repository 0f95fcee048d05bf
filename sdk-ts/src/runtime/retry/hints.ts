/**
 * What a server says of trying again: whether it should be, and the wait in milliseconds. Reads `x-should-retry`, then the first well-formed of `retry-after-ms`,
 * `Retry-After` and, on 429 and 503 (other answers carry it as plain information), `RateLimit-Reset` and `X-RateLimit-Reset`. What is malformed is ignored; a date in
 * the past is a wait of 0.
 *
 * @param now Milliseconds since 1970.
 */
export function readHints(
  status: number | undefined,
  headers: Pick<Headers, 'get'>,
  now: number,
): [shouldRetry: boolean | undefined, wait: number | undefined] {
  const text = (name: string): string => headers.get(name) ?? ''
  const until = (time: number): number | undefined => (time >= 0 ? Math.max(0, time - now) : undefined)
  const retryAfter = text('retry-after')
  const wait =
    numberOf(text('retry-after-ms')) ??
    (/^\d+$/.test(retryAfter) ? +retryAfter * 1000 : until(parseHttpDate(retryAfter)))
  // Seconds to wait, seconds or milliseconds since 1970, or ISO 8601: told apart by size, since APIs use all of them.
  const reset = (name: string): number | undefined => {
    const number = numberOf(text(name))
    if (number === undefined) return isoDate.test(text(name)) ? until(Date.parse(text(name))) : undefined
    return number < 1e9 ? number * 1000 : until(number < 1e11 ? number * 1000 : number)
  }
  const flag = text('x-should-retry')
  const shouldRetry = flag === 'true' || (flag === 'false' ? false : undefined)
  const isLimited = status === 429 || status === 503
  return [shouldRetry, wait ?? (isLimited ? (reset('ratelimit-reset') ?? reset('x-ratelimit-reset')) : undefined)]
}

function numberOf(text: string): number | undefined {
  return /^\d+(?:\.\d+)?$/.test(text) ? +text : undefined
}

const isoDate = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/

// RFC 9110, 5.6.7: `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov  6 08:49:37 1994`.
const httpDate = /^\w{3,9}(?:, \d\d([ -])\w{3}\1\d\d(?:\d\d)? [\d:]{8} GMT| \w{3} [ \d]\d [\d:]{8} \d{4})$/

/** The three forms of an HTTP-date as milliseconds since 1970; NaN for anything else. */
function parseHttpDate(text: string): number {
  return httpDate.test(text) ? Date.parse(text.replace(/-/g, ' ').replace(/ GMT|$/, ' GMT')) : NaN
}
