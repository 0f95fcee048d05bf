import type { Json, Operation, Pagination } from '@artificer/generator/ir'
import { declaredMembers } from '../data/overlay.ts'
import { isObject, type JsonObject } from '../json.ts'
import type { Collection } from './collection.ts'
import type { StateContext } from './context.ts'
import type { StoredItem } from './store.ts'

const SEARCH = /^(q|query|search|search_?term|filter_?text)$/i
const ORDER = /^(order|sort_?order|direction|sort_?direction|sort_?dir)$/i

const bare = (name: string): string => name.toLowerCase().replaceAll(/[_-]/g, '')

/** Items that match the query, in the order that it or the operation's description asks for. */
export const filtered = (
  items: readonly StoredItem[],
  operation: Operation,
  query: JsonObject,
  pagination: Pagination | undefined,
  collection: Collection,
  context: StateContext,
): StoredItem[] => {
  const members = new Map(
    [...declaredMembers(collection.schema, context.schemas).keys()].map((name) => [bare(name), name]),
  )
  const paging = new Set([pagination?.position?.name, pagination?.size?.name])
  let matching = [...items]
  for (const [name, wanted] of Object.entries(query)) {
    if (paging.has(name)) continue
    const member = members.get(bare(name))
    if (member !== undefined) matching = matching.filter(({ body }) => equals(body[member], wanted))
    else if (SEARCH.test(name)) matching = matching.filter(({ body }) => mentions(body, String(wanted).toLowerCase()))
  }
  return isNewestFirst(operation, query) ? matching.toReversed() : matching
}

const equals = (actual: Json | undefined, wanted: Json): boolean => {
  if (Array.isArray(wanted)) return wanted.some((one) => equals(actual, one))
  if (Array.isArray(actual)) return actual.some((one) => equals(one, wanted))
  return actual !== undefined && (actual === wanted || String(actual) === String(wanted))
}

const mentions = (value: Json, text: string): boolean => {
  if (typeof value === 'string') return value.toLowerCase().includes(text)
  return (
    typeof value === 'object' && value !== null && Object.values(value).some((inner) => mentions(inner as Json, text))
  )
}

const isNewestFirst = (operation: Operation, query: JsonObject): boolean => {
  const asked = Object.entries(query).find(([name, value]) => ORDER.test(name) && typeof value === 'string')?.[1]
  if (typeof asked === 'string') return /desc/i.test(asked)
  return /\b(newest|latest|most recent)\b.*\bfirst\b|\breverse chronological/i.test(
    `${operation.summary ?? ''} ${operation.description ?? ''}`,
  )
}

/** An argument of the query, the body or the headers. */
export const argumentOf = (
  reference: Pagination['position'],
  request: { query: JsonObject; headers: JsonObject; body: { value?: Json } },
): Json | undefined => {
  if (reference === undefined) return undefined
  if (reference.in === 'query') return request.query[reference.name]
  if (reference.in === 'header') return request.headers[reference.name]
  return isObject(request.body.value) ? request.body.value[reference.name] : undefined
}
