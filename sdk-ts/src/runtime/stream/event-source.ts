import { type BodyReader, openBody } from '../body-reader.js'
import type { Call } from '../call.js'
import { APIAbortError, type SDKError } from '../errors.js'
import { mediaTypeOf, readText, unexpectedType } from '../read.js'
import { memberAt } from '../status-error.js'
import {
  StreamDecodeError,
  type StreamError,
  StreamEventTooLargeError,
  StreamIncompleteError,
  StreamInterruptedError,
} from '../stream-errors.js'
import type { Resume, StreamSpec } from '../stream-spec.js'
import type { RawEvent, StreamDecoder } from './decoder.js'
import { serverSentEvents } from './sse-decoder.js'

/** A step of the iteration; that of an event has the stream's last id. */
export type Step<E> = IteratorResult<E, undefined> & { id?: string }

/** Where events come from: the network, or one half of a `tee`. */
export interface EventSource<E> extends AsyncIterator<E, undefined> {
  next: () => Promise<Step<E>>
  return: () => Promise<Step<E>>
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

type StreamErrorClass = new (message: string, init: never) => StreamError

export const done: Step<never> = { done: true, value: undefined }

/** An iterator written by hand: it reads from the network only when all decoded events have been taken, so that a slow reader stalls the sender. */
export function createSource<E>(spec: StreamSpec, resume: Resume | undefined): NetworkSource<E> {
  const { format = serverSentEvents, events: known } = spec
  const controller = new AbortController()
  let answer: Response
  let call: Call
  let body: BodyReader
  let decoder: StreamDecoder
  /** Decoded events, the next one last. */
  let events: RawEvent[] = []
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

  /** An error that tells how far the stream has come. */
  const errorOf = (Class: StreamErrorClass, message: string, more?: object): StreamError =>
    call.error(Class, message, { eventsReceived, lastEventId, ...more } as never)

  /** S1: the bytes have ended before the stream has. */
  const lose = (Class: StreamErrorClass, message: string, more: object): void => {
    failure = errorOf(Class, message, { ...more, resumable: Boolean(resume && lastEventId) })
  }

  const finish = (): Step<never> => {
    isOver = true
    events = []
    body.cancel()
    return done
  }

  /** S6: data of an event that nobody has declared need not be JSON. */
  const parse = (raw: RawEvent, isKnown: boolean): unknown => {
    const { data } = raw
    try {
      return JSON.parse(data) as unknown
    } catch (cause) {
      if (!isKnown) return data
      const event = { ...raw, data: data.slice(0, 2048) }
      throw errorOf(StreamDecodeError, 'The data of an event is not JSON', { cause, event })
    }
  }

  /** What an event on the wire is to the iteration. */
  const convert = (raw: RawEvent): Step<E> => {
    if (raw.data === spec.sentinel) return finish()
    const isKnown = !known || known.includes(raw.event)
    const data = spec.textEvents?.includes(raw.event) ? raw.data : parse(raw, isKnown)
    const name = spec.name ? memberAt(data, spec.name) : raw.event
    if (name === spec.error) spec.raise?.(data, call, answer)
    eventsReceived++
    lastEventId = raw.id || undefined
    if (spec.end?.includes(name as string)) finish()
    const event: { event: unknown; data: unknown; id?: string; unknown?: true } = { event: name, data }
    if (lastEventId) event.id = lastEventId
    if (!isKnown) event.unknown = true
    return { done: false, value: (known ? event : data) as E, id: raw.id }
  }

  /** The next decoded event. */
  const take = (): Step<E> | undefined => {
    const raw = events.pop()
    if (!raw) return undefined
    const isRepeated = raw.id === resumedAt
    if (raw.id) resumedAt = undefined
    if (isRepeated) return take()
    try {
      return convert(raw)
    } catch (error) {
      failure = error as SDKError
      events = []
      return undefined
    }
  }

  const feed = (chunk: Uint8Array | undefined): void => {
    if (chunk) {
      if (decoder.feed(chunk, events)) failure = errorOf(StreamEventTooLargeError, 'An event exceeds `maxEventSize`')
    } else {
      const pendingBytes = decoder.end(events)
      isOver = !(spec.end || spec.sentinel || decoder.isCut)
      // S2, S3
      if (!isOver) lose(StreamIncompleteError, 'The stream ended too early', { pendingBytes })
    }
    events.reverse()
  }

  const advance = async (): Promise<Step<E>> => {
    try {
      for (;;) {
        const step = take()
        if (step) return step
        if (isOver) return done
        if (failure) {
          const lost = failure as StreamInterruptedError
          failure = undefined
          if (!resume) throw lost
          // S4: continues after the last event handed over, or throws.
          resumedAt = await resume(lost, { call, signal: controller.signal, retry: decoder.retry })
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

  controller.signal.addEventListener('abort', () => {
    events = []
    call.stop(call.error(APIAbortError, 'The stream was cancelled'))
  })
  return {
    async open(response, itsCall) {
      if (response.status === 204) isOver = true
      else if (!format.type.test(mediaTypeOf(response.headers)))
        throw unexpectedType(response, itsCall, await readText(response, itsCall, 2048))
      answer = response
      call = itsCall
      body = openBody(response.body, call)
      decoder = format.decoder(call.config.options().maxEventSize ?? 64 << 20)
    },
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
