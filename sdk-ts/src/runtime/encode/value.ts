import { InvalidArgumentError } from '../errors.js'
import { stringifyJson } from './stringify.js'

/** A value outside a JSON body, brought to one of three forms. */
export type Shape =
  | { kind: 'scalar'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'map'; entries: [name: string, text: string][] }

/** Members that are `undefined` are left out; what is nested deeper than one level is written as JSON. */
export function shapeOf(value: unknown): Shape {
  if (Array.isArray(value)) return { kind: 'list', items: value.filter((item) => item !== undefined).map(textOf) }
  if (isPlainObject(value))
    return { kind: 'map', entries: membersOf(value).map(([name, item]) => [name, textOf(item)]) }
  return { kind: 'scalar', text: textOf(value) }
}

/** Own members of an object but for undefined ones. */
export function membersOf(value: object): [string, unknown][] {
  const members = Object.entries(value).filter(([, item]) => item !== undefined)
  if (members.some(([name]) => name === '__proto__'))
    throw new InvalidArgumentError('A member cannot be called __proto__')
  return members
}

/** Text of a value: strings as they are, everything else as JSON writes it; dates as ISO 8601. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' && !Number.isFinite(value)) throw new InvalidArgumentError(`${value} cannot be sent`)
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && !isPlainObject(value))
    return jsonText(value)
  return stringifyJson(value) ?? ''
}

/** An object whose JSON form is a string, such as a Date or a URL, is sent as that string. */
function jsonText(value: object): string {
  const json = stringifyJson(value) ?? ''
  return json.startsWith('"') ? (JSON.parse(json) as string) : json
}

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  if (typeof (value as { toJSON?: unknown }).toJSON === 'function') return false
  return !Array.isArray(value)
}
