import { z } from 'zod'
import { type AnySchema, defOf } from './kinds.ts'

/** What `.meta()` and `.describe()` say of a schema, without its id. */
export type Metadata = Readonly<Record<string, unknown>>

/** A schema that has a name, and what a wrapper such as `.describe()` adds to it. */
export interface Named {
  readonly schema: AnySchema
  readonly id: string
  readonly added: Metadata
}

/** Metadata of a schema, without its id. */
export function metadataOf(schema: AnySchema): Metadata {
  const { id: _id, ...rest } = z.globalRegistry.get(schema) ?? {}
  return rest
}

/** The id that `.meta({ id })` gave to this very schema. */
export function idOf(schema: AnySchema): string | undefined {
  const id = z.globalRegistry.get(schema)?.id
  return typeof id === 'string' ? id : undefined
}

/** The named schema that this one is, also through `.describe()`, `.meta()` and checks that no schema language can say. */
export function namedOf(schema: AnySchema, names: ReadonlyMap<AnySchema, string>): Named | undefined {
  const own = names.get(schema)
  if (own !== undefined) return { schema, id: own, added: {} }
  const parent = schema._zod.parent
  if (!parent || !sameOnTheWire(schema, parent)) return undefined
  const named = namedOf(parent, names)
  return named && { ...named, added: difference(metadataOf(schema), metadataOf(named.schema)) }
}

/** Whether a clone differs from its original only by metadata and by checks that are functions. */
function sameOnTheWire(clone: AnySchema, original: AnySchema): boolean {
  const [a, b] = [defOf(clone), defOf(original)]
  if (a === b) return true
  return a.type === b.type && statedChecks(clone).length === statedChecks(original).length
}

/** The checks of a schema that a schema language can state: all but functions. */
export function statedChecks(schema: AnySchema): z.core.$ZodCheck[] {
  return (defOf(schema).checks ?? []).filter((check) => !FUNCTIONS.has(check._zod.def.check))
}

const FUNCTIONS = new Set(['custom', 'overwrite'])

function difference(metadata: Metadata, base: Metadata): Metadata {
  return Object.fromEntries(Object.entries(metadata).filter(([key, value]) => base[key] !== value))
}

const SCHEMA_KEYWORDS = ['type', 'anyOf', 'oneOf', 'allOf', 'enum', 'const', '$ref']

/** Kinds without a wire form of their own, which metadata may state. */
const WITHOUT_WIRE_FORM = new Set([
  'map',
  'set',
  'custom',
  'symbol',
  'function',
  'promise',
  'nan',
  'transform',
  'pipe',
  'success',
])

/** Whether metadata states the wire form of a schema that has none: `z.custom().meta({ type: 'string' })`. */
export function isStated(schema: AnySchema): boolean {
  if (!WITHOUT_WIRE_FORM.has(defOf(schema).type)) return false
  const metadata = metadataOf(schema)
  return SCHEMA_KEYWORDS.some((key) => key in metadata)
}
