import type { ModelId } from '../ir/ids.ts'
import type { Model } from '../ir/models.ts'
import { componentClaim, operationClaim, webhookClaim } from './model-claims.ts'
import { buildNestedModels } from './nested-models.ts'
import type { NameContext } from './context.ts'
import type { OperationTypes } from './operations.ts'
import { settle } from './scope.ts'

/** Where a model's name stands, and below which path its own nested models stand. */
export interface ModelPlace {
  path: string[]
  /** Equal to `path`, except for a body whose properties are the params of its method. */
  container: string[]
}

/** Components keep their ids: they are served before everything that is named by its place. */
export function buildComponentNames(context: NameContext): Map<ModelId, ModelPlace> {
  const claims = context.api.models.flatMap((model) =>
    model.origin.kind === 'component' ? [componentClaim(context, model, model.origin.name)] : [],
  )
  return new Map([...settle(context.models, claims)].map(([id, name]) => [id, { path: [name], container: [name] }]))
}

/** Names of all other models: those of operations and webhooks, then level by level those below another model. */
export function buildOtherModels(
  context: NameContext,
  operations: OperationTypes,
  places: Map<ModelId, ModelPlace>,
): void {
  buildBodies(context, operations, places)
  const claims = context.api.models.flatMap((model) => {
    if (places.has(model.id)) return []
    if (model.origin.kind === 'operation') return [operationClaim(context, model, model.origin, operations)]
    return model.origin.kind === 'webhook' ? [webhookClaim(context, model, model.origin.event)] : []
  })
  for (const [id, name] of settle(context.models, claims)) places.set(id, { path: [name], container: [name] })
  buildNestedModels(context, places)
}

/**
 * A body that an operation declares in place, and the data of its events, stand below the type that uses them:
 * `ConversationCreateParams.Body`, with what is nested in the body directly below the params.
 */
function buildBodies(context: NameContext, operations: OperationTypes, places: Map<ModelId, ModelPlace>): void {
  const firsts = new Set<string>()
  for (const model of context.api.models) {
    const owner = ownerOf(model, operations)
    if (!owner || places.has(model.id) || firsts.has(owner.type)) continue
    firsts.add(owner.type)
    const path = context.language === 'typescript' ? [owner.type, owner.member] : [claimJoined(context, model, owner)]
    places.set(model.id, { path, container: [owner.type] })
  }
}

function ownerOf(model: Model, operations: OperationTypes): { type: string; member: string } | undefined {
  if (model.origin.kind !== 'operation') return undefined
  const { operation, role, detail } = model.origin
  const params = operations.params.get(operation)
  if (role === 'body' && params !== undefined) return { type: params, member: 'Body' }
  const arms = operations.events.get(operation)?.arms
  const arm = role === 'event' && arms && detail !== undefined && Object.hasOwn(arms, detail) ? arms[detail] : undefined
  return arm === undefined ? undefined : { type: arm, member: 'Data' }
}

function claimJoined(context: NameContext, model: Model, owner: { type: string; member: string }): string {
  const name = `${owner.type}${owner.member}`
  return settle(context.models, [{ key: model.id, wire: name, pointer: model.place.pointer, candidates: [name] }]).get(
    model.id,
  )!
}
