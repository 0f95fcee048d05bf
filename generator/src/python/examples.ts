/** Examples of a document as Python arguments, where they fit the types that the document gives them. */
import type { Json, ObjectModel, TypeRef } from '../ir/models.ts'
import { resolveAlias, type Emission } from './emission.ts'
import { dict, list, tuple, type Doc } from './layout.ts'
import { pythonString, pythonValue } from './literal.ts'

/** The value in Python's spelling of its keys, or nothing where it does not fit the type. */
export function spellExample(emission: Emission, value: Json, type: TypeRef): Doc | undefined {
  const resolved = resolveAlias(emission, type)
  switch (resolved.kind) {
    case 'nullable':
      return value === null ? 'None' : spellExample(emission, value, resolved.of)
    case 'union':
      return firstFitting(emission, value, resolved.variants)
    case 'array':
      return Array.isArray(value)
        ? every(
            value.map((item) => spellExample(emission, item, resolved.items)),
            list,
          )
        : undefined
    case 'tuple':
      return spellTuple(emission, value, resolved)
    case 'map':
      return isObject(value)
        ? spellEntries(Object.entries(value), (member) => spellExample(emission, member, resolved.values))
        : undefined
    case 'model':
      return spellModel(emission, value, resolved.id)
    case 'unknown':
      return pythonValue(value)
    default:
      return fitsScalar(value, resolved) ? pythonValue(value) : undefined
  }
}

function firstFitting(emission: Emission, value: Json, variants: TypeRef[]): Doc | undefined {
  for (const variant of variants) {
    const doc = spellExample(emission, value, variant)
    if (doc !== undefined) return doc
  }
  return undefined
}

function every(docs: (Doc | undefined)[], join: (docs: Doc[]) => Doc): Doc | undefined {
  const known = docs.filter((doc): doc is Doc => doc !== undefined)
  return known.length === docs.length ? join(known) : undefined
}

function spellTuple(emission: Emission, value: Json, type: TypeRef & { kind: 'tuple' }): Doc | undefined {
  const isFitting = Array.isArray(value) && value.length === type.items.length && type.rest === undefined
  if (!isFitting) return undefined
  return every(
    type.items.map((item, index) => spellExample(emission, value[index] ?? null, item)),
    tuple,
  )
}

function spellEntries(entries: [string, Json][], spell: (member: Json) => Doc | undefined): Doc | undefined {
  const pairs = entries.map(([key, member]) => ({ key: pythonString(key), doc: spell(member) }))
  if (pairs.some(({ doc }) => doc === undefined)) return undefined
  return dict(pairs.map(({ key, doc }) => [key, doc ?? 'None']))
}

function spellModel(emission: Emission, value: Json, id: string): Doc | undefined {
  const model = emission.models.get(id)
  if (model?.kind !== 'object' || !isObject(value)) return undefined
  const sent = model.properties.filter((property) => !property.readOnly)
  if (sent.some((property) => property.required && !Object.hasOwn(value, property.name))) return undefined
  return spellMembers(emission, model, value)
}

function spellMembers(emission: Emission, model: ObjectModel, value: { [key: string]: Json }): Doc | undefined {
  const names = emission.names.models[model.id]?.properties ?? {}
  const members = Object.entries(value).map(([key, member]) => {
    const property = model.properties.find(({ name, readOnly }) => name === key && !readOnly)
    const doc = property === undefined ? undefined : spellExample(emission, member, property.type)
    return { key: pythonString(names[key] ?? key), doc }
  })
  if (members.some(({ doc }) => doc === undefined)) return undefined
  return dict(members.map(({ key, doc }) => [key, doc ?? 'None']))
}

const isObject = (value: Json): value is { [key: string]: Json } =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

function fitsScalar(value: Json, type: TypeRef): boolean {
  switch (type.kind) {
    case 'string':
      return typeof value === 'string'
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value)
    case 'number':
      return typeof value === 'number'
    case 'boolean':
      return typeof value === 'boolean'
    case 'null':
      return value === null
    case 'literal':
      return value === type.value
    case 'enum':
      return type.values.some((member) => member.value === value) || (type.open && typeof value === 'string')
    default:
      return false
  }
}
