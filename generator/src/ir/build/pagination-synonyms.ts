import { child, has, isObject, member, textOf } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { ArgumentRef, MemberPath, Pagination } from '../api.ts'

/** Pagination in the vendors' spellings, as the one form of the IR. */
export function vendorPagination(operation: Node): { pagination: Pagination; place: Node } | undefined {
  for (const [key, read] of READERS) {
    const place = child(operation, key)
    const pagination = isObject(place.value) ? read(place) : undefined
    if (pagination !== undefined) return { pagination, place }
  }
  return undefined
}

const READERS: readonly (readonly [string, (place: Node) => Pagination | undefined])[] = [
  ['x-speakeasy-pagination', speakeasy],
  ['x-fern-pagination', fern],
  ['x-ms-pageable', microsoft],
]

/** `$.data.items` and `$response.data.items` are both `['data', 'items']`. */
function jsonPath(value: unknown): MemberPath | undefined {
  if (typeof value !== 'string') return undefined
  return value
    .replace(/^\$(response|request)?\.?/, '')
    .split('.')
    .filter((name) => name !== '')
}

function withNext(path: MemberPath | undefined): { next?: MemberPath } {
  return path === undefined ? {} : { next: path }
}

function speakeasy(place: Node): Pagination | undefined {
  const outputs = child(place, 'outputs')
  const items = jsonPath(member(outputs, 'results')) ?? []
  const inputs = inputsOf(place)
  const size = inputs('limit')
  const shared = { items, ...(size === undefined ? {} : { size }) }
  const type = textOf(place, 'type')
  if (type === 'url') return { style: 'link', ...shared, ...withNext(jsonPath(member(outputs, 'nextUrl'))) }
  if (type === 'cursor')
    return positioned('cursor', inputs('cursor'), { ...shared, ...withNext(jsonPath(member(outputs, 'nextCursor'))) })
  const page = inputs('page')
  if (page === undefined) return positioned('offset', inputs('offset'), shared)
  const totalPages = jsonPath(member(outputs, 'numPages'))
  return positioned('page', page, { ...shared, ...(totalPages === undefined ? {} : { totalPages }) })
}

function inputsOf(place: Node): (type: string) => ArgumentRef | undefined {
  const inputs = member(place, 'inputs')
  const list: unknown[] = Array.isArray(inputs) ? inputs : []
  return (type) => {
    const input = list.find((candidate) => isObject(candidate) && candidate['type'] === type)
    if (!isObject(input) || typeof input['name'] !== 'string') return undefined
    return { in: input['in'] === 'requestBody' ? 'body' : 'query', name: input['name'] }
  }
}

function positioned(
  style: Pagination['style'],
  position: ArgumentRef | undefined,
  rest: Omit<Pagination, 'style'>,
): Pagination | undefined {
  return position === undefined ? undefined : { style, ...rest, position }
}

function fern(place: Node): Pagination | undefined {
  const items = jsonPath(member(place, 'results')) ?? []
  if (has(place, 'cursor')) {
    return positioned('cursor', fernArgument(member(place, 'cursor')), {
      items,
      ...withNext(jsonPath(member(place, 'next_cursor'))),
    })
  }
  if (has(place, 'next_uri')) return { style: 'link', items, ...withNext(jsonPath(member(place, 'next_uri'))) }
  const hasMore = jsonPath(member(place, 'has-next-page'))
  const position = fernArgument(member(place, 'offset'))
  const style = position !== undefined && /page/i.test(position.name) ? 'page' : 'offset'
  return positioned(style, position, { items, ...(hasMore === undefined ? {} : { hasMore }) })
}

function fernArgument(value: unknown): ArgumentRef | undefined {
  const name = jsonPath(value)?.at(-1)
  return name === undefined ? undefined : { in: 'query', name }
}

function microsoft(place: Node): Pagination | undefined {
  const next = textOf(place, 'nextLinkName')
  return next === undefined ? undefined : { style: 'link', items: [textOf(place, 'itemName') ?? 'value'], next: [next] }
}
