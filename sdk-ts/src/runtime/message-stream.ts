import type { APIPromise } from './api-promise.js'
import type { Client } from './client.js'
import type { Operation, RequestOptions } from './operation.js'
import { memberAt } from './status-error.js'
import { StreamError } from './stream-errors.js'
import { Stream, stream } from './stream.js'

/** Calls an operation whose stream carries text, or a whole message, in events that the API declares. */
export function messageStream<E, Final = never>(
  client: Client,
  operation: Operation,
  params: object,
  options?: RequestOptions,
): APIPromise<MessageStream<E, Final>> {
  return stream<E, MessageStream<E, Final>>(client, operation, params, options, MessageStream)
}

/** A stream that can be taken as its text or as its whole message. */
export class MessageStream<E, Final = never> extends Stream<E> {
  /** Only the text, piece by piece, of an operation that declares where text stands. */
  async *textStream(): AsyncGenerator<string, void, undefined> {
    const { event, path } = this.spec.text ?? missing()
    for await (const data of this.#dataOf(event)) {
      const piece = memberAt(data, path)
      if (typeof piece === 'string') yield piece
    }
  }

  /** Reads to the end and gives the whole message, of an operation that declares the event that carries it. */
  async finalMessage(): Promise<Final> {
    let message: unknown
    for await (message of this.#dataOf(this.spec.final ?? missing()));
    return (message ?? missing()) as Final
  }

  /** The data of the events of one name; of all events where they have no names. */
  async *#dataOf(wanted: string): AsyncGenerator<unknown, void, undefined> {
    const { events, name } = this.spec
    for await (const item of this) {
      const path = events ? ['event'] : name
      if (!path || memberAt(item, path) === wanted) yield events ? (item as { data: unknown }).data : item
    }
  }
}

/** The API declares no such event, or the stream has ended without it. */
function missing(): never {
  throw new StreamError('The stream has no such event', { eventsReceived: 0 })
}
