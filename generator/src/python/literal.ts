/**
 * The literal sink: any text or JSON value as Python source that reads back as the same value.
 *
 * Escaped are the backslash, the quote, every control, format (bidirectional and zero-width marks) and private-use character, line and paragraph
 * separators and lone surrogates; other text stays readable.
 */
import type { Json } from '../ir/models.ts'
import { dict, list, type Doc } from './layout.ts'

const UNSAFE = /[\\\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu

const SHORT: { [character: string]: string } = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** The escape of one character, in the spelling that the formatter keeps (lower-case digits). */
export function escapeCharacter(character: string): string {
  const short = SHORT[character]
  if (short !== undefined) return short
  const code = character.codePointAt(0) ?? 0
  const digits = code.toString(16)
  if (code < 0x100) return `\\x${digits.padStart(2, '0')}`
  return code < 0x1_0000 ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`
}

/** ASCII without the backslash and the double quote, which is nearly every text. */
const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/

/** A string literal, in the quotes that need fewer escapes. */
export function pythonString(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`
  const body = text.replace(UNSAFE, escapeCharacter)
  const quote = count(text, '"') > count(text, "'") ? "'" : '"'
  return quote + body.replaceAll(quote, `\\${quote}`) + quote
}

const count = (text: string, character: string): number => text.split(character).length - 1

/** A JSON value as an expression. */
export function pythonValue(value: Json): Doc {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'number') return pythonNumber(value)
  if (typeof value === 'string') return pythonString(value)
  if (Array.isArray(value)) return list(value.map(pythonValue))
  return dict(Object.entries(value).map(([key, member]) => [pythonString(key), pythonValue(member)]))
}

/** A finite number, as JSON spells it; the formatter wants a lower-case exponent without a plus sign's change, which this already is. */
const pythonNumber = (value: number): string => (Number.isFinite(value) ? JSON.stringify(value) : 'None')
