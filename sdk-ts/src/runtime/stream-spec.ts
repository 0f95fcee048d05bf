import type { Client } from './client.js'
import type { Operation, RequestOptions } from './operation.js'
import type { StreamDecoder } from './stream/decoder.js'

/**
 * Makes what continues one stream of an operation. What it gives is a `Resume`, which stands with the machinery of streams; an API without streams carries
 * this file alone.
 */
export type CreateResume = (
  client: Client,
  operation: Operation,
  params: object,
  options: RequestOptions,
) => (reader: never, lost: never) => Promise<unknown>

/** What a stream sends and how it ends. */
export interface StreamSpec {
  /** @default 'sse' */
  format?: 'sse' | 'jsonl'
  /** Turns bytes into events; absent: server-sent events. */
  decoder?: (limit: number) => StreamDecoder
  /** What an iteration yields: `{ event, data, id }`, or the decoded data. @default 'event' */
  yields?: 'event' | 'payload'
  /** Names of the declared events; others are marked as unknown. */
  events?: readonly string[]
  /** Member of the data that names the event, when it is not the field `event`. */
  name?: readonly string[]
  /** The declared end: a name among events, or a sentinel as data. Absent: the end of the bytes. */
  end?: { events: readonly string[] } | { sentinel: string }
  /** Name of the event that carries a problem and raises. */
  error?: string
  /** Opens the stream again where it was cut: by the last id, or (which is the caller's to do) by a cursor. */
  resume?: CreateResume | { cursor: readonly string[]; param: string; operation?: string }
  /** Name of the event that carries the whole message. */
  final?: string
  /** Where text deltas stand. */
  text?: { event: string; path: readonly string[] }
  /** Events whose data is text rather than JSON; `*`: all. */
  textEvents?: readonly string[] | '*'
}
