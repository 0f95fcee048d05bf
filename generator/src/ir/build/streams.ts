import { child, elements, entries, isObject, member, pointerTokens } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { Stream, StreamEvent } from '../api.ts'
import type { OperationId } from '../ids.ts'
import type { JsonSchema, TypeRef } from '../models.ts'
import { modelReference } from '../schema.ts'
import { sentinelIn, sentinelOf } from '../../infer/streams.ts'
import { referenced } from './bodies.ts'
import type { BuildContext } from './build-context.ts'
import { parsedEvents } from './event-schemas.ts'
import { readPointer } from './pointers.ts'
import type { BuiltResponse } from './responses.ts'
import { plainType } from './shapes.ts'

/** A streamed content of a response, with what is needed to type its events. */
export interface StreamSource {
  operationId: OperationId
  operation: Node
  built: BuiltResponse
  mediaType: string
  format: Stream['format']
  type: TypeRef
  schema: JsonSchema
}

/** What a stream sends, how it ends and how it goes on: from `x-stream`, else from the schema of the response. */
export function buildStream(
  context: BuildContext,
  source: StreamSource,
  note: (fact: string, from: string) => void,
): Stream {
  const place = context.extension(source.operation, 'x-stream')
  if (place !== undefined && isObject(place.value)) return declaredStream(context, source, place)
  if (place !== undefined) context.invalid(place, '`x-stream` is no object', "write { format: 'sse', … }")
  return inferredStream(context, source, note)
}

function declaredStream(context: BuildContext, source: StreamSource, place: Node): Stream {
  const events = declaredEvents(context, source, child(place, 'events'))
  const discriminator = readDiscriminator(context, child(place, 'in'), events.length > 0)
  const names = new Set(events.map(({ name }) => name))
  const format = readFormat(context, child(place, 'format')) ?? source.format
  const base = {
    format,
    discriminator,
    events: events.length > 0 ? events : [nameless(source)],
    end: readEnd(context, child(place, 'end'), names),
  }
  const error = eventName(context, child(place, 'error'), names)
  const final = eventName(context, child(place, 'final'), names)
  const text = readText(context, child(place, 'text'), names)
  const resume = readResume(context, child(place, 'resume'))
  return {
    ...base,
    yields: discriminator.kind === 'event' ? 'event' : 'payload',
    ...(error === undefined ? {} : { error }),
    ...(resume === undefined ? {} : { resume }),
    ...(final === undefined ? {} : { final }),
    ...(text === undefined ? {} : { text }),
  }
}

function nameless(source: StreamSource): StreamEvent {
  return { name: '', type: source.type, schema: source.schema }
}

function readFormat(context: BuildContext, node: Node): Stream['format'] | undefined {
  if (node.value === undefined || node.value === 'sse' || node.value === 'jsonl') return node.value
  context.invalid(node, `the format ${JSON.stringify(node.value)} is not known`, "write 'sse' or 'jsonl'")
  return undefined
}

function declaredEvents(context: BuildContext, source: StreamSource, node: Node): StreamEvent[] {
  return entries(node).map(([name, schema]) => streamEvent(context, source.operationId, name, schema))
}

function streamEvent(context: BuildContext, operation: OperationId, name: string, schema: Node): StreamEvent {
  const target = context.resolver.follow(schema)
  const description = member(target, 'description')
  return {
    name,
    type: context.schemas.typeOf(schema, {
      kind: 'origin',
      origin: { kind: 'operation', operation, role: 'event', detail: name },
    }),
    schema: context.schemas.schemaOf(schema),
    ...(typeof description === 'string' ? { description } : {}),
  }
}

function readDiscriminator(context: BuildContext, node: Node, hasEvents: boolean): Stream['discriminator'] {
  const { value } = node
  if (value === undefined) return hasEvents ? { kind: 'event' } : { kind: 'none' }
  if (value === 'event') return { kind: 'event' }
  if (typeof value === 'string' && value.startsWith('payload:/'))
    return { kind: 'payload', path: pointerTokens(value.slice('payload:'.length)) }
  context.invalid(
    node,
    `${JSON.stringify(value)} does not say where the event's name stands`,
    "write 'event' or 'payload:/type'",
  )
  return { kind: 'none' }
}

function readEnd(context: BuildContext, node: Node, names: ReadonlySet<string>): Stream['end'] {
  const { value } = node
  if (value === undefined || value === 'eof') return { kind: 'eof' }
  if (typeof member(node, 'sentinel') === 'string')
    return { kind: 'sentinel', value: member(node, 'sentinel') as string }
  const events = elements(child(node, 'events'))
  if (events.length > 0) {
    return { kind: 'events', events: events.flatMap((event) => eventName(context, event, names) ?? []) }
  }
  context.invalid(
    node,
    'the end of the stream is not said',
    "write { events: ['done'] }, { sentinel: '[DONE]' } or 'eof'",
  )
  return { kind: 'eof' }
}

function eventName(context: BuildContext, node: Node, names: ReadonlySet<string>): string | undefined {
  if (node.value === undefined) return undefined
  if (typeof node.value === 'string' && names.has(node.value)) return node.value
  context.invalid(
    node,
    `there is no event ${JSON.stringify(node.value)}`,
    `name one of ${[...names].join(', ') || 'the events (none is declared)'}`,
  )
  return undefined
}

