/** Members of a page's envelope that the page class of the runtime does not know. */
import type { Pagination, Result } from '../ir/api.ts'
import type { ObjectModel, Property } from '../ir/models.ts'
import type { Emission } from './emission.ts'

/** Members that page classes have from the runtime. */
const PAGE_MEMBERS = new Set(
  'items member total has_next_page get_next_page next_page iter_pages response request_id envelope to_dict data'.split(
    ' ',
  ),
)

export interface PageMember {
  property: Property
  name: string
}

export function pageMembers(emission: Emission, model: ObjectModel, pagination: Pagination): PageMember[] {
  const known = new Set(
    [pagination.items, pagination.next, pagination.hasMore, pagination.total, pagination.totalPages].flatMap(
      (path) => path?.[0] ?? [],
    ),
  )
  const names = emission.names.models[model.id]?.properties ?? {}
  return model.properties
    .filter((property) => !known.has(property.name))
    .map((property) => ({ property, name: names[property.name] ?? property.name }))
    .filter(({ name }) => !PAGE_MEMBERS.has(name) && !name.startsWith('_'))
}

/** What the page class of a result has as members of its own. */
export function pageMemberNames(emission: Emission, result: Result): string[] {
  if (result.kind !== 'page' || result.envelope.kind !== 'model') return []
  const model = emission.models.get(result.envelope.id)
  return model?.kind === 'object' ? pageMembers(emission, model, result.pagination).map(({ name }) => name) : []
}
