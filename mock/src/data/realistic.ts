import type { Json } from '@artificer/generator/ir'
import type { Random } from '../hash.ts'
import type { JsonObject } from '../json.ts'
import { characters, FORMATS, timeNear, uuid, word } from './formats.ts'

const DAY = 86_400_000
const HEX = '0123456789abcdef'
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a member of this name identifies something: `id`, `userId`, `user_id`, `docIds`. */
export const isIdName = (name: string): boolean =>
  /^(id|uuid|guid)s?$|[a-z0-9_-](Id|ID|_id|-id|Uuid|_uuid)s?$/.test(name)

/** Another identifier of the same make: the example's prefix and length, other characters. */
export const variedId = (example: string, random: Random): string => {
  if (UUID.test(example)) return uuid(random)
  const parts = /^(.*?[_:-])?([A-Za-z0-9]+)$/.exec(example)
  const tail = parts?.[2] ?? ''
  if (parts === null || tail.length < 2) return `${example}${characters(random, 6)}`
  const alphabet = /^\d+$/.test(tail) ? '123456789' : /^[0-9a-f]+$/.test(tail) && /\d/.test(tail) ? HEX : undefined
  return `${parts[1] ?? ''}${characters(random, Math.max(tail.length, 8), alphabet)}`
}

/** A text that a reader takes for what the member's name promises. */
const textFor = (name: string, random: Random): string => {
  const lower = name.toLowerCase()
  if (isIdName(name)) return `${lower.replace(/[_-]?(ids?|uuids?)$/, '') || 'id'}_${characters(random, 12)}`
  if (/url|uri|href|link/.test(lower)) return FORMATS['uri']?.(random) ?? ''
  if (/email/.test(lower)) return FORMATS['email']?.(random) ?? ''
  if (/file_?name/.test(lower)) return `${word(random)}.pdf`
  if (/media_?type|content_?type|mime/.test(lower)) return 'application/pdf'
  if (/version/.test(lower)) return `1.${random.int(0, 9)}.${random.int(0, 9)}`
  if (/hash|digest|checksum|token|secret/.test(lower)) return characters(random, 32, HEX)
  if (/currency/.test(lower)) return 'USD'
  if (/language|locale/.test(lower)) return 'en'
  if (/title|name|label/.test(lower)) return `${capital(word(random))} ${word(random)}`
  if (/description|content|text|message|detail|prompt|summary|reason|output|input|response/.test(lower))
    return sentence(random)
  return `${word(random)}-${word(random)}`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const sentence = (random: Random): string => `${capital(word(random))} and ${word(random)} meet at the ${word(random)}.`

/** Times of one thing in their order: it was created, then started, then ended, and it expires later. */
const timeFor = (name: string, random: Random): string => {
  if (/creat|insert|added/i.test(name)) return timeNear(random, -30 * DAY, -20 * DAY)
  if (/start|begin/i.test(name)) return timeNear(random, -20 * DAY, -10 * DAY)
  if (/expir|until|next|due/i.test(name)) return timeNear(random, 10 * DAY, 30 * DAY)
  return timeNear(random, -10 * DAY, 0)
}

const fitted = (text: string, schema: JsonObject, random: Random): string => {
  const { minLength = 0, maxLength = Infinity } = schema as { minLength?: number; maxLength?: number }
  const longEnough = text.length < minLength ? text + characters(random, minLength - text.length) : text
  return longEnough.slice(0, maxLength)
}

const exampleOf = (schema: JsonObject): Json | undefined =>
  Array.isArray(schema['examples']) ? schema['examples'][0] : undefined

const realisticText = (value: string, schema: JsonObject, name: string, random: Random): string => {
  const example = exampleOf(schema)
  if (typeof example === 'string' && isIdName(name) && schema['pattern'] === undefined) return variedId(example, random)
  if (example !== undefined || schema['pattern'] !== undefined) return value
  if (schema['format'] === 'date-time') return timeFor(name, random)
  if (typeof schema['format'] === 'string') return value
  return fitted(textFor(name, random), schema, random)
}

const usualRange = (name: string): number =>
  /token|size|bytes|ms$|millis|latency/i.test(name) ? 2000 : /retr|error|fail/i.test(name) ? 3 : 100

const realisticNumber = (value: number, schema: JsonObject, name: string, random: Random): number => {
  if ('multipleOf' in schema || 'examples' in schema) return value
  const low = Number(schema['minimum'] ?? schema['exclusiveMinimum'] ?? 0)
  const high = Number(
    schema['maximum'] ??
      schema['exclusiveMaximum'] ??
      Math.max(low, 0) + (schema['type'] === 'integer' ? usualRange(name) : 1),
  )
  if (high - low < 2 && schema['type'] === 'integer') return value
  if (schema['type'] === 'integer') return random.int(Math.ceil(low + 1), Math.floor(high - 1))
  const rounded = Math.round((low + random.next() * (high - low)) * 10_000) / 10_000
  return rounded > low && rounded < high ? rounded : value
}

/** Makes a generated leaf readable; what the schema pins down (enum, const, pattern, bounds, example) stays. */
export const realistic = (value: unknown, schema: JsonObject, name: string, random: Random): unknown => {
  if ('enum' in schema || 'const' in schema) return value
  if (typeof value === 'string') return realisticText(value, schema, name, random)
  return typeof value === 'number' ? realisticNumber(value, schema, name, random) : value
}
