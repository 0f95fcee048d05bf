import { child, elements, entries, has, isObject, member, textOf } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { EnumMember, TypeRef } from '../models.ts'
import type { SchemaContext } from './context.ts'
import { NEVER, UNKNOWN, nullable } from './context.ts'
import { ANNOTATIONS } from './normalise-schema.ts'
import { hasProperties } from './objects.ts'
import { variantSpot } from './spot.ts'
import type { Spot } from './spot.ts'

/** `oneOf` or `anyOf` of a schema, with its arms. */
export function armsOf(node: Node, key: 'oneOf' | 'anyOf'): Node[] {
  return elements(child(node, key))
}

/** Whether an arm only restricts (`required`, `not`, …) what stands beside the union: it has no type of its own. */
export function isRestriction(arm: Node): boolean {
  return (
    isObject(arm.value) &&
    Object.keys(arm.value).every((key) => RESTRICTIONS.has(key) || ANNOTATIONS.has(key) || key.startsWith('x-'))
  )
}

const RESTRICTIONS = new Set(['required', 'not', 'minProperties', 'maxProperties', 'dependentRequired'])

/** The union of the arms of one keyword. An arm without a type has the type that stands beside the union. */
export function unionOfArms(context: SchemaContext, node: Node, key: 'oneOf' | 'anyOf', spot: Spot): TypeRef {
  const arms = armsOf(node, key)
  if (arms.length === 0) {
    context.collector.warning(
      'schema/empty-union',
      child(node, key),
      `\`${key}\` has no arms, so that no value fits`,
      `leave \`${key}\` out, or say what is allowed`,
    )
    return NEVER
  }
  const labels = armLabels(context, arms)
  const outer = member(node, 'type')
  const types = arms.map((arm, index) => {
    const typed =
      outer !== undefined && outer !== 'null' && needsType(arm)
        ? { ...arm, value: { type: outer, ...(arm.value as object) } }
        : arm
    return context.typeOf(requiring(context, node, typed), variantSpot(spot, labels[index] as string))
  })
  return withDiscriminator(context, node, unionOf(context, types, arms))
}

/** The arm with what is required beside the union, which holds for each arm. */
function requiring(context: SchemaContext, node: Node, arm: Node): Node {
  const names = hasProperties(node) ? [] : requiredOf(node)
  const reference = textOf(arm, '$ref')
  const own = reference === undefined ? requiredOf(arm) : requiredByModel(context, reference, arm)
  const missing = names.filter((name) => own !== undefined && !own.includes(name))
  if (own === undefined || missing.length === 0 || !mayBeObject(arm)) return arm
  if (reference === undefined && hasProperties(arm))
    return { ...arm, value: { ...(arm.value as object), required: [...own, ...missing] } }
  return { ...arm, value: { allOf: [arm.value, { required: missing }] } }
}

/** Nothing is required of what is no object. */
function mayBeObject(arm: Node): boolean {
  if (!isObject(arm.value) || has(arm, 'const') || has(arm, 'enum')) return false
  const types = [member(arm, 'type') ?? 'object'].flat()
  return types.includes('object')
}

function requiredOf(node: Node): string[] {
  return elements(child(node, 'required')).flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
}

/** What an object that is referred to requires; nothing of what is no object. */
function requiredByModel(context: SchemaContext, reference: string, from: Node): string[] | undefined {
  const id = context.declare(reference, from)
  const model = id === undefined ? undefined : context.built(id)
  if (model?.kind !== 'object') return undefined
  return model.properties.flatMap(({ name, required }) => (required ? [name] : []))
}

function withDiscriminator(context: SchemaContext, node: Node, type: TypeRef): TypeRef {
  const place = child(node, 'discriminator')
  const property = textOf(place, 'propertyName')
  const union = type.kind === 'nullable' ? type.of : type
  if (property !== undefined && union.kind === 'union') context.discriminators.set(union, { property, node: place })
  return type
}

function needsType(arm: Node): boolean {
  return isObject(arm.value) && !TYPED.some((key) => Object.hasOwn(arm.value as object, key))
}

const TYPED = ['type', '$ref', 'allOf', 'oneOf', 'anyOf', 'properties', 'items', 'const', 'enum']

