import type { Api, Json } from '@artificer/generator/ir'
import type { BehaviourContext } from './behaviour.ts'
import { contentFor, jsonBody, responseFor, successStatus, type BodyContext } from './data/respond.ts'
import { errorReply, problemReply } from './data/error-reply.ts'
import { headerOf } from './incoming.ts'
import { withMember, type JsonObject } from './json.ts'
import { sdkNameOf, type OperationIndex } from './operations.ts'
import type { Reply } from './reply.ts'
import type { Sleep } from './sleep.ts'
import type { Collection } from './state/collection.ts'
import type { StateContext } from './state/context.ts'
import { ancestorsOf, findItem, listedItems, shelfOf } from './state/shelves.ts'
import type { NamespaceState, StoredItem } from './state/store.ts'
import { itemBody } from './state/view.ts'
import type { ReadRequest } from './validate/read-request.ts'
import { MockUsageError } from './usage-error.ts'

export interface BehaviourSeat {
  api: Api
  operations: OperationIndex
  state: StateContext
  namespace: NamespaceState
  request: ReadRequest
  signal: AbortSignal
  sleep: Sleep
  next: () => Promise<Reply>
}

/** The context that a behaviour gets for one request. */
export const createBehaviourContext = (seat: BehaviourSeat): BehaviourContext => {
  const { request, namespace, state, signal } = seat
  let hasCreated = false
  const next = async (): Promise<Reply> => {
    const reply = await seat.next()
    hasCreated = state.inference.roles.get(request.operation.id)?.kind === 'create' && reply.status < 300
    return reply
  }
  const target = (): StoredItem | undefined => targetOf(seat, hasCreated)?.item
  return {
    operation: request.operation,
    namespace: namespace.name,
    path: request.path,
    query: request.query,
    headers: request.headers,
    body: request.body.value,
    files: request.body.files,
    signal,
    item: () => structuredClone(target()?.body),
    update: (members) => updated(targetOf(seat, hasCreated), members, state),
    items: (list, path) => structuredClone(listedItems(shelfNamed(seat, list, path).shelf).map(({ body }) => body)),
    setItems: (list, items, path) => putItems(seat, list, items, path),
    next,
    show: () => shown(seat, target(), next),
    fail: (statusOrCode, detail, members) => failed(seat, statusOrCode, detail, members),
    value: (key = '') => made(seat, key),
    sleep: (ms) => seat.sleep(ms, signal),
  }
}

interface Target {
  item: StoredItem
  collection: Collection
}

const targetOf = ({ request, namespace, state }: BehaviourSeat, hasCreated: boolean): Target | undefined => {
  const role = state.inference.roles.get(request.operation.id)
  if (role?.kind === 'create') {
    const item = hasCreated
      ? [...shelfOf(namespace, role.collection, request.path, state).items.values()].at(-1)
      : undefined
    return item === undefined ? undefined : { item, collection: role.collection }
  }
  const collection =
    role !== undefined && role.kind !== 'list'
      ? role.collection
      : ancestorsOf(`${request.operation.path}/`, state).at(-1)
  const item = collection?.parameter === undefined ? undefined : findItem(namespace, collection, request.path, state)
  return item === undefined || collection === undefined ? undefined : { item, collection }
}

const updated = (
  target: Target | undefined,
  members: { [name: string]: Json | undefined },
  { schemas }: StateContext,
): JsonObject => {
  if (target === undefined) throw new MockUsageError('There is no item to update: the path names none.')
  const { item, collection } = target
  const body = Object.entries(members).reduce<JsonObject>(
    (current, [name, member]) => withMember(current, [name], member) as JsonObject,
    item.body,
  )
  const [fault] = schemas.faults(collection.schema, body)
  if (fault !== undefined)
    throw new MockUsageError(
      `The item ${item.id} of ${collection.path} would not fit: ${fault.pointer || '/'} ${fault.message}.`,
    )
  item.body = body
  return structuredClone(body)
}

const shelfNamed = (
  { operations, state, namespace, request }: BehaviourSeat,
  list: string,
  path: JsonObject = request.path,
) => {
  const operation = operations.get(list)
  const role = state.inference.roles.get(operation.id)
  if (role === undefined) throw new MockUsageError(`${sdkNameOf(operation)} lists nothing that the mock remembers.`)
  return { shelf: shelfOf(namespace, role.collection, path, state), collection: role.collection }
}

const putItems = (
  seat: BehaviourSeat,
  list: string,
  items: readonly JsonObject[],
  path: JsonObject | undefined,
): void => {
  const { shelf, collection } = shelfNamed(seat, list, path)
  for (const item of items) {
    const [fault] = seat.state.schemas.faults(collection.schema, item)
    if (fault !== undefined)
      throw new MockUsageError(`An item for ${list} does not fit: ${fault.pointer || '/'} ${fault.message}.`)
  }
  shelf.items.clear()
  for (const [index, body] of items.entries()) {
    const id = String(collection.idMember === undefined ? index : (body[collection.idMember] ?? index))
    shelf.items.set(id, { id, body: structuredClone(body), files: [], origin: 'made' })
  }
}

const shown = async (seat: BehaviourSeat, item: StoredItem | undefined, next: () => Promise<Reply>): Promise<Reply> => {
  const { request, state } = seat
  const role = state.inference.roles.get(request.operation.id)
  if (item === undefined || role === undefined || !('wrap' in role)) return next()
  const status = successStatus(request.operation)
  if (role.content === undefined) return { status }
  return { status, body: itemBody(item.body, role.content, role.wrap, `${role.collection.path} ${item.id}`, state) }
}

const failed = (
  { api, request, state }: BehaviourSeat,
  statusOrCode: number | string,
  detail?: string,
  members?: JsonObject,
): Reply => {
  const error =
    typeof statusOrCode === 'string'
      ? api.errors.find(
          ({ id, code }) => code === statusOrCode && request.operation.errors.some((own) => own.error === id),
        )
      : undefined
  if (typeof statusOrCode === 'string' && error === undefined)
    throw new MockUsageError(`${request.operation.id} declares no error \`${statusOrCode}\`.`)
  const status = typeof statusOrCode === 'number' ? statusOrCode : (error?.status ?? 500)
  const details = {
    ...(detail === undefined ? {} : { detail }),
    ...(members === undefined ? {} : { members }),
    ...(error === undefined ? {} : { code: error.code }),
  }
  return responseFor(request.operation, status) === undefined
    ? problemReply(status, details)
    : errorReply(api, request.operation, status, details, state)
}

const made = ({ request, state }: BehaviourSeat, key: string): Json => {
  const context: BodyContext = state
  const status = successStatus(request.operation)
  const content = contentFor(
    responseFor(request.operation, status)?.content ?? [],
    headerOf(request.incoming, 'accept'),
  )
  return content === undefined
    ? null
    : (jsonBody(request.operation, status, content, `${request.key} ${key}`, context) ?? null)
}
