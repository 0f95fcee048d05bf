import { type DoubledKey, doubledKeyFaults } from './doubled-keys.ts'
import type { TextFault } from './parse.ts'

const QUOTE = 34
const BACKSLASH = 92

/** What one scan tells of a text that is valid JSON. */
export interface JsonScan {
  duplicates: DoubledKey[]
  /** Levels of nesting. */
  depth: number
}

/** One linear scan; the text must be valid JSON. */
export function scanJson(text: string): JsonScan {
  const duplicates: JsonScan['duplicates'] = []
  const stack: (Map<string, number> | undefined)[] = []
  let depth = 0
  let keys: Map<string, number> | undefined
  let expectKey = false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === QUOTE) {
      const end = endOfString(text, index)
      if (expectKey && keys !== undefined) {
        const key = stringAt(text, index, end)
        const first = keys.get(key)
        if (first === undefined) keys.set(key, index)
        else duplicates.push({ key, first, offset: index })
        expectKey = false
      }
      index = end
    } else if (code === 123 /* { */ || code === 91 /* [ */) {
      stack.push(keys)
      depth = Math.max(depth, stack.length)
      keys = code === 123 ? new Map() : undefined
      expectKey = code === 123
    } else if (code === 125 /* } */ || code === 93 /* ] */) {
      keys = stack.pop()
      expectKey = false
    } else if (code === 44 /* , */) {
      expectKey = keys !== undefined
    }
  }
  return { duplicates, depth }
}

/** Value of the string between the quotes at `start` and `end`. */
export function stringAt(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end)
  return raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw
}

/** Offset of the quote that ends the string whose opening quote is at `start`. */
export function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (text.charCodeAt(end - 1) === BACKSLASH && isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end === -1 ? text.length : end
}

/** Whether an odd number of backslashes stands before a place. */
function isEscaped(text: string, at: number): boolean {
  let before = at
  while (text.charCodeAt(before - 1) === BACKSLASH) before--
  return (at - before) % 2 === 1
}

/** Parses JSON; duplicate keys are faults, since readers differ in which of the two they take. */
export function parseJson(text: string): { value: unknown; faults: TextFault[]; depth?: number } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { value: undefined, faults: [syntaxFault(text, error as Error)] }
  }
  const { duplicates, depth } = scanJson(text)
  const faults = doubledKeyFaults(text, duplicates, 'object')
  return { value, faults, depth }
}

/** V8 gives a position for some faults only; a text that ends too early is at fault at its end, and otherwise nothing is known. */
function syntaxFault(text: string, error: Error): TextFault {
  const position = /at position (\d+)/.exec(error.message)
  const isCut = error.message.startsWith('Unexpected end')
  const offset = position !== null ? Number(position[1]) : isCut ? text.length : UNKNOWN_OFFSET
  const message = error.message
    .replace(/\s*(in JSON )?at position.*$/s, '')
    .replace(/, (\.\.\.)?"[\s\S]*is not valid JSON$/, '')
  return { code: 'document/syntax', message: `not valid JSON: ${message}`, cure: 'mend the text at this place', offset }
}

/** Stands for a place that the parser did not tell. */
export const UNKNOWN_OFFSET = -1
