import { createParser } from 'eventsource-parser'
import { createTextDecoder, type RawEvent, type StreamDecoder } from './decoder.js'

/**
 * Server-sent events after the WHATWG standard, by eventsource-parser.
 *
 * @param limit Largest event or line in characters.
 */
export function createSseDecoder(limit: number): StreamDecoder {
  let sink: RawEvent[] = []
  let lastEventId = ''
  let retry: number | undefined
  let isOverflown = false
  const parser = createParser({
    maxBufferSize: limit,
    onId: (id) => {
      lastEventId = id
    },
    onEvent: ({ event, data }) => sink.push({ event: event ?? 'message', data, id: lastEventId }),
    onRetry: (ms) => {
      retry = ms
    },
    onError: ({ type }) => {
      if (type === 'max-buffer-size-exceeded') isOverflown = true
    },
  })
  // The parser would take a second byte order mark, or the letters ï»¿, for one: an empty line first ends its search.
  parser.feed('\n')
  const decode = createTextDecoder()
  const pending = createPendingCounter()
  return {
    feed: (bytes, events) => {
      sink = events
      const text = decode(bytes)
      const before = events.length
      parser.feed(text)
      pending.add(text, events.length > before)
    },
    end: () => pending.bytes(),
    get isOverflown() {
      return isOverflown
    },
    get retry() {
      return retry
    },
    get lastEventId() {
      return lastEventId
    },
  }
}

/** Counts the bytes after the last blank line, which are dropped when the stream ends there. */
function createPendingCounter(): { add: (text: string, hasEvent: boolean) => void; bytes: () => number } {
  // Whole texts since the last event; looked through at the end, since most streams end well.
  let texts: string[] = []
  let limit = 64
  const compact = (): string => {
    const text = texts.join('')
    return text.slice(Math.max(0, afterBlankLine(text)))
  }
  return {
    add: (text, hasEvent) => {
      // A line end that the last text began may be completed by this one.
      if (hasEvent) texts = [texts.at(-1)?.slice(-2) ?? '']
      if (texts.push(text) < limit) return
      // Comments may go on for ever without an event.
      const tail = texts.slice(-2).join('').slice(-2)
      const rest = compact()
      texts = [rest === '' ? tail : rest]
      limit = Math.max(64, rest.length >> 8)
    },
    bytes: () => new TextEncoder().encode(compact()).byteLength,
  }
}

/** Where the text goes on after its last blank line; -1 when it has none. */
function afterBlankLine(text: string): number {
  const end = Math.max(text.lastIndexOf('\n\n'), text.lastIndexOf('\r\r'), text.lastIndexOf('\n\r'))
  if (end < 0) return -1
  const isSplit = text.charCodeAt(end + 1) === 13 && text.charCodeAt(end + 2) === 10
  return end + (isSplit ? 3 : 2)
}
