/** The arguments of generated calls, as they stand on the wire. */
import type { Argument, BodyContent, Json, JsonSchema, Operation } from '../../../generator/src/ir/api.ts'
import { modelReference, referencedModel } from '../../../generator/src/ir/schema.ts'
import type { Sampler } from './sampler.ts'

/** `required`: what must be given; `all`: every argument; `flagged`: the first with the member of the body that chooses the other result. */
export type Variant = 'required' | 'all' | 'flagged'

/** Wire values by the key of the argument. */
export type CallValues = { [key: string]: Json }

export function variantsOf(operation: Operation): Variant[] {
  const hasOptional = operation.arguments.some(({ required }) => !required)
  return ['required', ...(hasOptional ? ['all' as const] : []), ...(operation.flagged ? ['flagged' as const] : [])]
}

/** Values that fit; `missing` lists required arguments for which none was found. */
export function callValues(
  operation: Operation,
  variant: Variant,
  sampler: Sampler,
): { values: CallValues; missing: string[] } {
  const wanted = operation.arguments.filter(({ required }) => required || variant === 'all')
  const body = operation.body?.content[0]
  const values: CallValues = {
    ...parameterValues(operation, wanted, sampler),
    ...(body !== undefined && bodyValues(operation, body, wanted, variant, sampler)),
  }
  if (variant === 'flagged' && operation.flagged !== undefined) {
    const { property, value } = operation.flagged
    values[`body:${property}`] = value !== false
  }
  return { values, missing: wanted.filter(({ key, required }) => required && !(key in values)).map(({ key }) => key) }
}

function parameterValues(operation: Operation, wanted: readonly Argument[], sampler: Sampler): CallValues {
  const values: CallValues = {}
  for (const parameter of operation.parameters) {
    const key = `${parameter.in}:${parameter.name}`
    if (!wanted.some((argument) => argument.key === key)) continue
    const value = sampler.value(filled(parameter.schema), operation.id, key) ?? sampler.value(parameter.schema, key)
    if (value !== undefined) values[key] = value
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
  const whole = wanted.find(({ source }) => source === 'whole-body')
  if (whole !== undefined) {
    const made = sampler.value(body.schema, operation.id, 'body')
    return made === undefined ? {} : { body: made }
  }
  const members = wanted.filter(({ source }) => source === 'body')
  // A body may demand what no argument does: one of several variants, or any member at all.
  if (members.length === 0 && operation.body?.required === false) return {}
  const value = objectWith(body, members, variant, sampler, operation.id)
  const offered = new Set(operation.arguments.map(({ key }) => key))
  const entries = Object.entries(value).map(([name, member]): [string, Json] => [`body:${name}`, member])
  return Object.fromEntries(entries.filter(([key]) => offered.has(key)))
}

/** An object with these members, or with as many of the optional ones as fit together. */
function objectWith(
  { schema, shape }: BodyContent,
  members: readonly Argument[],
  variant: Variant,
  sampler: Sampler,
  id: string,
): { [name: string]: Json } {
  const demanding = (names: readonly string[]): JsonSchema => ({ allOf: [schema as Json], required: [...names] })
  const names = members.map(({ name }) => name)
  if (variant === 'all' && shape.kind === 'properties') {
    const made = sampler.value(demanding(names), id, 'body')
    if (isObject(made)) return made
    return grown(demanding, members, sampler, id)
  }
  // A discriminator binds whoever reads the document, whether or not it could be proved; one that leads astray binds nobody.
  const told = discriminated(schema, sampler, id)
  const made =
    told !== undefined && sampler.schemas.fits(schema, told) ? told : (sampler.value(schema, id, 'body') ?? told)
  return isObject(made) ? made : {}
}

/** The first variant that a discriminator maps. */
function discriminated(schema: JsonSchema, sampler: Sampler, id: string): Json | undefined {
  const reference = typeof schema === 'object' ? schema['$ref'] : undefined
  const found = typeof reference === 'string' ? sampler.discriminator(referencedModel(reference)) : undefined
  if (found === undefined) return undefined
  const variant = sampler.value({ $ref: modelReference(found.model) }, id, 'body')
  return isObject(variant) ? { ...variant, [found.property]: found.value } : undefined
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
