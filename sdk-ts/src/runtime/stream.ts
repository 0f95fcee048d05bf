import { APIPromise, type Outcome } from './api-promise.js'
import type { Client } from './client.js'
import { execute, type ResultKind } from './execute.js'
import type { Operation, RequestOptions } from './operation.js'
import { createSource, type EventSource } from './stream/event-source.js'
import { serverSentEvents } from './stream/sse-decoder.js'
import { teeSource } from './stream/tee.js'
import { StreamError } from './stream-errors.js'
import type { StreamCall, StreamSpec } from './stream-spec.js'

/** Calls an operation that gives a stream of events or lines. */
export function stream<E, S = Stream<E>>(
  client: Client,
  operation: Operation,
  params?: object,
  options: RequestOptions = {},
  Class: new (source: EventSource<E>, spec: StreamSpec) => Stream<E> = Stream,
): APIPromise<S> {
  const { stream: spec = {} } = operation
  const { format = serverSentEvents } = spec
  const send = ([asked, given, changed]: StreamCall, isRaw?: () => boolean): Promise<Outcome<S>> =>
    execute(client, asked, given, changed, kind, isRaw)
  const controller = new AbortController()
  const { signal } = controller
  const call: StreamCall = [
    operation,
    params,
    { ...options, signal: AbortSignal.any([signal, options.signal ?? signal]) },
  ]
  const source = createSource<E>(
    spec,
    format,
    controller,
    spec.resume && client._config.resume?.(client._config, call, send),
  )
  const kind: ResultKind<S> = {
    ...format,
    // Proxies hold compressed events back.
    headers: { 'accept-encoding': 'identity' },
    isOpen: true,
    read: async (...answer) => {
      await source.open(...answer)
      return new Class(source, spec) as S
    },
  }
  return new APIPromise((isRaw) => send(call, isRaw))
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

/**
 * Events as they come. It can be iterated once; leaving the loop frees the connection, a cancelled stream throws `APIAbortError`.
 *
 * @example
 * for await (const event of await client.chat.stream({ content: 'Hello' })) console.log(event)
 */
export class Stream<E> implements AsyncIterable<E> {
  /** Aborting it cancels the stream, also while it is being iterated. */
  readonly controller: AbortController
  /** @internal */
  protected readonly spec: StreamSpec
  readonly #source: EventSource<E>
  #isTaken = false

  /** @internal */
  constructor(source: EventSource<E>, spec: StreamSpec) {
    this.spec = spec
    this.#source = source
    this.controller = source.controller
  }

  /** Id of the last event handed over that had one, for continuing later. */
  get lastEventId(): string | undefined {
    return this.#source.lastEventId()
  }

  [Symbol.asyncIterator](): AsyncIterator<E, undefined> {
    if (this.#isTaken) throw new StreamError('A stream is iterated once: use tee()', { eventsReceived: 0 })
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
  tee(): [this, this] {
    this[Symbol.asyncIterator]()
    const Class = this.constructor as new (source: EventSource<E>, spec: StreamSpec) => this
    return teeSource(this.#source).map((half) => new Class(half, this.spec)) as [this, this]
  }

  /** The events as JSON lines, to be relayed to a browser. */
  toReadableStream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const events = this[Symbol.asyncIterator]() as EventSource<E>
    return new ReadableStream({
      async pull(body) {
        const { done, value } = await events.next()
        if (done) body.close()
        else body.enqueue(new TextEncoder().encode(JSON.stringify(value) + '\n'))
      },
      cancel: () => events.return() as never,
    })
  }
}
