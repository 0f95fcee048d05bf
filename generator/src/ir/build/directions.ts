import type { Model, ModelId, Operation, TypeRef, Webhooks } from '../api.ts'
import { operationTypes, reachedModels, typesOf, walkType } from '../types.ts'

/** Says of each model whether requests and responses reach it, and opens the string enums that responses reach. */
export function settleDirections(models: readonly Model[], operations: readonly Operation[], webhooks: Webhooks | undefined, openness: ReadonlyMap<TypeRef, boolean>): void {
  const byId = new Map(models.map((model) => [model.id, model]))
  const types = operations.map(operationTypes)
  const fromWebhooks = (webhooks?.events ?? []).map(({ type }) => type)
  const received = [...types.flatMap(({ response }) => response), ...fromWebhooks]
  const inRequest = reachedModels(types.flatMap(({ request }) => request), byId)
  const inResponse = reachedModels(received, byId)
  for (const model of models) mark(model, inRequest, inResponse)
  for (const type of received) openEnums(type, openness)
  for (const model of models) if (model.inResponse) for (const type of typesOf(model)) openEnums(type, openness)
}

function mark(model: Model, inRequest: ReadonlySet<ModelId>, inResponse: ReadonlySet<ModelId>): void {
  model.inRequest = inRequest.has(model.id)
  model.inResponse = inResponse.has(model.id)
}

function openEnums(type: TypeRef, openness: ReadonlyMap<TypeRef, boolean>): void {
  walkType(type, (inner) => {
    if (inner.kind !== 'enum') return
    inner.open = openness.get(inner) ?? inner.values.every(({ value }) => typeof value === 'string')
  })
}
