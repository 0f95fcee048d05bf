import { child, elements, entries, member } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { ArgumentRef, MemberPath, Pagination } from '../api.ts'
import type { BuildContext } from './build-context.ts'
import { isJson } from './media-types.ts'

const KEY = 'x-stainless-pagination-property'
/** Members of an envelope are looked for so deep. */
const MAX_LEVELS = 3

/** Pages whose parameters and members say themselves what they are for, and where the first of them stands. */
export function markedPagination(
  context: BuildContext,
  operation: Node,
): { pagination: Pagination; place: Node } | undefined {
  const parameters = markedParameters(context, operation)
  const members = new Map<string, MemberPath>()
  collect(context, successSchema(context, operation), [], members)
  const [style, position] = positionOf(parameters)
  const next = members.get('next_cursor_field') ?? members.get('next_url_field')
  const found = style ?? (members.has('next_url_field') ? 'link' : undefined)
  if (found === undefined) return undefined
  return {
    place: operation,
    pagination: {
      style: found,
      items: members.get('items') ?? [],
      ...(next === undefined || (found !== 'cursor' && found !== 'link') ? {} : { next }),
      ...optional('hasMore', members.get('has_next_page')),
      ...optional('total', members.get('offset_total_count_field')),
      ...optional('totalPages', members.get('total_page_count_field')),
      ...(position === undefined ? {} : { position }),
    },
  }
}

function optional<K extends string>(key: K, path: MemberPath | undefined): { [key in K]?: MemberPath } {
  return path === undefined ? {} : ({ [key]: path } as { [key in K]: MemberPath })
}

function positionOf(parameters: ReadonlyMap<string, ArgumentRef>): [Pagination['style'] | undefined, ArgumentRef?] {
  const styles = { next_cursor_param: 'cursor', offset_count_param: 'offset', page_number_param: 'page' } as const
  for (const [purpose, style] of Object.entries(styles)) {
    const argument = parameters.get(purpose)
    if (argument !== undefined) return [style, argument]
  }
  return [undefined]
}

function purposeOf(node: Node): string | undefined {
  const purpose = member(child(node, KEY), 'purpose')
  return typeof purpose === 'string' ? purpose : undefined
}

function markedParameters(context: BuildContext, operation: Node): Map<string, ArgumentRef> {
  const found = new Map<string, ArgumentRef>()
  for (const element of elements(child(operation, 'parameters'))) {
    const node = context.resolver.follow(element)
    const purpose = purposeOf(node) ?? purposeOf(child(node, 'schema'))
    const [place, name] = [member(node, 'in'), member(node, 'name')]
    if (purpose !== undefined && typeof name === 'string' && (place === 'query' || place === 'header'))
      found.set(purpose, { in: place, name })
  }
  return found
}

function successSchema(context: BuildContext, operation: Node): Node | undefined {
  const success = entries(child(operation, 'responses')).find(([status]) => status.startsWith('2'))
  if (success === undefined) return undefined
  const contents = entries(child(context.resolver.follow(success[1]), 'content'))
  const [, media] = contents.find(([mediaType]) => isJson(mediaType)) ?? []
  return media === undefined ? undefined : child(context.resolver.follow(media), 'schema')
}

function collect(
  context: BuildContext,
  schema: Node | undefined,
  path: MemberPath,
  found: Map<string, MemberPath>,
): void {
  if (schema === undefined || path.length > MAX_LEVELS) return
  const target = context.resolver.follow(schema)
  for (const [name, property] of entries(child(target, 'properties'))) {
    const purpose = purposeOf(property)
    if (purpose !== undefined && !found.has(purpose)) found.set(purpose, [...path, name])
    collect(context, property, [...path, name], found)
  }
}
