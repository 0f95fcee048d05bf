import type { Api, ModelId, OperationId } from './api.ts'
import { operationTypes, reachedModels } from './types.ts'

/** For each model the operations that reach it by request, response, stream or error, and `webhooks`. A model that nothing reaches has an empty set. */
export function reachOf(api: Api): Map<ModelId, Set<OperationId | 'webhooks'>> {
  const models = new Map(api.models.map((model) => [model.id, model]))
  const reach = new Map<ModelId, Set<OperationId | 'webhooks'>>(api.models.map(({ id }) => [id, new Set()]))
  const add = (who: OperationId | 'webhooks', reached: Set<ModelId>): void => {
    for (const id of reached) reach.get(id)?.add(who)
  }
  for (const operation of api.operations) {
    const { request, response } = operationTypes(operation)
    add(operation.id, reachedModels([...request, ...response], models))
  }
  if (api.webhooks !== undefined)
    add(
      'webhooks',
      reachedModels(
        api.webhooks.events.map(({ type }) => type),
        models,
      ),
    )
  return reach
}
