import { z } from 'zod'
import type { MediaTypeCheck } from '../body.ts'
import type { JsonObject } from '../types.ts'
import { SCHEMA_PREFIX } from './json.ts'
import { type AnySchema, defOf } from './kinds.ts'

/** Formats that OpenAPI tools and validators know; a regex that only repeats one of them is left out. */
const PORTABLE = new Map([
  ['email', 'email'],
  ['uuid', 'uuid'],
  ['guid', 'uuid'],
  ['url', 'uri'],
  ['datetime', 'date-time'],
  ['date', 'date'],
  ['duration', 'duration'],
  ['ipv4', 'ipv4'],
  ['ipv6', 'ipv6'],
  ['hostname', 'hostname'],
])

const NUMBER_FORMATS = new Map([
  ['int32', 'int32'],
  ['uint32', 'uint32'],
  ['float32', 'float'],
  ['float64', 'double'],
])

/** A check of a string that is a format or a regex. */
export interface StringCheck {
  readonly check: string
  readonly format?: string
  readonly pattern?: RegExp
  readonly local?: boolean
  readonly precision?: number
  readonly version?: string
}

/** Corrects what Zod's converter says of one schema; the table of CONTRACT.md, section 2.3. */
export function overrideSchema(schema: AnySchema, json: JsonObject): void {
  const def = defOf(schema)
  if (def.type === 'string') overrideString(schema, json)
  if (def.type === 'number') overrideNumber(schema, json)
  if (def.type === 'nullable') overrideNullable(json)
  if (def.type === 'union' && 'discriminator' in def) overrideDiscriminated(json)
  if (def.type === 'tuple' && def.items.length === 0) delete json.prefixItems
  if (def.type === 'literal' && json.type === 'number' && def.values.every(Number.isInteger)) json.type = 'integer'
  if (def.type === 'enum' && typeof json.type !== 'string' && Array.isArray(json.enum)) json.type = ['string', 'number']
}

function overrideString(schema: AnySchema, json: JsonObject): void {
  const checks = stringChecks(schema)
  const repeated = new Set(checks.filter(isPortableCheck).map(({ pattern }) => pattern?.source))
  const several = Array.isArray(json.allOf) ? (json.allOf as { pattern?: string }[]).map(({ pattern }) => pattern) : []
  const patterns = [json.pattern, ...several].filter(
    (pattern) => pattern !== undefined && !repeated.has(pattern as string),
  )
  const format = checks.map(portable).find((name) => name !== undefined)
  for (const key of ['format', 'pattern', 'allOf']) delete json[key]
  if (format !== undefined) json.format = format
  if (patterns.length === 1) json.pattern = patterns[0]
  if (patterns.length > 1) json.allOf = patterns.map((pattern) => ({ pattern }))
}

/** The checks of a string that are formats or regexes; a format schema such as `z.email()` is its own first check. */
export function stringChecks(schema: AnySchema): StringCheck[] {
  const checks = (defOf(schema).checks ?? []).map((check) => check._zod.def as unknown as StringCheck)
  const own = schema._zod.traits.has('$ZodCheck') ? [defOf(schema) as unknown as StringCheck] : []
  return [...own, ...checks].filter((check) => check.check === 'string_format')
}

/** Whether a check is said by its format alone. */
export function isPortableCheck(check: StringCheck): boolean {
  return !hasOwnPattern(check)
}

function portable(check: StringCheck): string | undefined {
  const lax = check.local === true || check.precision === -1
  return lax ? undefined : PORTABLE.get(check.format ?? '')
}

/** A version of a UUID is more than its format says. */
function hasOwnPattern(check: StringCheck): boolean {
  return check.pattern !== undefined && (portable(check) === undefined || check.version !== undefined)
}

/** Exactly one arm fits, which not every version of Zod says. */
function overrideDiscriminated(json: JsonObject): void {
  if (!json.anyOf) return
  json.oneOf = json.anyOf
  delete json.anyOf
}

const ANNOTATIONS = ['title', 'description', 'default', 'examples', 'deprecated']

/** What is said of a nullable value is said of the whole; of one plain type, null is another. */
function overrideNullable(json: JsonObject): void {
  const [inner] = (json.anyOf ?? []) as JsonObject[]
  if (!inner || '$ref' in inner) return
  for (const key of ANNOTATIONS.filter((name) => name in inner)) {
    json[key] ??= inner[key]
    delete inner[key]
  }
  if (typeof inner.type !== 'string' || inner.type === 'null' || 'enum' in inner || 'const' in inner) return
  delete json.anyOf
  Object.assign(json, inner, { type: [inner.type, 'null'] })
}

function overrideNumber(schema: AnySchema, json: JsonObject): void {
  const checks = [defOf(schema), ...(defOf(schema).checks ?? []).map((check) => check._zod.def)] as {
    format?: string
  }[]
  const format = checks.map((check) => NUMBER_FORMATS.get(check.format ?? '')).find((name) => name !== undefined)
  if (format !== undefined) json.format = format
  // The bounds of a safe integer say nothing that `integer` does not say to a reader, and would stand on every count.
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum
}

/** A file as OpenAPI writes it: a binary string with its media type and greatest size in bytes. */
export function fileSchema(schema: AnySchema): JsonObject {
  const types = fileMediaTypes(schema)
  const sizes = fileSizes(schema)
  return {
    type: 'string',
    format: 'binary',
    ...(types.length === 1 && !types[0]?.includes('*') ? { contentMediaType: types[0] } : {}),
    ...(sizes.min === undefined ? {} : { minLength: sizes.min }),
    ...(sizes.max === undefined ? {} : { maxLength: sizes.max }),
  }
}

interface FileCheck {
  readonly check: string
  readonly mime?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly fn?: Partial<MediaTypeCheck>
}

/** The media types, or ranges of them, that a file may have; empty when it may have any. */
export function fileMediaTypes(schema: AnySchema): readonly string[] {
  const checks = fileChecks(schema)
  return checks.flatMap((check) => check.mime ?? check.fn?.mediaTypes ?? [])
}

function fileSizes(schema: AnySchema): { min?: number; max?: number } {
  const checks = fileChecks(schema)
  const min = checks.map((check) => check.minimum).filter((size) => size !== undefined)
  const max = checks.map((check) => check.maximum).filter((size) => size !== undefined)
  return { ...(min.length ? { min: Math.max(...min) } : {}), ...(max.length ? { max: Math.min(...max) } : {}) }
}

function fileChecks(schema: AnySchema): FileCheck[] {
  return (defOf(schema).checks ?? []).map((check) => check._zod.def as unknown as FileCheck)
}

/** A reference to a component. */
export function reference(id: string): JsonObject {
  return { $ref: SCHEMA_PREFIX + id }
}

/** The registry that Zod's converter reads metadata from: only what the wire forms were given. */
export function metadataRegistry(
  metadata: ReadonlyMap<AnySchema, Record<string, unknown>>,
): z.core.$ZodRegistry<Record<string, unknown>> {
  const registry = z.registry<Record<string, unknown>>()
  for (const [schema, value] of metadata) registry.add(schema as z.ZodType, value)
  return registry
}
