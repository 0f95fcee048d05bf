import type { Call } from './call.js'
import type { ClientConfig } from './config.js'
import type { RequestOptions } from './operation.js'
import type { StreamFormat } from './stream/decoder.js'
import type { StreamIncompleteError, StreamInterruptedError } from './stream-errors.js'

/** How a stream is lost that may be taken up again. */
export type LostStreamError = StreamIncompleteError | StreamInterruptedError

/**
 * Tries once to open a stream again where it was cut, and gives the id after which it goes on. When it could not be opened for the time being, the answer
 * that was cut gives its failure once more. Throws what ends the stream, such as `lost` itself when it is not resumable.
 *
 * @param call The call whose answer was cut.
 * @param retry Wait that the server asks for, in milliseconds.
 */
export type Resume = (lost: LostStreamError, call: Call, retry?: number) => Promise<string>

/**
 * @param options Those of the call; their signal is aborted when the caller gives the stream up.
 * @param send Makes the call once more; what it answers goes on with the stream.
 */
export type CreateResume = (
  config: ClientConfig,
  options: RequestOptions,
  send: (options: RequestOptions) => Promise<unknown>,
) => Resume

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
  /** The server continues a stream that was cut behind the last id; a client with `resumeStreams` does so by itself. */
  resume?: true
  /** Name of the event that carries the whole message. */
  final?: string
  /** Where text deltas stand. */
  text?: { event: string; path: readonly string[] }
  /** Events whose data is text rather than JSON. */
  textEvents?: readonly string[]
}
