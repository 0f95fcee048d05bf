import { InvalidArgumentError } from './errors.js'
import type { HeadersInput } from './operation.js'

const validName = /^[!#$%&'*+\-.^_`|~\w]+$/
// Visible ASCII and spaces inside: HTTP would cut spaces at the ends, and everything else is not the same on all platforms.
const validValue = /^(?:[!-~](?:[ -~]*[!-~])?)?$/

/** Throws `InvalidArgumentError` unless the header can be sent as it is; the message never holds the value. Gives the name in lower case. */
export function checkHeader(name: string, value: string): string {
  const shown = name.replace(/[^ -~]/g, '?').slice(0, 100)
  if (!validName.test(name)) throw new InvalidArgumentError(`'${shown}' is not a header name`)
  if (!validValue.test(value)) {
    throw new InvalidArgumentError(`The header '${shown}' must be visible ASCII without spaces at its ends`)
  }
  return name.toLowerCase()
}

export function setHeader(headers: Record<string, string>, name: string, value: string): void {
  headers[checkHeader(name, value)] = value
}

/** Headers by lower-case name; `null` removes one that would be sent. */
export type HeaderChanges = { readonly [name: string]: string | null }

/** The headers that a caller gives, checked. */
export function headerChanges(input: HeadersInput = {}): HeaderChanges {
  const changes: Record<string, string | null> = {}
  for (const [name, value] of Symbol.iterator in input ? input : Object.entries(input)) {
    if (value !== undefined) changes[checkHeader(name, value ?? '')] = value
  }
  return changes
}

/** Changes headers as callers asked, the last one winning. */
export function applyHeaders(headers: Record<string, string>, ...changes: HeaderChanges[]): void {
  for (const [name, value] of changes.flatMap((one) => Object.entries(one))) {
    if (value === null) delete headers[name]
    else headers[name] = value
  }
}

const secretName = /auth|cookie|token|secret|password|credential|signature|(?:api|access)-?key/i

/** Headers without those that may hold a secret: by their names, or because a security scheme uses them. */
export function safeHeaders(headers: Iterable<[string, string]>, schemes: readonly unknown[]): Headers {
  return new Headers([...headers].filter(([name]) => !secretName.test(name) && !schemes.includes(name.toLowerCase())))
}
