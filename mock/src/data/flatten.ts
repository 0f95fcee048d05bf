import type { Json, JsonSchema } from '@artificer/generator/ir'
import type { Random } from '../hash.ts'
import { isObject, keywordsOf, setOwn, type JsonObject } from '../json.ts'
import type { Schemas } from '../schemas.ts'

/** What a search for the smallest value carries along. */
export interface Search {
  schemas: Schemas
  random: Random
  /** References on the way to the present place: a second visit is recursion and is left for another arm. */
  visiting: readonly JsonSchema[]
  /** Looks beyond the nearest value, for schemas that the nearest one does not fit: numbers and texts are taken at random from what the bounds leave. */
  isWild: boolean
}

/** One object of keywords for a schema, its reference and its `allOf`; undefined when the way leads back to itself. */
export const flatten = (schema: JsonSchema, search: Search): { keywords: JsonObject; inner: Search } | undefined => {
  const { $ref: reference, allOf, ...own } = keywordsOf(schema)
  const parts: JsonObject[] = []
  let inner = search
  const below: JsonSchema[] = [
    ...(typeof reference === 'string' ? [{ $ref: reference }] : []),
    ...((allOf ?? []) as JsonSchema[]),
  ]
  for (const part of below) {
    const target = search.schemas.resolve(part)
    if (search.visiting.includes(target)) return undefined
    const flat = flatten(target, { ...inner, visiting: target === part ? inner.visiting : [...inner.visiting, target] })
    if (flat === undefined) return undefined
    parts.push(flat.keywords)
    inner = flat.inner
  }
  return { keywords: [...parts, own].reduce(mergeKeywords, {}), inner }
}

const mergeKeywords = (left: JsonObject, right: JsonObject): JsonObject => {
  const merged: JsonObject = { ...left, ...right }
  if (isObject(left['properties']) && isObject(right['properties']))
    merged['properties'] = mergeProperties(left['properties'], right['properties'])
  if (Array.isArray(left['required']) && Array.isArray(right['required']))
    merged['required'] = [...new Set([...left['required'], ...right['required']])]
  if (Array.isArray(left['enum']) && Array.isArray(right['enum']))
    merged['enum'] = left['enum'].filter((value) => (right['enum'] as Json[]).includes(value))
  return merged
}

const mergeProperties = (left: JsonObject, right: JsonObject): JsonObject => {
  const merged: JsonObject = { ...left }
  for (const [name, schema] of Object.entries(right)) {
    setOwn(merged, name, Object.hasOwn(left, name) ? { allOf: [left[name] as Json, schema] } : schema)
  }
  return merged
}
