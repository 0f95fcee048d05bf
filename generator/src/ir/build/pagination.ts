import { child, isObject, member } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { ArgumentRef, MemberPath, Pagination, Parameter } from '../api.ts'
import type { TypeRef } from '../models.ts'
import { inferPagination } from '../../infer/pagination.ts'
import type { BuildContext } from './build-context.ts'
import { markedPagination } from './pagination-properties.ts'
import { vendorPagination } from './pagination-synonyms.ts'
import { readArgument, readPointer } from './pointers.ts'
import { memberType, objectOf, plainType } from './shapes.ts'

/** What pagination is looked for in: the arguments that an operation takes and the body that it answers. */
export interface PageSource {
  operation: Node
  httpMethod: string
  parameters: readonly Parameter[]
  /** Type of the request body, where one is declared. */
  body?: TypeRef
  envelope: TypeRef
  hasLinkHeader: boolean
}

export interface FoundPagination {
  pagination: Pagination
  item: TypeRef
  /** Absent when the document declares it. */
  inferredFrom?: string
}

/** Pages as declared by `x-pagination` or a vendor's key, else as the names of parameters and members tell. */
export function buildPagination(context: BuildContext, source: PageSource): FoundPagination | undefined {
  const place = context.extension(source.operation, 'x-pagination')
  if (place?.value === false) return undefined
  if (place !== undefined) return verified(context, source, place, declaredPagination(context, source, place))
  const vendor = vendorPagination(source.operation) ?? markedPagination(context, source.operation)
  if (vendor !== undefined && isSound(context, source, vendor.pagination)) {
    const item = itemType(context, source, vendor.pagination.items)
    if (item !== undefined) return { pagination: vendor.pagination, item }
  }
  if (vendor !== undefined) {
    const message =
      'the pages are not as the operation declares its parameters and response; what its names tell is taken'
    context.collector.warning(
      'extension/ignored',
      vendor.place,
      message,
      'mend the extension, or describe the response',
    )
  }
  const inferred = inferPagination({
    httpMethod: source.httpMethod,
    parameters: source.parameters,
    bodyProperties: source.body === undefined ? [] : (objectOf(context.schemas, source.body)?.properties ?? []),
    envelope: source.envelope,
    hasLinkHeader: source.hasLinkHeader,
    view: {
      plain: (type) => plainType(context.schemas, type),
      properties: (type) => objectOf(context.schemas, type)?.properties,
    },
  })
  const item = inferred === undefined ? undefined : itemType(context, source, inferred.pagination.items)
  return inferred === undefined || item === undefined ? undefined : { ...inferred, item }
}

/** Says what is wrong with pages that are declared where no answer is JSON. */
export function refusePagination(context: BuildContext, operation: Node): void {
  const place = context.extension(operation, 'x-pagination')
  if (place === undefined || place.value === false) return
  const style = member(place, 'style')
  const isKnown = STYLES.has(style as string)
  const message = isKnown
    ? 'there are pages, and no answer is JSON'
    : `the style ${JSON.stringify(style)} of the pages is not known`
  context.invalid(
    place,
    message,
    isKnown ? 'describe the answer that has the items' : 'write style: cursor, offset, page or link',
  )
}

const STYLES = new Set(['cursor', 'offset', 'page', 'link'])

function declaredPagination(context: BuildContext, source: PageSource, place: Node): Pagination | undefined {
  const style = member(place, 'style')
  if (!isObject(place.value) || !STYLES.has(style as string)) {
    const at = isObject(place.value) && style !== undefined ? child(place, 'style') : place
    const message = `the style ${JSON.stringify(style)} of the pages is not known`
    context.invalid(at, message, 'write style: cursor, offset, page or link')
    return undefined
  }
  const request = child(place, 'request')
  const response = child(place, 'response')
  const position = readArgument(context, child(request, style === 'page' ? 'page' : (style as string)))
  const size = readArgument(context, child(request, 'size'))
  const first = member(place, 'firstPage')
  return {
    style: style as Pagination['style'],
    items: readPointer(context, child(response, 'items')) ?? [],
    ...optional('next', readPointer(context, child(response, 'next'))),
    ...optional('nextFromItem', readPointer(context, child(response, 'nextFromItem'))),
    ...optional('hasMore', readPointer(context, child(response, 'hasMore'))),
    ...optional('total', readPointer(context, child(response, 'total'))),
    ...optional('totalPages', readPointer(context, child(response, 'totalPages'))),
    ...(style === 'link' && member(response, 'next') === undefined && source.hasLinkHeader ? { linkHeader: true } : {}),
    ...(style === 'link' ? {} : optional('position', position)),
    ...optional('size', size),
    ...(typeof first === 'number' ? { firstPage: first } : {}),
  }
}

function optional<K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [key in K]: V })
}

/** Pointers must lead to something, items must be a list, and arguments must be there. */
function verified(
  context: BuildContext,
  source: PageSource,
  place: Node,
  pagination: Pagination | undefined,
): FoundPagination | undefined {
  if (pagination === undefined) return undefined
  const response = child(place, 'response')
  const at = (owner: Node, key: string): Node => (member(owner, key) === undefined ? place : child(owner, key))
  for (const key of lostPaths(context, source, pagination)) {
    const path = `/${(pagination[key] ?? []).join('/')}`
    context.invalid(
      at(response, key),
      `the response has no member ${JSON.stringify(path)}`,
      'point at a member of the declared response',
    )
  }
  const item = itemType(context, source, pagination.items)
  if (item === undefined && memberType(context.schemas, source.envelope, pagination.items) !== undefined) {
    context.invalid(at(response, 'items'), 'the items are no list', 'point at the list of items')
  }
  for (const argument of lostArguments(context, source, pagination)) {
    context.invalid(
      place,
      `the operation has no argument ${argument.in}.${argument.name}`,
      'declare the parameter, or mend its name',
    )
  }
  if (pagination.style !== 'link' && pagination.position === undefined) {
    context.invalid(place, 'no argument carries the position of the page', "write request: { cursor: 'query.cursor' }")
  }
  return item !== undefined && isSound(context, source, pagination) ? { pagination, item } : undefined
}

const PATHS = ['items', 'next', 'hasMore', 'total', 'totalPages'] as const

function lostPaths(context: BuildContext, source: PageSource, pagination: Pagination): (typeof PATHS)[number][] {
  return PATHS.filter((key) => {
    const path = pagination[key]
    return path !== undefined && memberType(context.schemas, source.envelope, path) === undefined
  })
}

function lostArguments(context: BuildContext, source: PageSource, { position, size }: Pagination): ArgumentRef[] {
  return [position, size].flatMap((argument) =>
    argument === undefined || hasArgument(context, source, argument) ? [] : [argument],
  )
}

function hasArgument(context: BuildContext, source: PageSource, argument: ArgumentRef): boolean {
  if (argument.in === 'body')
    return source.body !== undefined && memberType(context.schemas, source.body, [argument.name]) !== undefined
  return source.parameters.some((parameter) => parameter.in === argument.in && parameter.name === argument.name)
}

function isSound(context: BuildContext, source: PageSource, pagination: Pagination): boolean {
  const hasPosition = pagination.style === 'link' || pagination.position !== undefined
  return (
    hasPosition &&
    lostPaths(context, source, pagination).length === 0 &&
    lostArguments(context, source, pagination).length === 0
  )
}

function itemType(context: BuildContext, source: PageSource, items: MemberPath): TypeRef | undefined {
  const type = memberType(context.schemas, source.envelope, items)
  const plain = type === undefined ? undefined : plainType(context.schemas, type)
  return plain?.kind === 'array' ? plain.items : undefined
}
