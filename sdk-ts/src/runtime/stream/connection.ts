import { type BodyReader, openBody } from '../body-reader.js'
import type { Call } from '../call.js'
import { mediaTypeOf, unexpectedType } from '../read.js'
import type { StreamSpec } from '../stream-spec.js'
import { type Converted, createConverter } from './convert.js'
import type { RawEvent, StreamDecoder } from './decoder.js'
import { createSseDecoder } from './sse-decoder.js'

/** One answer whose body is a stream; a resumed stream has several, one after another. */
export interface Connection {
  call: Call
  body: BodyReader
  decoder: StreamDecoder
  convert: (raw: RawEvent) => Converted
}

/** Checks the answer and opens its body. Throws `UnexpectedContentTypeError` for another kind of body; 204 is a stream without events. */
export async function openConnection(response: Response, call: Call, spec: StreamSpec): Promise<Connection> {
  const isEmpty = response.status === 204
  if (!isEmpty && !isExpected(mediaTypeOf(response.headers), spec)) throw await unexpectedType(response, call)
  const limit = call.config.maxEventSize
  return {
    call,
    body: openBody(isEmpty ? null : response.body, call),
    decoder: (spec.decoder ?? createSseDecoder)(limit),
    convert: createConverter(spec, call, response),
  }
}

/** JSON lines go by many names; server-sent events by one. */
function isExpected(type: string, { format }: StreamSpec): boolean {
  return format === 'jsonl' ? /^application\/[\w.+-]*json/.test(type) : type === 'text/event-stream'
}
