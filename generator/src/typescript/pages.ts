import type { Api, Pagination } from '../ir/api.ts'
import type { ModelId } from '../ir/ids.ts'
import type { Model, Property, TypeRef } from '../ir/models.ts'
import type { ExportedSymbol } from './printer/source-file.ts'
import { bodyModels, referencedModels } from './references.ts'
import { runtime } from './runtime-symbols.ts'

/** Envelopes that are printed as the page they make, by model: nothing else names them. */
export type PageTypes = ReadonlyMap<ModelId, PageType>

export interface PageType {
  item: TypeRef
  pagination: Pagination
  /** What stands beside the items and what the page itself knows. */
  members: Property[]
}

const pageClasses = {
  cursor: runtime.CursorPage,
  offset: runtime.OffsetPage,
  page: runtime.NumberPage,
  link: runtime.LinkPage,
} satisfies { [style in Pagination['style']]: ExportedSymbol }

export function pageClass(pagination: Pagination): ExportedSymbol {
  return pageClasses[pagination.style]
}

// Members of a page whose place an envelope's member cannot take.
const pageMembers = new Set(['items', 'hasNextPage', 'getNextPage', 'iterPages'])

/** Members of an envelope that a page has beside its items: not the list itself, nor what leads to the next page. */
export function pageMembersOf(envelope: Model, pagination: Pagination): Property[] {
  if (envelope.kind !== 'object') return []
  const paths = [pagination.items, pagination.next, pagination.hasMore]
  const consumed = new Set(paths.flatMap((path) => (path?.length === 1 ? path : [])))
  return envelope.properties.filter(({ name }) => !consumed.has(name) && !pageMembers.has(name))
}

export function buildPages(context: { api: Api; models: ReadonlyMap<ModelId, Model> }): PageTypes {
  const elsewhere = referencedModels(context.api)
  for (const id of bodyModels(context.api)) elsewhere.add(id)
  const pages = new Map<ModelId, PageType | undefined>()
  for (const { result } of context.api.operations) {
    if (result.kind !== 'page' || result.envelope.kind !== 'model') continue
    const model = context.models.get(result.envelope.id)
    if (model?.kind !== 'object' || elsewhere.has(model.id)) continue
    const page = { item: result.item, pagination: result.pagination, members: pageMembersOf(model, result.pagination) }
    const known = pages.get(model.id)
    pages.set(model.id, pages.has(model.id) && !isEqual(known, page) ? undefined : page)
  }
  return new Map([...pages].flatMap(([id, page]) => (page === undefined ? [] : [[id, page]])))
}

/** Whether two uses of an envelope make the same type. */
function isEqual(a: PageType | undefined, b: PageType): boolean {
  const shape = (page: PageType): string => JSON.stringify([page.item, page.pagination.style, page.members])
  return a !== undefined && shape(a) === shape(b)
}
