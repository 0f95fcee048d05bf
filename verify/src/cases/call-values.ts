/** The arguments of generated calls, as they stand on the wire. */
import {
  type Argument,
  type BodyContent,
  type Json,
  type JsonSchema,
  modelReference,
  type Operation,
  referencedModel,
} from '@artificer/generator/ir'
import { atBoundary, type End } from './boundary.ts'
import type { Sampler } from './sampler.ts'

/**
 * `minimal`: what must be given; `full`: every argument, as small as it may be; `rich`: a body with most of what may stand in it, at every depth; `low` and
 * `high`: every argument at an end of its range; `flagged`: the first with the member of the body that chooses the other result.
 */
export type Variant = 'minimal' | 'full' | 'rich' | 'low' | 'high' | 'flagged'

/** Wire values by the key of the argument. */
export type CallValues = { [key: string]: Json }

export function variantsOf(operation: Operation): Variant[] {
  const hasOptional = operation.arguments.some(({ required }) => !required)
  const variants: Variant[] = ['minimal', 'full', 'rich', 'low', 'high', 'flagged']
  const isAsked = {
    minimal: true,
    full: hasOptional,
    low: operation.arguments.length > 0,
    high: operation.arguments.length > 0,
    rich: isDeep(operation),
    flagged: operation.flagged !== undefined,
  }
  return variants.filter((variant) => isAsked[variant])
}

/** Whether there is something below the members of the body. */
const isDeep = ({ arguments: all }: Operation): boolean =>
  all.some(
    ({ source, type }) => source.endsWith('body') && !FLAT.has(type.kind === 'nullable' ? type.of.kind : type.kind),
  )

const FLAT = new Set(['string', 'integer', 'number', 'boolean', 'literal', 'enum', 'file'])

/** Values that fit; `missing` lists required arguments for which none was found. */
export function callValues(
  operation: Operation,
  variant: Variant,
  sampler: Sampler,
): { values: CallValues; missing: string[] } {
  const wanted = operation.arguments.filter(
    ({ required, source }) => required || ALL.has(variant) || (variant === 'rich' && source === 'whole-body'),
  )
  const body = operation.body?.content[0]
  const values: CallValues = {
    ...parameterValues(operation, wanted, variant, sampler),
    ...(body !== undefined && bodyValues(operation, body, wanted, variant, sampler)),
  }
  if (variant === 'flagged' && operation.flagged !== undefined) {
    const { property, value } = operation.flagged
    values[`body:${property}`] = value !== false
  }
  return { values, missing: wanted.filter(({ key, required }) => required && !(key in values)).map(({ key }) => key) }
}

/** Variants that give every argument. */
const ALL = new Set<Variant>(['full', 'low', 'high'])

const endOf = (variant: Variant): End | undefined => (variant === 'low' || variant === 'high' ? variant : undefined)

function parameterValues(
  operation: Operation,
  wanted: readonly Argument[],
  variant: Variant,
  sampler: Sampler,
): CallValues {
  const end = endOf(variant)
  const values: CallValues = {}
  for (const parameter of operation.parameters) {
    const key = `${parameter.in}:${parameter.name}`
    if (!wanted.some((argument) => argument.key === key)) continue
    const value = sampler.value(filled(parameter.schema), operation.id, key) ?? sampler.value(parameter.schema, key)
    if (value === undefined) continue
    const place = parameter.in === 'query' ? 'anywhere' : 'plain'
    values[key] = end === undefined ? value : atBoundary(value, filled(parameter.schema), end, place, sampler.schemas)
  }
  return values
}

/** Something must be sent: what is empty shows nothing, and a path has no place for it. */
const filled = (schema: JsonSchema): JsonSchema => ({
  allOf: [schema as Json],
  minItems: 1,
  minLength: 1,
  minProperties: 1,
})

