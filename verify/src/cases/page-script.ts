/** Pages of a list as a server would give them, made from one valid page. */
import type { Json, Pagination } from '@artificer/generator/ir'
import { isObject, memberAt, withMember } from '@artificer/mock/data'

/** A walk over pages: how many items each has, and where each says that the next one is. */
export interface PagePlan {
  sizes: readonly number[]
  /** Each page names the same successor. */
  isRepeated?: boolean
}

export interface MadePage {
  body: Json
  headers: [string, string][]
  items: Json[]
}

export interface PageMaker {
  pagination: Pagination
  /** A valid page. */
  sample: Json
  /** Where links lead. */
  url: string
  fits(body: Json): boolean
}

/** The page at an index; beyond the plan an empty one, as servers give to those who go on. */
export function pageAt(index: number, { sizes, isRepeated = false }: PagePlan, maker: PageMaker): MadePage {
  const { pagination, sample } = maker
  const before = sizes.slice(0, index).reduce((sum, size) => sum + size, 0)
  const items = Array.from({ length: sizes[index] ?? 0 }, (_, at) => itemOf(before + at, isRepeated, maker))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const isLast = !isRepeated && index >= sizes.length - 1
  const facts: [Pagination['items'] | undefined, Json][] = [
    [pagination.items, items],
    [pagination.hasMore, !isLast],
    [pagination.total, isRepeated ? 1_000 : total],
    [pagination.totalPages, isRepeated ? 1_000 : sizes.length],
  ]
  const body = facts.reduce(
    (page, [path, value]) => (path === undefined ? page : withMember(page, path, value)),
    sample,
  )
  const next = isLast ? undefined : nextOf(isRepeated ? 'same' : String(index + 1), maker)
  return { ...withNext(body, next, maker), items }
}

/** What names a page: a cursor, or the URL of a link. */
export const nextOf = (name: string, { pagination, url }: PageMaker): string =>
  pagination.style === 'link' ? `${url}?page=${name}` : `cursor_${name}`

function withNext(body: Json, next: string | undefined, maker: PageMaker): { body: Json; headers: [string, string][] } {
  const { linkHeader, next: path } = maker.pagination
  if (linkHeader === true) return { body, headers: next === undefined ? [] : [['link', `<${next}>; rel="next"`]] }
  if (path === undefined) return { body, headers: [] }
  if (next !== undefined) return { body: withMember(body, path, next), headers: [] }
  const withNull = withMember(body, path, null)
  return { body: maker.fits(withNull) ? withNull : withMember(body, path, undefined), headers: [] }
}

/** Items that can be told apart, also where the contract knows only one. */
function itemOf(number: number, isRepeated: boolean, { pagination, sample }: PageMaker): Json {
  const [known] = (memberAt(sample, pagination.items) ?? []) as Json[]
  if (known !== undefined && !isObject(known)) return typeof known === 'number' ? number : `item ${number}`
  const item: Json = { ...known, numberOfItem: number }
  const path = pagination.nextFromItem
  if (path === undefined) return item
  const id = isRepeated ? 0 : number + 1
  return withMember(item, path, typeof memberAt(item, path) === 'number' ? id : `item_${id}`)
}
