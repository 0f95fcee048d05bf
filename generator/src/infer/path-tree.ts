import { chosenWords, saysNoun } from './operation-ids.ts'
import { shapeKey, shapeOf } from './path-shape.ts'
import type { PathShape } from './path-shape.ts'

/** What the paths of an API have in common: which methods each has, and what goes on behind it. */
export interface PathTree {
  shape(path: string): PathShape
  /** Methods at exactly this shape that do something; `OPTIONS` and `TRACE` ask about the path only. */
  methods(key: string): ReadonlySet<string>
  /** Whether some path goes on behind this shape. */
  hasChildren(key: string): boolean
  /** Whether another path with the same method differs in its prefix alone, or in the names of its values. */
  isRepeated(path: string, httpMethod: string): boolean
  /** Whether each of these paths has a prefix of its own. */
  isToldByPrefix(path: string, httpMethod: string): boolean
  /** Whether an operation id at this shape begins with a word. */
  isSaidFirst(key: string, word: string): boolean
  /** Whether an operation id at this shape takes the words at its end for a noun. */
  isSaidAsNoun(key: string): boolean
}

const ASKING = new Set(['OPTIONS', 'TRACE'])

interface TreeQuestion {
  path: string
  httpMethod: string
  operationId?: string
}

export function buildPathTree(operations: readonly TreeQuestion[]): PathTree {
  const shapes = new Map<string, PathShape>()
  const methods = new Map<string, Set<string>>()
  const parents = new Set<string>()
  const paths = new Map<string, { count: number; prefixes: Set<string> }>()
  const firsts = new Set<string>()
  const nouns = new Set<string>()
  for (const { path, httpMethod, operationId } of operations) {
    const shape = shapes.get(path) ?? shapeOf(path)
    shapes.set(path, shape)
    const key = shapeKey(shape.pieces)
    const same = `${httpMethod} ${key}`
    const known = paths.get(same) ?? { count: 0, prefixes: new Set() }
    known.count += 1
    known.prefixes.add(shape.prefix.join('/'))
    paths.set(same, known)
    if (!ASKING.has(httpMethod)) methods.set(key, (methods.get(key) ?? new Set()).add(httpMethod))
    const last = shape.pieces.at(-1)
    if (operationId !== undefined) {
      firsts.add(`${key} ${chosenWords(operationId, path)[0] ?? ''}`)
      if (last?.kind === 'static' && saysNoun(operationId, path, last.words)) nouns.add(key)
    }
    for (let length = 1; length < shape.pieces.length; length++) parents.add(shapeKey(shape.pieces.slice(0, length)))
  }
  const none: ReadonlySet<string> = new Set()
  const shapeAt = (path: string): PathShape => shapes.get(path) ?? shapeOf(path)
  const alike = (path: string, httpMethod: string): { count: number; prefixes: ReadonlySet<string> } =>
    paths.get(`${httpMethod} ${shapeKey(shapeAt(path).pieces)}`) ?? { count: 0, prefixes: new Set() }
  return {
    shape: shapeAt,
    methods: (key) => methods.get(key) ?? none,
    hasChildren: (key) => parents.has(key),
    isRepeated: (path, httpMethod) => alike(path, httpMethod).count > 1,
    isToldByPrefix: (path, httpMethod) => {
      const { count, prefixes } = alike(path, httpMethod)
      return count > 1 && prefixes.size === count
    },
    isSaidFirst: (key, word) => firsts.has(`${key} ${word}`),
    isSaidAsNoun: (key) => nouns.has(key),
  }
}
