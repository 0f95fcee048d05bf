import { addTo } from '../multimap.ts'
import type { LoadedDocument } from './loaded.ts'
import { elements, entries, isObject, textOf } from './node.ts'
import type { Node } from './node.ts'
import { STRUCTURE } from './structure.ts'
import type { Edge, ObjectKind } from './structure.ts'

/** The names that schemas give themselves (JSON Schema 2020-12, 8.2): what a reference may use in place of a pointer. */
export interface SchemaNames {
  /** By absolute URI, and as written where that is none. */
  ids: ReadonlyMap<string, Node>
  /** By file and name: `$anchor` and `$dynamicAnchor`. */
  anchors: ReadonlyMap<string, readonly Node[]>
}

/** Key of an anchor. */
export function anchorKey(file: string, name: string): string {
  return `${file}#${name}`
}

/** All names of the files that are loaded; one walk by structure. */
export function schemaNames(document: LoadedDocument): SchemaNames {
  const ids = new Map<string, Node>()
  const anchors = new Map<string, Node[]>()

  function visit(node: Node, kind: ObjectKind, base: string): void {
    if (!isObject(node.value)) return
    const within = kind === 'schema' ? name(node, base) : base
    const structure = STRUCTURE[kind]
    for (const [key, next] of entries(node)) {
      const edge = Object.hasOwn(structure, key) ? structure[key] : key.startsWith('x-') ? undefined : structure['*']
      if (edge !== undefined) follow(next, edge, within)
    }
  }

  function follow(node: Node, edge: Edge, base: string): void {
    if ('kind' in edge) visit(node, edge.kind, base)
    else if ('list' in edge) for (const item of elements(node)) visit(item, edge.list, base)
    else for (const [, item] of entries(node)) visit(item, edge.map, base)
  }

  /** Notes the names of a schema and gives the URI that those within are relative to. */
  function name(node: Node, base: string): string {
    for (const key of ['$anchor', '$dynamicAnchor']) {
      const anchor = textOf(node, key)
      if (anchor === undefined) continue
      const full = anchorKey(node.file, anchor)
      addTo(anchors, full, node)
    }
    const id = textOf(node, '$id')?.replace(/#$/, '')
    if (id === undefined || id === '') return base
    const uri = resolveUri(id, base)
    if (!ids.has(uri)) ids.set(uri, node)
    return uri
  }

  for (const file of document.files.values()) {
    const root: Node = { value: file.value, file: file.name, pointer: '' }
    visit(root, isWhole(root) ? 'document' : 'schema', textOf(root, '$self') ?? '')
  }
  return { ids, anchors }
}

/** A file is a document of its own, or a schema. */
function isWhole(root: Node): boolean {
  return ['openapi', 'paths', 'components'].some((key) => isObject(root.value) && Object.hasOwn(root.value, key))
}

/** A reference as an absolute URI; as written where there is nothing that it could be relative to. */
export function resolveUri(reference: string, base: string): string {
  try {
    return new URL(reference, base === '' ? undefined : base).href
  } catch {
    return reference
  }
}

/** A schema found by name, and the pointer that leads on from there. */
export interface NamedSchema {
  node: Node
  pointer: string
  /** Whether others of the file have the name as well. */
  isOneOfSeveral: boolean
}

/** The schema that a reference names by URI or anchor. */
export function findNamed({ ids, anchors }: SchemaNames, reference: string, from: Node): NamedSchema | undefined {
  const [uri = '', fragment = ''] = reference.split('#', 2)
  if (uri === '') return fragment.startsWith('/') ? undefined : anchorNear(anchors, fragment, from)
  const owner = ids.get(uri) ?? ids.get(resolveUri(uri, baseOf(ids, from)))
  if (owner === undefined) return undefined
  return fragment === '' || fragment.startsWith('/')
    ? { node: owner, pointer: fragment, isOneOfSeveral: false }
    : anchorNear(anchors, fragment, owner)
}

/** Of several anchors of one name the one that shares the longest way with the reference. */
function anchorNear(anchors: SchemaNames['anchors'], name: string, from: Node): NamedSchema | undefined {
  const found = anchors.get(anchorKey(from.file, name)) ?? []
  const nearest = found.toSorted(
    (a, b) => sharedLength(b.pointer, from.pointer) - sharedLength(a.pointer, from.pointer),
  )
  const [first, second] = nearest
  if (first === undefined) return undefined
  // In the same component a name means its own schema there, unless a reference from elsewhere binds it.
  const shared = sharedLength(first.pointer, from.pointer)
  const isOwn =
    shared >= COMPONENT_LENGTH && (second === undefined || sharedLength(second.pointer, from.pointer) < shared)
  return { node: first, pointer: '', isOneOfSeveral: found.length > 1 && !isOwn }
}

/** Tokens of `/components/schemas/Name`. */
const COMPONENT_LENGTH = 4

function sharedLength(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')]
  const end = left.findIndex((token, index) => token !== right[index])
  return end < 0 ? left.length : end
}

/** URI of the nearest schema around a node that has one. */
function baseOf(ids: SchemaNames['ids'], from: Node): string {
  let best = ''
  let length = -1
  for (const [uri, { file, pointer }] of ids) {
    if (file !== from.file || pointer.length <= length || !`${from.pointer}/`.startsWith(`${pointer}/`)) continue
    best = uri
    length = pointer.length
  }
  return best
}
