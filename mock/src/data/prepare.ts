import type { Api, Json, JsonSchema } from '@artificer/generator/ir'
import { isObject, type JsonObject } from '../json.ts'
import { modelOfReference } from '../schemas.ts'
import { unroll } from './unroll.ts'

/** Keywords that the generator of values understands; anything else it would take for a property. */
const KEPT = new Set(
  `type enum const minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern format items prefixItems contains
  minItems maxItems uniqueItems minContains maxContains properties required additionalProperties patternProperties minProperties maxProperties
  propertyNames dependentRequired dependentSchemas allOf anyOf oneOf not if then else examples $ref`.split(/\s+/),
)
/** Upper bounds are for callers; a made value stays readable, and a bound of ten megabytes is no reason to fill it. */
const SIZES = [
  ['maxLength', 'minLength', 60],
  ['maxItems', 'minItems', 3],
  ['maxProperties', 'minProperties', 8],
] as const
const NAMED = new Set(['properties', 'patternProperties', 'dependentSchemas'])
const DATA = new Set(['const', 'enum', 'examples'])

/** Rewrites the schemas of an API for the generator of values: clean, with every model that is reached below `$defs`. */
export const createPreparer = (api: Api): ((schema: JsonSchema) => JsonSchema) => {
  const numbers = new Map(api.models.map((model, index) => [model.id, index]))
  const cleaned = new Map<number, { schema: JsonSchema; reaches: Set<number> }>()
  const clean = (schema: JsonSchema): { schema: JsonSchema; reaches: Set<number> } => {
    const reaches = new Set<number>()
    return { schema: cleanSchema(schema, (reference) => meet(reference, numbers, reaches)), reaches }
  }
  const model = (index: number): { schema: JsonSchema; reaches: Set<number> } => {
    const known = cleaned.get(index)
    if (known !== undefined) return known
    const made = clean(api.models[index]?.schema ?? true)
    cleaned.set(index, made)
    return made
  }
  return (schema) => {
    const root = clean(schema)
    if (typeof root.schema === 'boolean') return root.schema
    const definitions: JsonObject = {}
    const waiting = [...root.reaches]
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      if (`m${index}` in definitions) continue
      definitions[`m${index}`] = model(index).schema
      waiting.push(...model(index).reaches)
    }
    return unroll({ ...root.schema, $defs: definitions })
  }
}

const meet = (reference: string, numbers: Map<string, number>, reaches: Set<number>): string | undefined => {
  const index = numbers.get(modelOfReference(reference) ?? '')
  if (index === undefined) return undefined
  reaches.add(index)
  return `#/$defs/m${index}`
}

const cleanSchema = (schema: JsonSchema, rename: (reference: string) => string | undefined): JsonSchema => {
  if (typeof schema === 'boolean') return schema
  const copy: JsonObject = {}
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === 'example' && schema['examples'] === undefined) copy['examples'] = [value]
    if (!KEPT.has(keyword)) continue
    copy[keyword] = keyword === '$ref' ? value : cleanValue(keyword, value, rename)
  }
  for (const [most, least, usual] of SIZES) {
    if (typeof copy[most] === 'number') copy[most] = Math.min(copy[most], Math.max(Number(copy[least] ?? 0), usual))
  }
  // What a double cannot hold would be made as something beyond the bound.
  const { minimum = 0, maximum } = copy
  if (typeof maximum === 'number' && maximum > Number.MAX_SAFE_INTEGER && Number(minimum) < Number.MAX_SAFE_INTEGER)
    copy['maximum'] = Number.MAX_SAFE_INTEGER
  return typeof copy['$ref'] === 'string' ? withReference(copy, rename(copy['$ref'])) : copy
}

/** What stands beside a reference constrains it too. */
const withReference = (copy: JsonObject, target: string | undefined): JsonSchema => {
  const { $ref: _reference, examples: _examples, ...beside } = copy
  if (target === undefined) return beside
  if (Object.keys(beside).length === 0) return { $ref: target }
  const { allOf = [], ...rest } = beside
  return { ...rest, allOf: [{ $ref: target }, ...(allOf as Json[])] }
}

const cleanValue = (keyword: string, value: Json, rename: (reference: string) => string | undefined): Json => {
  if (DATA.has(keyword)) return value
  if (Array.isArray(value)) return value.map((item) => (isObject(item) ? cleanSchema(item, rename) : item)) as Json
  if (!isObject(value)) return value
  if (!NAMED.has(keyword)) return cleanSchema(value, rename) as Json
  const members = Object.entries(value).filter(([, inner]) => !(isObject(inner) && inner['writeOnly'] === true))
  return Object.fromEntries(
    members.map(([name, inner]) => [name, isObject(inner) ? cleanSchema(inner, rename) : inner]),
  ) as Json
}
