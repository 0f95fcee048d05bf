import { type BodyReader, openBody } from '../body-reader.js'
import type { Call } from '../call.js'
import { APIAbortError, type SDKError } from '../errors.js'
import { mediaTypeOf, unexpectedType } from '../read.js'
import {
  type StreamError,
  StreamEventTooLargeError,
  StreamIncompleteError,
  StreamInterruptedError,
} from '../stream-errors.js'
import type { AnswerReader, Resume, StreamSpec } from '../stream-spec.js'
import { decodeData, type ErrorMaker, nameIn } from './data.js'
import type { RawEvent, StreamDecoder } from './decoder.js'
import { createSseDecoder } from './sse-decoder.js'

export type Step<E> = IteratorResult<E, undefined>

/** Where events come from: the network, or one half of a `tee`. */
export interface EventSource<E> extends AsyncIterator<E, undefined> {
  return: () => Promise<Step<E>>
  /** Whoever waits for an event gets an `APIAbortError`. */
  cancel: () => void
  /** Id of the last event handed over that had one. */
  lastEventId: () => string | undefined
}

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
  const isJsonl = spec.decoder !== undefined
  // A resumed stream has several answers, one after another.
  let answer: Response
  let call: Call
  let body: BodyReader
  let decoder: StreamDecoder
  const events: RawEvent[] = []
  let at = 0
  let received = 0
  let lastEventId: string | undefined
  /** Id at which the stream was resumed; the server may send that event once more. */
  let resumedAt: string | undefined
  /** What is thrown, and what is resumed from, once the decoded events are taken. */
  let failure: SDKError | undefined
  let lost: StreamError | undefined
  let isOver = false
  const givenUp = new AbortController()
  /** Calls of `next` that wait, and the last of them. */
  let waiting = 0
  let last: Promise<Step<E>>

  const read: AnswerReader = async (response, itsCall) => {
    const isEmpty = response.status === 204
    const type = isJsonl ? /^application\/[\w.+-]*json/ : /^text\/event-stream$/
    if (!isEmpty && !type.test(mediaTypeOf(response.headers))) throw await unexpectedType(response, itsCall)
    answer = response
    call = itsCall
    body = openBody(response.body, call)
    decoder = (spec.decoder ?? createSseDecoder)(call.config.maxEventSize)
    isOver ||= isEmpty
  }

  const errorOf: ErrorMaker = (Class, message, more) =>
    call.error(Class, message, { eventsReceived: received, lastEventId, ...more } as never)

  const finish = (): Step<never> => {
    if (!isOver) {
      isOver = true
      events.length = 0
      body.cancel()
      givenUp.abort()
    }
    return done
  }

  /** S1, S2, S3: the bytes have ended before the stream has. */
  const lose = (error: StreamError): void => {
    if (resume) lost = error
    else failure = error
  }

  /** What an event on the wire is to the iteration. */
  const convert = (raw: RawEvent): Step<E> => {
    if (raw.data === spec.sentinel) return finish()
    const data = decodeData(raw, spec, errorOf)
    const name = spec.name ? nameIn(data, spec.name) : raw.event
    if (spec.raise && name === spec.error) throw spec.raise(data, call, answer)
    received++
    lastEventId = raw.id || undefined
    if (spec.end?.includes(name)) finish()
    return { done: false, value: (spec.events ? eventOf(name, data, raw.id, spec.events) : data) as E }
  }

  /** The next decoded event. */
  const take = (): Step<E> | undefined => {
    while (at < events.length) {
      const raw = events[at++] as RawEvent
      const isRepeated = raw.id === resumedAt
      if (raw.id !== '') resumedAt = undefined
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

  const feed = (chunk: Uint8Array | undefined): void => {
    if (chunk) {
      decoder.feed(chunk, events)
      if (decoder.isOverflown) failure = errorOf(StreamEventTooLargeError, 'An event is larger than `maxEventSize`')
      return
    }
    const pendingBytes = decoder.end(events)
    if (!spec.end && spec.sentinel === undefined && !(isJsonl && pendingBytes > 0)) isOver = true
    else lose(errorOf(StreamIncompleteError, 'The stream ended before its declared end', { pendingBytes }))
  }

  const interrupted = (cause: unknown): void => {
    const resumable = resume !== undefined && lastEventId !== undefined
    if (cause instanceof APIAbortError) failure = cause
    else lose(errorOf(StreamInterruptedError, `The stream was interrupted: ${String(cause)}`, { cause, resumable }))
  }

  const reopen = async (cause: StreamError): Promise<void> => {
    lost = undefined
    await resume?.(cause, { call, read, givenUp: givenUp.signal, retry: decoder.retry })
    resumedAt = lastEventId
  }

  const advance = async (): Promise<Step<E>> => {
    try {
      for (;;) {
        const step = take()
        if (step) return step
        if (isOver) return done
        if (failure) throw failure
        if (lost) {
          await reopen(lost)
          continue
        }
        events.length = at = 0
        try {
          // Here, since a function around it would cost every chunk another promise.
          const chunk = await body.read()
          if (!isOver) feed(chunk)
        } catch (cause) {
          interrupted(cause)
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
  return {
    next() {
      const step = waiting > 0 ? undefined : take()
      if (step) return Promise.resolve(step)
      // Calls that overlap take their turns.
      return (last = waiting++ > 0 ? last.then(advance, advance) : advance())
    },
    return: () => Promise.resolve(finish()),
    cancel() {
      if (isOver) return
      events.length = 0
      failure = errorOf(APIAbortError, 'The stream was cancelled')
      call.stop(failure)
      givenUp.abort()
    },
    lastEventId: () => lastEventId,
  }
}

/** An event as it is handed over. */
function eventOf(event: string, data: unknown, id: string, known: readonly string[]): object {
  const made: { event: string; data: unknown; id?: string; unknown?: true } = { event, data }
  if (id !== '') made.id = id
  if (!known.includes(event)) made.unknown = true
  return made
}
