import { createParser } from 'eventsource-parser'
import type { RawEvent, StreamDecoder, StreamFormat } from './decoder.js'

export const serverSentEvents: StreamFormat = {
  accept: 'text/event-stream',
  type: /^text\/event-stream$/,
  decoder: createSseDecoder,
}

/**
 * Server-sent events after the WHATWG standard, by eventsource-parser.
 *
 * @param limit Largest event or line in characters.
 */
export function createSseDecoder(limit: number): StreamDecoder & { lastEventId: string } {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
  // Taken off here: the decoder of Node takes a second mark too when the first is cut.
  let mark: RegExp | string = /^\uFEFF/
  let sink: RawEvent[]
  let pending = 0
  const count = createPendingCounter()
  const parser = createParser({
    maxBufferSize: limit,
    onId: (id) => {
      decoder.lastEventId = id
    },
    onEvent: ({ event = 'message', data }) => sink.push({ event, data, id: decoder.lastEventId }),
    onRetry: (ms) => {
      decoder.retry = ms
    },
    onError: ({ type }) => {
      decoder.isOverflown ||= type === 'max-buffer-size-exceeded'
    },
  })
  // The parser would take a second byte order mark, or the letters ï»¿, for one: an empty line first ends its search.
  parser.feed('\n')
  const decoder: StreamDecoder & { lastEventId: string } = {
    /** The last id that was committed by a blank line; empty when there was none. */
    lastEventId: '',
    feed: (bytes, events) => {
      sink = events
      pending = count(bytes)
      const text = utf8.decode(bytes, { stream: true })
      parser.feed(text.replace(mark, ''))
      if (text) mark = ''
    },
    end: () => pending,
  }
  return decoder
}

/** Counts the bytes after the last blank line, which are dropped when the stream ends there. Looks at a chunk from its end, where a blank line mostly stands. */
function createPendingCounter(): (bytes: Uint8Array) => number {
  let count = 0
  // A stream begins like after a blank line.
  let before = [10, 10]
  return (bytes) => {
    const { length } = bytes
    const byteAt = (at: number): number => bytes[at] ?? (before[at + 2] as number)
    const endsLine = (at: number): boolean => byteAt(at) === 10 || byteAt(at) === 13
    const isPair = (at: number): boolean => byteAt(at) === 10 && byteAt(at - 1) === 13
    let at = length
    while (--at >= 0) {
      if ((bytes[at] as number) < 14 && endsLine(at) && endsLine(at - 1) && (!isPair(at) || endsLine(at - 2))) break
    }
    count = at < 0 ? count + length : length - 1 - at
    before = [byteAt(length - 2), byteAt(length - 1)]
    return count
  }
}
