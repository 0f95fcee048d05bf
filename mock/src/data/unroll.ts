import { circularIds, type Json, type JsonSchema } from '@artificer/generator/ir'
import { isObject, type JsonObject } from '../json.ts'

/** Objects that may stand in one another beyond what a value needs; where much can stand beside each other, only one. */
const FURTHER = 2
const MANY = 8

/**
 * Rewrites definitions that lead back to themselves as ones that end: each reference within a circle goes to a copy with less room below it, and where the room is used
 * up, only what ends stays: the shortest arms, required members, empty lists. `false` where no value ends.
 */
export const unroll = (schema: JsonSchema): JsonSchema => {
  if (typeof schema === 'boolean') return schema
  const { $defs = {}, ...root } = schema
  const definitions = $defs as { [name: string]: JsonSchema }
  const names = Object.keys(definitions)
  const references = new Map(names.map((name) => [name, referencesIn(definitions[name] as Json)]))
  const circular = circularIds(names, (name) => references.get(name) ?? [])
  if (circular.size === 0) return schema
  const heights = heightsOf(definitions, circular)
  const copies: { [name: string]: JsonSchema } = {}
  const roomFor = (name: string): number => {
    const inner = (references.get(name) ?? []).filter((target) => circular.has(target)).length
    return (heights.get(name) ?? Infinity) + (inner > MANY ? 1 : FURTHER)
  }
  const referTo = (name: string, room: number | undefined): JsonSchema => {
    const left = circular.has(name) ? (room === undefined ? roomFor(name) : room - 1) : undefined
    if (left !== undefined && !((heights.get(name) ?? Infinity) <= left)) return false
    const key = left === undefined ? name : `${name}_${left}`
    if (!Object.hasOwn(copies, key)) {
      // Known before it is made, since what is no circle may still be met twice on the way.
      copies[key] = true
      copies[key] = ended(definitions[name] ?? true, (target) => referTo(target, left))
    }
    return copies[key] === false ? false : { $ref: `#/$defs/${key}` }
  }
  const made = ended(root, (name) => referTo(name, undefined))
  return typeof made === 'boolean' ? made : { ...made, $defs: copies }
}

const nameOf = (reference: Json): string => String(reference).slice('#/$defs/'.length)

const referencesIn = (schema: Json): string[] => {
  if (Array.isArray(schema)) return schema.flatMap(referencesIn)
  if (!isObject(schema)) return []
  const own = typeof schema['$ref'] === 'string' ? [nameOf(schema['$ref'])] : []
  return [...own, ...Object.values(schema).flatMap(referencesIn)]
}

/** How many definitions of circles must stand in one another until a value ends; infinite where none does. */
const heightsOf = (definitions: { [name: string]: JsonSchema }, circular: ReadonlySet<string>): Map<string, number> => {
  const heights = new Map<string, number>()
  for (let isChanged = true; isChanged;) {
    isChanged = false
    for (const name of circular) {
      const height =
        1 +
        heightOf(definitions[name] ?? true, (target) => (circular.has(target) ? (heights.get(target) ?? Infinity) : 0))
      if (height >= (heights.get(name) ?? Infinity)) continue
      heights.set(name, height)
      isChanged = true
    }
  }
  return heights
}

const heightOf = (schema: JsonSchema, heightAt: (name: string) => number): number => {
  if (typeof schema === 'boolean') return 0
  const inner = (part: Json | undefined): number => (isObject(part) ? heightOf(part, heightAt) : 0)
  const arms = [schema['oneOf'], schema['anyOf']].filter(Array.isArray).map((list) => Math.min(...list.map(inner)))
  const properties = isObject(schema['properties']) ? schema['properties'] : {}
  const required = ((schema['required'] ?? []) as string[]).map((name) => inner(properties[name]))
  const items =
    Number(schema['minItems'] ?? 0) > 0 ? [inner(schema['items']), ...listOf(schema['prefixItems']).map(inner)] : []
  const reference = typeof schema['$ref'] === 'string' ? [heightAt(nameOf(schema['$ref']))] : []
  return Math.max(
    0,
    ...reference,
    ...arms,
    ...listOf(schema['allOf']).map(inner),
    ...required,
    ...items,
    inner(schema['contains']),
  )
}

