import type { Argument } from '../../ir/api.ts'
import type { ModelId } from '../../ir/ids.ts'
import type { Json, TypeRef } from '../../ir/models.ts'
import type { EmitContext } from '../context.ts'
import { NameValue, type Value } from '../printer/value.ts'

const byFormat: { [format: string]: string } = {
  date: '2030-01-31',
  'date-time': '2030-01-31T12:00:00Z',
  email: 'name@example.com',
  uri: 'https://example.com',
  url: 'https://example.com',
  uuid: '123e4567-e89b-12d3-a456-426614174000',
}

/** A value that an example may pass for an argument. */
export function sampleArgument(context: EmitContext, argument: Argument, declared: Json | undefined): Value {
  const fromDocument = declared === undefined ? undefined : jsonValue(declared)
  return fromDocument ?? sampleValue(context, argument.type, argument.name, new Set())
}

/** JSON as an expression; nothing where `null` would have to be said, or more than a reader wants to see. */
function jsonValue(value: Json): Value | undefined {
  if (value === null) return new NameValue('null')
  if (typeof value !== 'object') return value
  if (JSON.stringify(value).length > 300) return undefined
  if (Array.isArray(value)) return value.map((item) => jsonValue(item) ?? new NameValue('null'))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, jsonValue(item)]))
}

function sampleValue(context: EmitContext, type: TypeRef, name: string, passed: ReadonlySet<ModelId>): Value {
  switch (type.kind) {
    case 'string':
      return byFormat[type.format ?? ''] ?? (/id$/i.test(name) ? 'id' : name)
    case 'integer':
    case 'number':
      return 1
    case 'boolean':
      return true
    case 'literal':
      return type.value
    case 'enum':
      return type.values[0]?.value ?? name
    case 'array':
      return [sampleValue(context, type.items, name, passed)]
    case 'tuple':
      return type.items.map((item) => sampleValue(context, item, name, passed))
    case 'union':
      return sampleValue(context, type.variants[0] ?? { kind: 'unknown' }, name, passed)
    case 'nullable':
      return sampleValue(context, type.of, name, passed)
    case 'file':
      return new NameValue("await fileFromPath('file.pdf')")
    case 'model':
      return sampleModel(context, type.id, name, passed)
    case 'null':
      return new NameValue('null')
    case 'map':
    case 'unknown':
    case 'never':
      return {}
  }
}

function sampleModel(context: EmitContext, id: ModelId, name: string, passed: ReadonlySet<ModelId>): Value {
  const model = context.models.get(id)
  if (model === undefined || passed.has(id)) return {}
  const inner = new Set([...passed, id])
  if (model.kind === 'alias') return sampleValue(context, model.type, name, inner)
  const required = model.properties.filter((property) => property.required && !property.readOnly)
  return Object.fromEntries(
    required.map((property) => [property.name, sampleValue(context, property.type, property.name, inner)]),
  )
}
