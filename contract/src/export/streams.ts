import type { Schemas } from '../schema/components.ts'
import type { AnySchema } from '../schema/kinds.ts'
import type { JsonLines, ServerSentEvents, SseOptions } from '../stream.ts'
import type { JsonObject } from '../types.ts'

/** The version of OpenAPI that is written. */
export type OpenAPIVersion = '3.1.0' | '3.2.0'

/** `content` of a stream of server-sent events. In 3.1 its schema is that of one parsed event; 3.2 has `itemSchema` for it. */
export function sseContent(
  { events, options }: ServerSentEvents,
  schemas: Schemas,
  version: OpenAPIVersion,
): JsonObject {
  const named = (options.in ?? 'event') === 'event'
  const oneOf = Object.entries(events).map(([name, schema]) =>
    parsedEvent(name, schemas.at(schema as AnySchema, 'response'), named),
  )
  const schema = oneOf.length === 1 ? oneOf[0] : { [named ? 'oneOf' : 'anyOf']: oneOf }
  return { 'text/event-stream': version === '3.2.0' ? { itemSchema: schema } : { schema } }
}

/** An event after parsing: its `data` is a string that holds JSON. */
function parsedEvent(name: string, payload: JsonObject, named: boolean): JsonObject {
  return {
    type: 'object',
    properties: {
      ...(named ? { event: { type: 'string', const: name } } : {}),
      data: { type: 'string', contentMediaType: 'application/json', contentSchema: payload },
      id: { type: 'string' },
    },
    required: named ? ['event', 'data'] : ['data'],
  }
}

/** `content` of a stream of JSON lines: the schema is that of one line. */
export function jsonLinesContent(
  { item, mediaType }: JsonLines,
  schemas: Schemas,
  version: OpenAPIVersion,
): JsonObject {
  const schema = schemas.at(item as AnySchema, 'response')
  return { [mediaType]: version === '3.2.0' ? { itemSchema: schema } : { schema } }
}

/** `x-stream` of server-sent events. */
export function sseExtension({ events, options }: ServerSentEvents, schemas: Schemas): JsonObject {
  const { error, resume, final, text, when } = options
  return {
    format: 'sse',
    events: Object.fromEntries(
      Object.entries(events).map(([name, schema]) => [name, schemas.at(schema as AnySchema, 'response')]),
    ),
    in: options.in ?? 'event',
    end: endOf(options.end),
    ...(error === undefined ? {} : { error }),
    ...(resume === undefined ? {} : { resume }),
    ...(final === undefined ? {} : { final }),
    ...(text === undefined ? {} : { text }),
    ...(when === undefined ? {} : { when }),
  }
}

function endOf(end: SseOptions['end']): unknown {
  if (end === undefined || end === 'eof') return 'eof'
  if (typeof end === 'object' && 'sentinel' in end) return end
  return { events: [end].flat() }
}

/** `x-stream` of JSON lines. */
export function jsonLinesExtension({ end }: JsonLines): JsonObject {
  return { format: 'jsonl', end }
}
