import type { BodyEncoder } from './body.js'
import { stringifyJson } from './stringify.js'

/** A JSON body that may hold a `bigint`, which is written with all its digits. */
export const encodeExactJson: BodyEncoder = (value, { mediaType = 'application/json' }) => {
  return { content: stringifyExact(value), headers: { 'content-type': mediaType } }
}

/** Compact JSON; `bigint` as a number of all its digits. What is not a finite number is refused. */
export function stringifyExact(value: unknown): string {
  // A replacer makes JSON.stringify several times slower, so the plain way comes first.
  try {
    const text = stringifyJson(value)
    // NaN would have become null.
    if (!text.includes('null')) return text
  } catch {
    // There may be a bigint.
  }
  return stringifyJson(value, exact)
}

/** Where the platform has no `rawJSON`, a bigint is refused. */
function exact(_: string, item: unknown): unknown {
  if (typeof item === 'number' && !isFinite(item)) throw new RangeError(`${item} is no JSON`)
  return typeof item === 'bigint'
    ? (JSON as unknown as { rawJSON: (text: string) => unknown }).rawJSON(`${item}`)
    : item
}
