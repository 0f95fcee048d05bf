import { child, elements, has, isObject, member, textOf } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { ModelId } from '../ids.ts'
import type { TypeRef } from '../models.ts'
import { describeAll, isConjunction } from './all-of.ts'
import type { Description, SchemaContext, Shape } from './context.ts'
import { NEVER, UNKNOWN, nullable, typeShape } from './context.ts'
import { enumType } from './enums.ts'
import { fileType } from './file-types.ts'
import { allowsNull, saysNull } from './normalise-schema.ts'
import { hasProperties, mapValues, objectShape } from './objects.ts'
import { placeKey } from './resolve.ts'
import { itemSpot, originOf } from './spot.ts'
import type { Spot } from './spot.ts'
import { armsOf, isRestriction, unionOf, unionOfArms } from './unions.ts'

/** The type of a schema at a place; an object that has no name yet becomes a model. */
export function typeOf(context: SchemaContext, node: Node, spot: Spot): TypeRef {
  if (node.value === false) return NEVER
  if (!isObject(node.value)) return notASchema(context, node)
  if (has(node, '$dynamicRef')) return typeOf(context, asStatic(node), spot)
  const reference = member(node, '$ref')
  if (typeof reference === 'string' && !isConjunction(node)) {
    const id = context.declare(reference, node)
    return id === undefined ? UNKNOWN : referenceType(context, id, saysNull(node))
  }
  const id = placeKey(node)
  const { shape, isNullable } = context.describe(node, id, spot)
  const type = shape.kind === 'type' ? shape.type : context.addObject(id, node, originOf(spot), shape)
  return isNullable ? nullable(type) : type
}

/** Text, a number or a list in the place of a schema says nothing about the value. */
function notASchema(context: SchemaContext, node: Node): TypeRef {
  if (node.value !== true && node.value !== undefined) {
    const message = 'this is no schema; any value is allowed'
    context.collector.warning('schema/invalid', node, message, 'write an object, `true` or `false`')
  }
  return UNKNOWN
}

/** A dynamic reference leads where it leads when nothing around it says otherwise. */
export function asStatic(node: Node): Node {
  const { $dynamicRef: reference, ...rest } = node.value as { [key: string]: unknown }
  return { ...node, value: { $ref: reference, ...rest } }
}

/** A reference to an object that is written as "or null" has the null outside, so that the model itself is the object. */
export function referenceType(context: SchemaContext, id: ModelId, orNull: boolean): TypeRef {
  const node = context.nodeOf(id)
  const type: TypeRef = { kind: 'model', id }
  return orNull || (node !== undefined && allowsNull(node) && (hasProperties(node) || has(node, 'allOf')))
    ? nullable(type)
    : type
}

/** What a schema is, apart from null: one case for each way to say it. */
export function describe(context: SchemaContext, node: Node, id: ModelId, spot: Spot): Description {
  if (!isObject(node.value))
    return { shape: typeShape(node.value === false ? NEVER : notASchema(context, node)), isNullable: false }
  if (isConjunction(node)) return describeAll(context, node, id, spot)
  const shape = shapeOf(context, node, id, spot)
  if (shape.kind === 'type' && shape.type.kind === 'nullable')
    return { shape: typeShape(shape.type.of), isNullable: true }
  return { shape, isNullable: allowsNull(node) }
}

function shapeOf(context: SchemaContext, node: Node, id: ModelId, spot: Spot): Shape {
  const constant = constantType(node)
  if (constant !== undefined) return typeShape(constant)
  for (const key of ['oneOf', 'anyOf'] as const) {
    if (!Array.isArray(member(node, key))) continue
    const arms = armsOf(node, key)
    if (arms.length === 0 ? !has(node, 'type') : !arms.every(isRestriction)) {
      return typeShape(unionOfArms(context, node, key, spot))
    }
  }
  const values = enumType(context, node)
  return values === undefined ? byType(context, node, id, spot) : typeShape(values)
}

function constantType(node: Node): TypeRef | undefined {
  if (!has(node, 'const') && member(node, 'x-stainless-const') !== true) return undefined
  const value = has(node, 'const') ? member(node, 'const') : member(node, 'default')
  if (value === null) return { kind: 'null' }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return { kind: 'literal', value }
  return value === undefined ? undefined : UNKNOWN
}

function byType(context: SchemaContext, node: Node, id: ModelId, spot: Spot): Shape {
  const type = member(node, 'type')
  if (!Array.isArray(type)) return ofType(context, node, type === undefined ? impliedType(node) : type, id, spot)
  const names = type.filter((name) => name !== 'null' && name !== null)
  if (names.length === 1) return ofType(context, node, names[0], id, spot)
  if (names.length === 0) return typeShape({ kind: 'null' })
  const types = names.map((name): TypeRef =>
    context.typeOf({ ...node, value: withType(node, name), pointer: node.pointer }, spot),
  )
  return typeShape(unionOf(context, types))
}

