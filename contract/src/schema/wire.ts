import { z } from 'zod'
import { type AnySchema, children, defOf, wireSide } from './kinds.ts'
import { type Metadata, isStated, metadataOf, namedOf, statedChecks } from './metadata.ts'
import { type Direction, mayBeAbsent } from './presence.ts'

/**
 * A schema without functions, as it stands on the wire in one direction: codecs are their encoded side, a default is an
 * optional or a present member, checks that are functions are gone. Nothing of the author's runs when such a schema is
 * converted or parses a value.
 */
export interface WireContext {
  readonly direction: Direction
  /** Component names. */
  readonly names: ReadonlyMap<AnySchema, string>
  /** What stands for a named schema below another: a reference, so that each component is converted once. */
  readonly reference: (named: AnySchema, id: string) => z.ZodType
  /** Metadata of the schemas made here. */
  readonly metadata: Map<AnySchema, Metadata>
  /** What stands for a file. */
  readonly file: (schema: AnySchema) => z.ZodType
  /** Whether an object refuses members that it does not declare, for the check of examples. */
  readonly isStrict?: boolean
  /** Hears of each union and of the form made of it. */
  readonly union: (original: AnySchema, form: z.ZodType) => void
}

/** The wire form of a schema; `top` converts a named schema itself rather than a reference to it. */
export function wireForm(schema: AnySchema, context: WireContext, top = false): z.ZodType {
  const walk = { ...context, open: new Set<AnySchema>() }
  return top ? expand(schema, walk) : convert(schema, walk)
}

interface Walk extends WireContext {
  /** Schemas on the way here, for recursion without a name, which lint refuses. */
  readonly open: Set<AnySchema>
}

function convert(schema: AnySchema, walk: Walk): z.ZodType {
  const named = namedOf(schema, walk.names)
  return named ? annotate(walk.reference(named.schema, named.id), named.added, walk) : expand(schema, walk)
}

function expand(schema: AnySchema, walk: Walk): z.ZodType {
  if (walk.open.has(schema)) return z.any()
  walk.open.add(schema)
  const form = annotate(byKind(schema, walk), metadataOf(schema), walk)
  walk.open.delete(schema)
  return form
}

/** Adds metadata to a form that may already have some, without touching a schema that others use. */
function annotate(form: z.ZodType, metadata: Metadata, walk: Walk): z.ZodType {
  if (Object.keys(metadata).length === 0) return form
  const target = walk.metadata.has(form) || form._zod.def.type === 'any' ? z.nonoptional(form) : form
  walk.metadata.set(target, metadata)
  return target
}

function byKind(schema: AnySchema, walk: Walk): z.ZodType {
  const def = defOf(schema)
  const inner = (child: AnySchema): z.ZodType => convert(child, walk)
  if (isStated(schema)) return z.any()
  switch (def.type) {
    case 'object':
      return object(def, walk, schema)
    case 'array':
      return rebuild(schema, { element: inner(def.element) })
    case 'tuple':
      return rebuild(schema, {
        items: def.items.map((item) => element(item, walk)),
        rest: def.rest ? inner(def.rest) : null,
      })
    case 'record':
      return rebuild(schema, { keyType: expand(def.keyType, walk), valueType: element(def.valueType, walk) })
    case 'union':
      return union(schema, def, walk)
    case 'intersection':
      return rebuild(schema, { left: inner(def.left), right: inner(def.right) })
    case 'nullable':
      return z.nullable(inner(def.innerType))
    case 'default':
    case 'prefault':
      return withDefault(inner(def.innerType), def, walk)
    case 'optional':
    case 'nonoptional':
    case 'catch':
    case 'readonly':
    case 'promise':
      return inner(def.innerType)
    case 'lazy':
      return inner(def.getter())
    case 'pipe':
      return pipe(schema, def, walk)
    case 'date':
      return z.iso.datetime({ offset: true })
    case 'bigint':
      return annotate(z.string().regex(INTEGER), { format: 'int64' }, walk)
    case 'file':
      return walk.file(schema)
    case 'literal':
      return literal(def.values)
    case 'undefined':
    case 'void':
      return z.never()
    default:
      return LEAVES.has(def.type) ? rebuild(schema, {}) : z.any()
  }
}

