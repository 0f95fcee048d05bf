import type { Form, RawBody } from '../body.ts'
import { discriminatorOf } from '../schema/discriminator.ts'
import { type AnySchema, children, defOf, unwrap } from '../schema/kinds.ts'
import { fileMediaTypes } from '../schema/override.ts'
import { mayBeAbsent } from '../schema/presence.ts'
import type { Schemas } from '../schema/components.ts'
import type { JsonObject } from '../types.ts'

/** The `content` of a form: an object schema, and the media type of each part that is not plain text. */
export function formContent(form: Form, schemas: Schemas): JsonObject {
  const fields = Object.entries(form.fields) as [string, AnySchema][]
  const properties = Object.fromEntries(fields.map(([name, field]) => [name, schemas.at(field, 'request')]))
  const required = fields.filter(([, field]) => !mayBeAbsent(field, 'request')).map(([name]) => name)
  const encoding = Object.fromEntries(fields.flatMap(([name, field]) => partEncoding(name, field)))
  return {
    [form.encoding]: {
      schema: { type: 'object', properties, ...(required.length ? { required } : {}) },
      ...(form.encoding === 'multipart/form-data' && Object.keys(encoding).length ? { encoding } : {}),
    },
  }
}

/** A file's media types; JSON for what has members. Arrays of either are one part an item. */
function partEncoding(name: string, field: AnySchema): [string, JsonObject][] {
  const value = unwrap(field)
  const def = defOf(value)
  const item = def.type === 'array' ? unwrap(def.element) : value
  const itemDef = defOf(item)
  if (itemDef.type === 'file') {
    const types = fileMediaTypes(item)
    return types.length ? [[name, { contentType: types.join(', ') }]] : []
  }
  return isStructured(item) ? [[name, { contentType: 'application/json' }]] : []
}

const STRUCTURED = new Set(['object', 'record', 'intersection', 'array', 'tuple'])

function isStructured(schema: AnySchema): boolean {
  if (discriminatorOf(schema) !== undefined) return true
  const { type } = defOf(schema)
  return STRUCTURED.has(type) || (type === 'union' && children(schema).some(([, child]) => isStructured(unwrap(child))))
}

/** The `content` of bytes. */
export function rawContent(raw: RawBody): JsonObject {
  const limit = raw.maxBytes === undefined ? {} : { maxLength: raw.maxBytes }
  return Object.fromEntries(
    raw.mediaTypes.map((type) => [type, { schema: { type: 'string', format: 'binary', ...limit } }]),
  )
}
