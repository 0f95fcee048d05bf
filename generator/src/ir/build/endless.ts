import type { ModelId } from '../ids.ts'
import type { Model, TypeRef } from '../models.ts'
import type { BuildContext } from './build-context.ts'

/** Warns of objects that nobody could write down, since what they require leads back to them without end. */
export function reportEndless(context: BuildContext, models: readonly Model[]): void {
  const ending = endingModels(models)
  for (const { id } of models) {
    const node = ending.has(id) ? undefined : context.schemas.nodeOf(id)
    if (node === undefined) continue
    const message = 'no value of this schema ends: what it requires leads back to it'
    const cure = 'let one member on the way be optional, null or an empty list'
    context.collector.warning('schema/endless', node, message, cure)
  }
}

/** The models that have a value; what has none by itself, and not by a circle, counts as having one. */
function endingModels(models: readonly Model[]): Set<ModelId> {
  const ending = new Set<ModelId>()
  const waiting = new Map<ModelId, Model[]>()
  const settle = (model: Model): void => {
    if (ending.has(model.id)) return
    const open = neededBy(model).find((type) => !hasEnd(type, ending))
    if (open === undefined) ending.add(model.id)
    else for (const id of blockers(open, ending)) waiting.set(id, [...(waiting.get(id) ?? []), model])
  }
  const queue = [...models]
  for (let model = queue.pop(); model !== undefined; model = queue.pop()) {
    settle(model)
    if (!ending.has(model.id)) continue
    queue.push(...(waiting.get(model.id) ?? []))
    waiting.delete(model.id)
  }
  return ending
}

function neededBy(model: Model): TypeRef[] {
  if (model.kind === 'alias') return [model.type]
  return model.properties.flatMap(({ required, type }) => (required ? [type] : []))
}

function hasEnd(type: TypeRef, ending: ReadonlySet<ModelId>): boolean {
  if (type.kind === 'model') return ending.has(type.id)
  if (type.kind === 'union') return type.variants.some((variant) => hasEnd(variant, ending))
  return type.kind !== 'tuple' || type.items.every((item) => hasEnd(item, ending))
}

/** The models of which one must end before a type can. */
function blockers(type: TypeRef, ending: ReadonlySet<ModelId>): ModelId[] {
  if (type.kind === 'model') return ending.has(type.id) ? [] : [type.id]
  if (type.kind === 'union') return type.variants.flatMap((variant) => blockers(variant, ending))
  return type.kind === 'tuple' ? type.items.flatMap((item) => blockers(item, ending)) : []
}
