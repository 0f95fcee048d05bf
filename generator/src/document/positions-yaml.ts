import { lineTable } from './lines.ts'
import type { Position } from './locate.ts'
import { escapeToken } from './node.ts'
import { nearest, withAncestors } from './positions-json.ts'
import type { YamlNode } from './yaml-tree.ts'

/** Positions of values in a YAML text that is known to be valid, from what its parser noted. */
export function yamlPositions(
  text: string,
  pointers: readonly string[],
  root: YamlNode | undefined,
): Map<string, Position> {
  const body = text.replace(/^\uFEFF/, '')
  const wanted = withAncestors(pointers)
  const found = new Map<string, YamlNode>()
  const walk = (node: YamlNode, pointer: string, place: YamlNode): void => {
    found.set(pointer, place)
    for (const [key, value, at] of membersOf(node)) {
      const inner = `${pointer}/${escapeToken(key)}`
      if (wanted.has(inner)) walk(value, inner, at)
    }
  }
  if (root !== undefined) walk(root, '', root)
  const positionAt = lineTable(body)
  return nearest(
    pointers,
    (pointer) => found.get(pointer),
    ({ offset }) => positionAt(startAfter(body, offset)),
  )
}

/** A member is placed at its key, an element at its value. */
export function membersOf({ kind, children = [] }: YamlNode): [string, YamlNode, YamlNode][] {
  if (kind === 'sequence') return children.map((item, index) => [String(index), item, item])
  if (kind !== 'mapping') return []
  const members: [string, YamlNode, YamlNode][] = []
  for (let index = 0; index + 1 < children.length; index += 2) {
    const key = children[index] as YamlNode
    members.push([String(key.result), children[index + 1] as YamlNode, key])
  }
  return members
}

/** The parser opens a node before it skips the space in front of it, so the start is looked for in the text. */
export function startAfter(text: string, offset: number): number {
  let position = offset
  for (;;) {
    const char = text[position]
    if (char === '#' && (position === 0 || /\s/.test(text[position - 1] as string))) {
      while (position < text.length && text[position] !== '\n' && text[position] !== '\r') position++
    } else if (char === ' ' || char === '\t' || char === '\n' || char === '\r') {
      position++
    } else {
      return position
    }
  }
}
