import { InvalidArgumentError } from '../errors.js'

/** Compact JSON of what JSON has a form for; a `bigint` has none. */
export function stringifyJson(value: unknown, replacer?: (name: string, item: unknown) => unknown): string {
  let cause: unknown
  try {
    const text = JSON.stringify(value, replacer) as string | undefined
    if (text) return text
  } catch (error) {
    cause = error
  }
  throw new InvalidArgumentError('The value has no JSON form', { cause })
}
