/** What a server says of trying again: whether it should be, and the wait in milliseconds. */
export type ServerHints = readonly [shouldRetry?: boolean | undefined, wait?: number | undefined]

/**
 * Reads `x-should-retry`, then the first well-formed of `retry-after-ms`, `Retry-After` and, on 429 and 503 (other answers carry it as plain information),
 * `RateLimit-Reset` and `X-RateLimit-Reset`. What is malformed is ignored; a date in the past is a wait of 0.
 *
 * @param now Milliseconds since 1970.
 */
export function readHints({ status, headers }: Pick<Response, 'status' | 'headers'>, now: number): ServerHints {
  const text = (name: string): string => headers.get(name) ?? ''
  const number = (name: string): number | undefined => (/^\d+(?:\.\d+)?$/.test(text(name)) ? +text(name) : undefined)
  /** A date of the given form as a wait. */
  const until = (form: RegExp, date: string | number): number | undefined => {
    const time = form.test(`${date}`) ? new Date(date).getTime() : NaN
    return time >= 0 ? Math.max(0, time - now) : undefined
  }
  // Seconds to wait, seconds or milliseconds since 1970, or ISO 8601: told apart by size, since APIs use all of them.
  const reset = (name: string): number | undefined => {
    const value = number(name)
    if (value === undefined) return until(/^\d{4}-.+T.+(?:Z|:\d\d)$/, text(name))
    return value < 1e9 ? value * 1000 : until(/./, value < 1e11 ? value * 1000 : value)
  }
  const after = text('retry-after')
  const flag = text('x-should-retry')
  return [
    flag === 'true' || (flag === 'false' ? false : undefined),
    number('retry-after-ms') ??
      (/^\d+$/.test(after) ? +after * 1000 : until(httpDate, after.replace(/-/g, ' ').replace(/ GMT|$/, ' GMT'))) ??
      (/429|503/.test(`${status}`) ? (reset('ratelimit-reset') ?? reset('x-ratelimit-reset')) : undefined),
  ]
}

// RFC 9110, 5.6.7: `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov  6 08:49:37 1994`, the hyphens as spaces and all with GMT.
const httpDate = /^[A-Z][a-z]{2,8},? [\w ]+ [\d:]{8}(?: \d{4})? GMT$/
