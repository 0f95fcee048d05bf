/**
 * Line breaking as `ruff format` does it at 120 columns, for the shapes that emitted code has.
 *
 * A node carries its one-line spelling; it is broken only where that does not fit, always with one element a line and a trailing comma, which
 * the formatter then keeps. Widths follow the formatter: wide characters take two columns.
 */

import { isWithin, width } from './columns.ts'

/** Longest line of emitted Python. */
export const LINE_WIDTH = 120

const INDENT = 4

/** A piece of code that knows its one-line form. */
export type Doc = string | Bracket | Pipe | Prefixed

interface Bracket {
  kind: 'bracket'
  open: string
  items: Doc[]
  close: string
  /** Whether a broken form ends its last item with a comma (a subscript of one element must not: it would become a tuple). */
  comma: boolean
  /** Whether the items stand on one line of their own where they fit: arguments do, what a display holds does not. */
  isCall?: boolean
  flat: string
}

interface Pipe {
  kind: 'pipe'
  operands: Doc[]
  /** What stands before each operand but the first: `| `, or nothing. */
  operator: string
  flat: string
}

interface Prefixed {
  kind: 'prefixed'
  prefix: string
  doc: Doc
  suffix: string
  /** Whether a union that does not fit stands in parentheses. */
  isWrapped: boolean
  flat: string
}

/** The one-line form. */
export const flat = (doc: Doc): string => (typeof doc === 'string' ? doc : doc.flat)

function bracket(open: string, items: Doc[], close: string, comma: boolean): Bracket {
  return { kind: 'bracket', open, items, close, comma, flat: open + items.map(flat).join(', ') + close }
}

/** `callee(a, b)`. */
export const call = (callee: string, items: Doc[]): Doc => ({
  ...bracket(`${callee}(`, items, ')', true),
  isCall: true,
})

/** `Name[a, b]`. */
export const subscript = (name: string, items: Doc[]): Doc => bracket(`${name}[`, items, ']', items.length > 1)

/** `[a, b]`. */
export const list = (items: Doc[]): Doc => bracket('[', items, ']', true)

/** `(a, b)`, with the comma that a tuple of one needs. */
export function tuple(items: Doc[]): Doc {
  const node = bracket('(', items, ')', true)
  return items.length === 1 ? { ...node, flat: `(${flat(items[0] as Doc)},)` } : node
}

/** `{"a": b}`. */
export const dict = (entries: [key: string, value: Doc][]): Doc =>
  bracket(
    '{',
    entries.map(([key, value]) => prefixed(`${key}: `, value)),
    '}',
    true,
  )

/** `{a, b}`. */
export const set = (items: Doc[]): Doc => bracket('{', items, '}', true)

/** `a | b`. */
export function pipe(operands: Doc[]): Doc {
  const [only] = operands
  if (operands.length === 1 && only !== undefined) return only
  return { kind: 'pipe', operands, operator: '| ', flat: operands.map(flat).join(' | ') }
}

/** `value if condition else other`. */
export function conditional(value: string, condition: string, other: string): Doc {
  const operands = [value, `if ${condition}`, `else ${other}`]
  return { kind: 'pipe', operands, operator: '', flat: operands.join(' ') }
}

/** `name=value`, `name: Type = value`: what stands before and behind never breaks. */
export const prefixed = (prefix: string, doc: Doc, suffix = ''): Doc => ({
  kind: 'prefixed',
  prefix,
  doc,
  suffix,
  isWrapped: false,
  flat: prefix + flat(doc) + suffix,
})

/** `lambda: value`. */
export const lambda = (value: Doc): Doc => ({
  kind: 'prefixed',
  prefix: 'lambda: ',
  doc: value,
  suffix: '',
  isWrapped: true,
  flat: `lambda: ${flat(value)}`,
})

/** `name=value` of a call. */
export const keyword = (name: string, value: Doc): Doc => prefixed(`${name}=`, value)

const pad = (indent: number): string => ' '.repeat(indent)

/**
 * The code of a piece that starts at `column` of a line indented by `indent`, with `after` columns of text behind it on its last line.
 */
export function render(doc: Doc, indent: number, column: number, after = 0): string {
  if (typeof doc === 'string') return doc
  if (isWithin(doc.flat, LINE_WIDTH - column - after)) return doc.flat
  switch (doc.kind) {
    case 'bracket':
      return renderBracket(doc, indent)
    case 'pipe':
      return renderPipe(doc, indent, column, after)
    case 'prefixed':
      if (doc.isWrapped) return doc.prefix + renderSide(doc.doc, indent, column + width(doc.prefix), after)
      return doc.prefix + render(doc.doc, indent, column + width(doc.prefix), after + width(doc.suffix)) + doc.suffix
  }
}

