import type { Json } from '@artificer/generator/ir'

/** One step of a stream script. Plain data, so that a script can be sent to a mock server as JSON. */
export type StreamStep =
  /** An event: `data` is written as JSON. In a `jsonl` stream it is one line. */
  | { kind: 'event'; event?: string; data: Json; id?: string }
  /** Waits, in milliseconds. */
  | { kind: 'pause'; ms: number }
  /** A comment line, such as a heartbeat. SSE only. */
  | { kind: 'comment'; text: string }
  /** The reconnection time, in milliseconds. SSE only. */
  | { kind: 'retry'; ms: number }
  /** Text, or bytes as base64, exactly as they stand. */
  | { kind: 'raw'; text: string }
  | { kind: 'raw'; base64: string }
  /** The stream's sentinel, or another text as `data:` without JSON around it. SSE only. */
  | { kind: 'data'; text: string; event?: string }
  /** Breaks the connection. */
  | { kind: 'drop' }
  /** Sends nothing more and keeps the connection open until the caller goes away. */
  | { kind: 'hang' }
  /** Ends the bytes cleanly, whatever follows. */
  | { kind: 'end' }

/** An event of the stream. `name` is the event's name as the contract declares it; empty for a stream whose events have no names. */
export const event = (name: string, data: Json, options: { id?: string } = {}): StreamStep => ({
  kind: 'event',
  ...(name === '' ? {} : { event: name }),
  data,
  ...options,
})

/** Waits for a number of milliseconds. */
export const pause = (ms: number): StreamStep => ({ kind: 'pause', ms })

/** A comment, which keeps a connection alive and which decoders skip. */
export const comment = (text: string): StreamStep => ({ kind: 'comment', text })

/** Tells the reader how long to wait before it reconnects, in milliseconds. */
export const retry = (ms: number): StreamStep => ({ kind: 'retry', ms })

/** Bytes exactly as they stand: the way to write what no valid stream has. */
export const raw = (content: string | Uint8Array): StreamStep =>
  typeof content === 'string'
    ? { kind: 'raw', text: content }
    : { kind: 'raw', base64: Buffer.from(content).toString('base64') }

/** A `data:` field that is no JSON, such as a sentinel. */
export const data = (text: string, name?: string): StreamStep => ({
  kind: 'data',
  text,
  ...(name === undefined ? {} : { event: name }),
})

/** Breaks the connection in the middle of the stream. */
export const drop = (): StreamStep => ({ kind: 'drop' })

/** Goes silent and keeps the connection open. */
export const hang = (): StreamStep => ({ kind: 'hang' })

/** Ends the bytes cleanly, with or without the declared end before it. */
export const end = (): StreamStep => ({ kind: 'end' })
