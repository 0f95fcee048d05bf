import { InvalidArgumentError } from '../errors.js'
import { stringifyExact } from './exact.js'

/** Own members of an object but for undefined ones. */
export function membersOf(value: object): [string, unknown][] {
  if (Object.hasOwn(value, '__proto__')) throw new InvalidArgumentError('A member cannot be called __proto__')
  return Object.entries(value).filter(([, item]) => item !== undefined)
}

/** Items of a list but for undefined ones; a list of anything else. */
export function listOf(value: unknown): unknown[] {
  return [value].flat().filter((item) => item !== undefined)
}

/**
 * Text of a value outside a JSON body: strings as they are, everything else as JSON writes it. An object whose JSON form is a string, such as a Date or a URL, is sent
 * as that string.
 */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  const json = stringifyExact(value)
  // What JSON has no word for, such as NaN or the time of no day, would be taken for null.
  if (json === 'null' && value !== null) throw new InvalidArgumentError(`${value as number} cannot be sent`)
  return json.startsWith('"') ? (JSON.parse(json) as string) : json
}

/** Whether a value is sent member by member: no list, and nothing that writes itself as JSON. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('toJSON' in value)
}
