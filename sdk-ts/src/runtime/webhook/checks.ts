import { WebhookVerificationError } from '../errors.js'
import type { WebhookHeaders } from './scheme.js'

/** A header's value, whatever the case of its name; refused when it is missing or there several times. */
export function readHeader(headers: WebhookHeaders, name: string): string {
  const isNamed = (key: string): boolean => key.toLowerCase() === name.toLowerCase()
  const pairs = headers instanceof Headers ? [...headers] : Object.entries(headers)
  const values = pairs.flatMap(([key, value]) => (isNamed(key) ? (value ?? []) : []))
  if (values.length !== 1 || !values[0]) throw new WebhookVerificationError(`The header '${name}' is missing`)
  return values[0]
}

/** Refuses a timestamp in seconds since 1970 that is not all digits, or further from now than `tolerance` in either direction. */
export function checkTime(timestamp: string, now: number, tolerance: number): void {
  if (/^\d{1,12}$/.test(timestamp) && Math.abs(now / 1000 - Number(timestamp)) <= tolerance) return
  throw new WebhookVerificationError('The timestamp is malformed or too far from now')
}

/** Waits for all, so that time does not tell which secret fits. */
export async function checkAny(fits: Promise<boolean>[]): Promise<void> {
  if (!(await Promise.all(fits)).includes(true)) throw new WebhookVerificationError('No signature fits')
}
