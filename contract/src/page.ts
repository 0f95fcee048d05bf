import type { z } from 'zod'
import type { Schema, Shape } from './types.ts'

/** How a client gets the next page: a cursor, an offset, a page number, or a URL. */
export type PageStyle = 'cursor' | 'offset' | 'page' | 'link'

/** How many items a page has. */
export interface PageSize {
  /** Name of the query parameter. @default 'limit' */
  readonly param?: string
  /** @default 20 */
  readonly default?: number
  /** @default 1 */
  readonly min?: number
  /** @default 100 */
  readonly max?: number
}

/** What a page says beside its items. */
export interface PageOptions<I extends string = string, N extends string = string, M extends Shape = Shape> {
  /** Pointer to the items. @default '/data' */
  readonly items?: I
  /** Pointer to the next cursor or URL. @default '/nextCursor', of `page.link` '/next' */
  readonly next?: N
  /** Pointer to the number of all items; of `page.offset` and `page.number` '/total'. */
  readonly total?: string
  /** Query parameter of the cursor, offset or page number. @default 'cursor', 'offset' or 'page' */
  readonly param?: string
  readonly size?: PageSize
  /** Further members of the envelope, beside the items. */
  readonly members?: M
  /** Component name of the envelope. @default the item's name with `Page`, `OffsetPage`, `NumberPage` or `LinkPage` */
  readonly id?: string
  readonly description?: string
}

/** One page of a list. */
export interface Page<T extends Schema = Schema, O extends PageOptions = PageOptions, S extends PageStyle = PageStyle> {
  readonly kind: 'page'
  readonly style: S
  readonly item: T
  readonly options: O
}

/** The value of a page as a handler gives it. */
export type PageValue<T extends Schema, O extends PageOptions, S extends PageStyle> = {
  [K in Member<O['items'], 'data'>]: z.output<T>[]
} & (S extends 'cursor' ? { [K in Member<O['next'], 'nextCursor'>]?: string | null } : unknown) &
  (S extends 'link' ? { [K in Member<O['next'], 'next'>]?: string | null } : unknown) &
  (S extends 'offset' ? { total: number } : unknown) &
  (O['members'] extends Shape
    ? z.output<z.ZodObject<{ -readonly [K in keyof O['members']]: O['members'][K] & z.core.$ZodType }>>
    : unknown)

type Member<Pointer, Default extends string> = Pointer extends `/${infer Name}` ? Name : Default

type Empty = Readonly<Record<never, never>>

function paged<const S extends PageStyle>(style: S) {
  return function page<T extends Schema, const O extends PageOptions = Empty>(item: T, options?: O): Page<T, O, S> {
    return { kind: 'page', style, item, options: (options ?? {}) as O }
  }
}

/** A page of items with a cursor to the next: `{ data, nextCursor }`. The query parameters are added to the endpoint's own. */
export const page = Object.assign(paged('cursor'), {
  /** A page at an offset, with the number of all items: `{ data, total }`. */
  offset: paged('offset'),
  /** A page by its number, from 1. */
  number: paged('page'),
  /** A page with the URL of the next. */
  link: paged('link'),
})