/** A body whole, or its members as arguments. */
function bodyValues(
  operation: Operation,
  body: BodyContent,
  wanted: readonly Argument[],
  variant: Variant,
  sampler: Sampler,
): CallValues {
  // Beside members, an argument that is the whole body belongs to another of several bodies.
  const whole = body.shape.kind === 'whole' ? wanted.find(({ source }) => source === 'whole-body') : undefined
  if (whole !== undefined || variant === 'rich') {
    const sampleOf = variant === 'rich' ? sampler.rich : sampler.value
    const made = bodySample(body, sampler, sampleOf, operation.id)
    if (whole !== undefined) return made === undefined ? {} : { body: bounded(made, body, variant, sampler) }
    if (isObject(made)) return asArguments(operation, made)
  }
  const members = wanted.filter(({ source }) => source === 'body')
  // A body may demand what no argument does: one of several variants, or any member at all.
  if (members.length === 0 && operation.body?.required === false) return {}
  return asArguments(
    operation,
    bounded(objectWith(body, members, variant, sampler, operation.id), body, variant, sampler),
  )
}

/** Bytes and text that is no JSON have no ends. */
function bounded<Value extends Json>(value: Value, body: BodyContent, variant: Variant, sampler: Sampler): Value {
  const end = endOf(variant)
  if (end === undefined || body.kind === 'binary' || body.kind === 'xml') return value
  // A value of the same kind comes back: only what is within it changes.
  return atBoundary(value, body.schema, end, body.kind === 'text' ? 'plain' : 'anywhere', sampler.schemas) as Value
}

/** The members of a body that the method takes. */
function asArguments(operation: Operation, value: { [name: string]: Json }): CallValues {
  const isForm = operation.body?.content[0]?.kind === 'form'
  return Object.fromEntries(
    operation.arguments.flatMap(({ key, name, source, type }): [string, Json][] => {
      if (source !== 'body' || !Object.hasOwn(value, name)) return []
      // Anything may stand there, but a form says nothing of an empty object.
      return [[key, isForm && type.kind === 'unknown' ? 'anything' : value[name]!]]
    }),
  )
}

/** An object with these members, or with as many of the optional ones as fit together. */
function objectWith(
  body: BodyContent,
  members: readonly Argument[],
  variant: Variant,
  sampler: Sampler,
  id: string,
): { [name: string]: Json } {
  const demanding = (names: readonly string[]): JsonSchema => ({ allOf: [body.schema as Json], required: [...names] })
  const names = members.map(({ name }) => name)
  if (ALL.has(variant) && body.shape.kind === 'properties') {
    const made = sampler.value(demanding(names), id, 'body')
    if (isObject(made)) return made
    return grown(demanding, members, sampler, id)
  }
  const made = bodySample(body, sampler, sampler.value, id)
  return isObject(made) ? made : {}
}

/** A discriminator binds whoever reads the document, whether or not it could be proved: the first variant that it maps. */
function bodySample(body: BodyContent, sampler: Sampler, sampleOf: Sampler['value'], id: string): Json | undefined {
  const { schema, shape } = body
  const reference = typeof schema === 'object' ? schema['$ref'] : undefined
  const found = typeof reference === 'string' ? sampler.discriminator(referencedModel(reference)) : undefined
  // One that leads elsewhere than to a variant binds nobody.
  if (found !== undefined && shape.kind === 'variants' && shape.models.includes(found.model)) {
    const variant = sampleOf({ $ref: modelReference(found.model) }, id, 'body')
    if (isObject(variant)) return { ...variant, [found.property]: found.value }
  }
  return sampleOf(schema, id, 'body') ?? sampler.value(schema, id, 'body')
}

function grown(
  demanding: (names: readonly string[]) => JsonSchema,
  members: readonly Argument[],
  sampler: Sampler,
  id: string,
): { [name: string]: Json } {
  let names = members.filter(({ required }) => required).map(({ name }) => name)
  let best = sampler.value(demanding(names), id, 'body')
  for (const { name, required } of members) {
    const more = required ? undefined : sampler.value(demanding([...names, name]), id, 'body')
    if (more === undefined) continue
    names = [...names, name]
    best = more
  }
  return isObject(best) ? best : {}
}

const isObject = (value: Json | undefined): value is { [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
