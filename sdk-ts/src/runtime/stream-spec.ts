import type { Call } from './call.js'
import type { ClientConfig } from './config.js'
import type { Operation, RequestOptions } from './operation.js'
import type { RawEvent, StreamFormat } from './stream/decoder.js'
import type { StreamIncompleteError, StreamInterruptedError } from './stream-errors.js'

/** How a stream is lost that may be taken up again. */
export type LostStreamError = StreamIncompleteError | StreamInterruptedError

/** Whether an event after a resume has been handed over before. */
export type IsOld = (event: RawEvent) => boolean

/** Takes up a stream that was cut. */
export interface Resume {
  /**
   * Tries once to open a stream again where it was cut, and gives what tells the events that come once more. When it could not be opened for the time being, the answer
   * that was cut gives its failure once more. Throws what ends the stream, such as `lost` itself when it is not resumable.
   *
   * @param call The call whose answer was cut.
   * @param retry Wait that the server asks for, in milliseconds.
   */
  (lost: LostStreamError, call: Call, retry?: number): Promise<IsOld>
  /** Takes note of an event; gives its position, where that is not its id. */
  note?: (data: unknown) => string | undefined
}

/** A call of a stream. */
export type StreamCall = readonly [operation: Operation, params: object | undefined, options: RequestOptions]

/**
 * @param call Its signal is aborted when the caller gives the stream up.
 * @param send Makes a call; what it answers goes on with the stream.
 */
export type CreateResume = (
  config: ClientConfig,
  call: StreamCall,
  send: (call: StreamCall) => Promise<unknown>,
) => Resume

/** How a stream goes on that has a cursor in its events. */
export interface CursorSpec {
  /** Makes the calls; imported, so that a program ships only the way it uses. */
  by: (spec: CursorSpec, call: StreamCall) => CursorWay
  /** Where the cursor stands in the data of an event. */
  path: readonly string[]
  /** Argument that takes it. */
  param: string
  /** The operation that goes on; absent: the same. */
  operation?: Operation
  /** Its arguments that are arguments of the call, by the names that they have there; absent: all, by the same names. */
  keep?: { readonly [argument: string]: string }
  /** Arguments that stand in the data of events. */
  take?: { readonly [argument: string]: readonly string[] }
  /** Arguments that are always the same, such as `stream: true`. */
  fixed?: { readonly [argument: string]: unknown }
}

/** What of resuming is different with a cursor. */
export interface CursorWay {
  note: (data: unknown) => string | undefined
  /** The call that goes on behind a position. */
  after: (position: string) => readonly [operation: Operation, params: object | undefined]
  isOld: (position: string) => IsOld
}

/** What a stream sends and how it ends. */
export interface StreamSpec {
  /** Absent: server-sent events. */
  format?: StreamFormat
  /** Names of the declared events; others are marked as unknown. Present: an iteration yields `{ event, data, id }`; absent: the decoded data. */
  events?: readonly string[]
  /** Member of the data that names the event, when it is not the field `event`. */
  name?: readonly string[]
  /** Names of the events that end the stream. With neither these nor a sentinel the end of the bytes is the end. */
  end?: readonly string[]
  /** Data that ends the stream and is no event. */
  sentinel?: string
  /** Name of the event that carries a problem and raises. */
  error?: string
  /** Throws the error of such an event. */
  raise?: (data: unknown, call: Call, response: Response) => never
  /** The server continues a stream that was cut behind the last id, or behind a cursor; a client with `resumeStreams` does so by itself. */
  resume?: true | CursorSpec
  /** Name of the event that carries the whole message. */
  final?: string
  /** Where text deltas stand. */
  text?: { event: string; path: readonly string[] }
  /** Events whose data is text rather than JSON. */
  textEvents?: readonly string[]
}
