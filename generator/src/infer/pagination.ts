import type { ArgumentRef, MemberPath, Pagination, Parameter } from '../ir/api.ts'
import type { Property, TypeRef } from '../ir/models.ts'
import {
  CURSOR,
  OFFSET,
  PAGE,
  SIZE,
  ITEMS,
  NEXT_CURSOR,
  NEXT_URL,
  HAS_MORE,
  TOTAL,
  TOTAL_PAGES,
  LAST_ID,
  ENVELOPES,
} from './page-words.ts'

/** How inference looks at types without knowing where models are kept. */
export interface TypeView {
  /** The type without null and aliases. */
  plain(type: TypeRef): TypeRef
  /** Properties of an object; `undefined` for anything else. */
  properties(type: TypeRef): readonly Property[] | undefined
}

export interface PageQuestion {
  httpMethod: string
  parameters: readonly Parameter[]
  bodyProperties: readonly Property[]
  envelope: TypeRef
  hasLinkHeader: boolean
  view: TypeView
}

export interface InferredPagination {
  pagination: Pagination
  inferredFrom: string
}

function key(name: string): string {
  return name.toLowerCase().replaceAll(/[-_$[\]]/g, '')
}

/** Recognises a list that is given in pages, from the names of parameters and members alone. Only what is sure is claimed. */
export function inferPagination(question: PageQuestion): InferredPagination | undefined {
  if (question.httpMethod !== 'GET' && question.httpMethod !== 'POST') return undefined
  const items = findItems(question)
  if (items === undefined) return undefined
  return cursorPages(question, items) ?? numberedPages(question, items) ?? linkedPages(question, items)
}

function findItems(question: PageQuestion): MemberPath | undefined {
  const { envelope, view } = question
  if (view.plain(envelope).kind === 'array') return []
  const lists = (view.properties(envelope) ?? []).filter(({ type }) => view.plain(type).kind === 'array')
  const known = ITEMS.map((name) => lists.find((list) => key(list.name) === name)).find((list) => list !== undefined)
  const chosen = known ?? (lists.length === 1 || saysPage(question) ? lists[0] : undefined)
  return chosen === undefined ? undefined : [chosen.name]
}

/** An answer that says how it goes on, or how much there is, is a page: the first of several lists is what it is about, whatever is added to it. */
function saysPage(question: PageQuestion): boolean {
  const isCursor = findArgument(question, CURSOR) !== undefined && findMember(question, NEXT_CURSOR, TEXT) !== undefined
  return isCursor || Object.keys(facts(question)).length > 0
}

/** Query parameters; for a POST the members of its body as well. */
function findArgument(
  { httpMethod, parameters, bodyProperties }: PageQuestion,
  names: readonly string[],
): (ArgumentRef & { type: TypeRef; source?: Parameter }) | undefined {
  for (const name of names) {
    const parameter = parameters.find((candidate) => candidate.in === 'query' && key(candidate.name) === name)
    if (parameter !== undefined) return { in: 'query', name: parameter.name, type: parameter.type, source: parameter }
    const property =
      httpMethod === 'POST' ? bodyProperties.find((candidate) => key(candidate.name) === name) : undefined
    if (property !== undefined) return { in: 'body', name: property.name, type: property.type }
  }
  return undefined
}

/** A member of the envelope, or of what stands beside the items. */
function findMember(
  { envelope, view }: PageQuestion,
  names: readonly string[],
  kinds: readonly TypeRef['kind'][],
): { path: MemberPath; type: TypeRef } | undefined {
  const own = view.properties(envelope) ?? []
  const places: { path: MemberPath; properties: readonly Property[] }[] = [{ path: [], properties: own }]
  for (const property of own) {
    const inner = ENVELOPES.includes(key(property.name)) ? view.properties(property.type) : undefined
    if (inner !== undefined) places.push({ path: [property.name], properties: inner })
  }
  for (const name of names) {
    for (const { path, properties } of places) {
      const found = properties.find(
        (property) => key(property.name) === name && kinds.includes(view.plain(property.type).kind),
      )
      if (found !== undefined) return { path: [...path, found.name], type: view.plain(found.type) }
    }
  }
  return undefined
}

const TEXT: readonly TypeRef['kind'][] = ['string', 'integer', 'number']

