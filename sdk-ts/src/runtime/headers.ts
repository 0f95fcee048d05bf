import { InvalidArgumentError } from './errors.js'
import type { HeadersInput } from './operation.js'

const validName = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/
// Visible ASCII and spaces inside: HTTP would cut spaces at the ends, and everything else is not the same on all platforms.
const validValue = /^(?:[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?)?$/

/** Throws `InvalidArgumentError` unless the header can be sent as it is; the message never holds the value. Gives the name in lower case. */
export function checkHeader(name: string, value: string): string {
  if (!validName.test(name)) throw new InvalidArgumentError(`'${printable(name)}' is not a header name`)
  if (!validValue.test(value)) {
    throw new InvalidArgumentError(`The value of the header '${name}' must be visible ASCII without spaces at its ends`)
  }
  return name.toLowerCase()
}

export function setHeader(headers: Record<string, string>, name: string, value: string): void {
  headers[checkHeader(name, value)] = value
}

/** Headers by lower-case name with those of `input` over them; `null` marks one that is not to be sent. */
export function mergeHeaders(
  base: ReadonlyMap<string, string | null>,
  input: HeadersInput | undefined,
): ReadonlyMap<string, string | null> {
  if (input === undefined) return base
  const merged = new Map(base)
  for (const [name, value] of Symbol.iterator in input ? input : Object.entries(input)) {
    if (value !== undefined) merged.set(checkHeader(name, value ?? ''), value)
  }
  return merged
}

function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').slice(0, 100)
}
