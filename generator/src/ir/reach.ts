import type { Api } from './api.ts'
import type { ModelId, OperationId } from './ids.ts'
import { modelReach, operationTypes } from './types.ts'

/** For each model the operations that reach it by request, response, stream or error, and `webhooks`. A model that nothing reaches has an empty set. */
export function reachOf(api: Api): Map<ModelId, Set<OperationId | 'webhooks'>> {
  const reachedFrom = modelReach(new Map(api.models.map((model) => [model.id, model])))
  const reach = new Map<ModelId, Set<OperationId | 'webhooks'>>(api.models.map(({ id }) => [id, new Set()]))
  const add = (who: OperationId | 'webhooks', reached: Set<ModelId>): void => {
    for (const id of reached) reach.get(id)?.add(who)
  }
  for (const operation of api.operations) {
    const { request, response } = operationTypes(operation)
    add(operation.id, reachedFrom([...request, ...response]))
  }
  if (api.webhooks !== undefined) add('webhooks', reachedFrom(api.webhooks.events.map(({ type }) => type)))
  return reach
}
