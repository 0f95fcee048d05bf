/** The shape of the table about decoding events: cases of `sse.json` by their names. */
import { readFileSync } from 'node:fs'
import type { AnyCase } from './case.ts'

export interface DecodeCase extends AnyCase {
  expect: SeenDecode
}

/** Whether a decoder gives what is recorded, else what it gave. */
export type SeenDecode = { asRecorded: true } | { asRecorded: false; seen: unknown }

/** A case of `sse.json`. */
export interface RecordedCase {
  name: string
  kind: 'decode' | 'http'
  /** Base64. */
  chunks: string[]
  events: { event: string; data: string; id: string }[]
  final: { lastEventId: string; retry: number | null }
  /** How many events have come after each chunk. */
  eventsAfterChunk?: number[]
  contentEncoding?: string
}

export const recordedFile = new URL('../../data/conformance/sse.json', import.meta.url)

export function readRecorded(): RecordedCase[] {
  return JSON.parse(readFileSync(recordedFile, 'utf8')) as RecordedCase[]
}
