import type { APIPromise } from './api-promise.js'
import type { Client } from './client.js'
import type { Operation, RequestOptions } from './operation.js'

/** Calls an operation that gives a stream of events or lines. */
export declare function stream<E>(
  client: Client,
  operation: Operation,
  params: object,
  options?: RequestOptions,
): APIPromise<Stream<E>>

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
export declare function isUnknownEvent(event: object): event is UnknownEvent

export declare class Stream<E> implements AsyncIterable<E> {
  readonly controller: AbortController
  readonly lastEventId: string | undefined;
  [Symbol.asyncIterator](): AsyncIterator<E>
  tee(): [Stream<E>, Stream<E>]
  toReadableStream(): ReadableStream<Uint8Array>
  cancel(): void
}
