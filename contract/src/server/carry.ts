import { z } from 'zod'
import { type AnySchema, children, defOf } from '../schema/kinds.ts'
import { admitsUndefined } from '../schema/presence.ts'

/**
 * A schema as a server runs it: its functions stay, and what JSON cannot carry is changed: `z.date()` and `z.bigint()` become
 * codecs from the text that stands on the wire, a member that may be undefined may be absent. A schema without such parts is returned as it is.
 */
export function carried(schema: AnySchema): z.ZodType {
  const known = made.get(schema)
  if (known) return known
  const result = needsCarrying(schema) ? carry(schema, new Map()) : (schema as z.ZodType)
  made.set(schema, result)
  return result
}

const made = new WeakMap<AnySchema, z.ZodType>()

/** Whether a date or bigint stands on the wire anywhere below. */
function needsCarrying(schema: AnySchema): boolean {
  const seen = new Set<AnySchema>()
  const open = [schema]
  for (let next = open.pop(); next; next = open.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    if (isUncarried(next)) return true
    open.push(...children(next).map(([, child]) => child))
  }
  return false
}

function isUncarried(schema: AnySchema): boolean {
  const def = defOf(schema)
  if (def.type === 'object') return Object.values(def.shape).some(isAbsentUndefined)
  return def.type === 'date' || def.type === 'bigint'
}

/** A member that may be undefined but, to Zod, not absent. On the wire the two are one. */
function isAbsentUndefined(member: AnySchema): boolean {
  return member._zod.optin === undefined && admitsUndefined(member)
}

/** Rebuilds the way down to what must change. A schema that contains itself is met again through a lazy one. */
function carry(schema: AnySchema, open: Map<AnySchema, { form?: z.ZodType }>): z.ZodType {
  const again = open.get(schema)
  if (again) return again.form ?? z.lazy(() => again.form ?? z.never())
  if (!needsCarrying(schema)) return schema as z.ZodType
  const holder: { form?: z.ZodType } = {}
  open.set(schema, holder)
  holder.form = carryKind(schema, (child) => carry(child, open))
  return holder.form
}

function carryKind(schema: AnySchema, inner: (child: AnySchema) => z.ZodType): z.ZodType {
  const def = defOf(schema)
  switch (def.type) {
    case 'date':
      return z.codec(z.iso.datetime({ offset: true }), schema as z.ZodDate, {
        decode: (text) => new Date(text),
        encode: (date) => date.toISOString(),
      })
    case 'bigint':
      return z.codec(z.string().regex(/^-?[0-9]+$/), schema as z.ZodBigInt, { decode: BigInt, encode: String })
    case 'object': {
      const shape = Object.entries(def.shape).map(([key, value]) => [
        key,
        isAbsentUndefined(value) ? z.optional(inner(value)) : inner(value),
      ])
      return rebuild(schema, {
        shape: Object.fromEntries(shape),
        ...(def.catchall ? { catchall: inner(def.catchall) } : {}),
      })
    }
    case 'array':
      return rebuild(schema, { element: inner(def.element) })
    case 'tuple':
      return rebuild(schema, { items: def.items.map(inner), rest: def.rest ? inner(def.rest) : null })
    case 'record':
      return rebuild(schema, { valueType: inner(def.valueType) })
    case 'union':
      return rebuild(schema, { options: def.options.map(inner) })
    case 'intersection':
      return rebuild(schema, { left: inner(def.left), right: inner(def.right) })
    case 'pipe':
      return rebuild(schema, { in: inner(def.in), out: defOf(def.in).type === 'transform' ? inner(def.out) : def.out })
    case 'lazy':
      return inner(def.getter())
    default:
      return 'innerType' in def
        ? rebuild(schema, { innerType: inner(def.innerType as AnySchema) })
        : (schema as z.ZodType)
  }
}

/** A copy with other parts. A default is kept as the getter that it is. */
function rebuild(schema: AnySchema, parts: object): z.ZodType {
  const def = Object.defineProperties({}, { ...Object.getOwnPropertyDescriptors(defOf(schema)), ...descriptors(parts) })
  return z.core.clone(schema, def as never) as z.ZodType
}

function descriptors(parts: object): PropertyDescriptorMap {
  return Object.fromEntries(
    Object.entries(parts).map(([key, value]) => [key, { value, enumerable: true, configurable: true, writable: true }]),
  )
}
