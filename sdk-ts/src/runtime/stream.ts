import { APIPromise } from './api-promise.js'
import type { Client } from './client.js'
import { SDKError } from './errors.js'
import { execute } from './execute.js'
import type { Operation, RequestOptions } from './operation.js'
import type { ResultKind } from './execute.js'
import { memberAt } from './status-error.js'
import { openConnection } from './stream/connection.js'
import { EventReader, type Resume } from './stream/event-reader.js'
import { teeIterator } from './stream/tee.js'
import { StreamError } from './stream-errors.js'
import type { StreamSpec } from './stream-spec.js'

/** Calls an operation that gives a stream of events or lines. */
export function stream<E, Final = never>(
  client: Client,
  operation: Operation,
  params: object,
  options: RequestOptions = {},
): APIPromise<Stream<E, Final>> {
  const spec = operation.stream ?? {}
  const kind: ResultKind<Stream<E, Final>> = {
    accept: spec.format === 'jsonl' ? 'application/jsonl' : 'text/event-stream',
    isOpen: true,
    read: async (response, call) => {
      const connection = await openConnection(response, call, spec)
      const resume = typeof spec.resume === 'function' ? spec.resume(client, operation, params, options) : undefined
      const reader = new EventReader<E>(connection, spec, resume as Resume | undefined)
      return new Stream<E, Final>(reader, spec)
    },
  }
  return new APIPromise((mode) => execute(client, operation, params, options, kind, mode))
}

/** An event of a stream, told apart by `event`. */
export interface StreamEvent<Name extends string, Data> {
  event: Name
  data: Data
  /** The stream's last `id`, where it sends ids. */
  id?: string | undefined
}

/** An event that the API's description does not name. */
export interface UnknownEvent extends StreamEvent<string, unknown> {
  unknown: true
}

/** Whether a stream has sent an event that the API's description does not name. */
export function isUnknownEvent(event: object): event is UnknownEvent {
  return 'unknown' in event && event.unknown === true
}

/** Where events come from: the network, or one half of a `tee`. */
export interface EventSource<E> extends AsyncIterator<E, undefined> {
  /** Name of the event handed over last. */
  readonly lastName: string
  /** Id of the last event handed over that had one; empty when there was none. */
  readonly lastEventId: string
  return: () => Promise<IteratorResult<E, undefined>>
  cancel: () => void
}

/**
 * Events as they come. It can be iterated once; leaving the loop frees the connection, a cancelled stream throws `APIAbortError`.
 *
 * @example
 * for await (const event of await client.chat.stream({ content: 'Hello' })) console.log(event)
 */
export class Stream<E, Final = never> implements AsyncIterable<E> {
  /** Aborting it cancels the stream, also while it is being iterated. */
  readonly controller = new AbortController()
  readonly #source: EventSource<E>
  readonly #spec: StreamSpec
  #isTaken = false

  /** @internal */
  constructor(source: EventSource<E>, spec: StreamSpec) {
    this.#source = source
    this.#spec = spec
    this.controller.signal.addEventListener('abort', () => source.cancel(), { once: true })
  }

  /** Id of the last event handed over that had one, for continuing later. */
  get lastEventId(): string | undefined {
    return this.#source.lastEventId || undefined
  }

  [Symbol.asyncIterator](): AsyncIterator<E, undefined> {
    if (this.#isTaken) throw new SDKError('A stream can be iterated once; use tee() to read it twice')
    this.#isTaken = true
    return this.#source
  }

  /** Cancels the stream: whoever waits for an event gets an `APIAbortError`. */
  cancel(): void {
    this.controller.abort()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#source.return()
  }

  /** Two streams of the same events. The slower may stay 1,000 events behind; beyond that it fails. */
  tee(): [Stream<E, Final>, Stream<E, Final>] {
    this[Symbol.asyncIterator]()
    const [left, right] = teeIterator(this.#source, 1000)
    return [new Stream(left, this.#spec), new Stream(right, this.#spec)]
  }

  /** The events as JSON lines, to be relayed to a browser. */
  toReadableStream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const events = this[Symbol.asyncIterator]()
    const encoder = new TextEncoder()
    return new ReadableStream(
      {
        async pull(controller) {
          const step = await events.next()
          if (step.done) controller.close()
          else controller.enqueue(encoder.encode(JSON.stringify(step.value) + '\n'))
        },
        async cancel() {
          await events.return?.()
        },
      },
      { highWaterMark: 0 },
    )
  }

  /** Only the text, piece by piece, of an operation that declares where text stands. */
  async *textStream(): AsyncGenerator<string, void, undefined> {
    const { text } = this.#spec
    if (text === undefined) throw new SDKError('The operation does not declare where text stands in its events')
    for await (const event of this) {
      const piece = this.#source.lastName === text.event ? memberAt(this.#dataOf(event), text.path) : undefined
      if (typeof piece === 'string') yield piece
    }
  }

  /** Reads to the end and gives the whole message, of an operation that declares the event that carries it. */
  async finalMessage(): Promise<Final> {
    const { final } = this.#spec
    if (final === undefined) throw new SDKError('The operation does not declare an event with the whole message')
    let found: { data: unknown } | undefined
    for await (const event of this) {
      if (this.#source.lastName === final) found = { data: this.#dataOf(event) }
    }
    if (found === undefined)
      throw new StreamError(`The stream ended without an event '${final}'`, { eventsReceived: 0 })
    return found.data as Final
  }

  #dataOf(event: E): unknown {
    return this.#spec.yields === 'payload' ? event : (event as { data: unknown }).data
  }
}
