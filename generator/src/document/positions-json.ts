import { lineTable } from './lines.ts'
import type { Position } from './locate.ts'
import { escapeToken } from './node.ts'
import { endOfString, stringAt } from './parse-json.ts'

const QUOTE = 34
const COMMA = 44
const OPEN_BRACKET = 91
const CLOSE_BRACKET = 93
const OPEN_BRACE = 123
const CLOSE_BRACE = 125

/** Positions of values in a JSON text that is known to be valid: one pass, which remembers only the places that are asked for. */
export function jsonPositions(text: string, pointers: readonly string[]): Map<string, Position> {
  const wanted = withAncestors(pointers)
  const offsets = new Map<string, number>()
  let index = 0

  function skipSpace(): void {
    while (isSpace(text.charCodeAt(index))) index++
  }

  function readString(): string {
    const start = index
    const end = endOfString(text, start)
    index = end + 1
    return stringAt(text, start, end)
  }

  function readValue(pointer: string, at: number | undefined): void {
    skipSpace()
    if (!wanted.has(pointer)) return skipValue()
    offsets.set(pointer, at ?? index)
    if (text[index] === '{') readMembers(pointer)
    else if (text[index] === '[') readElements(pointer)
    else skipValue()
    skipSpace()
  }

  /** To the comma or bracket behind a value: what is not wanted has nothing wanted inside. */
  function skipValue(): void {
    for (let depth = 0; index < text.length; index++) {
      const code = text.charCodeAt(index)
      if (code === QUOTE) index = endOfString(text, index)
      else if (code === OPEN_BRACE || code === OPEN_BRACKET) depth++
      else if (depth === 0 && (code === COMMA || code === CLOSE_BRACKET || code === CLOSE_BRACE)) return
      else if (code === CLOSE_BRACKET || code === CLOSE_BRACE) depth--
    }
  }

  function readMembers(pointer: string): void {
    index++
    skipSpace()
    while (text[index] !== '}') {
      skipSpace()
      const keyAt = index
      const key = readString()
      skipSpace()
      index++
      readValue(`${pointer}/${escapeToken(key)}`, keyAt)
      if (text[index] === ',') index++
    }
    index++
  }

  function readElements(pointer: string): void {
    index++
    skipSpace()
    for (let item = 0; text[index] !== ']'; item++) {
      readValue(`${pointer}/${item}`, undefined)
      if (text[index] === ',') index++
    }
    index++
  }

  readValue('', undefined)
  return nearest(pointers, (pointer) => offsets.get(pointer), lineTable(text))
}

/** White space of JSON, and the byte order mark that a file may begin with. */
function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === 10 || code === 0xfeff
}

/** The pointers and everything above them. */
export function withAncestors(pointers: readonly string[]): Set<string> {
  const all = new Set<string>()
  for (const pointer of pointers) {
    for (let current = pointer; !all.has(current); current = parentOf(current)) all.add(current)
  }
  return all
}

function parentOf(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')))
}

/** For each pointer the position of itself or of its nearest ancestor that was found. */
export function nearest<T>(
  pointers: readonly string[],
  find: (pointer: string) => T | undefined,
  toPosition: (found: T) => Position,
): Map<string, Position> {
  const result = new Map<string, Position>()
  for (const pointer of pointers) {
    let current = pointer
    while (find(current) === undefined && current !== '') current = parentOf(current)
    const found = find(current)
    if (found !== undefined) result.set(pointer, toPosition(found))
  }
  return result
}
