import { child, isObject, member } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { EnumMember, TypeRef } from '../models.ts'
import type { SchemaContext } from './context.ts'
import { NEVER, UNKNOWN, nullable } from './context.ts'

/** The values that a schema allows by `enum`, `x-extensible-enum` or the vendors' spellings; `undefined` when it has none. */
export function enumType(context: SchemaContext, node: Node): TypeRef | undefined {
  const listed = listedValues(node)
  if (listed === undefined) return undefined
  const { values, place } = listed
  if (values.length === 0) {
    context.collector.warning(
      'schema/empty-enum',
      place,
      'the enum has no members, so that no value fits',
      'list the values, or leave `enum` out',
    )
    return NEVER
  }
  const hasNull = values.includes(null)
  const rest = values.filter((value) => value !== null)
  const type = rest.length === 0 ? ({ kind: 'null' } as const) : typeOfValues(context, node, place, rest)
  return hasNull ? nullable(type) : type
}

function listedValues(node: Node): { values: unknown[]; place: Node } | undefined {
  for (const key of ['enum', 'x-extensible-enum']) {
    const values = member(node, key)
    if (Array.isArray(values)) return { values, place: child(node, key) }
  }
  return undefined
}

function typeOfValues(context: SchemaContext, node: Node, place: Node, values: unknown[]): TypeRef {
  if (values.every((value) => typeof value === 'boolean')) {
    return new Set(values).size === 2 ? { kind: 'boolean' } : { kind: 'literal', value: values[0] as boolean }
  }
  if (!values.every((value) => typeof value === 'string' || typeof value === 'number')) return UNKNOWN
  const members = membersOf(context, node, place, values as (string | number)[])
  const isOpen = declaredOpenness(context, node)
  if (members.length === 1 && isOpen !== true) return { kind: 'literal', value: (members[0] as EnumMember).value }
  const type: TypeRef = { kind: 'enum', values: members, open: isOpen ?? false }
  if (isOpen !== undefined) context.openness.set(type, isOpen)
  return type
}

function membersOf(context: SchemaContext, node: Node, place: Node, values: (string | number)[]): EnumMember[] {
  const asText = member(node, 'type') === 'string'
  const details = memberDetails(node)
  const members = new Map<string, EnumMember>()
  values.forEach((written, index) => {
    const value = asText ? String(written) : written
    if (value !== written) {
      context.collector.warning(
        'schema/enum-type',
        child(place, index),
        `the member ${written} is read as the string ${JSON.stringify(value)}`,
        'put it in quotes',
      )
    }
    const key = JSON.stringify(value)
    if (members.has(key)) {
      context.collector.warning(
        'schema/enum-doubled',
        child(place, index),
        `the member ${key} stands twice`,
        'keep one of the two',
      )
      return
    }
    members.set(key, { value, ...details(index, value) })
  })
  return [...members.values()]
}

/** Names and descriptions: lists beside the values, or maps by value. */
function memberDetails(node: Node): (index: number, value: string | number) => Omit<EnumMember, 'value'> {
  const names = first(node, ['x-enum-varnames', 'x-enumNames', 'x-enum-names', 'x-speakeasy-enums', 'x-fern-enum'])
  const descriptions = first(node, ['x-enum-descriptions', 'x-enumDescriptions', 'x-fern-enum'])
  return (index, value) => {
    const name = detail(names, index, value, 'name')
    const description = detail(descriptions, index, value, 'description')
    return { ...(name === undefined ? {} : { name }), ...(description === undefined ? {} : { description }) }
  }
}

function first(node: Node, keys: string[]): unknown {
  return keys.map((key) => member(node, key)).find((value) => value !== undefined)
}

function detail(
  source: unknown,
  index: number,
  value: string | number,
  key: 'name' | 'description',
): string | undefined {
  const found: unknown = Array.isArray(source) ? source[index] : isObject(source) ? source[String(value)] : undefined
  if (isObject(found)) return typeof found[key] === 'string' ? found[key] : undefined
  return typeof found === 'string' && found !== '' ? found : undefined
}

function declaredOpenness(context: SchemaContext, node: Node): boolean | undefined {
  const extensible = member(node, 'x-extensible-enum')
  if (typeof extensible === 'boolean') return extensible
  if (Array.isArray(extensible)) return true
  if (extensible !== undefined) {
    const cure = 'give `false`, `true` or the list of known values'
    context.collector.error(
      'extension/invalid',
      child(node, 'x-extensible-enum'),
      '`x-extensible-enum` is neither a boolean nor a list',
      cure,
    )
  }
  const unknownValues = member(node, 'x-speakeasy-unknown-values')
  if (unknownValues === 'allow') return true
  if (unknownValues === 'disallow') return false
  const microsoft = member(node, 'x-ms-enum')
  return isObject(microsoft) && typeof microsoft['modelAsString'] === 'boolean' ? microsoft['modelAsString'] : undefined
}
