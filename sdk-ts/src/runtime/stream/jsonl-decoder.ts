import type { RawEvent, StreamDecoder } from './decoder.js'

/**
 * JSON lines: one value a line, empty lines are nothing. The last line needs no line end.
 *
 * @param limit Largest line in characters.
 */
export function createJsonlDecoder(limit: number): StreamDecoder {
  const text = new TextDecoder()
  // Pieces of the unfinished line, joined once: adding chunk to chunk would be quadratic.
  let pieces: string[] = []
  let length = 0
  const add = (piece: string): void => {
    pieces.push(piece)
    length += piece.length
  }
  const endLine = (events: RawEvent[]): void => {
    const data = pieces.join('').trim()
    if (data !== '') events.push({ event: 'message', data, id: '' })
    pieces = []
    length = 0
  }
  const decoder: StreamDecoder = {
    feed: (bytes, events) => {
      const [first, ...others] = text.decode(bytes, { stream: true }).split('\n')
      add(first as string)
      for (const piece of others) {
        endLine(events)
        add(piece)
      }
      decoder.isOverflown = length > limit
    },
    end: (events) => {
      add(text.decode())
      const { length: before } = events
      endLine(events)
      const line = events[before]
      if (line === undefined || isJson(line.data)) return 0
      events.pop()
      return new TextEncoder().encode(line.data).byteLength
    },
    lastEventId: '',
  }
  return decoder
}

/** A line that was cut off is no JSON, unless it is a bare number. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
