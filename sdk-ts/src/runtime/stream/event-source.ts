import { type BodyReader, openBody } from '../body-reader.js'
import type { Call } from '../call.js'
import { APIAbortError, type SDKError } from '../errors.js'
import { mediaTypeOf, unexpectedType } from '../read.js'
import { memberAt } from '../status-error.js'
import {
  StreamDecodeError,
  type StreamError,
  StreamEventTooLargeError,
  StreamIncompleteError,
  StreamInterruptedError,
} from '../stream-errors.js'
import type { AnswerReader, Resume, StreamSpec } from '../stream-spec.js'
import type { RawEvent, StreamDecoder } from './decoder.js'
import { serverSentEvents } from './sse-decoder.js'

export type Step<E> = IteratorResult<E, undefined>

/** Where events come from: the network, or one half of a `tee`. */
export interface EventSource<E> extends AsyncIterator<E, undefined> {
  return: () => Promise<Step<E>>
  /** Aborted, it gives an `APIAbortError` to whoever waits for an event. */
  controller: AbortController
  /** Id of the last event handed over that had one. */
  lastEventId: () => string | undefined
}

type StreamErrorClass = new (message: string, init: never) => StreamError

export const done: Step<never> = { done: true, value: undefined }

/**
 * The events of an answer, by an iterator written by hand: it reads from the network only when all decoded events have been taken, so that a slow reader stalls
 * the sender. Throws `UnexpectedContentTypeError` for another kind of body; 204 is a stream without events.
 */
export async function openEvents<E>(
  spec: StreamSpec,
  resume: Resume | undefined,
  ...first: Parameters<AnswerReader>
): Promise<EventSource<E>> {
  const { format = serverSentEvents, events: known } = spec
  const controller = new AbortController()
  // A resumed stream has several answers, one after another.
  let answer: Response
  let call: Call
  let body: BodyReader
  let decoder: StreamDecoder
  /** Decoded events, the next one last. */
  const events: RawEvent[] = []
  let eventsReceived = 0
  let lastEventId: string | undefined
  /** Id at which the stream was resumed; the server may send that event once more. */
  let resumedAt: string | undefined
  /** What is thrown, or resumed from, once the decoded events are taken. */
  let failure: SDKError | undefined
  let isOver = false
  /** Calls of `next` that wait, and the last of them. */
  let waiting = 0
  let last: Promise<Step<E>>

  const read: AnswerReader = async (response, itsCall) => {
    const isEmpty = response.status === 204
    if (!isEmpty && !format.type.test(mediaTypeOf(response.headers))) throw await unexpectedType(response, itsCall)
    answer = response
    call = itsCall
    body = openBody(response.body, call)
    decoder = format.decoder(call.config.maxEventSize)
    isOver ||= isEmpty
  }

  /** An error that says how far the stream has come. */
  const errorOf = (Class: StreamErrorClass, message: string, more?: object): StreamError =>
    new Class(message, { call: call.facts(), eventsReceived, lastEventId, ...more } as never)

  const finish = (): Step<never> => {
    isOver = true
    events.length = 0
    body.cancel()
    return done
  }

  const parse = ({ event, data, id }: RawEvent, isUnknown: boolean): unknown => {
    try {
      return JSON.parse(data) as unknown
    } catch (cause) {
      // Data of an event that nobody has declared need not be JSON.
      if (isUnknown) return data
      const rejected = { event, data: data.slice(0, 2048), id: id || undefined }
      throw errorOf(StreamDecodeError, `The data of an event '${event}' is not JSON`, { cause, event: rejected })
    }
  }

  /** What an event on the wire is to the iteration. */
  const convert = (raw: RawEvent): Step<E> => {
    if (raw.data === spec.sentinel) return finish()
    const isUnknown = known?.includes(raw.event) === false
    const data = spec.textEvents?.includes(known ? raw.event : '') ? raw.data : parse(raw, isUnknown)
    const name = spec.name ? memberAt(data, spec.name) : raw.event
    if (name === spec.error) spec.raise?.(data, call, answer)
    eventsReceived++
    lastEventId = raw.id || undefined
    if (spec.end?.includes(name as string)) finish()
    if (!known) return { done: false, value: data as E }
    const event: { event: unknown; data: unknown; id?: string; unknown?: true } = { event: name, data }
    if (lastEventId) event.id = lastEventId
    if (isUnknown) event.unknown = true
    return { done: false, value: event as E }
  }
  /** The next decoded event. */
  const take = (): Step<E> | undefined => {
    for (let raw; (raw = events.pop());) {
      const isRepeated = raw.id === resumedAt
      if (raw.id) resumedAt = undefined
      if (isRepeated) continue
      try {
        return convert(raw)
      } catch (error) {
        failure = error as SDKError
        events.length = 0
      }
    }
    return undefined
  }

  /** S1, S2, S3: the bytes have ended before the stream has. */
  const lose = (Class: StreamErrorClass, message: string, more: object): void => {
    const resumable = resume !== undefined && lastEventId !== undefined
    failure = errorOf(Class, message, { ...more, resumable })
  }

  const feed = (chunk: Uint8Array | undefined): void => {
    if (chunk) decoder.feed(chunk, events)
    else {
      const pendingBytes = decoder.end(events)
      if (spec.end || spec.sentinel || decoder.isCut) {
        lose(StreamIncompleteError, 'The stream ended before its declared end', { pendingBytes })
      } else isOver = true
    }
    if (decoder.isOverflown) failure = errorOf(StreamEventTooLargeError, 'An event is larger than `maxEventSize`')
    events.reverse()
  }

  /** S4: continues after the last event handed over, or throws. */
  const goOn = async (lost: SDKError): Promise<void> => {
    failure = undefined
    if (!resume) throw lost
    await resume(lost as StreamInterruptedError, { call, read, signal: controller.signal, retry: decoder.retry })
    resumedAt = lastEventId
  }

  const advance = async (): Promise<Step<E>> => {
    try {
      for (;;) {
        const step = take()
        if (step) return step
        if (isOver) return done
        if (failure) {
          await goOn(failure)
          continue
        }
        try {
          // Here, since a function around it would cost every chunk another promise.
          const chunk = await body.read()
          if (!isOver) feed(chunk)
        } catch (cause) {
          if (cause instanceof APIAbortError) failure = cause
          else lose(StreamInterruptedError, `The stream was interrupted: ${String(cause)}`, { cause })
        }
      }
    } catch (error) {
      if (isOver) return done
      finish()
      throw error
    } finally {
      waiting--
    }
  }

  await read(...first)
  controller.signal.addEventListener('abort', () => {
    events.length = 0
    call.interrupt('caller')
  })
  return {
    next() {
      const step = waiting > 0 ? undefined : take()
      if (step) return Promise.resolve(step)
      // Calls that overlap take their turns.
      return (last = waiting++ > 0 ? last.then(advance, advance) : advance())
    },
    async return() {
      finish()
      controller.abort()
      return done
    },
    controller,
    lastEventId: () => lastEventId,
  }
}
