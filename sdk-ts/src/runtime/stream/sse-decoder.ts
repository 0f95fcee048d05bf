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
  // The parser takes a byte order mark off (the decoder of Node takes a second one too when the first is cut), but the letters ï»¿ as well:
  // an empty line before them ends its search.
  let mark = /^\xEF/
  let sink: RawEvent[]
  // Text since the last event at least; what stands after its last blank line is dropped when the stream ends there.
  let rest = ''
  let isOverflown = false
  const parser = createParser({
    maxBufferSize: limit,
    onId: (id) => (decoder.lastEventId = id),
    onEvent: ({ event = 'message', data }) => {
      isOverflown ||= data.length > limit
      if (!isOverflown) sink.push({ event, data, id: decoder.lastEventId })
    },
    onRetry: (ms) => (decoder.retry = ms),
    // `max-buffer-size-exceeded`; the others are lines that the standard ignores.
    onError: ({ type }) => (isOverflown ||= type[0] === 'm'),
  })
  const decoder: StreamDecoder & { lastEventId: string } = {
    /** The last id that was committed by a blank line; empty when there was none. */
    lastEventId: '',
    feed: (bytes, events) => {
      sink = events
      const before = events.length
      const text = utf8.decode(bytes, { stream: true })
      parser.feed(text.replace(mark, '\n$&'))
      // Only the first text is looked at.
      if (text) mark = /(?!)/
      // Comments may go on for ever without an event.
      rest = events.length > before || /\n\r?\n$/.test(text) ? text : rest + text
      return isOverflown
    },
    end: () => new TextEncoder().encode(rest.split(blankLines).at(-1)).length,
  }
  return decoder
}

/** Everything up to and with the last blank line. */
const blankLines = /(^|\n|\r(?!\n))[\n\r]+/
