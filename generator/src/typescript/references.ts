import type { Api, ModelId, Operation, TypeRef } from '../ir/api.ts'

/** Models that a printed type names. Envelopes of pages and bodies whose properties are arguments are not printed by their own name. */
export function referencedModels(api: Api): Set<ModelId> {
  const found = new Set<ModelId>()
  for (const model of api.models) {
    if (model.kind === 'alias') addModels(model.type, found)
    else {
      for (const { type } of model.properties) addModels(type, found)
      if (model.additional.kind === 'typed') addModels(model.additional.type, found)
      for (const base of model.bases) found.add(base)
    }
  }
  for (const operation of api.operations) for (const type of namedTypes(operation)) addModels(type, found)
  for (const { type } of [...api.errors, ...(api.webhooks?.events ?? [])]) addModels(type, found)
  return found
}

/** Models whose properties are arguments of a method. */
export function bodyModels(api: Api): Set<ModelId> {
  const shapes = api.operations.map(({ body }) => body?.content[0]?.shape)
  return new Set(shapes.flatMap((shape) => (shape?.kind === 'properties' ? [shape.model] : [])))
}

function namedTypes({ arguments: all, body, result, flagged }: Operation): TypeRef[] {
  const shape = body?.content[0]?.shape
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

/** Adds every model that a type names. */
function addModels(type: TypeRef, found: Set<ModelId>): void {
  switch (type.kind) {
    case 'model':
      found.add(type.id)
      return
    case 'array':
      return addModels(type.items, found)
    case 'map':
      return addModels(type.values, found)
    case 'nullable':
      return addModels(type.of, found)
    case 'tuple':
      for (const item of [...type.items, ...(type.rest === undefined ? [] : [type.rest])]) addModels(item, found)
      return
    case 'union':
      for (const variant of type.variants) addModels(variant, found)
      return
    default:
  }
}
