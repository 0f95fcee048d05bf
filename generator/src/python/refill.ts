/** Prose that a document wrapped for its own margin, in one line a paragraph again; the docstring wraps it anew. */
import { width } from './columns.ts'

/** A line this long was ended by a margin. */
const MARGIN = 55

/** One this long was too where the next word did not fit before the margin; a shorter one was ended by its author. */
const SHORTEST = 30

/** What Markdown reads line by line, and what begins something of its own. */
const APART = /^\s*(?:[#|>:<]|[-*+]\s|\d+[.)]\s|```|~~~|[-=*_]{3,}$)/

const LEAD = /^\s*(?:(?:[-*+]|\d+[.)])\s+)?/

export function refill(lines: string[]): string[] {
  if (lines.length < 2) return lines
  const out: string[] = []
  let isCode = false
  let last = ''
  const margins = marginsOf(lines)
  for (const [index, line] of lines.entries()) {
    const previous = out.at(-1)
    if (/^\s*(```|~~~)/.test(line)) isCode = !isCode
    const isJoined = previous !== undefined && !isCode && goesOn(previous, { last, line, margin: margins[index] ?? 0 })
    if (isJoined) out[out.length - 1] = `${previous} ${line.trimStart()}`
    else out.push(line)
    last = line
  }
  return out
}

/** For each line the longest of its paragraph. */
function marginsOf(lines: string[]): number[] {
  const margins: number[] = []
  for (let start = 0; start < lines.length; start = margins.length) {
    const blank = lines.indexOf('', start)
    const end = blank === -1 ? lines.length : blank + 1
    const widest = Math.max(...lines.slice(start, end).map(width))
    for (let index = start; index < end; index++) margins.push(widest)
  }
  return margins
}

/** Whether a line continues the paragraph or the list item before it, of which `last` is the last line as it was. */
function goesOn(paragraph: string, { last, line, margin }: { last: string; line: string; margin: number }): boolean {
  if (line === '' || APART.test(line) || !isFull(last, line, margin) || last.endsWith('\\')) return false
  const lead = LEAD.exec(paragraph)?.[0] ?? ''
  const isItem = lead.trim() !== ''
  if (!isItem && (APART.test(paragraph) || lead.length >= 4)) return false
  return line.length - line.trimStart().length === lead.length
}

function isFull(last: string, line: string, margin: number): boolean {
  const taken = width(last)
  if (taken >= MARGIN) return true
  const next = line.trimStart().split(' ')[0] ?? ''
  return taken >= SHORTEST && margin >= MARGIN && taken + 1 + width(next) > margin
}
