import type { Schema } from './types.ts'

/** Events of a stream by name. */
export type EventMap = Readonly<Record<string, Schema>>

/** How a stream says that it is complete: an event, one of several, a sentinel line, or the end of the bytes. */
export type StreamEnd<Names extends string> = Names | readonly Names[] | { readonly sentinel: string } | 'eof'

/** How a broken stream is taken up again. */
export type StreamResume =
  | 'last-event-id'
  | {
      /** Pointer to the cursor in an event's payload. */
      readonly cursor: string
      /** Parameter of `operation` that takes it. */
      readonly param: string
      /** Key path of the operation that goes on. */
      readonly operation: string
      /** Pointers to arguments of `operation` that stand in an event's payload; others are taken from the call. */
      readonly arguments?: Readonly<Record<string, `/${string}`>>
    }

/** What a stream of server-sent events says beside its events. */
export interface SseOptions<Names extends string = string> {
  /** Without it a cut stream cannot be told from a complete one: lint asks for it. */
  readonly end?: StreamEnd<Names>
  /** The event that carries a problem document; the SDKs raise it. */
  readonly error?: Names
  readonly resume?: StreamResume
  /** The event that carries the whole result. */
  readonly final?: Names
  /** Where text stands: event, colon, pointer: `chunk:/content`. */
  readonly text?: `${Names}:/${string}`
  /** Where an event's name stands. @default 'event', the field of that name; else a pointer into the payload */
  readonly in?: 'event' | `payload:/${string}`
  /** The request member that asks for the stream: `body.stream`. Without it the endpoint answers `otherwise`. */
  readonly when?: string
  /** The JSON answer when the stream was not asked for. */
  readonly otherwise?: Schema
  /** Reconnection time in milliseconds that the server announces first. */
  readonly retry?: number
  readonly description?: string
}

/** A stream of server-sent events (WHATWG HTML, section 9.2). */
export interface ServerSentEvents<E extends EventMap = EventMap, O extends SseOptions = SseOptions> {
  readonly kind: 'sse'
  readonly events: E
  readonly options: O
}

/** A stream of JSON values, one a line. */
export interface JsonLines<T extends Schema = Schema> {
  readonly kind: 'jsonl'
  readonly item: T
  readonly mediaType: 'application/jsonl' | 'application/x-ndjson'
  readonly end: 'eof' | { readonly sentinel: string }
  readonly description?: string
}

/** Server-sent events with a typed payload each. */
export function sse<const E extends EventMap, const O extends SseOptions<keyof E & string>>(
  events: E,
  options: O,
): ServerSentEvents<E, O> {
  // Plain JavaScript may leave the options out; lint then asks for the end.
  return { kind: 'sse', events, options: options ?? ({} as O) }
}

/** JSON values, one a line, until the end of the bytes. */
export function jsonl<T extends Schema>(
  item: T,
  options: {
    readonly mediaType?: 'application/jsonl' | 'application/x-ndjson'
    readonly end?: 'eof' | { readonly sentinel: string }
    readonly description?: string
  } = {},
): JsonLines<T> {
  return { kind: 'jsonl', item, mediaType: 'application/jsonl', end: 'eof', ...options }
}