function cursorPages(question: PageQuestion, items: MemberPath): InferredPagination | undefined {
  const position = findArgument(question, CURSOR)
  if (position === undefined || !TEXT.includes(question.view.plain(position.type).kind)) return undefined
  const next = nextCursor(question, position.name)
  const nextFromItem = next === undefined ? idOfItem(question, items, position.name) : undefined
  if (next === undefined && nextFromItem === undefined) return undefined
  return {
    pagination: {
      style: 'cursor',
      items,
      ...(next === undefined ? {} : { next }),
      ...(nextFromItem === undefined ? {} : { nextFromItem }),
      ...facts(question),
      position: { in: position.in, name: position.name },
      ...sizeOf(question),
    },
    inferredFrom: `the parameter ${position.name} and the member ${(next ?? nextFromItem ?? []).join('.')}`,
  }
}

/** `after` takes the id of the last item, which some APIs repeat beside the items. */
function nextCursor(question: PageQuestion, parameter: string): MemberPath | undefined {
  const isAfterId = ['after', 'startingafter'].includes(key(parameter))
  const found = findMember(
    question,
    isAfterId ? [...LAST_ID, ...NEXT_CURSOR, 'after'] : [...NEXT_CURSOR, key(parameter)],
    TEXT,
  )
  const isUrl = found?.type.kind === 'string' && /^ur[il]/.test(found.type.format ?? '')
  return isUrl ? undefined : found?.path
}

/** `starting_after` is said of items and of nothing else; `after` may be a date, so the answer must say that there is more. An empty page ends either. */
function idOfItem(question: PageQuestion, items: MemberPath, parameter: string): MemberPath | undefined {
  if (!['after', 'startingafter'].includes(key(parameter))) return undefined
  const isOfItem = key(parameter) === 'startingafter'
  if (!isOfItem && findMember(question, HAS_MORE, ['boolean']) === undefined) return undefined
  const list =
    items.length === 0
      ? question.envelope
      : question.view.properties(question.envelope)?.find(({ name }) => name === items[0])?.type
  const plain = list === undefined ? undefined : question.view.plain(list)
  const properties = plain?.kind === 'array' ? question.view.properties(plain.items) : undefined
  return properties?.some(({ name }) => name === 'id') === true ? ['id'] : undefined
}

function numberedPages(question: PageQuestion, items: MemberPath): InferredPagination | undefined {
  if (question.httpMethod !== 'GET') return undefined
  const page = findArgument(question, PAGE)
  const position = page ?? findArgument(question, OFFSET)
  if (position === undefined || !['integer', 'number', 'string'].includes(question.view.plain(position.type).kind))
    return undefined
  const size = sizeOf(question)
  const found = facts(question)
  if (size.size === undefined && Object.keys(found).length === 0 && items.length > 0) return undefined
  return {
    pagination: {
      style: page === undefined ? 'offset' : 'page',
      items,
      ...found,
      position: { in: position.in, name: position.name },
      ...size,
      ...(page === undefined ? {} : { firstPage: firstPage(page.source) }),
    },
    inferredFrom: `the parameter ${position.name}`,
  }
}

function firstPage(parameter: Parameter | undefined): number {
  const schema = typeof parameter?.schema === 'object' ? parameter.schema : {}
  return parameter?.default === 0 || schema['minimum'] === 0 || schema['default'] === 0 ? 0 : 1
}

function linkedPages(question: PageQuestion, items: MemberPath): InferredPagination | undefined {
  if (question.httpMethod !== 'GET') return undefined
  if (question.hasLinkHeader && items.length === 0) {
    return {
      pagination: { style: 'link', items, linkHeader: true, ...sizeOf(question) },
      inferredFrom: 'the response header Link',
    }
  }
  const next = findMember(question, NEXT_URL, ['string'])
  if (next === undefined || next.type.kind !== 'string' || !/^ur[il]/.test(next.type.format ?? '')) return undefined
  return {
    pagination: { style: 'link', items, next: next.path, ...facts(question), ...sizeOf(question) },
    inferredFrom: `the member ${next.path.join('.')}`,
  }
}

function sizeOf(question: PageQuestion): { size?: ArgumentRef } {
  const size = findArgument(question, SIZE)
  return size === undefined ? {} : { size: { in: size.in, name: size.name } }
}

function facts(question: PageQuestion): Pick<Pagination, 'hasMore' | 'total' | 'totalPages'> {
  const hasMore = findMember(question, HAS_MORE, ['boolean'])?.path
  const total = findMember(question, TOTAL, ['integer', 'number'])?.path
  const totalPages = findMember(question, TOTAL_PAGES, ['integer', 'number'])?.path
  return {
    ...(hasMore === undefined ? {} : { hasMore }),
    ...(total === undefined ? {} : { total }),
    ...(totalPages === undefined ? {} : { totalPages }),
  }
}
