import { WebhookVerificationError } from '../errors.js'

/** Headers as servers have them: of Fetch, of Node, of any framework. */
export type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>

/** A header's value, whatever the case of its name; `undefined` when it is missing or there several times. */
export function readWebhookHeader(headers: WebhookHeaders, name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined
  const wanted = name.toLowerCase()
  const values = Object.entries(headers)
    .filter(([key, value]) => key.toLowerCase() === wanted && value !== undefined)
    .flatMap(([, value]) => value as string | readonly string[])
  return values.length === 1 ? values[0] : undefined
}

export function requireHeader(headers: WebhookHeaders, name: string): string {
  const value = readWebhookHeader(headers, name)
  if (value === undefined || value === '') throw new WebhookVerificationError(`The header '${name}' is missing`)
  return value
}

export interface WebhookTiming {
  /** Milliseconds since 1970. */
  now: number
  /** Seconds. */
  tolerance: number
}

/** A timestamp in seconds since 1970, all digits, not too far from now in either direction. */
export function checkTimestamp(text: string, { now, tolerance }: WebhookTiming): void {
  if (!/^\d{1,12}$/.test(text)) throw new WebhookVerificationError('The timestamp is malformed')
  const distance = now / 1000 - Number(text)
  if (distance > tolerance) throw new WebhookVerificationError('The timestamp is too old')
  if (-distance > tolerance) throw new WebhookVerificationError('The timestamp is in the future')
}
