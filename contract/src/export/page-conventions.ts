import type { Page } from '../page.ts'

/** Query parameter that says which page. */
export const PARAMETER = { cursor: 'cursor', offset: 'offset', page: 'page' } as const

/** Pointers into the envelope of a page. */
export interface PagePointers {
  readonly items: string
  readonly next?: string
  readonly total?: string
}

/** Where items, next and total stand, given or by convention. */
export function pagePointers({ style, options }: Page): PagePointers {
  const next =
    style === 'cursor' ? (options.next ?? '/nextCursor') : style === 'link' ? (options.next ?? '/next') : undefined
  const total = options.total ?? (style === 'offset' || style === 'page' ? '/total' : undefined)
  return { items: options.items ?? '/data', ...(next ? { next } : {}), ...(total ? { total } : {}) }
}
