import type { TextFault } from './parse.ts'

const QUOTE = 34
const BACKSLASH = 92

/** Every key that stands twice in one object, with the offset of the second; the text must be valid JSON. One linear scan. */
export function duplicateKeys(text: string): { key: string; offset: number }[] {
  const found: { key: string; offset: number }[] = []
  const stack: (Set<string> | undefined)[] = []
  let keys: Set<string> | undefined
  let expectKey = false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === QUOTE) {
      const end = endOfString(text, index)
      if (expectKey && keys !== undefined) {
        const raw = text.slice(index + 1, end)
        const key = raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw
        if (keys.has(key)) found.push({ key, offset: index })
        keys.add(key)
        expectKey = false
      }
      index = end
    } else if (code === 123 /* { */ || code === 91 /* [ */) {
      stack.push(keys)
      keys = code === 123 ? new Set() : undefined
      expectKey = code === 123
    } else if (code === 125 /* } */ || code === 93 /* ] */) {
      keys = stack.pop()
      expectKey = false
    } else if (code === 44 /* , */) {
      expectKey = keys !== undefined
    }
  }
  return found
}

/** Offset of the quote that ends the string whose opening quote is at `start`. */
export function endOfString(text: string, start: number): number {
  let index = start + 1
  while (index < text.length) {
    const code = text.charCodeAt(index)
    if (code === QUOTE) return index
    index += code === BACKSLASH ? 2 : 1
  }
  return index
}

/** Parses JSON; duplicate keys are faults, since readers differ in which of the two they take. */
export function parseJson(text: string): { value: unknown; faults: TextFault[] } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { value: undefined, faults: [syntaxFault(text, error as Error)] }
  }
  const faults = duplicateKeys(text).map(({ key, offset }): TextFault => ({
    code: 'document/duplicate-key',
    message: `the key ${JSON.stringify(key)} stands twice in one object`,
    cure: 'keep one of the two',
    offset,
  }))
  return { value, faults }
}

/** V8 gives a position for some faults only; a text that ends too early is at fault at its end, and otherwise nothing is known. */
function syntaxFault(text: string, error: Error): TextFault {
  const position = /at position (\d+)/.exec(error.message)
  const isCut = error.message.startsWith('Unexpected end')
  const offset = position !== null ? Number(position[1]) : isCut ? text.length : UNKNOWN_OFFSET
  const message = error.message
    .replace(/\s*(in JSON )?at position.*$/s, '')
    .replace(/, (\.\.\.)?"[\s\S]*is not valid JSON$/, '')
  return { code: 'document/syntax', message: `not valid JSON: ${message}`, offset }
}

/** Stands for a place that the parser did not tell. */
export const UNKNOWN_OFFSET = -1
