import type { Json, JsonSchema, Operation, Pagination } from '@artificer/generator/ir'
import { declaredMembers } from '../data/overlay.ts'
import { keywordsOf, memberAt } from '../json.ts'
import { splitTarget } from '../incoming.ts'
import type { ReadRequest } from '../validate/read-request.ts'
import { MOCK_CURSOR } from '../validate/query.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import type { StateContext } from './context.ts'
import { argumentOf } from './filter.ts'
import type { StoredItem } from './store.ts'

const DEFAULT_SIZE = 20

/** One page of a list. */
export interface Page {
  items: StoredItem[]
  /** Cursor or URL of the next page; null on the last one. */
  next: Json
  total: number
  size: number
}

/** The page that a request asks for; undefined when its cursor is none of ours. */
export const pageOf = (
  items: readonly StoredItem[],
  request: ReadRequest,
  pagination: Pagination,
  context: StateContext,
): Page | undefined => {
  const size = sizeOf(request, pagination, context)
  const start = startOf(items, request, pagination, size)
  if (start === undefined) return undefined
  const shown = items.slice(start, start + size)
  const last = shown.at(-1)
  const hasMore = start + size < items.length
  const next =
    last !== undefined && hasMore ? nextOf(last, start + shown.length - 1, request, pagination, context) : null
  return { items: shown, next, total: items.length, size }
}

const sizeOf = (request: ReadRequest, pagination: Pagination, context: StateContext): number => {
  const sent = Number(argumentOf(pagination.size, request) ?? defaultSize(request.operation, pagination, context))
  return Number.isInteger(sent) && sent > 0 ? sent : DEFAULT_SIZE
}

const defaultSize = (operation: Operation, { size }: Pagination, { schemas }: StateContext): Json => {
  const parameter = operation.parameters.find((candidate) => candidate.name === size?.name && candidate.in === size.in)
  if (parameter !== undefined)
    return parameter.default ?? keywordsOf(schemas.resolve(parameter.schema))['default'] ?? DEFAULT_SIZE
  const body = operation.body?.content[0]?.schema
  const member = size === undefined || body === undefined ? undefined : declaredMembers(body, schemas).get(size.name)
  return keywordsOf(member)['default'] ?? DEFAULT_SIZE
}

const startOf = (
  items: readonly StoredItem[],
  request: ReadRequest,
  pagination: Pagination,
  size: number,
): number | undefined => {
  if (pagination.style === 'link') return linkStart(items, request)
  const position = argumentOf(pagination.position, request)
  if (position === undefined || position === null || position === '') return 0
  switch (pagination.style) {
    case 'offset':
      return Math.max(0, Number(position))
    case 'page':
      return Math.max(0, Number(position) - (pagination.firstPage ?? 1)) * size
    case 'cursor':
      return pagination.nextFromItem === undefined
        ? decodeCursor(position, items)
        : afterItem(items, pagination.nextFromItem, position)
  }
}

const linkStart = (items: readonly StoredItem[], request: ReadRequest): number | undefined => {
  const cursor = new URLSearchParams(splitTarget(request.incoming.target).query).get(MOCK_CURSOR)
  return cursor === null ? 0 : decodeCursor(cursor, items)
}

const afterItem = (items: readonly StoredItem[], member: string[], position: Json): number | undefined => {
  const at = items.findIndex(({ body }) => String(memberAt(body, member)) === String(position))
  return at < 0 ? undefined : at + 1
}

const nextOf = (
  last: StoredItem,
  index: number,
  request: ReadRequest,
  pagination: Pagination,
  context: StateContext,
): Json => {
  if (pagination.style !== 'link')
    return encodeCursor(last, index, positionSchema(request.operation, pagination, context), context.schemas)
  const { path, query } = splitTarget(request.incoming.target)
  const parameters = query.split('&').filter((pair) => pair !== '' && !pair.startsWith(`${MOCK_CURSOR}=`))
  const cursor = String(encodeCursor(last, index, true, context.schemas))
  return `${request.incoming.origin ?? ''}${path}?${[...parameters, `${MOCK_CURSOR}=${cursor}`].join('&')}`
}

const positionSchema = (operation: Operation, { position }: Pagination, { schemas }: StateContext): JsonSchema => {
  const parameter = operation.parameters.find(
    (candidate) => candidate.name === position?.name && candidate.in === position.in,
  )
  if (parameter !== undefined) return parameter.schema
  const body = operation.body?.content[0]?.schema
  return position === undefined || body === undefined
    ? true
    : (declaredMembers(body, schemas).get(position.name) ?? true)
}
