/** Values at the ends of what their schemas allow: the shortest and the longest, the least and the greatest, and text that must be escaped. */
import type { Json, JsonSchema } from '@artificer/generator/ir'
import { isObject, type JsonObject, keywordsOf, type Schemas } from '@artificer/mock/data'

export type End = 'low' | 'high'

/** Where the value is written: not every place can carry every character. */
export type Place = 'path' | 'plain' | 'anywhere'

/** Longest text that is made for a bound: ten megabytes of it show nothing more. */
const LONGEST = 2_000
const MOST_ITEMS = 5

/** Everything that is written differently by those who encode wrongly, in one text. */
const AWKWARD = `a b+c/d&e=f?g#h%i,j;k:l@m'n"o<p>q\\r~s*t(u)[v]{w}|x^y\`z é😀 %41`
const PLAIN = 'The-quick.brown_fox~jumps'
const MOMENTS = { low: '0001-01-01T00:00:00Z', high: '2024-02-29T23:59:59.123456Z' }
const DAYS = { low: '0001-01-01', high: '2024-02-29' }

/** The value with each leaf brought to an end of its range, as far as the whole still fits the schema. */
export function atBoundary(value: Json, schema: JsonSchema, end: End, place: Place, schemas: Schemas): Json {
  let current = value
  for (const { path, keywords } of leavesOf(value, schema, schemas)) {
    const found = candidates(at(current, path), keywords, end, place).find((candidate) =>
      schemas.fits(schema, replaced(current, path, candidate)),
    )
    if (found !== undefined) current = replaced(current, path, found)
  }
  return current
}

interface Leaf {
  path: (string | number)[]
  keywords: JsonObject
}

/** Places within the value, the outermost first, with what the schema says of each. */
function leavesOf(value: Json, schema: JsonSchema, schemas: Schemas, path: (string | number)[] = []): Leaf[] {
  const keywords = mergedKeywords(schema, schemas)
  const own = { path, keywords }
  if (Array.isArray(value)) {
    const items = (keywords['items'] ?? true) as JsonSchema
    return [...value.flatMap((item, index) => leavesOf(item, items, schemas, [...path, index])), own]
  }
  if (!isObject(value)) return [own]
  const properties = (keywords['properties'] ?? {}) as { [name: string]: JsonSchema }
  return Object.entries(value).flatMap(([name, member]) =>
    Object.hasOwn(properties, name) ? leavesOf(member, properties[name]!, schemas, [...path, name]) : [],
  )
}

/** What a schema says, with what its parts say; arms of a union say nothing for sure. */
function mergedKeywords(schema: JsonSchema, schemas: Schemas): JsonObject {
  const keywords = keywordsOf(schemas.resolve(schema))
  const parts = (Array.isArray(keywords['allOf']) ? keywords['allOf'] : []) as JsonSchema[]
  const inner = parts.map((part) => mergedKeywords(part, schemas))
  const properties = [keywords, ...inner].map((one) => (one['properties'] ?? {}) as JsonObject)
  return { ...Object.assign({}, ...inner), ...keywords, properties: Object.assign({}, ...properties) as JsonObject }
}

function candidates(value: Json | undefined, keywords: JsonObject, end: End, place: Place): Json[] {
  if (typeof value === 'string') return texts(keywords, end, place)
  if (typeof value === 'number') return numbers(value, keywords, end)
  if (typeof value === 'boolean') return [end === 'high']
  if (Array.isArray(value) && value.length > 0) return [resized(value, keywords, end)]
  return []
}

function texts(keywords: JsonObject, end: End, place: Place): string[] {
  const { format } = keywords
  if ('const' in keywords) return []
  if (Array.isArray(keywords['enum'])) return keywords['enum'].slice(end === 'high' ? -1 : 0).filter(isText)
  if (format === 'date-time') return [MOMENTS[end]]
  if (format === 'date') return [DAYS[end]]
  if (format !== undefined || keywords['pattern'] !== undefined) return []
  const least = Number(keywords['minLength'] ?? 0)
  const most = Math.min(Number(keywords['maxLength'] ?? AWKWARD.length), LONGEST)
  const [text, filler] = place === 'anywhere' ? [AWKWARD, 'é'] : [PLAIN, 'x']
  if (end === 'low') return [cut(text, Math.max(least, place === 'anywhere' ? 0 : 1))]
  return [cut(text.padEnd(most, filler), most), cut(PLAIN.padEnd(most, 'x'), most)]
}

/** The first characters of a text, none of them cut in two. */
const cut = (text: string, length: number): string => [...text].slice(0, length).join('')

const isText = (value: Json): value is string => typeof value === 'string'

function numbers(value: number, keywords: JsonObject, end: End): number[] {
  const { type, format } = keywords
  const step = Number(keywords['multipleOf'] ?? (type === 'integer' ? 1 : 0))
  const widest = format === 'int32' ? 2 ** 31 - 1 : Number.MAX_SAFE_INTEGER
  const low = [keywords['minimum'], shifted(keywords['exclusiveMinimum'], step), -widest, 0]
  const high = [keywords['maximum'], shifted(keywords['exclusiveMaximum'], -step), widest]
  const ends = (end === 'low' ? low : high).filter((one): one is number => typeof one === 'number')
  const fractions = step === 0 && end === 'high' && keywords['maximum'] === undefined ? [1.5e-7] : []
  return [...fractions, ...ends].filter((one) => one !== value && isExact(one))
}

/** A bound beyond 2^53 was rounded when the document was read: it may lie outside itself. */
const isExact = (bound: number): boolean => !Number.isInteger(bound) || Number.isSafeInteger(bound)

const shifted = (bound: Json | undefined, by: number): Json | undefined =>
  typeof bound === 'number' ? bound + (by || Math.sign(bound || 1) * 1e-6) : bound

function resized(value: Json[], keywords: JsonObject, end: End): Json[] {
  const least = Number(keywords['minItems'] ?? 0)
  if (end === 'low') return value.slice(0, Math.max(least, 1))
  const most = Math.min(Number(keywords['maxItems'] ?? 2), MOST_ITEMS)
  return Array.from({ length: Math.max(most, value.length) }, (_, index) => value[index % value.length]!)
}

function at(value: Json, path: readonly (string | number)[]): Json | undefined {
  return path.reduce<Json | undefined>((inner, key) => (inner as { [key: string]: Json } | undefined)?.[key], value)
}

function replaced(value: Json, [key, ...rest]: readonly (string | number)[], made: Json): Json {
  if (key === undefined) return made
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? replaced(item, rest, made) : item))
  return isObject(value) ? { ...value, [key]: replaced(value[key] ?? null, rest, made) } : value
}
