import { InvalidArgumentError } from './errors.js'
import type { HeadersInput } from './operation.js'

// Of a value visible ASCII and spaces inside: HTTP would cut spaces at the ends, and everything else is not the same on all platforms.
export const validHeader = /^[!#-'*+.^`|~\w-]+\n(?! )[ -~]*(?<! )$/

/** Throws `InvalidArgumentError` unless the header can be sent as it is; the message never holds the value. */
export function setHeader(headers: Record<string, string | null>, name: string, value: string | null): void {
  if (!validHeader.test(`${name}\n${value ?? ''}`))
    throw new InvalidArgumentError(`The header ${JSON.stringify(name)} must be trimmed visible ASCII`)
  headers[name.toLowerCase()] = value
}

/** Headers by lower-case name; `null` removes one that would be sent. */
export type HeaderChanges = { readonly [name: string]: string | null }

/** The headers that a caller gives, checked. */
export function headerChanges(input: HeadersInput = {}): HeaderChanges {
  const changes = {}
  for (const [name, value] of Symbol.iterator in input ? input : Object.entries(input)) {
    if (value !== undefined) setHeader(changes, name, value)
  }
  return changes
}

/** Headers without those that may hold a secret: by their names, or because a security scheme uses them. */
export function safeHeaders(headers: Iterable<[string, string]>, schemes: readonly unknown[]): Headers {
  const secret = /auth|cookie|token|secret|passw|credential|signature|(api|access)-?key/i
  return new Headers([...headers].filter(([name]) => !secret.test(name) && !schemes.includes(name.toLowerCase())))
}
