import type { Collector } from '../../diagnostics/collect.ts'
import { decodeFragment, resolveFile } from '../../document/load.ts'
import type { LoadedDocument } from '../../document/loaded.ts'
import { child, member, pointerTokens } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'

export interface Resolver {
  /** The node that a reference points at; `undefined` (and a diagnostic) where there is nothing. */
  target(reference: string, from: Node): Node | undefined
  /** Follows `$ref` until there is none; a reference to nowhere, or in a circle, gives an empty object at the place of the reference. */
  follow(node: Node): Node
}

/** References within the loaded files. Each is looked up once; what they point at is never copied. */
export function createResolver(document: LoadedDocument, collector: Collector): Resolver {
  const known = new Map<string, Node | undefined>()

  function target(reference: string, from: Node): Node | undefined {
    const key = `${from.file}\n${reference}`
    if (!known.has(key)) known.set(key, lookUp(document, reference, from.file))
    const found = known.get(key)
    if (found === undefined) {
      const cure = 'mend the reference, or declare what it points at'
      collector.error(
        'ref/not-found',
        child(from, '$ref'),
        `the reference ${JSON.stringify(reference)} points at nothing`,
        cure,
      )
    }
    return found
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
