import type { PageSpec, MemberPath } from '../page-spec.js'
import { memberAt } from '../status-error.js'

/** What the next page is asked for. `url`: it is another URL; `param`: it is another value of the position argument. */
export type NextPage = { kind: 'param'; value: string | number } | { kind: 'url'; url: string }

/** A page as far as its successor depends on it. */
export interface PageFacts {
  spec: PageSpec
  body: unknown
  items: readonly unknown[]
  params: Record<string, unknown>
  linkHeader: string | null
}

/** What follows a page; `undefined` after the last one. Pure. A page without items is not the last by that. */
export function nextPage(page: PageFacts): NextPage | undefined {
  const { spec, body } = page
  if (spec.hasMore !== undefined && pathAt(body, spec.hasMore) === false) return undefined
  switch (spec.style) {
    case 'cursor':
      return nextCursor(page)
    case 'offset':
      return nextOffset(page)
    case 'page':
      return nextNumber(page)
    case 'link':
      return nextLink(page)
  }
}

function nextCursor({ spec, body, items }: PageFacts): NextPage | undefined {
  const value =
    spec.nextFromItem === undefined ? pathAt(body, spec.next ?? 'next') : pathAt(items.at(-1), spec.nextFromItem)
  return isPosition(value) ? { kind: 'param', value } : undefined
}

function nextOffset({ spec, body, items, params }: PageFacts): NextPage | undefined {
  const from = numberOf(param(params, spec.param)) ?? 0
  const size = numberOf(param(params, spec.size))
  const value = from + (items.length > 0 ? items.length : (size ?? 0))
  const total = numberOf(spec.total === undefined ? undefined : pathAt(body, spec.total))
  const isMore = total === undefined ? hasMore(spec, body) || items.length > 0 : value < total
  return isMore && value > from ? { kind: 'param', value } : undefined
}

function nextNumber({ spec, body, items, params }: PageFacts): NextPage | undefined {
  const first = spec.firstPage ?? 1
  const number = numberOf(param(params, spec.param)) ?? first
  const next: NextPage = { kind: 'param', value: number + 1 }
  const pages = numberOf(spec.totalPages === undefined ? undefined : pathAt(body, spec.totalPages))
  if (pages !== undefined) return number - first + 1 < pages ? next : undefined
  const total = numberOf(spec.total === undefined ? undefined : pathAt(body, spec.total))
  const size = numberOf(param(params, spec.size))
  if (total !== undefined && size !== undefined) return (number - first + 1) * size < total ? next : undefined
  return hasMore(spec, body) || items.length > 0 ? next : undefined
}

function nextLink({ spec, body, linkHeader }: PageFacts): NextPage | undefined {
  const url = spec.linkHeader ? relNext(linkHeader ?? '') : pathAt(body, spec.next ?? 'next')
  return typeof url === 'string' && url !== '' ? { kind: 'url', url } : undefined
}

function hasMore(spec: PageSpec, body: unknown): boolean {
  return spec.hasMore !== undefined && pathAt(body, spec.hasMore) === true
}

/** The target of `rel="next"` in a `Link` header (RFC 8288). */
function relNext(header: string): string | undefined {
  for (const [, url, parameters] of header.matchAll(/<([^>]*)>((?:\s*;\s*[\w*]+\s*=\s*(?:"[^"]*"|[^\s",;]+))*)/g)) {
    const rel = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s",;]+))/i.exec(parameters ?? '')
    const relations = (rel?.[1] ?? rel?.[2] ?? '').toLowerCase().split(/\s+/)
    if (relations.includes('next')) return url
  }
  return undefined
}

export function pathAt(value: unknown, path: MemberPath): unknown {
  return memberAt(value, typeof path === 'string' ? [path] : path)
}

function param(params: Record<string, unknown>, name: string | undefined): unknown {
  return name !== undefined && Object.hasOwn(params, name) ? params[name] : undefined
}

function isPosition(value: unknown): value is string | number {
  return (typeof value === 'string' && value !== '') || typeof value === 'number'
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}
