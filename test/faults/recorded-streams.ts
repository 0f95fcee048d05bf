/** Streams as servers send them, each event with what an SDK makes of it. */

/** A piece of a stream; `seen` when it is an event that is handed over. */
export interface Piece {
  text: string
  seen?: string
}

export interface RecordedStream {
  name: string
  pieces: Piece[]
}

const delta = (content: string, end = '\n'): Piece => ({
  text: `event: delta${end}data: ${JSON.stringify({ content })}${end}${end}`,
  seen: content,
})
const result = (end = '\n'): Piece => ({ text: `event: result${end}data: {"id":"r"}${end}${end}`, seen: 'result' })
const silent = (text: string): Piece => ({ text })

export const STREAMS: RecordedStream[] = [
  { name: 'plain', pieces: [delta('a'), delta('b'), result()] },
  { name: 'with carriage returns and line feeds', pieces: [delta('a', '\r\n'), delta('b', '\r\n'), result('\r\n')] },
  { name: 'with carriage returns', pieces: [delta('a', '\r'), result('\r')] },
  { name: 'with comments', pieces: [silent(': hello\n\n'), delta('a'), silent(':\n: hb\n\n'), result()] },
  { name: 'with a byte order mark', pieces: [{ ...delta('a'), text: `\ufeff${delta('a').text}` }, result()] },
  { name: 'of many alphabets', pieces: [delta('é漢😀'), delta('\u2028'), result()] },
  {
    name: 'with ids and a reconnection time',
    pieces: [
      silent('retry: 10\n\n'),
      { text: `id: 1\n${delta('a').text}`, seen: 'a' },
      silent('id: 2\n\n'),
      { text: `id: 3\n${result().text}`, seen: 'result' },
    ],
  },
  {
    name: 'with data of several lines',
    pieces: [{ text: 'event: delta\ndata: {"content":\ndata: "a"}\n\n', seen: 'a' }, result()],
  },
  { name: 'without spaces', pieces: [{ text: 'event:delta\ndata:{"content":"a"}\n\n', seen: 'a' }, result()] },
  { name: 'with other fields', pieces: [silent('foo: bar\nevent\n\n'), delta('a'), result()] },
  {
    name: 'of unknown events',
    pieces: [{ text: 'event: news\ndata: {"a":1}\n\n', seen: 'news' }, delta('a'), result()],
  },
  {
    name: 'that goes on after its end',
    pieces: [delta('a'), result(), silent('event: delta\ndata: {"content":"x"}\n\n')],
  },
]

/** What must have been seen when so many bytes have come: an event is complete with the first byte of its empty line. */
export function seenAt(stream: RecordedStream, bytes: number): string[] {
  let end = 0
  return stream.pieces.flatMap(({ text, seen }) => {
    end += Buffer.byteLength(text)
    const isComplete = bytes >= end - (text.endsWith('\r\n') ? 1 : 0)
    return seen !== undefined && isComplete ? [seen] : []
  })
}
