/** Decodes a recorded stream of events. */
import { isDeepStrictEqual } from 'node:util'
import { gunzipSync } from 'node:zlib'
import type { RawEvent } from '../../../../sdk-ts/src/runtime/stream/decoder.ts'
import { createSseDecoder } from '../../../../sdk-ts/src/runtime/stream/sse-decoder.ts'
import { type DecodeCase, readRecorded, type RecordedCase, type SeenDecode } from '../decode.ts'

const recorded = new Map(readRecorded().map((one) => [one.name, one]))

export function runDecode({ name }: DecodeCase): Promise<SeenDecode> {
  const one = recorded.get(name)
  if (!one) throw new Error(`sse.json has no case ${name}`)
  const chunks = chunksOf(one)
  const bytes = Array.from(Buffer.concat(chunks), (byte) => Uint8Array.of(byte))
  const seen = { asSent: decode(chunks), byteByByte: decode(bytes) }
  const { after, ...whole } = seen.asSent
  const wanted = {
    events: one.events.map(({ event, data, id }) => ({ event, data, id })),
    final: one.final,
  }
  // What was packed came in one piece.
  const isTimely = one.contentEncoding !== undefined || isDeepStrictEqual(after, one.eventsAfterChunk ?? after)
  const { events, final } = seen.byteByByte
  const isRight = isTimely && isDeepStrictEqual(whole, wanted) && isDeepStrictEqual({ events, final }, wanted)
  return Promise.resolve(isRight ? { asRecorded: true } : { asRecorded: false, seen })
}

function chunksOf({ chunks, contentEncoding }: RecordedCase): Buffer[] {
  const bytes = chunks.map((text) => Buffer.from(text, 'base64'))
  // Inflating is the transport's work; what it has given before a truncation is decoded.
  return contentEncoding === 'gzip' ? [gunzipSync(Buffer.concat(bytes), { finishFlush: 2 })] : bytes
}

function decode(chunks: Uint8Array[]) {
  const decoder = createSseDecoder(64 << 20)
  const events: RawEvent[] = []
  const after = chunks.map((chunk) => {
    decoder.feed(chunk, events)
    return events.length
  })
  decoder.end(events)
  return { events, after, final: { lastEventId: decoder.lastEventId, retry: decoder.retry ?? null } }
}
