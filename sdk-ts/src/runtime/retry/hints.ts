/** What a server says of trying again: whether it should be, and the wait in milliseconds. */
export type ServerHints = readonly [shouldRetry?: boolean | undefined, wait?: number | undefined]

/** Reads the wait in milliseconds that an answer asks for; `now` is in milliseconds since 1970. */
export type HintReader = (answer: Pick<Response, 'status' | 'headers'>, now: number) => number | undefined

/** Reads `x-should-retry`, then the first well-formed of `retry-after-ms`, `Retry-After` and what `more` reads. What is malformed is ignored; a date in the past is a wait of 0. */
export function readHints(answer: Parameters<HintReader>[0], now: number, more?: HintReader): ServerHints {
  const text = (name: string): string => answer.headers.get(name) ?? ''
  const ms = text('retry-after-ms')
  const after = text('retry-after')
  const flag = text('x-should-retry')
  const date = after.replace(/^[^,]+$/, '$& GMT')
  const time = Date.parse(httpDate.test(date) ? date : '')
  return [
    flag === 'true' || (flag !== 'false' && undefined),
    /^\d+(\.\d+)?$/.test(ms)
      ? +ms
      : /^\d+$/.test(after)
        ? +after * 1000
        : time >= 0
          ? Math.max(0, time - now)
          : more?.(answer, now),
  ]
}

// RFC 9110, 5.6.7: `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov  6 08:49:37 1994`, the last with GMT.
const httpDate = /^[A-Z][a-z]+,? [\w -]+ [\d:]{8}[\d ]* GMT$/
