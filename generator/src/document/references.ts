import { child, elements, entries, isObject, member } from './node.ts'
import type { Node } from './node.ts'
import { STRUCTURE } from './structure.ts'
import type { Edge, ObjectKind } from './structure.ts'

/** A reference that leads out of what is reached by structure, at the place where it stands. */
export interface ExternalReference {
  /** File part of the reference, as written; empty for a reference within the file. */
  target: string
  /** Fragment: a pointer, possibly empty. */
  fragment: string
  /** What the reference stands for. */
  kind: ObjectKind
  from: Node
}

/**
 * References to other files, and within a file that is not the root, that are reached by structure from `start`, which is an object of the given
 * kind. `seen` remembers what was walked already.
 */
export function externalReferences(start: Node, kind: ObjectKind, seen: Set<object>): ExternalReference[] {
  const found: ExternalReference[] = []

  function visit(node: Node, of: ObjectKind): void {
    if (!isObject(node.value) || seen.has(node.value)) return
    seen.add(node.value)
    addReference(node, of)
    const structure = STRUCTURE[of]
    for (const [key, next] of entries(node)) {
      const edge = Object.hasOwn(structure, key) ? structure[key] : key.startsWith('x-') ? undefined : structure['*']
      if (edge !== undefined && next.value !== null && typeof next.value === 'object') follow(next, edge)
    }
  }

  function follow(node: Node, edge: Edge): void {
    if ('kind' in edge) return visit(node, edge.kind)
    if ('list' in edge) return elements(node).forEach((item) => visit(item, edge.list))
    // A `$ref` in the place of a whole map is no standard, but it is in use.
    if (typeof member(node, '$ref') === 'string') addReference(node, edge.map)
    entries(node).forEach(([, item]) => visit(item, edge.map))
  }

  function addReference(node: Node, to: ObjectKind): void {
    const reference = member(node, '$ref')
    if (typeof reference !== 'string' || (reference.startsWith('#') && node.file === '')) return
    const hash = reference.indexOf('#')
    const target = hash < 0 ? reference : reference.slice(0, hash)
    found.push({ target, fragment: hash < 0 ? '' : reference.slice(hash + 1), kind: to, from: child(node, '$ref') })
  }

  visit(start, kind)
  return found
}
