/** Wire values as a language takes them: the names of its members, and stand-ins for what JSON cannot say. */
import type { NameTable } from '@artificer/generator'
import type { Api, Json, Model, ModelId, TypeRef } from '@artificer/generator/ir'
import type { Schemas } from '@artificer/mock/data'

export interface NativeContext {
  names: NameTable
  models: ReadonlyMap<ModelId, Model>
  schemas: Schemas
  /** What a file may be in the place at hand, where that says more than its type. */
  mediaTypes?: readonly string[]
}

export const nativeContext = (api: Api, names: NameTable, schemas: Schemas): NativeContext => ({
  names,
  schemas,
  models: new Map(api.models.map((model) => [model.id, model])),
})

/** `$file` stands for an upload, `$datetime` and `$date` for a moment and a day, `$number` for a number that may have a fraction. */
export function nativeValue(value: Json, type: TypeRef, context: NativeContext): Json {
  if (value === null) return null
  switch (type.kind) {
    case 'nullable':
      return nativeValue(value, type.of, context)
    case 'array':
      return Array.isArray(value) ? value.map((item) => nativeValue(item, type.items, context)) : value
    case 'tuple':
      return Array.isArray(value) ? value.map((item, index) => nativeItem(item, type, index, context)) : value
    case 'map':
      return isObject(value) ? mapMembers(value, (_, member) => nativeValue(member, type.values, context)) : value
    case 'union':
      return nativeValue(value, variantOf(value, type.variants, context), context)
    case 'model':
      return nativeModel(value, type.id, context)
    case 'file':
      return { $file: { name: 'a.bin', type: mediaType(context.mediaTypes ?? type.mediaTypes), text: String(value) } }
    case 'string':
      return typeof value === 'string' ? nativeText(value, type.format) : value
    case 'number':
      return typeof value === 'number' ? { $number: value } : value
    default:
      return value
  }
}

/** One that a client could name where a range is allowed. */
function mediaType([first]: readonly string[]): string {
  if (first === undefined || first === '*/*') return 'application/octet-stream'
  return first.startsWith('text/') ? first.replace('*', 'plain') : first.replace('*', 'png')
}

/** Moments and days have a type of their own in Python; where the text is none, it stays what it is. */
function nativeText(value: string, format: string | undefined): Json {
  if (format === 'date-time' && MOMENT.test(value)) return { $datetime: value }
  return format === 'date' && DAY.test(value) ? { $date: value } : value
}

/** What Python's `datetime` can hold and says again as it was: an end in `Z`, and either no fraction or six digits. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:[0-5]\d(\.\d{5}[1-9])?Z$/
const DAY = /^\d{4}-\d\d-\d\d$/

const nativeItem = (item: Json, type: TypeRef & { kind: 'tuple' }, index: number, context: NativeContext): Json =>
  nativeValue(item, type.items[index] ?? type.rest ?? { kind: 'unknown' }, context)

function nativeModel(value: Json, id: ModelId, context: NativeContext): Json {
  const model = context.models.get(id)
  if (model?.kind === 'alias') return nativeValue(value, model.type, context)
  if (model === undefined || !isObject(value)) return value
  const { additional, properties } = model
  const result: [string, Json][] = Object.entries(value).map(([wire, member]) => {
    const property = properties.find(({ name }) => name === wire)
    if (property === undefined) {
      return [wire, additional.kind === 'typed' ? nativeValue(member, additional.type, context) : member]
    }
    const name = context.names.language === 'python' ? (context.names.models[id]?.properties[wire] ?? wire) : wire
    return [name, nativeValue(member, property.type, context)]
  })
  return Object.fromEntries(result)
}

/** The variant that the value fits: of several, the one that knows most of its members. */
export function variantOf(
  value: Json,
  variants: readonly TypeRef[],
  context: Pick<NativeContext, 'models' | 'schemas'>,
): TypeRef {
  const fitting = variants
    .map((variant) => ({ variant, known: knownMembers(value, variant, context) }))
    .filter(({ known }) => known >= 0)
    .toSorted((left, right) => right.known - left.known)
  return fitting[0]?.variant ?? { kind: 'unknown' }
}

/** How many members of a value the type names; -1 where the value is of another kind. */
function knownMembers(value: Json, type: TypeRef, context: Pick<NativeContext, 'models' | 'schemas'>): number {
  if (type.kind === 'array' || type.kind === 'tuple') return Array.isArray(value) ? 0 : -1
  if (type.kind === 'map') return isObject(value) ? 0 : -1
  if (type.kind === 'file') return typeof value === 'string' ? 0 : -1
  if (type.kind !== 'model') return isObject(value) || Array.isArray(value) ? -1 : 0
  const model = context.models.get(type.id)
  if (model === undefined) return -1
  if (model.kind === 'alias') {
    const inner = model.type
    if (inner.kind === 'union') return Math.max(...inner.variants.map((one) => knownMembers(value, one, context)))
    return knownMembers(value, inner, context)
  }
  if (!isObject(value) || !context.schemas.fits(model.schema, value)) return -1
  return model.properties.filter(({ name }) => Object.hasOwn(value, name)).length
}

const isObject = (value: Json): value is { [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const mapMembers = (value: { [name: string]: Json }, change: (name: string, member: Json) => Json): Json =>
  Object.fromEntries(Object.entries(value).map(([name, member]) => [name, change(name, member)]))
