/**
 * The docstring sink: text of a document as an escaped normal string literal (never raw) that documents a class, a method or a field.
 */
import { escapeCharacter } from './literal.ts'
import { isWithin, width } from './columns.ts'
import { LINE_WIDTH } from './layout.ts'
import { refill } from './refill.ts'

const UNSAFE = /[\\\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu

/** Text with the sections of Google style below it. */
export interface Documentation {
  text: string
  sections: { title: string; entries: { name: string; text: string }[] }[]
}

/** The literal, indented by `indent` columns (also its first line), or an empty string when there is nothing to say. */
export function pythonDocstring(documentation: string | Documentation, indent: number): string {
  const columns = LINE_WIDTH - indent
  if (typeof documentation === 'string' && isPlainLine(documentation, columns))
    return `${' '.repeat(indent)}"""${documentation}"""`
  const { text, sections } = typeof documentation === 'string' ? { text: documentation, sections: [] } : documentation
  const lines = dedent([
    ...fitted(refill(clean(text)), columns),
    ...sections.flatMap((section) => sectionLines(section, columns)),
  ])
  const pad = ' '.repeat(indent)
  const body = lines.map(escapeLine).map((line, index) => (index === 0 || line === '' ? line : pad + line))
  const [first] = body
  if (first === undefined) return ''
  if (body.length === 1) return `${pad}"""${protectEnds(first)}"""`
  return `${pad}"""${protectStart(body.join('\n'))}\n${pad}"""`
}

/** Seen ASCII on one line, without the backslash and the quote: nothing of it is wrapped or escaped. */
const PLAIN = /^[\x21\x23-\x5b\x5d-\x7e](?:[\x20\x21\x23-\x5b\x5d-\x7e]*[\x21\x23-\x5b\x5d-\x7e])?$/

const isPlainLine = (text: string, columns: number): boolean => text.length <= columns - 2 * QUOTES && PLAIN.test(text)

/** What stands under a field or an alias: it ends with its text, since no tool that knows docstrings knows it. */
export function attributeDocstring(text: string, indent: number): string {
  const whole = pythonDocstring(text, indent)
  const [end, ...rest] = whole.split('\n').toReversed()
  const last = rest[0] ?? ''
  const isFull = width(last) + 3 > LINE_WIDTH || /[\\"]$/.test(last)
  return rest.length === 0 || isFull ? whole : `${rest.toReversed().join('\n')}${(end ?? '').trimStart()}`
}

/** Wrapped so that the quotes fit too: those before the first line, and those behind it where it is the only one. */
function fitted(lines: string[], columns: number): string[] {
  const wrapped = wrap(lines, columns, columns - QUOTES)
  return wrapped.length === 1 ? wrap(wrapped, columns, columns - 2 * QUOTES) : wrapped
}

const QUOTES = '"""'.length

/** `Args:` and its entries, each with the lines after its first one level deeper. */
function sectionLines(section: Documentation['sections'][number], columns: number): string[] {
  const entries = section.entries.flatMap(({ name, text }) => {
    const lines = entryLines(text)
    const further = lines.slice(1)
    const head = name === '' ? (lines[0] ?? '') : `${name}: ${lines[0] ?? ''}`.trimEnd()
    const first = wrap([head], columns - 8, columns - 4)
    const rest = wrap(further, columns - 8)
    const deeper = [...first.slice(1), ...rest].map((line) => (line === '' ? '' : `        ${line}`))
    return [`    ${first[0] ?? ''}`, ...deeper]
  })
  return ['', `${section.title}:`, ...entries]
}

/** The lines of an entry, those after the first without the indentation that they share. */
function entryLines(text: string): string[] {
  const [first = '', ...rest] = clean(text)
  return refill([first, ...dedentAll(rest)])
}

const dedentAll = (lines: string[]): string[] => dedent(['', ...lines]).slice(1)

/** Lines without trailing blanks, without blank lines at the ends, with one kind of line end and no tabs at their start. */
function clean(text: string): string[] {
  const lines = text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => (line.includes('\t') ? spaced(line) : line).trimEnd())
  while (lines.length > 0 && lines[0] === '') lines.shift()
  while (lines.length > 0 && lines.at(-1) === '') lines.pop()
  if (lines[0] !== undefined) lines[0] = lines[0].trimStart()
  return lines
}

/** Without tabs at its start. */
const spaced = (line: string): string => line.replace(/^[ \t]+/, (blank) => blank.replaceAll('\t', '    '))

/** The formatter strips what all lines after the first are indented by; do so first. */
function dedent(lines: string[]): string[] {
  const depths = lines.slice(1).filter((line) => line !== '')
  const least = Math.min(...depths.map((line) => line.length - line.trimStart().length))
  return least > 0 && Number.isFinite(least)
    ? lines.map((line, index) => (index === 0 ? line : line.slice(least)))
    : lines
}

/** Breaks prose at blanks; code blocks, tables and what has no blank stay as they are. `first` is what the first line may take. */
function wrap(lines: string[], columns: number, first = columns): string[] {
  let isCode = false
  return lines.flatMap((line, index) => {
    const room = index === 0 ? first : columns
    if (/^\s*(```|~~~)/.test(line)) isCode = !isCode
    return isCode || isWithin(line, room) || /^\s*\|/.test(line) ? [line] : wrapLine(line, columns, room)
  })
}

function wrapLine(line: string, columns: number, first: number): string[] {
  const lead = /^\s*(?:(?:[-*+]|\d+[.)])\s+)?/.exec(line)?.[0] ?? ''
  const hang = ' '.repeat(lead.length)
  const out: string[] = []
  // Measuring again what is there already would cost the square of the words.
  let taken = width(lead)
  let current = lead
  for (const word of line
    .slice(lead.length)
    .split(' ')
    .filter((part) => part !== '')) {
    const isFirst = current === lead || current === hang
    const next = width(word)
    if (!isFirst && taken + 1 + next > (out.length === 0 ? first : columns)) {
      out.push(current)
      current = hang + word
      taken = hang.length + next
    } else {
      current += isFirst ? word : ` ${word}`
      taken += isFirst ? next : next + 1
    }
  }
  return [...out, current.trimEnd()]
}

const escapeLine = (line: string): string => line.replace(UNSAFE, escapeCharacter).replaceAll('"""', '\\"\\"\\"')

/** A quote beside the delimiter would join it. */
const protectStart = (text: string): string => (text.startsWith('"') ? `\\${text}` : text)

const protectEnds = (text: string): string => protectStart(text).replace(/(?<=(?:^|[^\\])(?:\\\\)*)"$/, '\\"')
