import type { Collector } from '../../diagnostics/collect.ts'
import { decodeFragment, resolveFile } from '../../document/load.ts'
import type { LoadedDocument } from '../../document/loaded.ts'
import { child, has, member, pointerTokens } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import { findNamed, schemaNames } from '../../document/schema-names.ts'
import type { SchemaNames } from '../../document/schema-names.ts'

export interface Resolver {
  /** The node that a reference points at; `undefined` (and a diagnostic) where there is nothing. */
  target(reference: string, from: Node): Node | undefined
  /** Follows `$ref` until there is none; a reference to nowhere, or in a circle, gives an empty object at the place of the reference. */
  follow(node: Node): Node
}

/** References within the loaded files. Each is looked up once; what they point at is never copied. */
export function createResolver(document: LoadedDocument, collector: Collector): Resolver {
  const known = new Map<string, Node | undefined>()
  let names: SchemaNames | undefined

  function target(reference: string, from: Node): Node | undefined {
    const key = `${from.file}\n${reference}`
    if (!known.has(key)) known.set(key, lookUp(document, reference, from.file))
    const found = known.get(key) ?? byName(reference, from)
    if (found === undefined) reportMissing(reference, child(from, '$ref'))
    return found
  }

  function reportMissing(reference: string, place: Node): void {
    if (document.unresolved?.has(place.file + place.pointer)) return
    const message = `the reference ${JSON.stringify(reference)} points at nothing`
    collector.error('ref/not-found', place, message, 'mend the reference, or declare what it points at')
  }

  /** What no pointer from the root leads to may have a name, or be meant from the schema that the reference stands in. */
  function byName(reference: string, from: Node): Node | undefined {
    names ??= schemaNames(document)
    const named = findNamed(names, reference, from)
    if (named?.isOneOfSeveral) reportSeveral(reference, from)
    const found = named === undefined ? undefined : descend(document, named.node, pointerTokens(named.pointer))
    return found ?? withinSchema(reference, from)
  }

  /** A pointer counts from the nearest schema with an `$id`; without one, from whichever schema around it has such a member. */
  function withinSchema(reference: string, from: Node): Node | undefined {
    if (!reference.startsWith('#/')) return undefined
    const tokens = pointerTokens(decodeFragment(reference.slice(1)))
    const around = enclosing(document, from)
    for (const owner of [...around.filter((node) => has(node, '$id')), ...around]) {
      const found = descend(document, owner, tokens)
      if (found === undefined) continue
      if (!has(owner, '$id')) reportRelative(reference, from)
      return found
    }
    return undefined
  }

  function reportSeveral(reference: string, from: Node): void {
    const message = `several schemas have the name ${JSON.stringify(reference)}; the nearest one is taken`
    collector.warning('ref/dynamic', from, message, 'refer to the schema that is meant by a pointer')
  }

  function reportRelative(reference: string, from: Node): void {
    const message = `the reference ${JSON.stringify(reference)} points at nothing from the root; the schema around it has such a member`
    collector.warning(
      'ref/relative',
      child(from, '$ref'),
      message,
      'write the whole pointer, or give the schema an `$id`',
    )
  }

  function follow(node: Node): Node {
    const passed = new Set<string>()
    let current = node
    for (;;) {
      const reference = member(current, '$ref')
      if (typeof reference !== 'string') return current
      const next = target(reference, current)
      if (next === undefined) return { ...node, value: {} }
      const key = placeKey(next)
      if (passed.has(key)) {
        collector.error(
          'ref/cycle',
          child(current, '$ref'),
          'the references lead in a circle',
          'let one of them point at a definition',
        )
        return { ...node, value: {} }
      }
      passed.add(key)
      current = next
    }
  }

  return { target, follow }
}

/** The place as one string: the pointer, with the file before it in a multi-file document. */
export function placeKey(node: Node): string {
  return node.file === '' ? node.pointer : `${node.file}#${node.pointer}`
}

function lookUp(document: LoadedDocument, reference: string, fromFile: string): Node | undefined {
  const hash = reference.indexOf('#')
  const file = resolveFile(hash < 0 ? reference : reference.slice(0, hash), fromFile)
  const loaded = file === undefined ? undefined : document.files.get(file)
  if (loaded === undefined) return undefined
  const pointer = hash < 0 ? '' : decodeFragment(reference.slice(hash + 1))
  const root: Node = { value: loaded.value, file: loaded.name, pointer: '' }
  return pointer === '' || pointer.startsWith('/') ? descend(document, root, pointerTokens(pointer)) : undefined
}

/** The nodes that a node stands in, nearest first, without the root. */
function enclosing(document: LoadedDocument, node: Node): Node[] {
  let current: Node = { value: document.files.get(node.file)?.value, file: node.file, pointer: '' }
  const path = pointerTokens(node.pointer).map((token) => (current = child(current, token)))
  return path.toReversed()
}

/** A pointer may lead through a reference on its way; the depth of such detours is bounded by the number of tokens. */
function descend(document: LoadedDocument, root: Node, tokens: string[], detours = 0): Node | undefined {
  let current = root
  for (const token of tokens) {
    let next = child(current, token)
    const reference = member(current, '$ref')
    if (next.value === undefined && typeof reference === 'string' && detours < 32) {
      const through = lookUpDetour(document, reference, current.file, detours + 1)
      if (through !== undefined) next = child(through, token)
    }
    if (next.value === undefined) return undefined
    current = next
  }
  return current
}

function lookUpDetour(
  document: LoadedDocument,
  reference: string,
  fromFile: string,
  detours: number,
): Node | undefined {
  const hash = reference.indexOf('#')
  const file = resolveFile(hash < 0 ? reference : reference.slice(0, hash), fromFile)
  const loaded = file === undefined ? undefined : document.files.get(file)
  if (loaded === undefined) return undefined
  const pointer = hash < 0 ? '' : decodeFragment(reference.slice(hash + 1))
  return descend(document, { value: loaded.value, file: loaded.name, pointer: '' }, pointerTokens(pointer), detours)
}
