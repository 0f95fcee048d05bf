import type { ModelId } from '../ir/ids.ts'
import type { Model, TypeRef } from '../ir/models.ts'
import type { NameContext } from './context.ts'
import type { ModelPlace } from './models.ts'
import { parentOf } from './nested-models.ts'

/** Every model that a type names, at any depth. */
export function modelsOf(type: TypeRef, visit: (id: ModelId) => void): void {
  switch (type.kind) {
    case 'model':
      return visit(type.id)
    case 'array':
      return modelsOf(type.items, visit)
    case 'map':
      return modelsOf(type.values, visit)
    case 'nullable':
      return modelsOf(type.of, visit)
    case 'tuple':
      return [...type.items, ...(type.rest ? [type.rest] : [])].forEach((item) => modelsOf(item, visit))
    case 'union':
      return type.variants.forEach((variant) => modelsOf(variant, visit))
    default:
      return undefined
  }
}

/** Every model that a model names directly. */
export function modelsWithin(model: Model, visit: (id: ModelId) => void): void {
  if (model.kind === 'alias') return modelsOf(model.type, visit)
  for (const property of model.properties) modelsOf(property.type, visit)
  if (model.additional.kind === 'typed') modelsOf(model.additional.type, visit)
  model.bases.forEach(visit)
}

/**
 * By namespace root: names at the root of the package that the models in the namespace refer to.
 *
 * Inside `namespace Conversation` a nested `Message` would hide the root's `Message`; it may not have that name only if somebody in there
 * means the root's, so that what others add never renames it.
 */
export function referencedRoots(
  context: NameContext,
  places: ReadonlyMap<ModelId, ModelPlace>,
): Map<string, Set<string>> {
  const models = new Map(context.api.models.map((model) => [model.id, model]))
  const rootOf = (id: ModelId, depth = 0): string | undefined => {
    const known = places.get(id)?.container[0]
    const parent = models.get(id) && parentOf(models.get(id)!.origin)
    return known ?? (parent !== undefined && depth < 200 ? rootOf(parent, depth + 1) : undefined)
  }
  const roots = new Map<string, Set<string>>()
  for (const model of context.api.models) {
    const root = rootOf(model.id)
    if (root === undefined) continue
    const set = roots.get(root) ?? new Set<string>()
    roots.set(root, set)
    modelsWithin(model, (id) => {
      const other = rootOf(id)
      if (other !== undefined) set.add(other)
    })
  }
  return roots
}
