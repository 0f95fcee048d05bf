import { InvalidArgumentError } from '../errors.js'

/** Compact JSON; `bigint` as a number of all its digits. `undefined` when the value has no JSON form. */
export function stringifyJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value)
  } catch (error) {
    return stringifyExact(value, error)
  }
}

/** Only tried after the plain way failed, since a replacer makes JSON.stringify several times slower. */
function stringifyExact(value: unknown, first: unknown): string | undefined {
  const { rawJSON } = JSON as { rawJSON?: (text: string) => unknown }
  try {
    return JSON.stringify(value, (_, item: unknown) =>
      typeof item === 'bigint' && rawJSON ? rawJSON(String(item)) : item,
    )
  } catch {
    throw new InvalidArgumentError('The value has no JSON form', { cause: first })
  }
}
