import { child, elements, member } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { ModelId } from '../ids.ts'
import type { JsonSchema, ObjectModel, Property, TypeRef } from '../models.ts'
import type { Description, ObjectShape, SchemaContext, Shape } from './context.ts'
import { UNKNOWN, isSameType, typeShape } from './context.ts'
import { distribute } from './distribute.ts'
import { intersect } from './intersect.ts'
import { ANNOTATIONS, allowsNull, saysNull } from './normalise-schema.ts'
import { hasProperties, objectShape, requiredNames } from './objects.ts'
import type { Spot } from './spot.ts'
import { armsOf, isRestriction, unionOfArms } from './unions.ts'

/** One member of a conjunction: the members of an object, or a type that restricts the value otherwise. */
export interface Part {
  shape: Shape
  /** Set when the part is a model by reference. */
  base?: ModelId
  schema: JsonSchema
  required: ReadonlySet<string>
  isNullable: boolean
}

/** Whether a schema says several things at once that only together make a type. */
export function isConjunction(node: Node): boolean {
  if (typeof member(node, '$ref') === 'string') return ownKeywords(node).some((key) => STRUCTURAL.has(key))
  const allOf = member(node, 'allOf')
  if (Array.isArray(allOf) && allOf.length > 0) return true
  return hasProperties(node) && unionKeys(node).length > 0
}

const STRUCTURAL = new Set([
  'properties',
  'allOf',
  'oneOf',
  'anyOf',
  'additionalProperties',
  'items',
  'enum',
  'const',
  'required',
])

function ownKeywords(node: Node): string[] {
  return Object.keys(node.value as object).filter(
    (key) => key !== '$ref' && !ANNOTATIONS.has(key) && !key.startsWith('x-'),
  )
}

/** The union keywords whose arms have types of their own. */
function unionKeys(node: Node): ('oneOf' | 'anyOf')[] {
  return (['oneOf', 'anyOf'] as const).filter((key) => armsOf(node, key).some((arm) => !isRestriction(arm)))
}

/** Merges everything that a schema says at once: references, `allOf`, its own members, and its unions. */
export function describeAll(context: SchemaContext, node: Node, id: ModelId, spot: Spot): Description {
  const sole = context.isHeir(node) ? undefined : soleReference(node)
  if (sole !== undefined) return describeReference(context, node, sole, spot)
  const parts = partsOf(context, node, id, spot)
  const objects = parts.filter((part) => part.shape.kind === 'object')
  const orNull = allowsNull(node) || (parts.length > 0 && parts.every((part) => part.isNullable))
  const types = parts.flatMap((part) =>
    part.shape.kind === 'type' && part.shape.type.kind !== 'unknown' ? [part] : [],
  )
  const unions = types.filter((part) => part.shape.kind === 'type' && part.shape.type.kind === 'union')
  if (objects.length === 0 && !(unions.length > 0 && requiresOnly(parts, unions)))
    return { shape: typeShape(allTypes(context, node, types)), isNullable: orNull }
  const merged = mergeObjects(context, node, parts)
  const shape = unions.length === 0 ? merged : distribute(context, { node, id, spot, merged, parts, unions })
  reportConflicts(context, node, types)
  return { shape, isNullable: orNull }
}

/** Whether all that stands beside unions is what their arms require. */
function requiresOnly(parts: readonly Part[], unions: readonly Part[]): boolean {
  const others = parts.filter((part) => !unions.includes(part))
  const isBare = ({ shape }: Part): boolean =>
    shape.kind === 'type' &&
    (shape.type.kind === 'unknown' || (shape.type.kind === 'map' && shape.type.values.kind === 'unknown'))
  return others.every(isBare) && others.some(({ required }) => required.size > 0)
}

/** `allOf` with one reference and nothing that adds to it: how 3.0 gives a reference a description or null. */
function soleReference(node: Node): Node | undefined {
  const [element, ...more] = elements(child(node, 'allOf'))
  if (element === undefined || more.length > 0 || typeof member(node, '$ref') === 'string') return undefined
  if (typeof member(element, '$ref') !== 'string' || isConjunction(element)) return undefined
  const own = ownKeywords(node).filter((key) => key !== 'allOf' && key !== 'type')
  return own.length === 0 ? element : undefined
}

