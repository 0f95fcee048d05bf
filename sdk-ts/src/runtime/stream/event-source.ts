import { type BodyReader, openBody } from '../body-reader.js'
import type { Call } from '../call.js'
import { APIAbortError } from '../errors.js'
import { readText, unexpectedType } from '../read.js'
import { memberAt } from '../status-error.js'
import {
  StreamDecodeError,
  type StreamError,
  StreamEventTooLargeError,
  StreamIncompleteError,
  StreamInterruptedError,
} from '../stream-errors.js'
import type { IsOld, LostStreamError, Resume, StreamSpec } from '../stream-spec.js'
import type { RawEvent, StreamDecoder, StreamFormat } from './decoder.js'

/** Where events come from: the network, or one half of a `tee`. */
export interface EventSource<E> extends AsyncIterator<E, undefined> {
  next: () => Promise<IteratorResult<E, undefined>>
  return: () => Promise<IteratorResult<E, undefined>>
  /** Aborted, it gives an `APIAbortError` to whoever waits for an event. */
  controller: AbortController
  /** Id of the last event handed over that had one. */
  lastEventId: () => string | undefined
}

/** Events of the network. */
export interface NetworkSource<E> extends EventSource<E> {
  /**
   * Takes the answer whose body goes on with the events: a resumed stream has several, one after another. Throws `UnexpectedContentTypeError` for another kind
   * of body; 204 has no events.
   */
  open: (response: Response, call: Call) => Promise<void>
}

type StreamErrorClass<E> = new (message: string, init: never) => E

/** Reads from the network only when all decoded events have been taken, so that a slow reader stalls the sender. */
export function createSource<E>(
  spec: StreamSpec,
  format: StreamFormat,
  controller: AbortController,
  resume?: Resume,
): NetworkSource<E> {
  const { events: known } = spec
  let answer: Response
  let call: Call
  let body: BodyReader
  let decoder: StreamDecoder
  let eventsReceived = 0
  let lastEventId: string | undefined
  /** Set when the stream was resumed: the server may send events once more. */
  let isOld: IsOld | undefined
  let isOver = false

  /** An error that tells how far the stream has come. */
  const errorOf = <T extends StreamError>(Class: StreamErrorClass<T>, message: string, more?: object): T =>
    call.error(Class, message, { eventsReceived, lastEventId, ...more } as never)

  const finish = (): void => {
    isOver = true
    body.cancel()
  }

  /** What an event on the wire is to the iteration. */
  const convert = (raw: RawEvent): E => {
    const { event: type, id } = raw
    let data: unknown = raw.data
    let cause: unknown
    if (!spec.textEvents?.includes(type)) {
      try {
        data = call.config.parse(raw.data)
      } catch (error) {
        cause = error
      }
    }
    const name = (spec.name && memberAt(data, spec.name)) ?? type
    const isKnown = !known || known.includes(name as string)
    // S6: data of an event that nobody has declared need not be JSON.
    if (cause && isKnown && name !== spec.error) {
      const event = { ...raw, data: raw.data.slice(0, 2048) }
      throw errorOf(StreamDecodeError, 'The data is not JSON', { cause, event })
    }
    if (name === spec.error) spec.raise?.(data, call, answer)
    eventsReceived++
    // After a resume the id holds until there is another.
    lastEventId = resume?.note?.(data) || id || (isOld && lastEventId)
    if (spec.end?.includes(name as string)) finish()
    return (known ? { event: name, data, ...(id && { id }), ...(!isKnown && { unknown: true }) } : data) as E
  }

  async function* read(): AsyncGenerator<E, void> {
    try {
      for (;;) {
        if (isOver) return
        const events: RawEvent[] = []
        let isTooLarge: boolean | undefined
        let chunk: Uint8Array | undefined
        /** Set when the bytes have ended cleanly. */
        let pendingBytes: number | undefined
        let cause: unknown
        try {
          chunk = await body.read()
          if (chunk) isTooLarge = decoder.feed(chunk, events)
          else pendingBytes = decoder.end(events)
        } catch (error) {
          cause = error
        }
        for (const raw of events) {
          if (raw.data === spec.sentinel) finish()
          // The next read throws what has stopped the call.
          if (isOver || call.reason) break
          if (!isOld?.(raw)) yield convert(raw)
        }
        if (isTooLarge) throw errorOf(StreamEventTooLargeError, 'An event exceeds `maxEventSize`')
        // An id counts also without an event.
        if (!isOver && !resume?.note) lastEventId = decoder.lastEventId || (isOld && lastEventId)
        if (chunk || isOver) continue
        const resumable = Boolean(resume && lastEventId)
        let lost: LostStreamError
        if (pendingBytes === undefined) {
          if (cause instanceof APIAbortError) throw cause
          lost = errorOf(StreamInterruptedError, `The stream failed: ${cause as Error}`, { cause, resumable })
        } else {
          if (!(spec.end || spec.sentinel || decoder.isCut)) return
          // S2, S3
          lost = errorOf(StreamIncompleteError, 'The stream ended too early', { pendingBytes, resumable })
        }
        // S1
        if (!resume) throw lost
        // S4: continues after the last event handed over, or throws.
        isOld = await resume(lost, call, decoder.retry)
      }
    } catch (error) {
      if (isOver) return
      finish()
      throw error
    }
  }

  return Object.assign(read(), {
    async open(response: Response, itsCall: Call) {
      const isEmpty = response.status === 204
      if (!isEmpty && !format.type.test(response.headers.get('content-type') ?? ''))
        throw unexpectedType(response, itsCall, await readText(response, itsCall, 2048))
      answer = response
      call = itsCall
      body = openBody(response.body, call)
      decoder = format.decoder(call.config.options().maxEventSize ?? 64 << 20)
      if (isEmpty) finish()
    },
    async return() {
      finish()
      controller.abort()
      return { done: true }
    },
    controller,
    lastEventId: () => lastEventId,
  }) as unknown as NetworkSource<E>
}
