import type { Json, JsonSchema } from '@artificer/generator/ir'
import type { Random } from '../hash.ts'
import { isObject, setOwn, type JsonObject } from '../json.ts'
import type { Schemas } from '../schemas.ts'
import { flatten, type Search } from './flatten.ts'
import { word } from './formats.ts'
import { smallestNumber, smallestText, typeOf } from './smallest-leaf.ts'

/**
 * The smallest value that the schema's own words ask for: required members only, the first arm that ends, no more items than needed.
 * Ends on recursive schemas. Undefined when nothing can fit. The caller validates.
 */
export const minimal = (schema: JsonSchema, schemas: Schemas, random: Random, isWild = false): Json | undefined =>
  smallest(schema, { schemas, random, visiting: [], isWild })

const smallest = (schema: JsonSchema, search: Search): Json | undefined => {
  if (schema === false || search.visiting.length > 60) return undefined
  const merged = flatten(schema, search)
  if (merged === undefined) return undefined
  const { keywords, inner } = merged
  if ('const' in keywords) return keywords['const']
  if (Array.isArray(keywords['enum'])) return keywords['enum'][0]
  const arms = (keywords['oneOf'] ?? keywords['anyOf']) as JsonSchema[] | undefined
  return arms === undefined ? plain(keywords, inner) : firstArm(keywords, arms, inner)
}

/** Arms are tried in turn from a place that the seed chooses, so that another attempt takes another arm. */
const firstArm = (keywords: JsonObject, arms: readonly JsonSchema[], search: Search): Json | undefined => {
  const { oneOf: _oneOf, anyOf: _anyOf, ...beside } = keywords
  const start = search.random.int(0, arms.length - 1)
  for (let step = 0; step < arms.length; step++) {
    const arm = arms[(start + step) % arms.length] as Json
    const value = smallest({ ...beside, allOf: [arm] }, search)
    if (value !== undefined) return value
  }
  return undefined
}

const plain = (keywords: JsonObject, search: Search): Json | undefined => {
  switch (typeOf(keywords)) {
    case 'object':
      return smallestObject(keywords, search) ?? orNull(keywords)
    case 'array':
      return smallestArray(keywords, search) ?? orNull(keywords)
    case 'string':
      return smallestText(keywords, search.random, search.isWild)
    case 'integer':
    case 'number':
      return smallestNumber(keywords, search.isWild ? search.random : undefined)
    case 'boolean':
      return false
    default:
      return null
  }
}

const orNull = (keywords: JsonObject): Json | undefined =>
  Array.isArray(keywords['type']) && keywords['type'].includes('null') ? null : undefined

const smallestObject = (keywords: JsonObject, search: Search): Json | undefined => {
  const properties = isObject(keywords['properties']) ? keywords['properties'] : {}
  const additional = (keywords['additionalProperties'] ?? true) as JsonSchema
  const required = (keywords['required'] ?? []) as string[]
  const value: JsonObject = {}
  const add = (name: string): boolean => {
    const member = smallest((Object.hasOwn(properties, name) ? properties[name] : additional) as JsonSchema, search)
    if (member !== undefined) setOwn(value, name, member)
    return member !== undefined
  }
  if (!withDependents(required, keywords).every(add)) return undefined
  const wanted = Number(keywords['minProperties'] ?? 0)
  for (const name of Object.keys(properties)) if (Object.keys(value).length < wanted) add(name)
  for (let index = 0; Object.keys(value).length < wanted && index < 1000; index++)
    if (!add(memberName(keywords, index, search))) return undefined
  return value
}

/** A name for a member that nobody named; `propertyNames` may say what it must look like. */
const memberName = (keywords: JsonObject, index: number, search: Search): string => {
  const name =
    keywords['propertyNames'] === undefined
      ? undefined
      : smallest(keywords['propertyNames'] as JsonSchema, { ...search, isWild: true })
  return typeof name === 'string' ? name : `${word(search.random)}${index}`
}

/** The required members and those that they require in their turn. */
const withDependents = (required: readonly string[], keywords: JsonObject): string[] => {
  const dependents = isObject(keywords['dependentRequired']) ? keywords['dependentRequired'] : {}
  const all = new Set(required)
  for (const name of all) for (const dependent of (dependents[name] ?? []) as string[]) all.add(dependent)
  return [...all]
}

const smallestArray = (keywords: JsonObject, search: Search): Json | undefined => {
  const prefix = (keywords['prefixItems'] ?? []) as JsonSchema[]
  const rest = (keywords['contains'] ?? keywords['items'] ?? true) as JsonSchema
  const contained = keywords['contains'] === undefined ? 0 : Number(keywords['minContains'] ?? 1)
  const usual = search.isWild && keywords['items'] !== undefined ? Math.min(1, Number(keywords['maxItems'] ?? 1)) : 0
  const wanted = Math.max(Number(keywords['minItems'] ?? 0), contained, usual)
  const value: Json[] = []
  for (let index = 0; index < Math.min(wanted, 10_000); index++) {
    const item = smallest(prefix[index] ?? rest, search)
    if (item === undefined) return undefined
    value.push(item)
  }
  return value
}