function describeReference(context: SchemaContext, node: Node, reference: Node, spot: Spot): Description {
  const type = context.typeOf(reference, spot)
  const isNullable = allowsNull(node) || type.kind === 'nullable'
  return { shape: typeShape(type.kind === 'nullable' ? type.of : type), isNullable }
}

function reportConflicts(context: SchemaContext, node: Node, types: Part[]): void {
  const odd = types.find(
    (part) => part.shape.kind === 'type' && !['map', 'union', 'nullable'].includes(part.shape.type.kind),
  )
  if (odd === undefined) return
  context.collector.warning(
    'schema/all-of-conflict',
    node,
    'an object is combined with a type that is none; the object is kept',
    'leave one of the two out',
  )
}

function partsOf(context: SchemaContext, node: Node, id: ModelId, spot: Spot): Part[] {
  const parts: Part[] = []
  if (typeof member(node, '$ref') === 'string') parts.push(referencePart(context, node))
  for (const element of elements(child(node, 'allOf'))) {
    if (typeof member(element, '$ref') === 'string' && !isConjunction(element))
      parts.push(referencePart(context, element))
    else parts.push(inlinePart(context, element, id, spot))
  }
  const own = ownPart(context, node, id)
  if (own !== undefined) parts.push(own)
  for (const key of unionKeys(node)) {
    const type = unionOfArms(context, node, key, spot)
    parts.push({ ...typePart(type), schema: { [key]: armsOf(node, key).map((arm) => context.schemaOf(arm)) as never } })
  }
  return parts
}

function typePart(type: TypeRef): Part {
  const isNullable = type.kind === 'nullable'
  return { shape: typeShape(isNullable ? type.of : type), schema: true, required: new Set(), isNullable }
}

function inlinePart(context: SchemaContext, node: Node, id: ModelId, spot: Spot): Part {
  const { shape, isNullable } = context.describe(node, id, spot)
  return { shape, schema: context.schemaOf(node), required: requiredNames(context, node), isNullable }
}

/** What the schema says itself beside `$ref`, `allOf` and its unions. */
function ownPart(context: SchemaContext, node: Node, id: ModelId): Part | undefined {
  const value = Object.fromEntries(
    Object.entries(node.value as object).filter(
      ([key]) => !['$ref', 'allOf', 'oneOf', 'anyOf', 'nullable', 'x-nullable'].includes(key),
    ),
  )
  const own: Node = { ...node, value }
  const keywords = ownKeywords(own)
  if (keywords.length === 0) return undefined
  const schema = context.schemaOf(own)
  const required = requiredNames(context, node)
  if (hasProperties(node) || typeof member(child(node, 'properties'), '$ref') === 'string') {
    return { shape: objectShape(context, own, id), schema, required: new Set(), isNullable: true }
  }
  const restrictsOnly = keywords.every(
    (key) => !TYPING.has(key) || (key === 'type' && isObjectType(member(node, 'type'))),
  )
  const shape = restrictsOnly ? typeShape(UNKNOWN) : context.describe(own, id, { kind: 'model', model: id }).shape
  return { shape, schema, required, isNullable: true }
}

const TYPING = new Set(['type', 'enum', 'const', 'items', 'prefixItems', 'additionalProperties', 'format', 'pattern'])

function isObjectType(type: unknown): boolean {
  return type === 'object' || (Array.isArray(type) && type.every((name) => name === 'object' || name === 'null'))
}

/** A part by reference: the model behind it, through aliases. One that is being built contributes what it says itself. */
function referencePart(context: SchemaContext, node: Node): Part {
  const schema = context.schemaOf({ ...node, value: { $ref: member(node, '$ref') } })
  const id = context.declare(member(node, '$ref') as string, node)
  const target = id === undefined ? undefined : context.nodeOf(id)
  if (id === undefined || target === undefined)
    return { shape: typeShape(UNKNOWN), schema, required: new Set(), isNullable: true }
  const found = behind(context, { kind: 'model', id })
  const orNull = allowsNull(target) || found.isNullable || saysNull(node)
  if (found.model !== undefined) {
    const { properties, additional } = found.model
    return {
      shape: { kind: 'object', properties, additional, bases: [] },
      base: found.model.id,
      schema,
      required: new Set(),
      isNullable: orNull,
    }
  }
  if (containsItself(context, id)) reportCircle(context, node)
  if (found.type !== undefined) return { shape: typeShape(found.type), schema, required: new Set(), isNullable: orNull }
  return {
    shape: hasProperties(target) ? objectShape(context, target, id) : typeShape(UNKNOWN),
    schema,
    required: new Set(),
    isNullable: orNull,
  }
}

