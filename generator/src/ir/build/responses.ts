import { child, elements, entries, has, isObject, member, textOf } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { NamedExample, Response, ResponseContent, ResponseHeader, StatusKey } from '../api.ts'
import type { OperationId } from '../ids.ts'
import type { Json, NameOrigin, TypeRef } from '../models.ts'
import { contentSpot, referenced } from './bodies.ts'
import type { BuildContext } from './build-context.ts'
import { parsedEvents } from './event-schemas.ts'
import { checkMediaType, essence, responseKind } from './media-types.ts'
import { plainType } from './shapes.ts'
import type { Spot } from './spot.ts'
import { unionOf } from './unions.ts'

/** A response with the node that it was built from. */
export interface BuiltResponse {
  response: Response
  node: Node
}

/** Every response of an operation: exact statuses, then ranges, then default. */
export function buildResponses(context: BuildContext, operation: OperationId, owner: Node): BuiltResponse[] {
  const responses = referenced(context, child(owner, 'responses'))
  const built = new Map<StatusKey, BuiltResponse>()
  const withBody = entries(responses).filter(
    ([key, node]) => /^[23]/.test(key) && has(context.resolver.follow(node), 'content'),
  ).length
  for (const [key, node] of entries(responses)) {
    if (key.startsWith('x-')) continue
    const status = statusKey(context, key, node)
    if (status === undefined) continue
    if (built.has(status))
      context.collector.warning(
        'response/doubled',
        node,
        `the status ${status} stands twice; the first counts`,
        'keep one of the two',
      )
    else built.set(status, buildResponse(context, operation, status, context.resolver.follow(node), withBody > 1))
  }
  return [...built.values()].toSorted((a, b) => rank(a.response.status) - rank(b.response.status))
}

function rank(status: StatusKey): number {
  if (status === 'default') return 10_000
  return status.endsWith('XX') ? 1_000 + Number(status[0]) : Number(status)
}

/** `4xx` and `204 NO_CONTENT` are written by documents that mean `4XX` and `204`. */
function statusKey(context: BuildContext, key: string, node: Node): StatusKey | undefined {
  if (/^[1-5]([0-9]{2}|XX)$/.test(key) || key === 'default') return key
  const match = /^\s*([1-5])([0-9]{2}|xx|XX)\b/.exec(key)
  if (match !== null || key.toLowerCase() === 'default') {
    const status = match === null ? 'default' : `${match[1]}${(match[2] as string).toUpperCase()}`
    context.collector.warning(
      'response/status',
      node,
      `the status ${JSON.stringify(key)} is read as ${JSON.stringify(status)}`,
      `write ${JSON.stringify(status)}`,
    )
    return status
  }
  context.collector.error(
    'response/status',
    node,
    `${JSON.stringify(key)} is no status`,
    'write three digits, a range such as 4XX, or default',
  )
  return undefined
}

function buildResponse(
  context: BuildContext,
  operation: OperationId,
  status: StatusKey,
  node: Node,
  isOneOfSeveral: boolean,
): BuiltResponse {
  const description = textOf(node, 'description')
  const isError = !/^[23]/.test(status) && status !== 'default'
  const origin: NameOrigin = {
    kind: 'operation',
    operation,
    role: isError ? 'error' : 'response',
    ...(isError || isOneOfSeveral ? { detail: status } : {}),
  }
  const spot = contentSpot(node, origin)
  const content = entries(referenced(context, child(node, 'content')))
  return {
    node,
    response: {
      status,
      ...(description === undefined ? {} : { description }),
      headers: entries(referenced(context, child(node, 'headers'))).map(([name, header]) =>
        buildHeader(context, name, context.resolver.follow(header), spot),
      ),
      content: content.map(([mediaType, media]) =>
        buildContent(context, mediaType, context.resolver.follow(media), spot),
      ),
    },
  }
}

function buildHeader(context: BuildContext, name: string, node: Node, spot: Spot): ResponseHeader {
  const [, media] = entries(child(node, 'content'))[0] ?? []
  const schema = media === undefined ? child(node, 'schema') : child(media, 'schema')
  const description = textOf(node, 'description')
  return {
    name,
    required: member(node, 'required') === true,
    type: context.schemas.typeOf(schema, spot),
    schema: context.schemas.schemaOf(schema),
    ...(description === undefined ? {} : { description }),
  }
}

function buildContent(context: BuildContext, mediaType: string, media: Node, spot: Spot): ResponseContent {
  const schema = child(media, has(media, 'itemSchema') && !has(media, 'schema') ? 'itemSchema' : 'schema')
  checkMediaType(context, mediaType, media)
  const written = responseKind(mediaType)
  const events = written === 'sse' ? parsedEvents(schema, context.resolver.follow) : undefined
  if (events !== undefined) {
    const types = events.map((event) => context.schemas.typeOf(event.schema, eventSpot(spot, event.name)))
    const type = unionOf(context.schemas, types)
    return {
      mediaType,
      kind: 'sse',
      type,
      schema: context.schemas.schemaOf(schema),
      examples: buildExamples(context, media, schema),
    }
  }
  const type: TypeRef =
    written === 'binary' && !isWildcard(mediaType)
      ? { kind: 'file', mediaTypes: [mediaType] }
      : context.schemas.typeOf(schema, spot)
  const plain = plainType(context.schemas, type)
  const kind =
    written === 'binary' && isWildcard(mediaType) && plain.kind !== 'file' && has(media, 'schema') ? 'json' : written
  return {
    mediaType,
    kind,
    type,
    schema: context.schemas.schemaOf(schema),
    examples: buildExamples(context, media, schema),
  }
}

/** A payload that has no name of its own is named by its event. */
export function eventSpot(spot: Spot, event: string): Spot {
  if (spot.kind !== 'origin' || spot.origin.kind !== 'operation') return spot
  return {
    kind: 'origin',
    origin: { kind: 'operation', operation: spot.origin.operation, role: 'event', detail: event },
  }
}

function isWildcard(mediaType: string): boolean {
  return essence(mediaType).endsWith('/*')
}

/** `example`, `examples` of the media type, else those of its schema. */
export function buildExamples(context: BuildContext, media: Node, schema: Node): NamedExample[] {
  const named = entries(referenced(context, child(media, 'examples'))).flatMap(([name, node]) =>
    namedExample(name, context.resolver.follow(node)),
  )
  if (named.length > 0) return named
  if (has(media, 'example')) return [{ name: 'example', value: member(media, 'example') as Json }]
  const target = typeof member(schema, '$ref') === 'string' ? context.resolver.follow(schema) : schema
  if (has(target, 'example')) return [{ name: 'example', value: member(target, 'example') as Json }]
  return elements(child(target, 'examples')).map(({ value }, index) => ({
    name: `example${index + 1}`,
    value: value as Json,
  }))
}

function namedExample(name: string, node: Node): NamedExample[] {
  if (!isObject(node.value) || !has(node, 'value')) return []
  const summary = textOf(node, 'summary')
  return [{ name, ...(summary === undefined ? {} : { summary }), value: member(node, 'value') as Json }]
}
