import type { Json, Operation } from '@artificer/generator/ir'
import { validExample } from '../data/respond.ts'
import { isObject, memberAt, type JsonObject } from '../json.ts'
import type { Collection } from './collection.ts'
import type { StateContext } from './context.ts'
import { makeItem, makeVariedItem, mintId, withIdentity } from './make-item.ts'
import { concretePath, knownShelf, type NamespaceState, type Shelf, type StoredItem } from './store.ts'

const DEFAULT_SEEDS = 3

/** The shelf of a collection under the given path values, with what is there from the start. */
export const shelfOf = (
  state: NamespaceState,
  collection: Collection,
  values: JsonObject,
  context: StateContext,
): Shelf => {
  const known = knownShelf(state, collection, values)
  if (known !== undefined) return known
  const shelf: Shelf = { path: concretePath(collection.path, values), items: new Map(), removed: new Set() }
  state.shelves.set(shelf.path, shelf)
  for (const body of seedItems(state, collection, values, context)) {
    const id = String(collection.idMember === undefined ? shelf.items.size : body[collection.idMember])
    shelf.items.set(id, { id, body, files: [], origin: 'seeded' })
  }
  return shelf
}

const seedItems = (
  state: NamespaceState,
  collection: Collection,
  values: JsonObject,
  context: StateContext,
): JsonObject[] => {
  const wanted = context.seededCount(collection.list?.operation)
  const isMadeEmpty = collection.hasCreate && parentIsMade(state, collection, values, context)
  if (wanted === undefined && (context.isStrict || isMadeEmpty)) return []
  const examples = exampleItems(collection, context)
  const count = wanted ?? Math.max(examples.length, DEFAULT_SEEDS)
  const taken = new Set<string>()
  return Array.from({ length: count }, (_, index) => seedItem(collection, values, examples, index, taken, context))
}

const seedItem = (
  collection: Collection,
  values: JsonObject,
  examples: JsonObject[],
  index: number,
  taken: Set<string>,
  context: StateContext,
): JsonObject => {
  const key = ['seeded', concretePath(collection.path, values), index]
  const example = examples[index]
  const item = example ?? makeVariedItem(collection, key, context)
  const { idMember } = collection
  const own = idMember === undefined ? undefined : item[idMember]
  const keepsId = example !== undefined && own !== undefined && !taken.has(String(own))
  const id: Json = keepsId ? own : mintId(collection, item, key, (candidate) => taken.has(candidate), context)
  taken.add(String(id))
  return withIdentity(item, collection, id, values, context)
}

/** Items of the list's example that are whole items. */
const exampleItems = (collection: Collection, { schemas }: StateContext): JsonObject[] => {
  if (collection.list === undefined) return []
  const { operation, content, items } = collection.list
  const example = validExample(operation, 200, content, schemas)
  const array = example === undefined ? undefined : memberAt(example, items)
  return Array.isArray(array)
    ? array.filter((item): item is JsonObject => isObject(item) && schemas.fits(collection.schema, item))
    : []
}

/** The collections whose items stand on the way to a path, outermost first. */
export const ancestorsOf = (path: string, context: StateContext): Collection[] =>
  [...context.inference.collections.values()]
    .filter(({ path: prefix, parameter }) => parameter !== undefined && path.startsWith(`${prefix}/{${parameter}}/`))
    .toSorted((left, right) => left.path.length - right.path.length)

const parentIsMade = (
  state: NamespaceState,
  collection: Collection,
  values: JsonObject,
  context: StateContext,
): boolean => {
  const parent = ancestorsOf(`${collection.path}/`, context).at(-1)
  if (parent?.parameter === undefined) return false
  return knownShelf(state, parent, values)?.items.get(String(values[parent.parameter]))?.origin === 'made'
}

/** Whether something on the way to the operation's path is gone (or, in strict state, never was). */
export const lacksAncestor = (
  operation: Operation,
  state: NamespaceState,
  values: JsonObject,
  context: StateContext,
): boolean =>
  ancestorsOf(operation.path, context).some((collection) => {
    const id = String(values[collection.parameter ?? ''])
    if (!context.isStrict) return knownShelf(state, collection, values)?.removed.has(id) ?? false
    return !shelfOf(state, collection, values, context).items.has(id)
  })

/** The item that a path names; an unknown id is answered with seeded data that carries it, unless the state is strict. */
export const findItem = (
  state: NamespaceState,
  collection: Collection,
  values: JsonObject,
  context: StateContext,
): StoredItem | undefined => {
  const shelf = shelfOf(state, collection, values, context)
  const value = values[collection.parameter ?? ''] ?? ''
  const id = String(value)
  const known = shelf.items.get(id)
  if (known !== undefined || shelf.removed.has(id) || context.isStrict) return known
  const body = withIdentity(
    makeItem(collection, ['ghost', shelf.path, id], context),
    collection,
    value,
    values,
    context,
  )
  const ghost: StoredItem = { id, body, files: [], origin: 'ghost' }
  shelf.items.set(id, ghost)
  return ghost
}

/** Items that lists show. */
export const listedItems = (shelf: Shelf): StoredItem[] =>
  [...shelf.items.values()].filter(({ origin }) => origin !== 'ghost')