function renderBracket(doc: Bracket, indent: number): string {
  if (doc.items.length === 0) return doc.flat
  const inner = indent + INDENT
  const together = pad(inner) + doc.items.map(flat).join(', ')
  if (doc.isCall === true && isWithin(together, LINE_WIDTH))
    return `${doc.open}\n${together}\n${pad(indent)}${doc.close}`
  const comma = doc.comma ? ',' : ''
  const lines = doc.items.map((item) => `${pad(inner)}${render(item, inner, inner, comma.length)}${comma}\n`)
  return `${doc.open}\n${lines.join('')}${pad(indent)}${doc.close}`
}

function renderPipe(doc: Pipe, indent: number, column: number, after: number): string {
  const last = doc.operands.length - 1
  return doc.operands
    .map((operand, index) => {
      const rest = index === last ? after : 0
      return index === 0
        ? render(operand, indent, column, rest)
        : `${pad(indent)}${doc.operator}${render(operand, indent, indent + doc.operator.length, rest)}`
    })
    .join('\n')
}

/** A right-hand side: what cannot break by itself stands in parentheses on lines of its own. */
function renderSide(doc: Doc, indent: number, column: number, after: number): string {
  if (isWithin(flat(doc), LINE_WIDTH - column - after)) return flat(doc)
  if (typeof doc === 'object' && doc.kind === 'bracket') return render(doc, indent, column, after)
  const inner = indent + INDENT
  const isHopeless = typeof doc === 'string' && (inner + width(doc) > LINE_WIDTH || column + 1 > LINE_WIDTH)
  if (isHopeless) return doc
  return `(\n${pad(inner)}${render(doc, inner, inner)}\n${pad(indent)})`
}

/** `target: annotation = value` or a part of it, indented, without a newline. */
export function assignment(indent: number, target: string, parts: { annotation?: Doc; value?: Doc }): string {
  const head = pad(indent) + target
  if (parts.annotation === undefined) {
    const start = `${head} = `
    return start + renderSide(parts.value ?? 'None', indent, width(start), 0)
  }
  const start = `${head}: `
  if (parts.value === undefined) return start + renderSide(parts.annotation, indent, width(start), 0)
  return start + annotated(parts.annotation, parts.value, indent, width(start))
}

/** The formatter breaks the value first, then sets it in parentheses, and breaks the annotation only where not even that fits. */
function annotated(annotation: Doc, value: Doc, indent: number, column: number): string {
  const left = `${flat(annotation)} = `
  const fits = (text: string): boolean => isWithin(left + text, LINE_WIDTH - column)
  if (fits(flat(value))) return left + flat(value)
  const opened = typeof value === 'object' && value.kind === 'bracket' ? value : undefined
  if (opened !== undefined && fits(opened.open)) return left + renderBracket(opened, indent)
  const inner = indent + INDENT
  if (fits('(')) return `${left}(\n${pad(inner)}${render(value, inner, inner)}\n${pad(indent)})`
  if (!isBreakable(annotation)) return left + (opened === undefined ? flat(value) : renderBracket(opened, indent))
  const side = broken(annotation, indent)
  return `${side} = ${render(value, indent, lastColumn(side) + 3)}`
}

const isBreakable = (doc: Doc): boolean => typeof doc === 'object' && doc.kind !== 'prefixed'

/** The broken form, whether or not the flat one fits. */
function broken(doc: Doc, indent: number): string {
  if (typeof doc === 'object' && doc.kind === 'bracket') return renderBracket(doc, indent)
  const inner = indent + INDENT
  return `(\n${pad(inner)}${render(doc, inner, inner)}\n${pad(indent)})`
}

const lastColumn = (text: string): number => width(text.slice(text.lastIndexOf('\n') + 1))

/** A statement `head` + expression, such as `return `. */
export const statement = (indent: number, head: string, doc: Doc): string => {
  const start = pad(indent) + head
  return start + renderSide(doc, indent, width(start), 0)
}

/** `def name(parameters) -> returns:`, with what follows the colon (` ...` for a stub). */
export function signature(
  indent: number,
  head: string,
  options: { parameters: Doc[]; returns: Doc; body?: string },
): string {
  const { parameters, returns, body = '' } = options
  const start = `${pad(indent)}${head}(`
  const one = `${start}${parameters.map(flat).join(', ')}) -> ${flat(returns)}:${body}`
  if (isWithin(one, LINE_WIDTH)) return one
  const inner = indent + INDENT
  const together = `${pad(inner)}${parameters.map(flat).join(', ')}\n`
  // A single parameter has a comma wherever it stands on a line of its own.
  const isTogether = parameters.length > 1 && width(together) - 1 <= LINE_WIDTH
  const lines = parameters.map((parameter) => `${pad(inner)}${render(parameter, inner, inner, 1)},\n`)
  const tail = `${pad(indent)}) -> `
  return `${start}\n${isTogether ? together : lines.join('')}${tail}${renderSide(returns, indent, width(tail), 1 + body.length)}:${body}`
}

/** `class Name(Base, keyword=value):`. */
export function classHead(name: string, bases: Doc[]): string {
  const head = `class ${name}`
  if (bases.length === 0) return `${head}:`
  return `${render(call(head, bases), 0, 0, 1)}:`
}
