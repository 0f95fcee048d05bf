import type { Json, JsonSchema } from '@artificer/generator/ir'
import { isObject, keywordsOf, setOwn, type JsonObject } from '../json.ts'
import type { Schemas } from '../schemas.ts'

/** What a style gives: texts, in arrays and objects. */
export type Raw = string | Raw[] | { [key: string]: Raw }

/** The value that a text stands for under a schema: the first reading that fits, else the text itself. */
export const typed = (raw: Raw, schema: JsonSchema, schemas: Schemas): Json => {
  if (typeof raw === 'string')
    return readingsOf(raw).find((reading) => schemas.fits(schema, reading)) ?? nearest(raw, schema, schemas)
  if (Array.isArray(raw)) {
    const items = partOf(schema, schemas, (keywords) => keywords['items'] as JsonSchema | undefined) ?? true
    return raw.map((item) => typed(item, items, schemas))
  }
  const value: JsonObject = {}
  for (const [name, member] of Object.entries(raw))
    setOwn(value, name, typed(member, propertyOf(schema, name, schemas), schemas))
  return value
}

const readingsOf = (text: string): Json[] => {
  const readings: Json[] = [text]
  if (/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text)) readings.push(Number(text))
  if (text === 'true' || text === 'false') readings.push(text === 'true')
  if (text === 'null' || text === '') readings.push(null)
  return readings
}

/** No reading fits: the one whose type the schema speaks of, so that the finding is about its range and not its type. */
const nearest = (text: string, schema: JsonSchema, schemas: Schemas): Json => {
  const type = keywordsOf(schemas.resolve(schema))['type']
  const readings = readingsOf(text)
  if (type === 'integer' || type === 'number') return readings.find((reading) => typeof reading === 'number') ?? text
  return text
}

/** Schema of a property, looked for in the schema and the parts of its compositions. */
export const propertyOf = (schema: JsonSchema, name: string, schemas: Schemas): JsonSchema => {
  const declared = partOf(schema, schemas, ({ properties }) =>
    isObject(properties) && Object.hasOwn(properties, name) ? (properties[name] as JsonSchema) : undefined,
  )
  if (declared !== undefined) return declared
  return (
    partOf(schema, schemas, ({ additionalProperties }) =>
      isObject(additionalProperties) ? additionalProperties : undefined,
    ) ?? true
  )
}

const partOf = (
  schema: JsonSchema,
  schemas: Schemas,
  find: (keywords: JsonObject) => JsonSchema | undefined,
  depth = 0,
): JsonSchema | undefined => {
  const keywords = keywordsOf(schemas.resolve(schema))
  const own = find(keywords)
  if (own !== undefined || depth > 20) return own
  const parts = [
    ...siblingOf(keywords),
    ...['allOf', 'anyOf', 'oneOf'].flatMap((key) => (keywords[key] ?? []) as JsonSchema[]),
  ]
  for (const part of parts) {
    const found = partOf(part, schemas, find, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}

/** A reference that could not be followed has nothing below it. */
const siblingOf = (keywords: JsonObject): JsonSchema[] => (isObject(keywords['then']) ? [keywords['then']] : [])
