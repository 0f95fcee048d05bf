import { load } from 'js-yaml'
import type { EventType, State } from 'js-yaml'
import type { Position } from './locate.ts'
import { escapeToken } from './node.ts'
import { YAML_OPTIONS } from './parse-yaml.ts'
import { nearest, withAncestors } from './positions-json.ts'

interface Composed {
  position: Position
  kind: string
  result: unknown
  children: Composed[]
}

/** Positions of values in a YAML text that is known to be valid, from the parser's own account of a second run. */
export function yamlPositions(text: string, pointers: readonly string[]): Map<string, Position> {
  const root = compose(text)
  const wanted = withAncestors(pointers)
  const found = new Map<string, Position>()
  const walk = (node: Composed, pointer: string, position: Position): void => {
    found.set(pointer, position)
    for (const [key, value, at] of membersOf(node)) {
      const inner = `${pointer}/${escapeToken(key)}`
      if (wanted.has(inner)) walk(value, inner, at)
    }
  }
  if (root !== undefined) walk(root, '', root.position)
  return nearest(
    pointers,
    (pointer) => found.get(pointer),
    (position) => position,
  )
}

/** A member is placed at its key, an element at its value. */
function membersOf(node: Composed): [string, Composed, Position][] {
  if (node.kind === 'sequence') return node.children.map((item, index) => [String(index), item, item.position])
  if (node.kind !== 'mapping') return []
  const members: [string, Composed, Position][] = []
  for (let index = 0; index + 1 < node.children.length; index += 2) {
    const key = node.children[index] as Composed
    members.push([String(key.result), node.children[index + 1] as Composed, key.position])
  }
  return members
}

/** The parser opens a node before it skips the space in front of it, so the start is looked for in the text. */
function compose(text: string): Composed | undefined {
  const stack: Composed[] = []
  let root: Composed | undefined
  const listener = (event: EventType, state: State): void => {
    if (event === 'open') {
      stack.push({ position: startAfter(text, state), kind: '', result: null, children: [] })
      return
    }
    const node = stack.pop() as Composed
    node.kind = state.kind
    node.result = state.result
    const [only, ...more] = node.children
    // A flow collection is first read as if it were the key of a block mapping, and then kept.
    if (only !== undefined && more.length === 0 && only.result === node.result) node.children = only.children
    const parent = stack.at(-1)
    if (parent === undefined) root = node
    else parent.children.push(node)
  }
  load(text, { ...YAML_OPTIONS, listener })
  return root
}

function startAfter(text: string, state: State): Position {
  let { line, lineStart, position } = state
  for (;;) {
    const char = text[position]
    if (char === '#' && (position === lineStart || /\s/.test(text[position - 1] as string))) {
      while (position < text.length && text[position] !== '\n' && text[position] !== '\r') position++
    } else if (char === ' ' || char === '\t') {
      position++
    } else if (char === '\n' || char === '\r') {
      position += char === '\r' && text[position + 1] === '\n' ? 2 : 1
      line++
      lineStart = position
    } else {
      return { line: line + 1, column: position - lineStart + 1 }
    }
  }
}