const INTEGER = /^-?[0-9]+$/
const LEAVES = new Set(['string', 'number', 'boolean', 'null', 'never', 'any', 'unknown', 'enum', 'template_literal'])

/** A copy with other parts and without the checks that are functions. */
function rebuild(schema: AnySchema, parts: object): z.ZodType {
  const def = { ...defOf(schema), ...parts, checks: statedChecks(schema), error: undefined } as never
  return z.core.clone(schema, def) as z.ZodType
}

function object(def: z.core.$ZodObjectDef, walk: Walk, schema: AnySchema): z.ZodType {
  const shape: Record<string, z.ZodType> = {}
  for (const [key, value] of Object.entries(def.shape)) {
    Object.defineProperty(shape, key, { value: element(value, walk), enumerable: true })
  }
  const catchall = def.catchall ? convert(def.catchall, walk) : walk.isStrict ? z.never() : undefined
  return rebuild(schema, { shape, catchall })
}

/** A part that may be absent: a member of an object, an element of a tuple, a value of a record. */
function element(schema: AnySchema, walk: Walk): z.ZodType {
  const form = convert(schema, walk)
  return mayBeAbsent(schema, walk.direction) ? z.optional(form) : form
}

function union(schema: AnySchema, def: z.core.$ZodUnionDef & { discriminator?: string }, walk: Walk): z.ZodType {
  const present = def.options.filter((option) => !ABSENT.has(defOf(option).type))
  const options = present.map((option) => convert(option, walk))
  const [only] = options
  if (only && options.length === 1) return only
  const form = rebuild(schema, { options })
  walk.union(schema, form)
  return form
}

const ABSENT = new Set(['undefined', 'void'])

/** A default stays as an annotation where a client may leave the member out. */
function withDefault(form: z.ZodType, def: z.core.$ZodDefaultDef | z.core.$ZodPrefaultDef, walk: Walk): z.ZodType {
  const encoded = def.type === 'prefault' || !hasPipe(def.innerType, new Set())
  const value = walk.direction === 'request' ? wireValue(def.defaultValue, encoded) : undefined
  return value === undefined ? form : annotate(form, { default: value }, walk)
}

/** Whether the wire form of a value can only be known by running a codec. */
function hasPipe(schema: AnySchema, seen: Set<AnySchema>): boolean {
  if (seen.has(schema)) return false
  seen.add(schema)
  return defOf(schema).type === 'pipe' || children(schema).some(([, child]) => hasPipe(child, seen))
}

/** The wire form of a default that is JSON, a date or a bigint; undefined for what only a codec could encode. */
function wireValue(value: unknown, encoded: boolean): unknown {
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'bigint') return String(value)
  if (!encoded) return undefined
  try {
    const text = JSON.stringify(value)
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Of two plain scalars that are piped, both hold on the wire; of all other pipes the wire side alone. */
function pipe(schema: AnySchema, def: z.core.$ZodPipeDef, walk: Walk): z.ZodType {
  const side = convert(wireSide(schema), walk)
  const bothHold = [def.in, def.out].every((half) => SCALARS.has(defOf(half).type) && !('coerce' in defOf(half)))
  return bothHold && def.in._zod.def.type === def.out._zod.def.type
    ? z.intersection(side, convert(def.out, walk))
    : side
}

const SCALARS = new Set(['string', 'number'])

function literal(values: readonly z.core.util.Literal[]): z.ZodType {
  const present = values.filter((value) => value !== undefined)
  return present.length === 0 ? z.never() : z.literal(present)
}