/** Flattens, takes null out, drops doubles, and joins string constants into one enum. `arms` give their descriptions, where there are any. */
export function unionOf(context: SchemaContext, types: readonly TypeRef[], arms: readonly Node[] = []): TypeRef {
  let hasNull = false
  const variants = new Map<string, { type: TypeRef; arm: Node | undefined }>()
  const add = (type: TypeRef, arm: Node | undefined): void => {
    if (type.kind === 'nullable') {
      hasNull = true
      add(type.of, arm)
    } else if (type.kind === 'union') type.variants.forEach((variant) => add(variant, arm))
    else if (type.kind === 'null') hasNull = true
    else if (type.kind !== 'never') {
      const key = type.kind === 'model' ? type.id : JSON.stringify(type)
      if (!variants.has(key)) variants.set(key, { type, arm })
    }
  }
  types.forEach((type, index) => add(type, arms[index]))
  const joined = joinStrings(context, [...variants.values()])
  return hasNull ? nullable(combine(joined)) : combine(joined)
}

function combine(types: TypeRef[]): TypeRef {
  if (types.some((type) => type.kind === 'unknown')) return UNKNOWN
  if (types.length === 0) return NEVER
  return types.length === 1 ? (types[0] as TypeRef) : { kind: 'union', variants: types }
}

/** String constants beside one another are one enum; beside a plain string they are an open one. */
function joinStrings(context: SchemaContext, variants: { type: TypeRef; arm: Node | undefined }[]): TypeRef[] {
  const members = new Map<string, EnumMember>()
  const parts = variants.filter(({ type }) => isStringConstant(type))
  if (parts.length === 0) return variants.map(({ type }) => type)
  for (const { type, arm } of parts) {
    const description = arm === undefined ? undefined : textOf(arm, 'description')
    const own =
      type.kind === 'enum'
        ? type.values
        : [{ value: (type as { value: string }).value, ...(description === undefined ? {} : { description }) }]
    for (const value of own) if (!members.has(String(value.value))) members.set(String(value.value), value)
  }
  const hasPlain = variants.some(({ type }) => type.kind === 'string' && type.format === undefined)
  if (parts.length === 1 && !hasPlain) return variants.map(({ type }) => type)
  const declared = parts.map(({ type }) => context.openness.get(type))
  const isOpen = hasPlain || declared.includes(true) ? true : declared.includes(false) ? false : undefined
  const joined: TypeRef = { kind: 'enum', values: [...members.values()], open: isOpen ?? false }
  if (isOpen !== undefined) context.openness.set(joined, isOpen)
  const at = variants.findIndex(({ type }) => isStringConstant(type))
  return variants
    .map(({ type }, index) => (index === at ? joined : type))
    .filter(
      (type) =>
        type === joined ||
        !(isStringConstant(type) || (hasPlain && type.kind === 'string' && type.format === undefined)),
    )
}

function isStringConstant(type: TypeRef): boolean {
  if (type.kind === 'literal') return typeof type.value === 'string'
  return type.kind === 'enum' && type.values.every(({ value }) => typeof value === 'string')
}

/** What tells each arm apart, for the name of an arm that has none: title, constant, reference, telling property. */
export function armLabels(context: SchemaContext, arms: readonly Node[]): string[] {
  const counts = new Map<string, number>()
  for (const arm of arms)
    for (const [name] of entries(child(arm, 'properties'))) counts.set(name, (counts.get(name) ?? 0) + 1)
  const used = new Set<string>()
  return arms.map((arm, index) => {
    const label = labelOf(context, arm, counts) ?? String(index)
    const distinct = used.has(label) ? `${label}.${index}` : label
    used.add(distinct)
    return distinct
  })
}

function labelOf(context: SchemaContext, arm: Node, counts: ReadonlyMap<string, number>): string | undefined {
  const reference = textOf(arm, '$ref')
  const title = textOf(arm, 'title')
  if (title !== undefined && title.trim() !== '') return title
  const properties = entries(child(arm, 'properties'))
  for (const [, property] of properties) {
    const constant = constantText(context, property)
    if (constant !== undefined && constant !== '') return constant
  }
  if (reference !== undefined) return reference.slice(reference.lastIndexOf('/') + 1)
  const telling = properties.find(([name]) => counts.get(name) === 1) ?? properties[0]
  if (telling !== undefined) return telling[0]
  const type = member(arm, 'type')
  return typeof type === 'string' ? type : undefined
}

function constantText(context: SchemaContext, node: Node): string | undefined {
  const target = typeof member(node, '$ref') === 'string' ? context.resolver.follow(node) : node
  const constant = member(target, 'const')
  if (typeof constant === 'string') return constant
  const values = member(target, 'enum')
  return Array.isArray(values) && values.length === 1 && typeof values[0] === 'string' ? values[0] : undefined
}
