import { InvalidArgumentError } from '../errors.js'

/** Compact JSON; `bigint` as a number of all its digits. */
export function stringifyJson(value: unknown): string {
  let cause: unknown
  // A replacer makes JSON.stringify several times slower, so the plain way comes first.
  for (const replacer of [undefined, exact]) {
    try {
      const text = JSON.stringify(value, replacer) as string | undefined
      if (text) return text
    } catch (error) {
      cause = error
    }
  }
  throw new InvalidArgumentError('The value has no JSON form', { cause })
}

/** Where the platform has no `rawJSON`, a bigint is refused. */
function exact(_: string, item: unknown): unknown {
  return typeof item === 'bigint'
    ? (JSON as unknown as { rawJSON: (text: string) => unknown }).rawJSON(`${item}`)
    : item
}
