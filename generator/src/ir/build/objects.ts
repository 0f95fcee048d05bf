import { child, entries, has, isObject, member, textOf } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { ModelId } from '../ids.ts'
import type { Json, ObjectModel, Property, TypeRef } from '../models.ts'
import type { ObjectShape, SchemaContext } from './context.ts'
import { UNKNOWN } from './context.ts'
import { givenNameOf } from './given-names.ts'
import { deprecation } from './life-cycle.ts'
import { isEndless } from './numbers.ts'
import { propertySpot } from './spot.ts'
import type { Spot } from './spot.ts'
import { valueSpot } from './spot.ts'
import { unionOf } from './unions.ts'

/** Whether a schema has members of its own, so that it is an object with a name rather than a map. */
export function hasProperties(node: Node): boolean {
  const properties = member(node, 'properties')
  return isObject(properties) && Object.keys(properties).length > 0
}

/** The object that `properties`, `required` and `additionalProperties` of this very schema describe. */
export function objectShape(context: SchemaContext, node: Node, id: ModelId): ObjectShape {
  const required = requiredNames(context, node)
  const properties = propertyNodes(context, node).map(([name, schema]) => property(context, id, name, schema, required))
  const declared = new Set(properties.map(({ name }) => name))
  for (const name of required) if (!declared.has(name)) properties.push(undeclared(name))
  return {
    kind: 'object',
    properties,
    additional: additionalOf(context, node, { kind: 'model', model: id }),
    bases: [],
  }
}

/** A name that is required and has no schema: anything may stand there. */
function undeclared(name: string): Property {
  return { name, type: UNKNOWN, required: true, readOnly: false, writeOnly: false }
}

/** A `$ref` in the place of the whole map is no standard, but it is in use. */
function propertyNodes(context: SchemaContext, node: Node): [string, Node][] {
  const properties = child(node, 'properties')
  return entries(typeof member(properties, '$ref') === 'string' ? context.resolver.follow(properties) : properties)
}

export function requiredNames(context: SchemaContext, node: Node): Set<string> {
  const required = member(node, 'required')
  if (Array.isArray(required)) return new Set(required.filter((name): name is string => typeof name === 'string'))
  if (required !== undefined && typeof required !== 'boolean') {
    context.collector.warning(
      'schema/required',
      child(node, 'required'),
      '`required` is no list of names',
      'write `required: [name, …]`',
    )
  }
  return new Set()
}

function property(context: SchemaContext, id: ModelId, name: string, node: Node, required: Set<string>): Property {
  const target = typeof member(node, '$ref') === 'string' ? context.resolver.follow(node) : node
  const flag = (key: string) => member(node, key) === true || member(target, key) === true
  const description = textOf(node, 'description')
  const deprecated = deprecation(node)
  const givenName = givenNameOf(node, 'property')
  return {
    name,
    type: context.typeOf(node, propertySpot(id, name)),
    required: required.has(name) || isRequiredByFlag(context, node),
    readOnly: flag('readOnly'),
    writeOnly: flag('writeOnly'),
    ...(givenName === undefined ? {} : { givenName }),
    ...(description === undefined ? {} : { description }),
    ...(deprecated === undefined ? {} : { deprecated }),
    ...(has(node, 'default') && !isEndless(member(node, 'default'))
      ? { default: member(node, 'default') as Json }
      : {}),
    ...exampleOf(node),
  }
}

/** `required: true` on the property itself, as draft 3 had it. */
function isRequiredByFlag(context: SchemaContext, node: Node): boolean {
  const flag = member(node, 'required')
  if (typeof flag !== 'boolean') return false
  context.collector.warning(
    'schema/required',
    child(node, 'required'),
    '`required` as a boolean is no keyword; it is understood',
    'list the property in `required` of the object',
  )
  return flag
}

export function exampleOf(node: Node): { example?: Json } {
  if (has(node, 'example')) return { example: member(node, 'example') as Json }
  const examples = member(node, 'examples')
  return Array.isArray(examples) && examples.length > 0 ? { example: examples[0] as Json } : {}
}

/** What may stand beside the declared properties. */
export function additionalOf(context: SchemaContext, node: Node, spot: Spot): ObjectModel['additional'] {
  const patterns = entries(child(node, 'patternProperties')).map(([, schema]) =>
    context.typeOf(schema, valueSpot(spot)),
  )
  const rest = has(node, 'additionalProperties') ? 'additionalProperties' : 'unevaluatedProperties'
  const schema = child(node, rest)
  if (schema.value === undefined || schema.value === true)
    return patterns.length > 0 ? typed(context, patterns) : { kind: 'open' }
  if (schema.value === false) return patterns.length > 0 ? typed(context, patterns) : { kind: 'closed' }
  const type = context.typeOf(schema, valueSpot(spot))
  return type.kind === 'unknown' && patterns.length === 0 ? { kind: 'open' } : typed(context, [...patterns, type])
}

function typed(context: SchemaContext, types: TypeRef[]): ObjectModel['additional'] {
  return { kind: 'typed', type: unionOf(context, types) }
}

/** Values of a map: an object without properties of its own. */
export function mapValues(context: SchemaContext, node: Node, spot: Spot): TypeRef {
  const additional = additionalOf(context, node, spot)
  return additional.kind === 'typed' ? additional.type : UNKNOWN
}
