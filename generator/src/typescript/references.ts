import type { Api, Operation } from '../ir/api.ts'
import type { ModelId } from '../ir/ids.ts'
import type { TypeRef } from '../ir/models.ts'
import { bodyShape, modelsIn, typesOf } from '../ir/index.ts'

/** Models that a printed type names. Envelopes of pages and bodies whose properties are arguments are not printed by their own name. */
export function referencedModels(api: Api): Set<ModelId> {
  const types = [
    ...api.models.flatMap(typesOf),
    ...api.operations.flatMap(namedTypes),
    ...[...api.errors, ...(api.webhooks?.events ?? [])].map(({ type }) => type),
  ]
  const bases = api.models.flatMap((model) => (model.kind === 'object' ? model.bases : []))
  return new Set([...types.flatMap(modelsIn), ...bases])
}

/** Models whose properties are arguments of a method. */
export function bodyModels(api: Api): Set<ModelId> {
  const shapes = api.operations.map(({ body }) => bodyShape(body))
  return new Set(shapes.flatMap((shape) => (shape?.kind === 'properties' ? [shape.model] : [])))
}

function namedTypes({ arguments: all, body, result, flagged }: Operation): TypeRef[] {
  const shape = bodyShape(body)
  const variants = shape?.kind === 'variants' ? shape.models.map((id): TypeRef => ({ kind: 'model', id })) : []
  const results = [result, ...(flagged === undefined ? [] : [flagged.result])]
  return [...all.map(({ type }) => type), ...variants, ...results.flatMap(resultTypes)]
}

function resultTypes(result: Operation['result']): TypeRef[] {
  switch (result.kind) {
    case 'json':
      return [result.type]
    case 'page':
      return [result.item]
    case 'stream':
      return result.stream.events.map(({ type }) => type)
    default:
      return []
  }
}
