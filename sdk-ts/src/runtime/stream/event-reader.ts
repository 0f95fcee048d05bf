import { APIAbortError, type SDKError } from '../errors.js'
import {
  type StreamError,
  StreamEventTooLargeError,
  StreamIncompleteError,
  type StreamErrorInit,
  StreamInterruptedError,
} from '../stream-errors.js'
import type { StreamSpec } from '../stream-spec.js'
import type { Connection } from './connection.js'
import type { RawEvent } from './decoder.js'

/** Opens a stream again where it was cut. Gives `undefined` when the server has nothing more; throws what ends the stream. */
export type Resume = (reader: EventReader<unknown>, lost: StreamError) => Promise<Connection | undefined>

const done: IteratorResult<never> = { done: true, value: undefined }

/**
 * The iterator of a stream, written by hand: it reads from the network only when all decoded events have been taken, so that a slow reader stalls the sender.
 */
export class EventReader<E> implements AsyncIterator<E, undefined> {
  /** Events handed over. */
  eventsReceived = 0
  /** Id of the last event handed over that had one. */
  lastEventId = ''
  /** Name of the last event handed over. */
  lastName = ''
  /** Called when the stream is given up, by whoever waits for something else than bytes. */
  onCancel: (() => void) | undefined

  #connection: Connection
  readonly #spec: StreamSpec
  readonly #resume: Resume | undefined
  readonly #events: RawEvent[] = []
  #at = 0
  #failure: SDKError | undefined
  #isOver = false
  #isCancelled = false
  /** Calls of `next` that wait, and the last of them. */
  #waiting = 0
  #last: Promise<IteratorResult<E, undefined>> = Promise.resolve(done)
  /** Id at which the connection was resumed; the server may send that event once more. */
  #resumedAt: string | undefined

  constructor(connection: Connection, spec: StreamSpec, resume: Resume | undefined) {
    this.#connection = connection
    this.#spec = spec
    this.#resume = resume
  }

  get connection(): Connection {
    return this.#connection
  }

