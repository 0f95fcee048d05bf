import type { Operation, Webhooks } from '../api.ts'
import type { Model, TypeRef } from '../models.ts'
import { modelReach, operationTypes, typesOf, walkType } from '../types.ts'

function receivedTypes(operations: readonly Operation[], webhooks: Webhooks | undefined): TypeRef[] {
  return [
    ...operations.flatMap((operation) => operationTypes(operation).response),
    ...(webhooks?.events ?? []).map(({ type }) => type),
  ]
}

/** Says of each model whether requests and whether responses reach it. */
export function markDirections(
  models: readonly Model[],
  operations: readonly Operation[],
  webhooks: Webhooks | undefined,
): void {
  const reachedFrom = modelReach(new Map(models.map((model) => [model.id, model])))
  const inRequest = reachedFrom(operations.flatMap((operation) => operationTypes(operation).request))
  const inResponse = reachedFrom(receivedTypes(operations, webhooks))
  for (const model of models) {
    model.inRequest = inRequest.has(model.id)
    model.inResponse = inResponse.has(model.id)
  }
}

/** Opens the string enums that responses reach, unless the author has said otherwise; what the author has said holds everywhere. */
export function openEnums(
  models: readonly Model[],
  operations: readonly Operation[],
  webhooks: Webhooks | undefined,
  openness: ReadonlyMap<TypeRef, boolean>,
): void {
  const open = (type: TypeRef): void =>
    walkType(type, (inner) => {
      if (inner.kind === 'enum')
        inner.open = openness.get(inner) ?? inner.values.every(({ value }) => typeof value === 'string')
    })
  for (const type of receivedTypes(operations, webhooks)) open(type)
  for (const model of models) if (model.inResponse) for (const type of typesOf(model)) open(type)
}
