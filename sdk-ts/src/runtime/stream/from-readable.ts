import { APIAbortError } from '../errors.js'
import {
  StreamDecodeError,
  StreamEventTooLargeError,
  StreamIncompleteError,
  StreamInterruptedError,
} from '../stream-errors.js'
import { Stream } from '../stream.js'
import type { RawEvent } from './decoder.js'
import { jsonLines } from './json-lines.js'

/**
 * The events of `toReadableStream()`, such as the body of an answer by which a server has relayed them to a browser.
 *
 * @example
 * const { body } = await fetch('/chat')
 * for await (const event of fromReadableStream<ChatEvent>(body)) console.log(event)
 */
export function fromReadableStream<E>(body: ReadableStream<Uint8Array> | null): Stream<E> {
  const controller = new AbortController()
  const reader = (body ?? new Blob().stream()).getReader()
  const drop = (): void => void reader.cancel().catch(() => {})
  // Cancelling ends a pending read.
  controller.signal.addEventListener('abort', drop)
  let lastEventId: string | undefined
  let eventsReceived = 0
  const facts = () => ({ eventsReceived, lastEventId })

  const abort = (): void => {
    if (controller.signal.aborted) throw new APIAbortError('The stream was cancelled')
  }

  const convert = (raw: RawEvent): E => {
    try {
      const value = JSON.parse(raw.data) as E
      eventsReceived++
      const { id } = Object(value) as { id?: unknown }
      if (typeof id === 'string') lastEventId = id
      return value
    } catch (cause) {
      const event = { ...raw, data: raw.data.slice(0, 2048) }
      throw new StreamDecodeError('A line is not JSON', { ...facts(), cause, event })
    }
  }

  async function* read(): AsyncGenerator<E, void> {
    const decoder = jsonLines.decoder(64 << 20)
    try {
      for (let isOpen = true; isOpen;) {
        abort()
        const { done, value } = await reader.read().catch((cause: unknown) => {
          abort()
          throw new StreamInterruptedError('The stream was interrupted', { ...facts(), cause, resumable: false })
        })
        abort()
        const events: RawEvent[] = []
        let pendingBytes = 0
        let isTooLarge = false
        if (done) pendingBytes = decoder.end(events)
        else isTooLarge = decoder.feed(value, events)
        for (const raw of events) yield convert(raw)
        if (isTooLarge) throw new StreamEventTooLargeError('A line is too large', facts())
        if (pendingBytes > 0)
          throw new StreamIncompleteError('The last line is cut', { ...facts(), pendingBytes, resumable: false })
        isOpen = !done
      }
    } finally {
      drop()
    }
  }

  const events = read()
  const source = Object.assign(events, {
    return: () => {
      drop()
      return Promise.resolve({ done: true as const, value: undefined })
    },
    controller,
    lastEventId: () => lastEventId,
  })
  return new Stream<E>(source as never, {})
}
