/** What stands below `types/`: models in both forms, events of streams, the union of webhooks. */
import type { Operation, Stream } from '../ir/api.ts'
import type { ModelId } from '../ir/ids.ts'
import type { ReachGroups } from '../ir/index.ts'
import type { AliasModel, Model, ObjectModel, TypeRef } from '../ir/models.ts'
import { modelName, type Direction, type Emission } from './emission.ts'
import { ownTypes, referencedModels } from './forms.ts'
import type { Entity } from './modules.ts'

/** An entity with what its printer needs. */
export type TypeEntity = Entity & { direction: Direction } & (
    | { kind: 'model'; model: ObjectModel }
    | { kind: 'params'; model: ObjectModel }
    | { kind: 'alias'; model: AliasModel }
    | { kind: 'event'; operation: Operation; event: string; type: TypeRef; description?: string }
    | { kind: 'events'; operation: Operation; arms: string[]; description: string }
    | { kind: 'webhook'; type: TypeRef; event: string }
    | { kind: 'webhooks'; arms: string[] }
  )

export function listEntities(emission: Emission, reach: ReachGroups): TypeEntity[] {
  return [
    ...emission.api.models.flatMap((model) => modelEntities(emission, model, reach)),
    ...emission.api.operations.flatMap((operation) => eventEntities(emission, operation, reach)),
    ...webhookEntities(emission, reach),
  ]
}

function modelEntities(emission: Emission, model: Model, reach: ReachGroups): TypeEntity[] {
  const isSplit = emission.forms.get(model.id) === 'split'
  const group = reach.ofModel(model.id)
  const out: TypeEntity[] = []
  if (!isSplit || model.inResponse || !model.inRequest) out.push(modelEntity(emission, model, 'response', group))
  if (isSplit && model.inRequest) out.push(modelEntity(emission, model, 'request', group))
  return out
}

function modelEntity(emission: Emission, model: Model, direction: Direction, reached: number): TypeEntity {
  const name = modelName(emission, model.id, direction)
  const base = {
    name,
    direction,
    uses: usedNames(emission, ownTypes(model), direction),
    group: `${direction} ${reached}`,
  }
  if (model.kind === 'alias') return { ...base, kind: 'alias', model }
  return { ...base, kind: direction === 'request' ? 'params' : 'model', model }
}

/** Names that a type mentions when it is printed; what is written in place mentions what is in it. */
function usedNames(emission: Emission, types: TypeRef[], direction: Direction): string[] {
  const names = types.flatMap(referencedModels).flatMap((id) => namesOf(emission, id, direction, new Set()))
  return [...new Set(names)]
}

function namesOf(emission: Emission, id: ModelId, direction: Direction, seen: Set<ModelId>): string[] {
  const model = emission.models.get(id)
  const isInline = direction === 'request' && emission.forms.get(id) === 'inline'
  if (!isInline || model?.kind !== 'alias' || seen.has(id)) return [modelName(emission, id, direction)]
  seen.add(id)
  return referencedModels(model.type).flatMap((inner) => namesOf(emission, inner, direction, seen))
}

/** The stream of an operation whose iterations are named events. */
export function eventStream(operation: Operation): Stream | undefined {
  const results = [operation.result, operation.flagged?.result]
  const found = results.find((result) => result?.kind === 'stream' && result.stream.yields === 'event')
  return found?.kind === 'stream' ? found.stream : undefined
}

function eventEntities(emission: Emission, operation: Operation, reach: ReachGroups): TypeEntity[] {
  const stream = eventStream(operation)
  const names = emission.names.operations[operation.id]?.event
  if (stream === undefined || names === undefined) return []
  const base = { direction: 'response', group: `response ${reach.ofReacher(operation.id)}` } as const
  const seen = new Set<string>()
  const arms = stream.events.flatMap((event): (TypeEntity & { kind: 'event' })[] => {
    const name = names.arms[event.name]
    if (name === undefined || seen.has(name)) return []
    seen.add(name)
    const uses = usedNames(emission, [event.type], 'response')
    const said = event.description === undefined ? {} : { description: event.description }
    return [{ ...base, kind: 'event', name, uses, operation, event: event.name, type: event.type, ...said }]
  })
  const yielded = arms.filter((arm) => arm.event !== stream.error).map((arm) => arm.name)
  return [
    ...arms,
    { ...base, kind: 'events', name: names.union, uses: yielded, operation, arms: yielded, description: '' },
  ]
}

function webhookEntities(emission: Emission, reach: ReachGroups): TypeEntity[] {
  const webhooks = emission.api.webhooks
  if (webhooks === undefined) return []
  const base = { direction: 'response', group: `response ${reach.ofReacher('webhooks')}` } as const
  const arms = webhooks.events.flatMap((event) => {
    const name = emission.names.webhooks.events[event.name]
    return name === undefined ? [] : [{ name, event }]
  })
  const defined = new Set(emission.api.models.map((model) => modelName(emission, model.id, 'response')))
  const own = new Map(arms.filter(({ name }) => !defined.has(name)).map(({ name, event }) => [name, event]))
  const union = emission.names.webhooks.union
  const names = [...new Set(arms.map(({ name }) => name))]
  return [
    ...[...own].map(([name, event]): TypeEntity => {
      const uses = usedNames(emission, [event.type], 'response')
      return { ...base, kind: 'webhook', name, uses, type: event.type, event: event.name }
    }),
    ...(names.length === 0 ? [] : [{ ...base, kind: 'webhooks', name: union, uses: names, arms: names } as const]),
  ]
}