function withType(node: Node, type: unknown): object {
  const { nullable: _, 'x-nullable': _x, ...rest } = node.value as { [key: string]: unknown }
  return { ...rest, type }
}

/** A schema without `type` means what its other keywords are about. */
function impliedType(node: Node): string | undefined {
  if (['properties', 'additionalProperties', 'patternProperties'].some((key) => has(node, key))) return 'object'
  if (['items', 'prefixItems'].some((key) => has(node, key))) return 'array'
  if (['pattern', 'minLength', 'maxLength', 'contentMediaType', 'contentEncoding'].some((key) => has(node, key)))
    return 'string'
  if (['minimum', 'maximum', 'multipleOf'].some((key) => has(node, key))) return 'number'
  const format = textOf(node, 'format')
  if (format === undefined) return Array.isArray(member(node, 'required')) ? 'object' : undefined
  if (/^u?int(8|16|32|64)?$/.test(format)) return 'integer'
  return ['float', 'double', 'decimal'].includes(format) ? 'number' : 'string'
}

function ofType(context: SchemaContext, node: Node, type: unknown, id: ModelId, spot: Spot): Shape {
  switch (type) {
    case 'string':
      return typeShape(fileType(node) ?? withFormat('string', node))
    case 'integer':
    case 'number':
      return typeShape(withFormat(type, node))
    case 'boolean':
      return typeShape({ kind: 'boolean' })
    case 'null':
    case null:
      return typeShape({ kind: 'null' })
    case 'array':
      return typeShape(arrayType(context, node, spot))
    case 'object':
      return objectOrMap(context, node, id, spot)
    case 'file':
      return typeShape({ kind: 'file', mediaTypes: [] })
    case undefined:
      return typeShape(UNKNOWN)
    default:
      return misspelt(context, node, type, id, spot)
  }
}

function withFormat(kind: 'string' | 'integer' | 'number', node: Node): TypeRef {
  const format = member(node, 'contentEncoding') === 'base64' ? 'byte' : textOf(node, 'format')
  return format === undefined ? { kind } : { kind, format }
}

function arrayType(context: SchemaContext, node: Node, spot: Spot): TypeRef {
  const tuple = has(node, 'prefixItems') ? child(node, 'prefixItems') : child(node, 'items')
  const rest = has(node, 'prefixItems') ? child(node, 'items') : child(node, 'additionalItems')
  if (!Array.isArray(tuple.value)) return { kind: 'array', items: context.typeOf(child(node, 'items'), itemSpot(spot)) }
  const items = elements(tuple).map((item) => context.typeOf(item, itemSpot(spot)))
  if (rest.value === false) return { kind: 'tuple', items }
  return { kind: 'tuple', items, rest: context.typeOf(rest, itemSpot(spot)) }
}

function objectOrMap(context: SchemaContext, node: Node, id: ModelId, spot: Spot): Shape {
  const isRecord = !hasProperties(node) && typeof member(child(node, 'properties'), '$ref') !== 'string'
  const isEmptyAndClosed = member(node, 'additionalProperties') === false && !has(node, 'patternProperties')
  if (!isRecord || isEmptyAndClosed) return objectShape(context, node, id)
  return typeShape({ kind: 'map', values: mapValues(context, node, spot) })
}

const MISSPELT: { [type: string]: string } = {
  int: 'integer',
  long: 'integer',
  int32: 'integer',
  int64: 'integer',
  float: 'number',
  double: 'number',
  decimal: 'number',
  bool: 'boolean',
  str: 'string',
  text: 'string',
  date: 'string',
  datetime: 'string',
  uuid: 'string',
  list: 'array',
  dict: 'object',
  map: 'object',
}

function misspelt(context: SchemaContext, node: Node, type: unknown, id: ModelId, spot: Spot): Shape {
  const name = String(type).toLowerCase()
  const known = ['string', 'integer', 'number', 'boolean', 'array', 'object', 'null'].includes(name)
    ? name
    : Object.hasOwn(MISSPELT, name)
      ? MISSPELT[name]
      : undefined
  const meaning = known === undefined ? 'any value is allowed' : `it is read as ${JSON.stringify(known)}`
  context.collector.warning(
    'schema/unknown-type',
    child(node, 'type'),
    `${JSON.stringify(type)} is no type of JSON Schema; ${meaning}`,
    'write one of the seven types',
  )
  return known === undefined ? typeShape(UNKNOWN) : ofType(context, node, known, id, spot)
}
