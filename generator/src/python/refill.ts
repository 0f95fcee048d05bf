/** Prose that a document wrapped for its own margin, in one line a paragraph again; the docstring wraps it anew. */
import { width } from './columns.ts'

/** A line this long was ended by a margin, a shorter one by its author. */
const MARGIN = 55

/** What Markdown reads line by line, and what begins something of its own. */
const APART = /^\s*(?:[#|>:<]|[-*+]\s|\d+[.)]\s|```|~~~|[-=*_]{3,}$)/

const LEAD = /^\s*(?:(?:[-*+]|\d+[.)])\s+)?/

export function refill(lines: string[]): string[] {
  const out: string[] = []
  let isCode = false
  let last = ''
  for (const line of lines) {
    const previous = out.at(-1)
    if (/^\s*(```|~~~)/.test(line)) isCode = !isCode
    const isJoined = previous !== undefined && !isCode && goesOn(previous, last, line)
    if (isJoined) out[out.length - 1] = `${previous} ${line.trimStart()}`
    else out.push(line)
    last = line
  }
  return out
}

/** Whether a line continues the paragraph or the list item before it. */
function goesOn(paragraph: string, last: string, line: string): boolean {
  if (line === '' || APART.test(line) || width(last) < MARGIN || last.endsWith('\\')) return false
  const lead = LEAD.exec(paragraph)?.[0] ?? ''
  const isItem = lead.trim() !== ''
  if (!isItem && (APART.test(paragraph) || lead.length >= 4)) return false
  return line.length - line.trimStart().length === lead.length
}
