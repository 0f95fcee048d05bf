/** Answers as a later server might give them: what the contract leaves open, said in ways that nobody expects yet. */
import type { Json, Model, ModelId, TypeRef } from '@artificer/generator/ir'
import { isObject, type Schemas } from '@artificer/mock/data'
import { variantOf } from './native-values.ts'

export type Future =
  'unknown members' | 'nulls' | 'absent members' | 'moments' | 'unknown values' | 'unknown tags' | 'large integers'

export const FUTURES: readonly Future[] = [
  'unknown members',
  'nulls',
  'absent members',
  'moments',
  'unknown values',
  'unknown tags',
  'large integers',
]

export interface FutureContext {
  models: ReadonlyMap<ModelId, Model>
  schemas: Schemas
}

/** Beyond 2^53, where a double has no such number. */
const LARGE = 9_007_199_254_740_993n

/** Stands for it until the value is written. */
const LARGE_MARK = '\u0000large'

/** JSON of a value; large integers stand in full. */
export const futureText = (value: Json): string =>
  JSON.stringify(value).replaceAll(JSON.stringify(LARGE_MARK), String(LARGE))

/** The value in that future; the same value where the future has nothing to say. */
export function inFuture(value: Json, type: TypeRef, future: Future, context: FutureContext): Json {
  const inner = (one: Json, its: TypeRef): Json => inFuture(one, its, future, context)
  if (value === null) return null
  switch (type.kind) {
    case 'nullable':
      return future === 'nulls' && !isObject(value) ? null : inner(value, type.of)
    case 'array':
      return Array.isArray(value) ? value.map((item) => inner(item, type.items)) : value
    case 'tuple':
      return Array.isArray(value)
        ? value.map((item, index) => inner(item, type.items[index] ?? type.rest ?? UNKNOWN))
        : value
    case 'map':
      return isObject(value) ? mapped(value, (_, member) => inner(member, type.values)) : value
    case 'union':
      return inUnion(value, type, future, context)
    case 'model':
      return inModel(value, type.id, future, context)
    case 'enum':
      return future === 'unknown values' && type.open && typeof value === 'string' ? 'a value of tomorrow' : value
    case 'string':
      return future === 'moments' && type.format === 'date-time' ? '2024-02-29T12:34:56.789012+05:30' : value
    case 'integer':
      return future === 'large integers' && type.format === 'int64' ? LARGE_MARK : value
    default:
      return value
  }
}

const UNKNOWN: TypeRef = { kind: 'unknown' }

function inUnion(value: Json, type: Extract<TypeRef, { kind: 'union' }>, future: Future, context: FutureContext): Json {
  const tag = type.discriminator?.property
  if (future === 'unknown tags' && tag !== undefined && isObject(value)) return { ...value, [tag]: 'a tag of tomorrow' }
  return inFuture(value, variantOf(value, type.variants, context), future, context)
}

function inModel(value: Json, id: ModelId, future: Future, context: FutureContext): Json {
  const model = context.models.get(id)
  if (model?.kind === 'alias') return inFuture(value, model.type, future, context)
  if (model === undefined || !isObject(value)) return value
  const { additional, properties } = model
  const known = new Map(properties.map((property) => [property.name, property]))
  const kept = Object.entries(value).filter(
    ([name]) => future !== 'absent members' || known.get(name)?.required !== false,
  )
  const members = mapped(Object.fromEntries(kept), (name, member) => {
    const type = known.get(name)?.type ?? (additional.kind === 'typed' ? additional.type : UNKNOWN)
    return inFuture(member, type, future, context)
  })
  const isExtended = future === 'unknown members' && additional.kind !== 'typed'
  return isExtended && isObject(members) ? { ...members, memberOfTomorrow: { within: [1, null, 'é'] } } : members
}

const mapped = (value: { [name: string]: Json }, change: (name: string, member: Json) => Json): Json =>
  Object.fromEntries(Object.entries(value).map(([name, member]) => [name, change(name, member)]))