const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : [])

/** The schema without what leads to references that have no room; `false` where nothing is left. */
const ended = (schema: JsonSchema, refer: (name: string) => JsonSchema): JsonSchema => {
  if (typeof schema === 'boolean') return schema
  const copy: JsonObject = {}
  for (const [keyword, value] of Object.entries(schema)) {
    if (CONDITIONS.has(keyword)) continue
    const kept = ENDINGS[keyword]?.(value, schema, (part) =>
      isObject(part) ? ended(part, refer) : (part as JsonSchema),
    )
    if (kept === 'nothing') return false
    if (keyword === '$ref') {
      const target = refer(nameOf(value))
      if (target === false) return false
      Object.assign(copy, target)
    } else if (kept === undefined) copy[keyword] = value
    else Object.assign(copy, kept)
  }
  return copy
}

/** Left to what makes the value fit afterwards. */
const CONDITIONS = new Set(['not', 'if', 'then', 'else', 'dependentSchemas'])

type Ending = (value: Json, schema: JsonObject, inner: (part: Json) => JsonSchema) => JsonObject | 'nothing'

const isGone = (before: Json, after: JsonSchema): boolean => before !== false && after === false

const arms =
  (keyword: string): Ending =>
  (value, _, inner) => {
    const kept = listOf(value)
      .map(inner)
      .filter((arm) => arm !== false)
    return kept.length === 0 ? 'nothing' : { [keyword]: kept as Json }
  }

const members: Ending = (value, schema, inner) => {
  const required = (schema['required'] ?? []) as string[]
  const entries = Object.entries(value as JsonObject).map(([name, before]) => ({ name, before, after: inner(before) }))
  if (entries.some(({ name, before, after }) => required.includes(name) && isGone(before, after))) return 'nothing'
  const kept = entries.filter(({ before, after }) => !isGone(before, after))
  return { properties: Object.fromEntries(kept.map(({ name, after }) => [name, after as Json])) }
}

/** What each keyword becomes when something below it is gone. */
const ENDINGS: { readonly [keyword: string]: Ending } = {
  oneOf: arms('oneOf'),
  anyOf: arms('anyOf'),
  allOf: (value, _, inner) => {
    const parts = listOf(value).map((before) => ({ before, after: inner(before) }))
    return parts.some(({ before, after }) => isGone(before, after))
      ? 'nothing'
      : { allOf: parts.map(({ after }) => after as Json) }
  },
  properties: members,
  items: (value, schema, inner) => {
    const after = inner(value)
    if (!isGone(value, after)) return { items: after as Json }
    return Number(schema['minItems'] ?? 0) > listOf(schema['prefixItems']).length ? 'nothing' : { items: false }
  },
  prefixItems: (value, schema, inner) => {
    const kept = listOf(value).map(inner)
    const end = listOf(value).findIndex((before, index) => isGone(before, kept[index] as JsonSchema))
    if (end < 0) return { prefixItems: kept as Json }
    return Number(schema['minItems'] ?? 0) > end
      ? 'nothing'
      : { prefixItems: kept.slice(0, end) as Json, maxItems: end }
  },
  contains: (value, _, inner) => (isGone(value, inner(value)) ? 'nothing' : { contains: inner(value) as Json }),
  additionalProperties: (value, _, inner) => ({ additionalProperties: inner(value) as Json }),
  patternProperties: (value, _, inner) => ({
    patternProperties: Object.fromEntries(
      Object.entries(value as JsonObject).map(([name, part]) => [name, inner(part) as Json]),
    ),
  }),
}
