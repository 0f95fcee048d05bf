import { z } from 'zod'

/** A Zod schema whose kind is read from its definition. */
export type AnySchema = z.core.$ZodType

/** The definitions of all kinds, told apart by `type`. */
export type Def = z.core.$ZodTypes['_zod']['def']

/** A schema's definition. */
export function defOf(schema: AnySchema): Def {
  return (schema as z.core.$ZodTypes)._zod.def
}

/** A part of a schema with the way to it, as a reader writes it: `body.email`, `items[]`. */
export type Child = readonly [segment: string, schema: AnySchema]

/** The parts of a schema that stand on the wire. The server's side of a codec is not one of them. */
export function children(schema: AnySchema): Child[] {
  const def = defOf(schema)
  switch (def.type) {
    case 'object':
      return [
        ...Object.entries(def.shape).map(([key, value]): Child => [`.${key}`, value]),
        ...optional('.*', def.catchall),
      ]
    case 'array':
      return [['[]', def.element]]
    case 'tuple':
      return [...def.items.map((item, index): Child => [`[${index}]`, item]), ...optional('[]', def.rest)]
    case 'record':
    case 'map':
      return [
        ['.<key>', def.keyType],
        ['.*', def.valueType],
      ]
    case 'set':
      return [['[]', def.valueType]]
    case 'union':
      return def.options.map((option, index): Child => [`|${index}`, option])
    case 'intersection':
      return [
        ['&0', def.left],
        ['&1', def.right],
      ]
    case 'pipe':
      return [['', wireSide(schema)]]
    case 'lazy':
      return [['', def.getter()]]
    default:
      return 'innerType' in def ? [['', def.innerType as AnySchema]] : []
  }
}

function optional(segment: string, schema: AnySchema | null | undefined): Child[] {
  return schema ? [[segment, schema]] : []
}

/** The side of a pipe that stands on the wire: what comes in, but for a preprocess, whose first half is a function. */
export function wireSide(pipe: AnySchema): AnySchema {
  const def = defOf(pipe)
  if (def.type !== 'pipe') throw new TypeError(`expected a pipe, met ${def.type}`)
  const incoming = defOf(def.in).type
  return incoming === 'transform' || incoming === 'any' || incoming === 'unknown' ? def.out : def.in
}

/** Whether a schema is a codec: a pipe that can go both ways. */
export function isCodec(schema: AnySchema): boolean {
  return schema._zod.traits.has('$ZodCodec')
}

/** The wrappers that do not change what is on the wire apart from presence and null. */
const TRANSPARENT = new Set(['optional', 'nonoptional', 'nullable', 'default', 'prefault', 'catch', 'readonly', 'lazy'])

/** A schema without its wrappers, at the wire side of pipes. */
export function unwrap(schema: AnySchema): AnySchema {
  const seen = new Set<AnySchema>()
  let current = schema
  while (!seen.has(current) && (TRANSPARENT.has(defOf(current).type) || defOf(current).type === 'pipe')) {
    seen.add(current)
    const [child] = children(current)
    if (!child) break
    current = child[1]
  }
  return current
}

/** Whether a value is a Zod schema, of whichever copy of Zod 4. */
export function isSchema(value: unknown): value is AnySchema {
  return typeof value === 'object' && value !== null && '_zod' in value
}
