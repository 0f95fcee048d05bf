import { createParser } from 'eventsource-parser'
import type { RawEvent, StreamDecoder, StreamFormat } from './decoder.js'

export const serverSentEvents: StreamFormat = {
  accept: 'text/event-stream',
  type: /^text\/event-stream\s*(;|$)/i,
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
  // Text since the last event at least; what stands after its last blank line is dropped when the stream ends there.
  let rest = ''
  let isOverflown = false
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
      isOverflown ||= type === 'max-buffer-size-exceeded'
    },
  })
  // The parser would take a second byte order mark, or the letters ï»¿, for one: an empty line first ends its search.
  parser.feed('\n')
  const decoder: StreamDecoder & { lastEventId: string } = {
    /** The last id that was committed by a blank line; empty when there was none. */
    lastEventId: '',
    feed: (bytes, events) => {
      sink = events
      const { length } = events
      const text = utf8.decode(bytes, { stream: true })
      parser.feed(text.replace(mark, ''))
      if (text) mark = ''
      // Comments may go on for ever without an event.
      rest = events.length > length || /\n\r?\n$/.test(text) ? text : rest + text
      return isOverflown
    },
    end: () => new TextEncoder().encode(rest.split(blankLines).at(-1)).length,
  }
  return decoder
}

/** Everything up to and with the last blank line. */
const blankLines = /(^|\n|\r(?!\n))[\n\r]+/