  next(): Promise<IteratorResult<E, undefined>> {
    if (this.#waiting > 0) {
      // Calls that overlap take their turns.
      const turn = (): Promise<IteratorResult<E, undefined>> => this.#advance()
      this.#waiting++
      return (this.#last = this.#last.then(turn, turn))
    }
    try {
      const step = this.#takeDecoded()
      if (step !== undefined) return Promise.resolve(step)
    } catch (error) {
      return Promise.reject(error as Error)
    }
    this.#waiting++
    return (this.#last = this.#advance())
  }

  return(): Promise<IteratorResult<E, undefined>> {
    this.#finish()
    return Promise.resolve(done)
  }

  /** Cancels from outside: whoever waits for an event gets an `APIAbortError`. */
  cancel(): void {
    if (this.#isOver) return
    this.#isCancelled = true
    const error = this.#aborted()
    this.#connection.call.stop(error)
    this.#fail(error)
    this.onCancel?.()
  }

  /** What an error tells of the stream. */
  facts(): StreamErrorInit {
    const { eventsReceived, lastEventId } = this
    return { ...this.#connection.call.facts(), eventsReceived, lastEventId: lastEventId || undefined }
  }

  async #advance(): Promise<IteratorResult<E, undefined>> {
    try {
      for (;;) {
        const step = this.#takeDecoded()
        if (step !== undefined) return step
        if (this.#failure !== undefined) throw this.#giveUp(this.#failure)
        if (this.#isOver) return done
        // Not a function of its own: another promise for every chunk would be felt.
        const { body, decoder } = this.#connection
        this.#events.length = 0
        this.#at = 0
        let chunk
        try {
          chunk = await body.read()
        } catch (cause) {
          await this.#lost(cause)
          continue
        }
        if (this.#isOver) return done
        if (chunk === undefined) await this.#ended(decoder.end(this.#events))
        else this.#feed(chunk)
      }
    } finally {
      this.#waiting--
    }
  }

  #takeDecoded(): IteratorResult<E, undefined> | undefined {
    while (this.#at < this.#events.length) {
      const step = this.#take()
      if (step !== undefined) return step
    }
    return undefined
  }

  /** The next decoded event; `undefined` when it is not one for the caller. */
  #take(): IteratorResult<E, undefined> | undefined {
    const raw = this.#events[this.#at++] as RawEvent
    if (this.#resumedAt !== undefined && raw.id !== '') {
      const isKnown = raw.id === this.#resumedAt
      this.#resumedAt = undefined
      if (isKnown) return undefined
    }
    let converted
    try {
      converted = this.#connection.convert(raw)
    } catch (error) {
      throw this.#giveUp(error as SDKError)
    }
    if (converted.kind === 'end') {
      this.#finish()
      return done
    }
    this.eventsReceived++
    this.lastEventId = raw.id
    this.lastName = converted.name
    if (converted.isLast) this.#finish()
    return { done: false, value: converted.value as E }
  }

  #feed(chunk: Uint8Array): void {
    const { decoder } = this.#connection
    decoder.feed(chunk, this.#events)
    if (decoder.isOverflown) {
      this.#fail(new StreamEventTooLargeError('An event is larger than `maxEventSize`', this.facts()))
    }
  }

  /** S2: the bytes have ended cleanly; whether the stream has, the operation says. */
  async #ended(pendingBytes: number): Promise<void> {
    const isCut = this.#spec.format === 'jsonl' && pendingBytes > 0
    if (this.#spec.end === undefined && !isCut) {
      this.#isOver = true
      return
    }
    const lost = this.#incomplete(pendingBytes)
    // What only the end of the bytes has completed is handed over first.
    if (this.#events.length > 0) this.#failure = lost
    else await this.#goOn(lost)
  }

  #incomplete(pendingBytes: number): StreamIncompleteError {
    const dropped = pendingBytes > 0 ? `; ${pendingBytes} bytes of an unfinished event were dropped` : ''
    return new StreamIncompleteError(`The stream ended before its declared end${dropped}`, {
      ...this.facts(),
      pendingBytes,
    })
  }

  /** S1: the connection broke, or was silent for too long. */
  #lost(cause: unknown): Promise<void> {
    if (cause instanceof APIAbortError) throw this.#giveUp(cause)
    const message = cause instanceof Error ? cause.message : String(cause)
    const resumable = this.#resume !== undefined && this.lastEventId !== ''
    return this.#goOn(
      new StreamInterruptedError(`The stream was interrupted: ${message}`, { ...this.facts(), cause, resumable }),
    )
  }

  /** S4: continues after the last event handed over, where the API can and an id is known. */
  async #goOn(lost: StreamError): Promise<void> {
    if (this.#resume === undefined) throw this.#giveUp(lost)
    let connection
    try {
      connection = await this.#resume(this as EventReader<unknown>, lost)
    } catch (error) {
      throw this.#giveUp(error as SDKError)
    }
    if (this.#isOver) connection?.body.cancel()
    else if (connection === undefined) this.#isOver = true
    else {
      this.#connection = connection
      this.#resumedAt = this.lastEventId
    }
  }

  #aborted(): APIAbortError {
    return this.#connection.call.error(APIAbortError, 'The stream was cancelled')
  }

  /** Fails after the events that are decoded already, unless the caller wanted no more. */
  #fail(error: SDKError): void {
    if (this.#isCancelled) this.#events.length = 0
    this.#failure ??= error
    this.#connection.body.cancel()
  }

  #giveUp(error: SDKError): SDKError {
    this.#failure = undefined
    this.#finish()
    return error
  }

  #finish(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#events.length = 0
    this.#at = 0
    this.#connection.body.cancel()
    this.onCancel?.()
  }
}
