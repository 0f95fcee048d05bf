import type { Position } from './locate.ts'

/** Turns offsets of a text into lines and columns, with CRLF, LF and CR as line ends. The text is split once, however many offsets are asked for. */
export function lineTable(text: string): (offset: number) => Position {
  const starts = [0]
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 }
  }
}
