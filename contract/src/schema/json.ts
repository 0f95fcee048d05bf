import type { JsonObject } from '../types.ts'

/** Prefix of a reference to a component schema. */
export const SCHEMA_PREFIX = '#/components/schemas/'

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Keywords whose value is data of the author's, never a schema. */
const DATA = new Set(['default', 'const', 'enum', 'example', 'examples', 'value'])

/** A schema with each component name in it replaced: in references and in discriminator mappings. */
export function renameReferences(value: unknown, rename: (id: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => renameReferences(item, rename))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (typeof item === 'string' && item.startsWith(SCHEMA_PREFIX))
        return [key, SCHEMA_PREFIX + rename(item.slice(SCHEMA_PREFIX.length))]
      return [key, DATA.has(key) && !isObject(item) ? item : renameReferences(item, rename)]
    }),
  )
}

/** The component names that a schema refers to. */
export function referencesIn(value: unknown, found: Set<string> = new Set()): Set<string> {
  if (Array.isArray(value)) for (const item of value) referencesIn(item, found)
  if (!isObject(value)) return found
  for (const item of Object.values(value)) {
    if (typeof item === 'string' && item.startsWith(SCHEMA_PREFIX)) found.add(item.slice(SCHEMA_PREFIX.length))
    else referencesIn(item, found)
  }
  return found
}
