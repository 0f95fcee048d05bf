/**
 * A small layout engine in the manner of Wadler: a document says where lines may break, the printer breaks a group only when it does
 * not fit. The rules are prettier's own, so that what is printed here is what prettier would have made of it.
 */

/** Text, or a place where a line may break, or groups of these. */
export type Doc = string | Doc[] | Group | Indent | Line | IfBreak | IndentIfBreak

interface Group {
  kind: 'group'
  contents: Doc
  id: symbol | undefined
  /** Broken even where it would fit. */
  isBroken: boolean
}

interface Indent {
  kind: 'indent'
  contents: Doc
}

interface Line {
  kind: 'line'
  /** What stands here while the enclosing group is on one line. */
  flat: string
}

interface IfBreak {
  kind: 'if-break'
  broken: Doc
  flat: Doc
}

interface IndentIfBreak {
  kind: 'indent-if-break'
  contents: Doc
  id: symbol
}

/** A space, or a line break when the group is broken. */
export const line: Doc = { kind: 'line', flat: ' ' }
/** Nothing, or a line break when the group is broken. */
export const softline: Doc = { kind: 'line', flat: '' }

/** Contents that stand on one line if they fit, and else break at each of their own lines. */
export function group(contents: Doc, id?: symbol): Doc {
  return { kind: 'group', contents, id, isBroken: false }
}

/** Contents that break at each of their own lines. Groups around it must be broken too. */
export function brokenGroup(contents: Doc): Doc {
  return { kind: 'group', contents, id: undefined, isBroken: true }
}

/** Contents whose broken lines are two columns deeper. */
export function indent(contents: Doc): Doc {
  return { kind: 'indent', contents }
}

/** `broken` when the enclosing group is broken, else `flat`. */
export function ifBreak(broken: Doc, flat: Doc = ''): Doc {
  return { kind: 'if-break', broken, flat }
}

/** Contents that are indented when the group `id` was broken. */
export function indentIfBreak(contents: Doc, id: symbol): Doc {
  return { kind: 'indent-if-break', contents, id }
}

/** Documents with a separator between them. */
export function join(separator: Doc, docs: Doc[]): Doc[] {
  return docs.flatMap((doc, index) => (index === 0 ? [doc] : [separator, doc]))
}

/** Columns that a line may have. */
export const lineWidth = 120

type Mode = 'flat' | 'broken'
interface Command {
  column: number
  mode: Mode
  doc: Doc
}

/** The text of a document whose first line begins at column `column`, which is also the base of its indentation; `width` may be infinite. */
export function printDoc(root: Doc, column: number, width = lineWidth): string {
  const whole = onOneLine(root, 'broken')
  return whole !== undefined && column + whole.length <= width ? whole : printBroken(root, column, width)
}

/** The text of a document in which no line breaks, as long as it may be; `undefined` when one must. */
function onOneLine(doc: Doc, mode: Mode): string | undefined {
  if (typeof doc === 'string') return doc
  if (Array.isArray(doc)) {
    let text = ''
    for (const part of doc) {
      const one = onOneLine(part, mode)
      if (one === undefined) return undefined
      text += one
    }
    return text
  }
  switch (doc.kind) {
    case 'line':
      return mode === 'flat' ? doc.flat : undefined
    case 'group':
      return doc.isBroken ? undefined : onOneLine(doc.contents, 'flat')
    case 'if-break':
      return onOneLine(mode === 'flat' ? doc.flat : doc.broken, mode)
    default:
      return onOneLine(doc.contents, mode)
  }
}

function printBroken(root: Doc, column: number, width: number): string {
  const output: string[] = []
  const modes = new Map<symbol, Mode>()
  const commands: Command[] = [{ column, mode: 'broken', doc: root }]
  let position = column
  for (let command = commands.pop(); command !== undefined; command = commands.pop()) {
    const { doc, mode } = command
    if (typeof doc === 'string') {
      output.push(doc)
      position += doc.length
    } else if (Array.isArray(doc)) {
      const { column: base } = command
      for (let index = doc.length - 1; index >= 0; index--)
        commands.push({ column: base, mode, doc: doc[index] as Doc })
    } else if (doc.kind === 'line' && mode === 'broken') {
      trimTrailingSpaces(output)
      output.push('\n', ' '.repeat(command.column))
      position = command.column
    } else if (doc.kind === 'group') {
      const isFlat = !doc.isBroken && (mode === 'flat' || fits(doc.contents, width - position, commands, modes))
      const groupMode = isFlat ? 'flat' : 'broken'
      if (doc.id !== undefined) modes.set(doc.id, groupMode)
      commands.push({ column: command.column, mode: groupMode, doc: doc.contents })
    } else {
      commands.push(step(doc, command, modes))
    }
  }
  return output.join('')
}

/** The command that a simple document stands for. */
function step(
  doc: Indent | Line | IfBreak | IndentIfBreak,
  { column, mode }: Command,
  modes: Map<symbol, Mode>,
): Command {
  switch (doc.kind) {
    case 'line':
      return { column, mode, doc: doc.flat }
    case 'indent':
      return { column: column + 2, mode, doc: doc.contents }
    case 'if-break':
      return { column, mode, doc: mode === 'broken' ? doc.broken : doc.flat }
    case 'indent-if-break':
      return { column: modes.get(doc.id) === 'broken' ? column + 2 : column, mode, doc: doc.contents }
  }
}

/** Whether `root` in one line, and what follows it up to the first place where a line may break, fits into `width` columns. */
function fits(root: Doc, width: number, following: Command[], modes: Map<symbol, Mode>): boolean {
  let left = width
  let rest = following.length
  const commands: Command[] = [{ column: 0, mode: 'flat', doc: root }]
  while (left >= 0) {
    const command = commands.pop() ?? following[--rest]
    if (command === undefined) return true
    const { doc, mode } = command
    if (typeof doc === 'string') {
      left -= doc.length
    } else if (Array.isArray(doc)) {
      for (let index = doc.length - 1; index >= 0; index--) commands.push({ column: 0, mode, doc: doc[index] as Doc })
    } else if (doc.kind === 'line' && mode === 'broken') {
      return true
    } else if (doc.kind === 'group') {
      commands.push({ column: 0, mode: doc.isBroken ? 'broken' : mode, doc: doc.contents })
    } else {
      commands.push(step(doc, command, modes))
    }
  }
  return false
}

function trimTrailingSpaces(output: string[]): void {
  for (let last = output.at(-1); last !== undefined; last = output.at(-1)) {
    const trimmed = last.trimEnd()
    if (trimmed !== '') {
      output[output.length - 1] = trimmed
      return
    }
    output.pop()
    if (last.includes('\n')) {
      output.push(last)
      return
    }
  }
}
