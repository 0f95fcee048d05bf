import { memberAt } from '../status-error.js'
import { StreamDecodeError } from '../stream-errors.js'
import type { StreamSpec } from '../stream-spec.js'
import type { RawEvent } from './decoder.js'

/** Makes an error that carries what is known of the stream. */
export type ErrorMaker = <E>(Class: new (message: string, init: never) => E, message: string, more?: object) => E

/** The data of an event: text where the API says so, else JSON. Throws `StreamDecodeError`. */
export function decodeData({ event, data, id }: RawEvent, spec: StreamSpec, errorOf: ErrorMaker): unknown {
  if (spec.textEvents?.includes(spec.events ? event : '')) return data
  try {
    return JSON.parse(data) as unknown
  } catch (cause) {
    // Data of an event that nobody has declared need not be JSON.
    if (spec.events && !spec.name && !spec.events.includes(event)) return data
    const rejected = { event, data: data.slice(0, 2048), id: id || undefined }
    throw errorOf(StreamDecodeError, `The data of an event '${event}' is not JSON`, { cause, event: rejected })
  }
}

/** The name of an event whose data holds it; empty where it holds none. */
export function nameIn(data: unknown, path: readonly string[]): string {
  const name = memberAt(data, path)
  return typeof name === 'string' ? name : ''
}
