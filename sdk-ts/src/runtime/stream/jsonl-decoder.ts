import { createTextDecoder, type StreamDecoder } from './decoder.js'

/**
 * JSON lines: one value a line, empty lines are nothing. The last line needs no line end.
 *
 * @param limit Largest line in characters.
 */
export function createJsonlDecoder(limit: number): StreamDecoder {
  const decode = createTextDecoder()
  // Pieces of the unfinished line, joined once: adding chunk to chunk would be quadratic.
  let pieces: string[] = []
  let length = 0
  const takeLine = (end: string): string => {
    const line = pieces.length === 0 ? end : pieces.join('') + end
    pieces = []
    length = 0
    return line.trim()
  }
  const decoder: StreamDecoder & { isOverflown: boolean } = {
    isOverflown: false,
    retry: undefined,
    lastEventId: '',
    feed: (bytes, events) => {
      const text = decode(bytes)
      let from = 0
      for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
        const line = takeLine(text.slice(from, to))
        if (line !== '') events.push({ event: 'message', data: line, id: '' })
        from = to + 1
      }
      if (from === text.length) return
      pieces.push(text.slice(from))
      length += text.length - from
      if (length > limit) decoder.isOverflown = true
    },
    end: (events) => {
      const line = takeLine(decode())
      if (line === '') return 0
      if (!isJson(line)) return new TextEncoder().encode(line).byteLength
      events.push({ event: 'message', data: line, id: '' })
      return 0
    },
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
