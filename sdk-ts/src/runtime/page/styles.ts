import type { MemberPath, PageSpec, PageStyle } from '../page-spec.js'
import { memberAt } from '../status-error.js'

/** The body names a cursor. */
export const byCursor: PageStyle = ({ next }, body) => pathAt(body, next)

/** The cursor is a member of the last item. */
export const byLastItem: PageStyle = ({ next }, _, items) => pathAt(items.at(-1), next)

/** The position is the number of items before the page; an empty page counts by its size. */
export const byOffset: PageStyle = (spec, body, items, params) => {
  const from = numberOf(params[spec.param ?? ''], 0)
  const next = from + (items.length || numberOf(params[spec.size ?? ''], 0))
  return next > from && isWithin(next, numberOf(pathAt(body, spec.total)), spec, body, items) ? next : undefined
}

/** The position is the page's number. */
export const byNumber: PageStyle = (spec, body, items, params) => {
  const { firstPage = 1 } = spec
  const next = numberOf(params[spec.param ?? ''], firstPage) + 1
  const pages = numberOf(pathAt(body, spec.total)) / numberOf(params[spec.size ?? ''])
  const all = numberOf(pathAt(body, spec.totalPages), pages)
  return isWithin(next - firstPage, all, spec, body, items) ? next : undefined
}

/** Whether a position is one of `all`; where nothing counts them, until the API says no or a page is empty. */
function isWithin(at: number, all: number, { hasMore }: PageSpec, body: unknown, items: readonly unknown[]): boolean {
  return Number.isNaN(all) ? items.length > 0 || pathAt(body, hasMore) === true : at < all
}

function numberOf(value: unknown, fallback = NaN): number {
  return Number.isFinite(value) ? (value as number) : fallback
}

/** A member of a body or of an item; the value itself for `[]`. */
export function pathAt(value: unknown, path: MemberPath = ''): unknown {
  return memberAt(value, [path].flat())
}
