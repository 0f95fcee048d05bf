import type { ClientPart } from './parts.js'

/** Deepest nesting of objects and arrays that is believed. */
const deepest = 200

/**
 * Refuses JSON that is nested deeper than 200, in bodies and events: walking such a value would overflow the stack of whoever does.
 *
 * @example
 * createClient({ transport: fetchTransport, use: [limitDepth] })
 */
export const limitDepth: ClientPart = {
  parse: (text) => {
    // Each level takes two characters.
    if (text.length > 2 * deepest && isTooDeep(text)) throw new SyntaxError(`The JSON is nested deeper than ${deepest}`)
    return JSON.parse(text) as unknown
  },
}

/** Whether brackets outside of strings stand too deep in each other. */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // `"`: on to the end of the string; `[` and `{` differ in one bit, and so do `]` and `}`.
    if (code === 34) at = endOfString(text, at)
    else if ((code | 32) === 123) {
      if (++depth > deepest) return true
    } else if ((code | 32) === 125) depth--
  }
  return false
}

/** Index of the quote that ends a string; that of the last character where none does. */
function endOfString(text: string, start: number): number {
  for (let end = start; ;) {
    end = text.indexOf('"', end + 1)
    if (end < 0) return text.length
    let slashes = end
    while (text.charCodeAt(slashes - 1) === 92) slashes--
    // An even number of backslashes stands for backslashes only.
    if ((end - slashes) % 2 === 0) return end
  }
}
