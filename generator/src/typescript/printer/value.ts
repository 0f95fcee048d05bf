import { brokenGroup, type Doc, group, ifBreak, indent, join, line, softline } from './layout.ts'
import { objectKey, stringLiteral } from './sinks.ts'

/** What an operation's record may hold: data, and names of the file. */
export type Value = string | number | boolean | NameValue | Value[] | { [key: string]: Value | undefined }

/** A name that is in scope in the file. */
export class NameValue {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/** The value as an expression, on one line where it fits. */
export function valueDoc(value: Value): Doc {
  if (typeof value === 'string') return stringLiteral(value)
  if (typeof value === 'number') return numberLiteral(value)
  if (typeof value === 'boolean') return String(value)
  if (value instanceof NameValue) return value.name
  if (Array.isArray(value)) return listDoc(value)
  return objectDoc(value, mustBreak(value))
}

/** The value with every member on a line of its own. */
export function expandedObject(value: { [key: string]: Value | undefined }): Doc {
  return objectDoc(value, true)
}

function objectDoc(value: { [key: string]: Value | undefined }, isBroken: boolean): Doc {
  const members = Object.entries(value).flatMap(([key, member]): Doc[] => {
    return member === undefined ? [] : [memberDoc(objectKey(key), member)]
  })
  if (members.length === 0) return '{}'
  const contents = ['{', indent([line, join([',', line], members)]), ifBreak(','), line, '}']
  return isBroken ? brokenGroup(contents) : group(contents)
}

/** A text goes to the next line when it is too long, unless its key is so short that nothing would be won. */
function memberDoc(key: string, value: Value): Doc {
  if (typeof value !== 'string' || key.length < 5) return [key, ': ', valueDoc(value)]
  return group([key, ':', group(indent([line, valueDoc(value)]))])
}

function listDoc(values: Value[]): Doc {
  if (values.length === 0) return '[]'
  const contents = ['[', indent([softline, join([',', line], values.map(valueDoc))]), ifBreak(','), softline, ']']
  return mustBreak(values) ? brokenGroup(contents) : group(contents)
}

/** Lists of several objects, or of several lists, are written one below the other; and so is what they stand in. */
export function mustBreak(value: Value): boolean {
  if (value instanceof NameValue || typeof value !== 'object') return false
  if (!Array.isArray(value)) return Object.values(value).some((member) => member !== undefined && mustBreak(member))
  return value.some(mustBreak) || (value.length > 1 && (value.every(isRichObject) || value.every(isRichList)))
}

function isRichObject(value: Value): boolean {
  if (typeof value !== 'object' || Array.isArray(value) || value instanceof NameValue) return false
  return Object.values(value).filter((member) => member !== undefined).length > 1
}

function isRichList(value: Value): boolean {
  return Array.isArray(value) && value.length > 1
}

/** Thousands apart by `_`. */
function numberLiteral(value: number): string {
  if (!Number.isInteger(value) || value < 10_000 || value > Number.MAX_SAFE_INTEGER)
    return String(value).replace('e+', 'e')
  return String(value).replace(/(?<=\d)(?=(?:\d{3})+$)/g, '_')
}