/** Whether `allOf` alone leads from a model back to it. */
function containsItself(context: SchemaContext, id: ModelId): boolean {
  const passed = new Set<ModelId>()
  const queue = [id]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const node = context.nodeOf(next)
    for (const part of node === undefined ? [] : [node, ...elements(child(node, 'allOf'))]) {
      const reference = member(part, '$ref')
      const target = typeof reference === 'string' ? context.declare(reference, part) : undefined
      if (target === id) return true
      if (target === undefined || passed.has(target)) continue
      passed.add(target)
      queue.push(target)
    }
  }
  return false
}

function reportCircle(context: SchemaContext, node: Node): void {
  const message = '`allOf` leads back to the schema that it stands in, so that no value could be checked'
  context.collector.error('ref/cycle', child(node, '$ref'), message, 'let one of them stand without the other')
}

/** Follows alias models to an object or to a type that is none. Nothing is found while the model is being built. */
function behind(context: SchemaContext, start: TypeRef): { model?: ObjectModel; type?: TypeRef; isNullable: boolean } {
  let type = start
  let orNull = false
  for (let step = 0; step < 64; step++) {
    if (type.kind === 'nullable') {
      orNull = true
      type = type.of
    }
    if (type.kind !== 'model') return { type, isNullable: orNull }
    const model = context.built(type.id)
    if (model === undefined) return { isNullable: orNull }
    if (model.kind === 'object') return { model, isNullable: orNull }
    type = model.type
  }
  return { isNullable: orNull }
}

function allTypes(context: SchemaContext, node: Node, parts: Part[]): TypeRef {
  const types = parts.map((part) =>
    part.base === undefined ? (part.shape as { type: TypeRef }).type : ({ kind: 'model', id: part.base } as const),
  )
  return types.reduce<TypeRef>((merged, type) => intersect(context, node, merged, type), UNKNOWN)
}

/** All members of all parts, in order; a name in several parts has the type that fits them all, and is required when one of them says so. */
function mergeObjects(context: SchemaContext, node: Node, parts: Part[]): ObjectShape {
  const properties = new Map<string, Property>()
  const required = new Set(parts.flatMap((part) => [...part.required]))
  let additional: ObjectModel['additional'] = { kind: 'open' }
  for (const { shape } of parts) {
    if (shape.kind === 'type') {
      if (shape.type.kind === 'map' && shape.type.values.kind !== 'unknown')
        additional = { kind: 'typed', type: shape.type.values }
      continue
    }
    for (const property of shape.properties) {
      const before = properties.get(property.name)
      properties.set(property.name, before === undefined ? property : mergeProperty(context, node, before, property))
    }
    if (shape.additional.kind === 'typed' || (shape.additional.kind === 'closed' && parts.length === 1))
      additional = shape.additional
  }
  for (const name of required) {
    const property = properties.get(name)
    if (property === undefined)
      properties.set(name, { name, type: UNKNOWN, required: true, readOnly: false, writeOnly: false })
    else if (!property.required) properties.set(name, { ...property, required: true })
  }
  return { kind: 'object', properties: [...properties.values()], additional, bases: unchangedBases(parts, properties) }
}

function mergeProperty(context: SchemaContext, node: Node, before: Property, after: Property): Property {
  const isRequired = before.required || after.required
  if (isSameType(before.type, after.type) && before.required === isRequired && after.description === undefined)
    return before
  if (after.type.kind === 'unknown' && before.required === isRequired) return before
  return {
    ...before,
    ...after,
    type: intersect(context, node, before.type, after.type, after.name),
    required: isRequired,
  }
}

/** A base counts only when each of its members arrived as it was. */
function unchangedBases(parts: Part[], properties: ReadonlyMap<string, Property>): ModelId[] {
  const bases = parts.flatMap(({ base, shape }) => {
    if (base === undefined || shape.kind !== 'object' || shape.properties.length === 0) return []
    return shape.properties.every((property) => properties.get(property.name) === property) ? [base] : []
  })
  return [...new Set(bases)]
}
