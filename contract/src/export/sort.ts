import { isObject } from '../schema/json.ts'
import type { JsonObject } from '../types.ts'

/** Keys that come first, in this order; all others follow by code point. */
const ORDER = (
  'openapi info title name in url operationId tags summary description version deprecated servers security ' +
  'parameters requestBody responses headers paths webhooks components $ref type format const enum default ' +
  'properties required items schema content examples'
).split(' ')
const RANK = new Map(ORDER.map((key, index) => [key, index]))

/** Maps whose order the author chose: it is the order of members in the SDKs. */
const ORDERED = new Set(['properties', 'events', 'mapping', 'encoding', 'examples'])

/** Maps from names to values. */
const MAPS = new Set(['paths', 'webhooks', 'responses', 'headers', 'schemas', 'securitySchemes', 'content'])

/** Data of the author's, which is not touched. */
const DATA = new Set(['default', 'const', 'enum', 'value', 'example'])

/** A document whose order does not depend on how it was made, without sections that are empty. */
export function sortDocument(document: JsonObject): JsonObject {
  return sorted(dropEmptySections(document), 'object') as JsonObject
}

type Mode = 'object' | 'map' | 'ordered'

function sorted(value: unknown, mode: Mode): unknown {
  if (Array.isArray(value)) return value.map((item) => sorted(item, 'object'))
  if (!isObject(value)) return value
  const keys = Object.keys(value)
  if (mode !== 'ordered') keys.sort(mode === 'map' ? byCodePoint : byRank)
  return Object.fromEntries(keys.map((key) => [key, sortedMember(value[key], key, mode)]))
}

function sortedMember(value: unknown, key: string, mode: Mode): unknown {
  if (mode !== 'object') return sorted(value, 'object')
  if (DATA.has(key) || (key === 'examples' && Array.isArray(value))) return value
  return sorted(value, ORDERED.has(key) ? 'ordered' : MAPS.has(key) ? 'map' : 'object')
}

function byRank(a: string, b: string): number {
  return (RANK.get(a) ?? ORDER.length) - (RANK.get(b) ?? ORDER.length) || byCodePoint(a, b)
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function dropEmptySections(document: JsonObject): JsonObject {
  const components = withoutEmpty((document.components ?? {}) as JsonObject)
  return { ...withoutEmpty({ ...document, components, paths: undefined }), paths: document.paths ?? {} }
}

function withoutEmpty(sections: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(sections).filter(([, value]) => value !== undefined && !isEmpty(value)))
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0
}
