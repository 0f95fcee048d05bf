import { createParser } from 'eventsource-parser'
import type { RawEvent, StreamDecoder } from './decoder.js'

/**
 * Server-sent events after the WHATWG standard, by eventsource-parser.
 *
 * @param limit Largest event or line in characters.
 */
export function createSseDecoder(limit: number): StreamDecoder {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
  let isStarted = false
  const pending = countPending()
  let sink: RawEvent[]
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
  const decoder: StreamDecoder = {
    feed: (bytes, events) => {
      sink = events
      pending(bytes)
      const text = utf8.decode(bytes, { stream: true })
      // Not left to the decoder: that of Node takes a second mark too when the first is cut.
      parser.feed(isStarted ? text : text.replace(/^\uFEFF/, ''))
      isStarted ||= text !== ''
    },
    end: () => pending(new Uint8Array()),
    lastEventId: '',
  }
  return decoder
}

const isLineEnd = (byte: number | undefined): boolean => byte === 10 || byte === 13

/** Counts the bytes after the last blank line, which are dropped when the stream ends there. Looks at each chunk from its end, where a blank line mostly stands. */
function countPending(): (bytes: Uint8Array) => number {
  let count = 0
  // The last two bytes of the chunk before; a stream begins like after a blank line.
  let before = [10, 10]
  return (bytes) => {
    const byteAt = (at: number): number | undefined => (at < 0 ? before.at(at) : bytes[at])
    count += bytes.length
    for (let at = bytes.length; at-- > 0;) {
      const isPair = byteAt(at) === 10 && byteAt(at - 1) === 13
      if (isLineEnd(byteAt(at)) && isLineEnd(byteAt(at - 1)) && (!isPair || isLineEnd(byteAt(at - 2)))) {
        count = bytes.length - 1 - at
        break
      }
    }
    before = [...before, ...bytes.subarray(-2)].slice(-2)
    return count
  }
}
