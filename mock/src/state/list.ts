import type { Json, MemberPath, Pagination } from '@artificer/generator/ir'
import { overlaid, replacedMember } from '../data/overlay.ts'
import { validExample } from '../data/respond.ts'
import { withMember } from '../json.ts'
import type { Reply } from '../reply.ts'
import type { ReadRequest } from '../validate/read-request.ts'
import type { Role } from './collection.ts'
import type { StateContext } from './context.ts'
import { argumentOf, filtered } from './filter.ts'
import { pageOf, type Page } from './page.ts'
import { itemSchemaOf } from './infer.ts'
import { listedItems, shelfOf } from './shelves.ts'
import type { NamespaceState } from './store.ts'
import { viewOf } from './view.ts'

type ListRole = Extract<Role, { kind: 'list' }>

/** Answers a list: filtered, in order, and one page of it where the operation pages. Undefined when the cursor is none of ours. */
export const listReply = (
  role: ListRole,
  request: ReadRequest,
  status: number,
  state: NamespaceState,
  context: StateContext,
): Reply | undefined => {
  const shelf = shelfOf(state, role.collection, request.path, context)
  const items = filtered(
    listedItems(shelf),
    request.operation,
    request.query,
    role.pagination,
    role.collection,
    context,
  )
  const page =
    role.pagination === undefined
      ? { items, next: null, total: items.length, size: items.length }
      : pageOf(items, request, role.pagination, context)
  if (page === undefined) return undefined
  const schema = itemSchemaOf(role.content.schema, role.items, context.schemas)
  const shown = page.items.map(({ body, id }) => viewOf(body, schema, `${shelf.path} ${id}`, context))
  const body =
    role.pagination === undefined
      ? envelope(role, shown, request, context)
      : pageBody(role, role.pagination, page, shown, request, context)
  const link =
    role.pagination?.linkHeader === true && typeof page.next === 'string'
      ? { link: `<${page.next}>; rel="next"` }
      : undefined
  return { status, body, ...(link === undefined ? {} : { headers: link }) }
}

const envelope = ({ content, items }: ListRole, shown: Json[], request: ReadRequest, context: StateContext): Json => {
  if (items.length === 0) return shown
  const alone = withMember({}, items, shown)
  if (context.schemas.fits(content.schema, alone)) return alone
  const made =
    validExample(request.operation, 200, content, context.schemas) ??
    context.generator.value(content.schema, 'list', request.operation.id) ??
    {}
  return withMember(made, items, shown)
}

const pageBody = (
  role: ListRole,
  pagination: Pagination,
  page: Page,
  shown: Json[],
  request: ReadRequest,
  context: StateContext,
): Json => {
  const { schema } = role.content
  let body = fullEnvelope(role, shown, request, context)
  if (role.items.length === 0) return body
  const set = (path: MemberPath | undefined, value: Json): void => {
    if (path !== undefined) body = overlaid(body, path, value, schema, context.schemas)
  }
  if (pagination.next !== undefined) body = withNext(body, pagination.next, page.next, role, context)
  set(pagination.hasMore, page.next !== null)
  set(pagination.total, page.total)
  set(pagination.totalPages, Math.ceil(page.total / page.size))
  for (const [reference, value] of echoedPosition(pagination, page, request)) {
    if (reference !== undefined) body = replacedMember(body, [reference.name], value, schema, context.schemas)
  }
  return body
}

/** Envelopes say again where their page starts and how large it is. A cursor is not said again: a member of its name is the next one. */
const echoedPosition = (
  { style, position, size, firstPage }: Pagination,
  page: Page,
  request: ReadRequest,
): [Pagination['position'], Json][] => {
  const isNumbered = style === 'offset' || style === 'page'
  const start = style === 'offset' ? 0 : (firstPage ?? 1)
  return [
    [size, page.size],
    ...(isNumbered ? [[position, argumentOf(position, request) ?? start] as [Pagination['position'], Json]] : []),
  ]
}

/** The envelope with all of its other members: a summary beside the items belongs to every page. */
const fullEnvelope = (
  { content, items }: ListRole,
  shown: Json[],
  request: ReadRequest,
  context: StateContext,
): Json => {
  if (items.length === 0) return shown
  const made =
    validExample(request.operation, 200, content, context.schemas) ??
    context.generator.value(content.schema, 'list', request.operation.id)
  return withMember(made ?? {}, items, shown)
}

/** The last page says so by null, by leaving the member out, or by an empty text, whichever the schema allows first. */
const withNext = (body: Json, path: MemberPath, next: Json, { content }: ListRole, { schemas }: StateContext): Json => {
  const candidates = next === null ? [null, undefined, ''] : [next]
  const bodies = candidates.map((candidate) => withMember(body, path, candidate))
  return bodies.find((candidate) => schemas.fits(content.schema, candidate)) ?? bodies[0] ?? body
}
