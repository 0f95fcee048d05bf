import type { Api } from '../ir/api.ts'
import type { OperationId } from '../ir/ids.ts'
import { foldReach, type Reacher } from '../ir/index.ts'
import type { NameTable } from '../names/table.ts'
import { named, resourceFile } from './context.ts'

/** File in the package of every type by the first name of its path. */
export type Places = ReadonlyMap<string, string>

/** What the lowest common resource is when there is none below the client. */
export const sharedFile = 'src/generated/shared.ts'
export const webhooksFile = 'src/generated/webhooks.ts'
export const errorsFile = 'src/generated/errors.ts'
export const clientFile = 'src/generated/client.ts'
export const createClientFile = 'src/generated/create-client.ts'
export const indexFile = 'src/generated/index.ts'

/** Where a type stands by who uses it: with the webhooks, on the client, with a resource, or with none of them. */
type Home =
  { kind: 'webhooks' } | { kind: 'client' } | { kind: 'resource'; path: readonly string[] } | { kind: 'shared' }

/** Puts each type into the file of the lowest common resource of its users, together with what is nested in it. */
export function buildPlaces(api: Api, names: NameTable): Places {
  const resources = new Map(api.operations.map((operation) => [operation.id, operation.resource]))
  const homeOf = (user: Reacher): Home =>
    user === 'webhooks' ? { kind: 'webhooks' } : resourceHome(resources.get(user) ?? [])
  const homes = homesByRoot(api, names, homeOf)
  for (const name of webhookTypes(api, names)) homes.set(name, { kind: 'webhooks' })
  // Types of an operation stand with it, whoever else uses what is nested in them.
  for (const { id } of api.operations) for (const root of operationTypes(names, id)) homes.set(root, homeOf(id))
  return new Map([...homes].map(([root, home]) => [root, fileOf(home, names)]))
}

function resourceHome(path: readonly string[]): Home {
  return path.length === 0 ? { kind: 'client' } : { kind: 'resource', path }
}

/** Names that an operation gives to types: its params in all their forms, and its events. */
export function operationTypes(names: NameTable, id: OperationId): string[] {
  const { params, event } = named(names.operations, id)
  return [
    ...(event === undefined ? [] : [event.union, ...Object.values(event.arms)]),
    params,
    `${params}Streaming`,
    `${params}NonStreaming`,
  ]
}

function homesByRoot(api: Api, names: NameTable, homeOf: (user: Reacher) => Home): Map<string, Home> {
  const homes = new Map<string, Home | undefined>()
  const reach = foldReach(api, homeOf, commonHome)
  for (const model of api.models) {
    const root = names.models[model.id]?.path[0]
    if (root === undefined) continue
    const [known, home] = [homes.get(root), reach.get(model.id)]
    homes.set(root, known === undefined ? home : home === undefined ? known : commonHome(known, home))
  }
  return new Map([...homes].map(([root, home]) => [root, home ?? { kind: 'shared' }]))
}

/** Types that stand with the webhooks although no model has their name. */
function webhookTypes({ webhooks }: Api, names: NameTable): string[] {
  if (webhooks === undefined) return []
  const unnamed = webhooks.events.filter(({ type }) => type.kind !== 'model')
  return [names.webhooks.union, ...unnamed.map(({ name }) => names.webhooks.events[name] ?? '')]
}

function commonHome(one: Home, other: Home): Home {
  if (one === other) return one
  if (one.kind === 'resource' && other.kind === 'resource') {
    const path = commonPath(one.path, other.path)
    return path.length === 0 ? { kind: 'shared' } : { kind: 'resource', path }
  }
  return one.kind === other.kind ? one : { kind: 'shared' }
}

function fileOf(home: Home, names: NameTable): string {
  switch (home.kind) {
    case 'webhooks':
      return webhooksFile
    case 'client':
      return clientFile
    case 'resource':
      return resourceFile(names, home.path)
    case 'shared':
      return sharedFile
  }
}

function commonPath(a: readonly string[], b: readonly string[]): string[] {
  const end = a.findIndex((element, index) => element !== b[index])
  return a.slice(0, end === -1 ? a.length : end)
}
