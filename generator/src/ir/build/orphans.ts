import type { Operation } from '../api.ts'
import type { ModelId } from '../ids.ts'
import type { Model, TypeRef } from '../models.ts'
import { modelReach, operationTypes } from '../types.ts'
import type { BuildContext } from './build-context.ts'

/** All models but the unnamed arms that gave way to what was made of them together with what stands beside their union. */
export function withoutOrphans(
  context: BuildContext,
  operations: readonly Operation[],
  others: readonly { type?: TypeRef }[],
): Model[] {
  const models = context.schemas.finish()
  const byId = new Map(models.map((model) => [model.id, model]))
  const isNamed = ({ id }: Model): boolean => context.schemas.nodeOf(id) !== undefined
  const named = models.filter(isNamed).map(({ id }): TypeRef => ({ kind: 'model', id }))
  const used = operations.flatMap((operation) => {
    const { request, response } = operationTypes(operation)
    return [...request, ...response]
  })
  const kept = modelReach(byId)([...named, ...used, ...others.flatMap(({ type }) => type ?? [])])
  for (const id of kept) keepParents(byId, id, kept)
  return models.filter(({ id }) => kept.has(id))
}

/** A model that is named by its place below another is named by that. */
function keepParents(models: ReadonlyMap<ModelId, Model>, id: ModelId, kept: Set<ModelId>): void {
  for (let model = models.get(id); model?.origin.kind === 'member'; model = models.get(model.origin.parent)) {
    if (kept.has(model.origin.parent)) return
    kept.add(model.origin.parent)
  }
}
