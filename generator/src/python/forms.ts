/** Whether a model is written differently in requests (a TypedDict and wide types) and in responses (a class and exact types). */
import type { ModelId } from '../ir/ids.ts'
import { circularIds } from '../ir/index.ts'
import type { Model, TypeRef } from '../ir/models.ts'
import type { NameTable } from '../names/table.ts'
import { addTo } from '../multimap.ts'

/** Types directly below a type. */
export function childTypes(type: TypeRef): TypeRef[] {
  switch (type.kind) {
    case 'array':
      return [type.items]
    case 'tuple':
      return type.rest === undefined ? type.items : [...type.items, type.rest]
    case 'map':
      return [type.values]
    case 'union':
      return type.variants
    case 'nullable':
      return [type.of]
    default:
      return []
  }
}

/** Models that a type names, itself or below. */
export function referencedModels(type: TypeRef): ModelId[] {
  return type.kind === 'model' ? [type.id] : childTypes(type).flatMap(referencedModels)
}

/** Types of a model's own schema. */
export function ownTypes(model: Model): TypeRef[] {
  if (model.kind === 'alias') return [model.type]
  const members = model.properties.map((property) => property.type)
  return model.additional.kind === 'typed' ? [...members, model.additional.type] : members
}

/** Whether a type that names no model is spelled in two ways. */
function isSplitByItself(type: TypeRef): boolean {
  switch (type.kind) {
    case 'array':
    case 'map':
    case 'tuple':
    case 'file':
    case 'unknown':
    case 'never':
      return true
    case 'string':
      return type.format === 'date-time' || type.format === 'date'
    case 'union':
      return type.discriminator !== undefined || type.variants.some(isSplitByItself)
    default:
      return childTypes(type).some(isSplitByItself)
  }
}

/**
 * How the request form of a model is written: `shared`: like the response form; `split`: a type of its own; `inline`: in place, since the name
 * belongs to the response form and nothing is gained by a second one.
 */
export type Form = 'shared' | 'split' | 'inline'

export function classifyForms(models: ReadonlyMap<ModelId, Model>, names: NameTable): Map<ModelId, Form> {
  const facts = { names, differing: differingModels(models), recursive: recursiveModels(models) }
  return new Map([...models.values()].map((model) => [model.id, formOf(model, facts)]))
}

interface Facts {
  names: NameTable
  differing: ReadonlySet<ModelId>
  recursive: ReadonlySet<ModelId>
}

function formOf(model: Model, { names, differing, recursive }: Facts): Form {
  if (!differing.has(model.id)) return 'shared'
  const hasName = names.models[model.id]?.param !== undefined || !model.inResponse
  if (model.kind === 'object' || hasName) return 'split'
  return recursive.has(model.id) ? 'shared' : 'inline'
}

/** Models that name themselves, at any depth. */
function recursiveModels(models: ReadonlyMap<ModelId, Model>): Set<ModelId> {
  const named = new Map(
    [...models.values()].map((model) => [model.id, ownTypes(model).flatMap(referencedModels)] as const),
  )
  return circularIds(named.keys(), (id) => named.get(id) ?? [])
}

/** Objects, and aliases that are spelled in two ways, themselves or through what they name. */
function differingModels(models: ReadonlyMap<ModelId, Model>): Set<ModelId> {
  const differing = new Set<ModelId>()
  const users = new Map<ModelId, ModelId[]>()
  for (const model of models.values()) {
    if (model.kind === 'object' || isSplitByItself(model.type)) differing.add(model.id)
    else for (const id of referencedModels(model.type)) addTo(users, id, model.id)
  }
  const queue = [...differing]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const user of users.get(id) ?? []) {
      if (differing.has(user)) continue
      differing.add(user)
      queue.push(user)
    }
  }
  return differing
}