function readText(context: BuildContext, node: Node, names: ReadonlySet<string>): Stream['text'] {
  if (node.value === undefined) return undefined
  const match = typeof node.value === 'string' ? /^([^:]*):(\/.*)$/s.exec(node.value) : null
  const event = match?.[1]
  if (match !== null && event !== undefined && (event === '' || names.has(event)))
    return { event, path: pointerTokens(match[2] as string) }
  context.invalid(
    node,
    `${JSON.stringify(node.value)} does not say where text stands`,
    "write 'chunk:/content' with a declared event",
  )
  return undefined
}

function readResume(context: BuildContext, node: Node): Stream['resume'] {
  if (node.value === undefined) return undefined
  if (node.value === 'last-event-id') return { kind: 'last-event-id' }
  const cursor = typeof member(node, 'cursor') === 'string' ? cursorPath(context, child(node, 'cursor')) : undefined
  const parameter = member(node, 'param')
  const operation = member(node, 'operation')
  const given = child(node, 'arguments')
  // The name of the operation is looked up when all of them are there.
  if (cursor !== undefined && typeof parameter === 'string' && typeof operation === 'string')
    return { kind: 'cursor', cursor, parameter, operation, arguments: argumentPaths(context, given) }
  context.invalid(
    node,
    'how the stream is taken up again is not said',
    "write 'last-event-id' or { cursor, param, operation }",
  )
  return undefined
}

function argumentPaths(context: BuildContext, given: Node): { [name: string]: string[] } {
  return Object.fromEntries(
    entries(given).flatMap(([name, pointer]) => {
      const path = readPointer(context, pointer)
      return path === undefined ? [] : [[name, path]]
    }),
  )
}

function cursorPath(context: BuildContext, node: Node): string[] | undefined {
  const written = node.value as string
  return written.startsWith('/') ? readPointer(context, node) : written.split('.')
}

/** Without `x-stream` the schema describes parsed events, or the payload, whose union may be told apart by a proved discriminator. */
function inferredStream(
  context: BuildContext,
  source: StreamSource,
  note: (fact: string, from: string) => void,
): Stream {
  note('stream', source.mediaType)
  const parts = inferredEvents(context, source)
  return { format: source.format, ...parts, end: inferredEnd(context, source, parts.discriminator, note) }
}

function inferredEvents(
  context: BuildContext,
  source: StreamSource,
): Pick<Stream, 'yields' | 'discriminator' | 'events'> {
  const { format } = source
  const media = child(referenced(context, child(source.built.node, 'content')), source.mediaType)
  const schema = child(context.resolver.follow(media), 'schema')
  const item = schema.value === undefined ? child(context.resolver.follow(media), 'itemSchema') : schema
  const parsed = format === 'sse' ? parsedEvents(item, context.resolver.follow) : undefined
  if (parsed !== undefined && parsed.every(({ name }) => name !== '')) {
    const events = parsed.map((event) => streamEvent(context, source.operationId, event.name, event.schema))
    return { yields: 'event', discriminator: { kind: 'event' }, events }
  }
  if (parsed !== undefined && parsed.length === 1) {
    const event = streamEvent(context, source.operationId, '', (parsed[0] as { schema: Node }).schema)
    return { yields: 'payload', discriminator: { kind: 'none' }, events: [event] }
  }
  return { yields: 'payload', ...payloadEvents(context, source) }
}

function payloadEvents(context: BuildContext, source: StreamSource): Pick<Stream, 'discriminator' | 'events'> {
  const type = plainType(context.schemas, source.type)
  const discriminator = type.kind === 'union' ? type.discriminator : undefined
  if (discriminator === undefined) return { discriminator: { kind: 'none' }, events: [nameless(source)] }
  const events = discriminator.mapping.map(({ value, model }): StreamEvent => {
    const built = context.schemas.built(model)
    return {
      name: value,
      type: { kind: 'model', id: model },
      schema: { $ref: modelReference(model) },
      ...(built?.description === undefined ? {} : { description: built.description }),
    }
  })
  return { discriminator: { kind: 'payload', path: [discriminator.property] }, events }
}

function inferredEnd(
  context: BuildContext,
  source: StreamSource,
  discriminator: Stream['discriminator'],
  note: (fact: string, from: string) => void,
): Stream['end'] {
  const declared = member(source.operation, 'x-speakeasy-sse-sentinel') ?? mediaSentinel(context, source)
  if (typeof declared === 'string') return { kind: 'sentinel', value: declared }
  if (source.format === 'jsonl') return { kind: 'eof' }
  const found = sentinelIn(source.operation.value, source.built.node.value)
  if (found !== undefined) {
    note(`stream ends with ${found}`, 'the texts and examples of the operation')
    return { kind: 'sentinel', value: found }
  }
  const usual = discriminator.kind === 'none' ? sentinelOf(context.document) : undefined
  if (usual !== undefined) {
    note(`stream ends with ${usual}`, 'the texts and examples of other parts of the document')
    return { kind: 'sentinel', value: usual }
  }
  const cure = "declare `x-stream: { end: … }` with events, a sentinel or 'eof'"
  context.collector.warning(
    'stream/end',
    source.operation,
    'nothing says how the stream ends, so a cut one looks complete',
    cure,
  )
  return { kind: 'eof' }
}

function mediaSentinel(context: BuildContext, source: StreamSource): unknown {
  const media = child(referenced(context, child(source.built.node, 'content')), source.mediaType)
  return member(context.resolver.follow(media), 'x-speakeasy-sse-sentinel')
}
