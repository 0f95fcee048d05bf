import type { Api } from './api.ts'
import type { ModelId } from './ids.ts'
import type { Model, TypeRef } from './models.ts'

/** The types directly within a type. */
export function innerTypes(type: TypeRef): readonly TypeRef[] {
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

/** Calls `visit` for a type and everything within it; models are not entered. */
export function walkType(type: TypeRef, visit: (type: TypeRef) => void): void {
  visit(type)
  switch (type.kind) {
    case 'array':
      return walkType(type.items, visit)
    case 'tuple':
      for (const item of type.items) walkType(item, visit)
      return type.rest && walkType(type.rest, visit)
    case 'map':
      return walkType(type.values, visit)
    case 'union':
      for (const variant of type.variants) walkType(variant, visit)
      return
    case 'nullable':
      return walkType(type.of, visit)
    default:
  }
}

/** The types that a model is made of; those of its bases are among its own. */
export function typesOf(model: Model): TypeRef[] {
  if (model.kind === 'alias') return [model.type]
  const types = model.properties.map(({ type }) => type)
  return model.additional.kind === 'typed' ? [...types, model.additional.type] : types
}

/** Models that a type refers to without entering them. */
export function modelsIn(type: TypeRef): ModelId[] {
  if (type.kind === 'model') return [type.id]
  const found: ModelId[] = []
  walkType(type, (inner) => {
    if (inner.kind === 'model') found.push(inner.id)
  })
  return found
}

/** The models that a model refers to itself: in its types, and as its bases. */
export function namedBy(model: Model): readonly ModelId[] {
  const named = typesOf(model).flatMap(modelsIn)
  return model.kind === 'object' ? [...named, ...model.bases] : named
}

/** Gives every model that can be reached from some types; what each model refers to is worked out once, however often that is asked. */
export function modelReach(models: ReadonlyMap<ModelId, Model>): (types: Iterable<TypeRef>) => Set<ModelId> {
  const successors = new Map<ModelId, readonly ModelId[]>()
  const successorsOf = (id: ModelId): readonly ModelId[] => {
    const model = models.get(id)
    const found = successors.get(id) ?? (model === undefined ? [] : namedBy(model))
    successors.set(id, found)
    return found
  }
  return (types) => {
    const reached = new Set<ModelId>()
    const queue = [...types].flatMap(modelsIn)
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (reached.has(id)) continue
      reached.add(id)
      for (const next of successorsOf(id)) if (!reached.has(next)) queue.push(next)
    }
    return reached
  }
}

/** Types of an operation that are sent, and those that come back. */
export function operationTypes(operation: Api['operations'][number]): { request: TypeRef[]; response: TypeRef[] } {
  const request = [
    ...operation.parameters.map(({ type }) => type),
    ...(operation.body?.content ?? []).map(({ type }) => type),
  ]
  const response = [
    ...operation.responses.flatMap(({ content, headers }) => [
      ...content.map(({ type }) => type),
      ...headers.map(({ type }) => type),
    ]),
    ...operation.errors.flatMap(({ type }) => (type === undefined ? [] : [type])),
    ...[operation.result, ...(operation.flagged === undefined ? [] : [operation.flagged.result])].flatMap((result) =>
      result.kind === 'stream'
        ? result.stream.events.map(({ type }) => type)
        : result.kind === 'json'
          ? [result.type]
          : result.kind === 'page'
            ? [result.item]
            : [],
    ),
  ]
  return { request, response }
}
