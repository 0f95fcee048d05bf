import type { Api } from '../ir/api.ts'
import type { ModelId, OperationId } from '../ir/ids.ts'
import { reachOf } from '../ir/index.ts'
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

type User = OperationId | 'webhooks'

/** Puts each type into the file of the lowest common resource of its users, together with what is nested in it. */
export function buildPlaces(api: Api, names: NameTable): Places {
  const users = usersByRoot(api, names)
  const resources = new Map(api.operations.map((operation) => [operation.id, operation.resource]))
  for (const name of webhookTypes(api, names)) users.set(name, new Set(['webhooks']))
  // Types of an operation stand with it, whoever else uses what is nested in them.
  for (const { id } of api.operations) for (const root of operationTypes(names, id)) users.set(root, new Set([id]))
  return new Map([...users].map(([root, ids]) => [root, fileOf([...ids], resources, names)]))
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

function usersByRoot(api: Api, names: NameTable): Map<string, Set<User>> {
  const users = new Map<string, Set<User>>()
  const add = (root: string, ids: Iterable<User>): void => {
    const known = users.get(root) ?? new Set<User>()
    users.set(root, known)
    for (const id of ids) known.add(id)
  }
  const reach: Map<ModelId, Set<User>> = reachOf(api)
  for (const model of api.models) {
    const root = names.models[model.id]?.path[0]
    if (root !== undefined) add(root, reach.get(model.id) ?? [])
  }
  return users
}

/** Types that stand with the webhooks although no model has their name. */
function webhookTypes({ webhooks }: Api, names: NameTable): string[] {
  if (webhooks === undefined) return []
  const unnamed = webhooks.events.filter(({ type }) => type.kind !== 'model')
  return [names.webhooks.union, ...unnamed.map(({ name }) => names.webhooks.events[name] ?? '')]
}

function fileOf(users: User[], resources: ReadonlyMap<OperationId, string[]>, names: NameTable): string {
  const [first, ...others] = users
  if (first === undefined) return sharedFile
  if (first === 'webhooks' && others.length === 0) return webhooksFile
  const paths = users.map((user) => resources.get(user) ?? [])
  if (users.every((user) => user !== 'webhooks' && resources.get(user)?.length === 0)) return clientFile
  const common = paths.reduce(commonPath)
  return common.length === 0 ? sharedFile : resourceFile(names, common)
}

function commonPath(a: readonly string[], b: readonly string[]): string[] {
  const end = a.findIndex((element, index) => element !== b[index])
  return a.slice(0, end === -1 ? a.length : end)
}
