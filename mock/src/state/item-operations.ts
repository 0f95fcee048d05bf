import type { Json, ResponseContent } from '@artificer/generator/ir'
import { bytesOf } from '../data/bytes.ts'
import { overlaid, replacedMember } from '../data/overlay.ts'
import { responseFor } from '../data/respond.ts'
import { sha256 } from '../hash.ts'
import { headerOf } from '../incoming.ts'
import { isObject, type JsonObject } from '../json.ts'
import type { Reply } from '../reply.ts'
import { isWithin } from '../validate/media-type.ts'
import type { ReadRequest } from '../validate/read-request.ts'
import type { Collection, Role } from './collection.ts'
import type { StateContext } from './context.ts'
import { makeItem, mintId, withChangeTime, withFreshTimes, withIdentity } from './make-item.ts'
import { findItem, shelfOf } from './shelves.ts'
import { nextOrdinal, type NamespaceState, type Shelf, type StoredItem } from './store.ts'
import { itemBody } from './view.ts'
import { created, patched, sentMembers } from './write-item.ts'

/** A reply, or why there is none: `missing` (404), `stale` (412), `same` (304), `taken` (409, with the member). */
export type ItemOutcome =
  | { kind: 'reply'; reply: Reply }
  | { kind: 'missing' }
  | { kind: 'stale' }
  | { kind: 'same'; etag: string }
  | { kind: 'taken'; member: string }

type ItemRole = Extract<Role, { kind: 'create' | 'retrieve' | 'update' | 'replace' | 'action' }>

export interface ItemCall {
  role: ItemRole
  request: ReadRequest
  status: number
  state: NamespaceState
  context: StateContext
}

const shownReply = (item: StoredItem, shelf: string, { role, status, context }: ItemCall): ItemOutcome => {
  if (role.content === undefined) return { kind: 'reply', reply: { status } }
  const body = itemBody(item.body, role.content, role.wrap, `${shelf} ${item.id}`, context)
  return { kind: 'reply', reply: { status, body, headers: { etag: etagOf(item) } } }
}

/** The strong validator of an item's present state (RFC 9110, 8.8.3). */
const etagOf = (item: StoredItem): string =>
  `"${sha256(new TextEncoder().encode(JSON.stringify(item.body))).slice(0, 16)}"`

const matches = (header: string, etag: string): boolean =>
  header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)

export const createItem = (call: ItemCall): ItemOutcome => {
  const { role, request, state, context } = call
  const { collection } = role
  const shelf = shelfOf(state, collection, request.path, context)
  const taken = takenMember(shelf, request, collection, context)
  if (taken !== undefined) return { kind: 'taken', member: taken }
  const ordinal = nextOrdinal(state, request.operation)
  const key = [state.name, request.operation.id, shelf.path, ordinal]
  const made = makeItem(collection, key, context)
  const own = collection.idMember === undefined ? undefined : sentMembers(request, context)[collection.idMember]
  const id: Json =
    own ??
    mintId(collection, made, key, (candidate) => shelf.items.has(candidate) || shelf.removed.has(candidate), context)
  const body = withIdentity(
    created(withFreshTimes(made, collection, nextOrdinal(state, 'clock'), context), request, collection, context),
    collection,
    id,
    request.path,
    context,
  )
  const item: StoredItem = { id: String(id), body, files: request.body.files, origin: 'made' }
  shelf.items.set(item.id, item)
  shelf.removed.delete(item.id)
  const outcome = shownReply(item, shelf.path, call)
  if (outcome.kind === 'reply')
    outcome.reply.headers = { ...outcome.reply.headers, location: `${shelf.path}/${encodeURIComponent(item.id)}` }
  return outcome
}

/** The member whose value another item has already: the id that the caller chose, or one that the API says must be unique. */
const takenMember = (
  shelf: Shelf,
  request: ReadRequest,
  collection: Collection,
  context: StateContext,
): string | undefined => {
  const sent = sentMembers(request, context)
  const { idMember } = collection
  if (idMember !== undefined && sent[idMember] !== undefined && shelf.items.has(String(sent[idMember]))) return idMember
  const items = [...shelf.items.values()]
  return context
    .uniqueMembers(request.operation)
    .find((member) => sent[member] !== undefined && items.some(({ body }) => body[member] === sent[member]))
}

export const retrieveItem = (call: ItemCall): ItemOutcome => {
  const { role, request, state, context } = call
  const item = findItem(state, role.collection, request.path, context)
  if (item === undefined) return { kind: 'missing' }
  const seen = headerOf(request.incoming, 'if-none-match')
  if (seen !== undefined && matches(seen, etagOf(item))) return { kind: 'same', etag: etagOf(item) }
  return shownReply(item, shelfOf(state, role.collection, request.path, context).path, call)
}

const isStale = (item: StoredItem, request: ReadRequest): boolean => {
  const expected = headerOf(request.incoming, 'if-match')
  return expected !== undefined && !matches(expected, etagOf(item))
}

