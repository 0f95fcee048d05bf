import type { RawEvent, StreamDecoder, StreamFormat } from './decoder.js'

/** One JSON value a line; the media type goes by many names, and by that of mere text or bytes. */
export const jsonLines: StreamFormat = {
  accept: 'application/jsonl',
  type: /^([^;]*json[^;]*|text\/plain|application\/octet-stream)?\s*(;|$)/i,
  decoder: createJsonlDecoder,
}

/**
 * Empty lines are nothing; the last line needs no line end.
 *
 * @param limit Largest line in characters.
 */
function createJsonlDecoder(limit: number): StreamDecoder {
  const utf8 = new TextDecoder()
  // Pieces of the unfinished line, joined once: adding chunk to chunk would be quadratic.
  let pieces: string[] = []
  let length = 0
  const add = (piece: string): void => {
    pieces.push(piece)
    length += piece.length
  }
  const takeLine = (): string => {
    const line = withoutSpaces(pieces.join(''))
    pieces = []
    length = 0
    return line
  }
  const decoder: StreamDecoder = {
    feed: (bytes, events) => {
      for (const [index, piece] of utf8.decode(bytes, { stream: true }).split('\n').entries()) {
        if (length > limit) break
        if (index > 0) push(events, takeLine())
        add(piece)
      }
      return length > limit
    },
    end: (events) => {
      add(utf8.decode())
      const line = takeLine()
      decoder.isCut = line !== '' && !isJson(line)
      if (decoder.isCut) return new TextEncoder().encode(line).byteLength
      push(events, line)
      return 0
    },
  }
  return decoder
}

function push(events: RawEvent[], data: string): void {
  if (data !== '') events.push({ event: 'message', data, id: '' })
}

/** What JSON takes for spaces, and nothing else. A pattern for the end would look at long runs again and again. */
function withoutSpaces(line: string): string {
  let end = line.length
  while (' \t\r'.includes(line[end - 1] as string)) end--
  return line.slice(0, end).replace(/^[ \t\r]+/, '')
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
