import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { RawEvent } from './sample/runtime/stream/decoder.js'
import { createSseDecoder } from './sample/runtime/stream/sse-decoder.js'

interface DecodeCase {
  name: string
  kind: 'decode' | 'http'
  chunks: string[]
  events: { event: string; data: string; id: string; retry?: number }[]
  final: { lastEventId: string; retry: number | null }
  eventsAfterChunk?: number[]
  contentEncoding?: string
}

const file = new URL('../../test/data/conformance/sse.json', import.meta.url)
const cases = (JSON.parse(readFileSync(file, 'utf8')) as DecodeCase[]).filter(({ kind }) => kind === 'decode')

function decode(chunks: Uint8Array[]): Pick<DecodeCase, 'events' | 'final'> & { after: number[] } {
  const decoder = createSseDecoder(64 * 1024 * 1024)
  const events: RawEvent[] = []
  const after = chunks.map((chunk) => {
    decoder.feed(chunk, events)
    return events.length
  })
  decoder.end(events)
  return { events, after, final: { lastEventId: decoder.lastEventId, retry: decoder.retry ?? null } }
}

/** Events and final state as text, for comparing thousands of times. */
function resultOf(parts: Uint8Array[]): string {
  const { events, final } = decode(parts)
  return JSON.stringify({ events, final })
}

function chunksOf({ chunks, contentEncoding }: DecodeCase): Buffer[] {
  const bytes = chunks.map((text) => Buffer.from(text, 'base64'))
  // Inflating is the transport's work; what it has given before a truncation is decoded.
  return contentEncoding === 'gzip' ? [gunzipSync(Buffer.concat(bytes), { finishFlush: 2 })] : bytes
}

test('there are 154 cases of decoding', () => {
  expect(cases).toHaveLength(154)
})

describe.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
  const chunks = chunksOf(one)
  const whole = Buffer.concat(chunks)
  const expected = { events: one.events.map(({ event, data, id }) => ({ event, data, id })), final: one.final }

  test('decodes as the standard says, each event as early as it can be known', () => {
    const { after, ...result } = decode(chunks)
    expect(result).toEqual(expected)
    // What was packed came in one piece.
    const isTimed = one.contentEncoding === undefined
    expect(isTimed ? after : undefined).toEqual(isTimed ? (one.eventsAfterChunk ?? after) : undefined)
  })

  test('decodes alike at every cut into two and byte by byte', () => {
    const wanted = JSON.stringify(expected)
    for (let at = 0; at <= whole.byteLength; at += 1) {
      if (resultOf([whole.subarray(0, at), whole.subarray(at)]) !== wanted) throw new Error(`cut at ${at}`)
    }
    expect(resultOf(Array.from(whole, (byte) => Uint8Array.of(byte)))).toBe(wanted)
    // One case is a line of 64 KiB: 65,000 cuts.
  }, 120_000)
})

describe('bytes that are dropped at the end', () => {
  test.each([
    ['data: a\n\ndata: b', 7],
    ['data: a\r\n\r\ndata: é\r\n', 10],
    ['data: a\r\rx', 1],
    ['data: a\n\n', 0],
    ['data: a\n\n: hb\n\n', 0],
  ])('of %j are %i, however they are cut', (text, count) => {
    const bytes = new TextEncoder().encode(text)
    for (let at = 0; at <= bytes.byteLength; at++) {
      const decoder = createSseDecoder(1000)
      for (const part of [bytes.subarray(0, at), bytes.subarray(at)]) decoder.feed(part, [])
      expect(decoder.end([])).toBe(count)
    }
  })
})