export const updateItem = (call: ItemCall): ItemOutcome => {
  const { role, request, state, context } = call
  const item = findItem(state, role.collection, request.path, context)
  if (item === undefined) return { kind: 'missing' }
  if (isStale(item, request)) return { kind: 'stale' }
  const changed = patched(item.body, request, role.collection, context)
  item.body = withChangeTime(changed, role.collection, nextOrdinal(state, 'clock'), context)
  return shownReply(item, shelfOf(state, role.collection, request.path, context).path, call)
}

/** PUT: replaces an item, or makes one under the id of the path. An item that another collection knows by that id is put here as it is. */
export const replaceItem = (call: ItemCall): ItemOutcome => {
  const { role, request, state, context } = call
  const { collection } = role
  const shelf = shelfOf(state, collection, request.path, context)
  const value = request.path[collection.parameter ?? ''] ?? ''
  const present = shelf.items.get(String(value))
  if (present !== undefined && isStale(present, request)) return { kind: 'stale' }
  const base =
    present?.body ??
    sameElsewhere(state, collection, String(value), context) ??
    makeItem(collection, ['put', shelf.path, String(value)], context)
  const body = withIdentity(created(base, request, collection, context), collection, value, request.path, context)
  const item: StoredItem = { id: String(value), body, files: request.body.files, origin: 'made' }
  shelf.items.set(item.id, item)
  shelf.removed.delete(item.id)
  return shownReply(item, shelf.path, call)
}

const sameElsewhere = (
  state: NamespaceState,
  collection: Collection,
  id: string,
  { schemas, inference }: StateContext,
): JsonObject | undefined => {
  const alike = [...inference.collections.values()].filter(
    (other) => other !== collection && schemas.resolve(other.schema) === schemas.resolve(collection.schema),
  )
  for (const other of alike) {
    const found = state.shelves.get(other.path)?.items.get(id)
    if (found !== undefined) return found.body
  }
  return undefined
}

/** An action shows the item as it is; what it changes is told by a behaviour. */
export const actOnItem = (call: ItemCall): ItemOutcome => {
  const { role, request, state, context } = call
  const item = findItem(state, role.collection, request.path, context)
  return item === undefined
    ? { kind: 'missing' }
    : shownReply(item, shelfOf(state, role.collection, request.path, context).path, call)
}

/** DELETE: the item goes, and a second DELETE finds nothing. */
export const deleteItem = (
  collection: Collection,
  content: ResponseContent | undefined,
  request: ReadRequest,
  status: number,
  state: NamespaceState,
  context: StateContext,
): ItemOutcome => {
  const item = findItem(state, collection, request.path, context)
  if (item === undefined) return { kind: 'missing' }
  if (isStale(item, request)) return { kind: 'stale' }
  const shelf = shelfOf(state, collection, request.path, context)
  shelf.items.delete(item.id)
  shelf.removed.add(item.id)
  if (content === undefined) return { kind: 'reply', reply: { status } }
  const made = context.generator.value(content.schema, 'deleted', shelf.path, item.id) ?? {}
  return { kind: 'reply', reply: { status, body: deletedBody(made, collection, request, content, context) } }
}

const deletedBody = (
  made: Json,
  collection: Collection,
  request: ReadRequest,
  content: ResponseContent,
  { schemas }: StateContext,
): Json => {
  const id = request.path[collection.parameter ?? ''] ?? null
  const named =
    collection.idMember === undefined ? made : replacedMember(made, [collection.idMember], id, content.schema, schemas)
  return isObject(named) && 'deleted' in named ? overlaid(named, ['deleted'], true, content.schema, schemas) : named
}

/** Bytes of an item: what was uploaded for it, else bytes of the media type that it says it has. Undefined when it says none that is declared. */
export const itemContent = (
  collection: Collection,
  request: ReadRequest,
  status: number,
  state: NamespaceState,
  context: StateContext,
): ItemOutcome | undefined => {
  const item = findItem(state, collection, request.path, context)
  if (item === undefined) return { kind: 'missing' }
  const [file] = item.files
  if (file !== undefined)
    return {
      kind: 'reply',
      reply: {
        status,
        bytes: { content: file.bytes, mediaType: file.mediaType },
        headers: dispositionOf(file.fileName),
      },
    }
  const mediaType = Object.entries(item.body).find(([name]) => /^(media|content|mime)_?type$/i.test(name))?.[1]
  const declared = responseFor(request.operation, status)?.content ?? []
  if (typeof mediaType !== 'string' || !declared.some((content) => isWithin(mediaType, content.mediaType)))
    return undefined
  return { kind: 'reply', reply: { status, bytes: { content: bytesOf(mediaType, request.key), mediaType } } }
}

const dispositionOf = (fileName: string | undefined): { [name: string]: string } =>
  fileName === undefined
    ? {}
    : { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}` }
