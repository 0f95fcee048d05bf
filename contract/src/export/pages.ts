import { z } from 'zod'
import type { Page } from '../page.ts'
import { idOf } from '../schema/metadata.ts'
import type { AnySchema } from '../schema/kinds.ts'
import type { JsonObject, Shape } from '../types.ts'
import { PARAMETER, pagePointers } from './page-conventions.ts'

/** The query parameters that a page adds to its endpoint. */
export function pageParameters(page: Page): Shape {
  const size = sizeParameter(page)
  const { style, options } = page
  if (style === 'link') return size
  return { [options.param ?? PARAMETER[style]]: positionParameter(style), ...size }
}

function positionParameter(style: Exclude<Page['style'], 'link'>): z.ZodType {
  switch (style) {
    case 'cursor':
      return z
        .string()
        .optional()
        .describe('Cursor of the page: the `next` of the page before. Absent for the first page.')
    case 'offset':
      return z.int().min(0).default(0).describe('Number of items to skip.')
    case 'page':
      return z.int().min(1).default(1).describe('Number of the page, from 1.')
  }
}

function sizeParameter({ options: { size = {} } }: Page): Shape {
  const { param = 'limit', min = 1, max = 100 } = size
  const limit = z
    .int()
    .min(min)
    .max(max)
    .default(size.default ?? Math.min(20, max))
    .describe('Greatest number of items on the page.')
  return { [param]: limit }
}

const envelopes = new WeakMap<object, Map<string, AnySchema>>()

/**
 * The object that a page is on the wire. Two pages of one item are one schema, since a schema is known by identity; with
 * further members only the same page value is.
 */
export function pageEnvelope(page: Page): AnySchema {
  const { style, item, options } = page
  const owner = options.members ? page : item
  const made = envelopes.get(owner) ?? new Map<string, AnySchema>()
  envelopes.set(owner, made)
  const key = JSON.stringify([style, pagePointers(page), options.id])
  const known = made.get(key) ?? buildEnvelope(page)
  made.set(key, known)
  return known
}

function buildEnvelope(page: Page): AnySchema {
  const pointers = pagePointers(page)
  const members: [string, AnySchema][] = [
    [pointers.items, z.array(page.item as z.ZodType).describe('The items of this page.')],
  ]
  if (pointers.next) members.push([pointers.next, NEXT[page.style]])
  if (pointers.total) members.push([pointers.total, z.int().min(0).describe('Number of items on all pages.')])
  return nest(members, page.options.members ?? {})
}

const NEXT: Record<Page['style'], z.ZodType> = {
  cursor: z.string().nullable().optional().describe('Cursor of the next page; absent or null on the last page.'),
  link: z.string().nullable().optional().describe('URL of the next page; absent or null on the last page.'),
  offset: z.never(),
  page: z.never(),
}

/** An object with a schema at each pointer; members that lie deeper get objects on their way. */
function nest(members: readonly [string, AnySchema][], further: Shape): AnySchema {
  const shape: Record<string, AnySchema> = {}
  const groups = new Map<string, [string, AnySchema][]>()
  for (const [pointer, schema] of members) {
    const [first = '', ...rest] = pointer.split('/').slice(1)
    if (rest.length === 0) shape[first] = schema
    else groups.set(first, [...(groups.get(first) ?? []), [`/${rest.join('/')}`, schema]])
  }
  for (const [key, inner] of groups) shape[key] = nest(inner, {})
  return z.object({ ...shape, ...further } as Record<string, z.ZodType>)
}

const SUFFIX: Record<Page['style'], string> = {
  cursor: 'Page',
  offset: 'OffsetPage',
  page: 'NumberPage',
  link: 'LinkPage',
}

/**
 * Component name of an envelope: given, or of the item and the style (`UserPage`, `UserOffsetPage`). An envelope that is
 * not the usual one of its style, or whose item has no name, is named by its place.
 */
export function pageName({ item, style, options }: Page): string | undefined {
  if (options.id !== undefined) return options.id
  const id = idOf(item as AnySchema)
  const isUsual = !options.members && !options.items && !options.next && !options.total
  return id !== undefined && isUsual ? id + SUFFIX[style] : undefined
}

/** `x-pagination`. */
export function paginationExtension(page: Page): JsonObject {
  const { items, next, total } = pagePointers(page)
  const { style, options } = page
  const size = `query.${options.size?.param ?? 'limit'}`
  return {
    style,
    request: style === 'link' ? { size } : { [style]: `query.${options.param ?? PARAMETER[style]}`, size },
    response: { items, ...(next ? { next } : {}), ...(total ? { total } : {}) },
  }
}
