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
}

const ASKING = new Set(['OPTIONS', 'TRACE'])

export function buildPathTree(operations: readonly { path: string; httpMethod: string }[]): PathTree {
  const shapes = new Map<string, PathShape>()
  const methods = new Map<string, Set<string>>()
  const parents = new Set<string>()
  const paths = new Map<string, number>()
  for (const { path, httpMethod } of operations) {
    const shape = shapes.get(path) ?? shapeOf(path)
    shapes.set(path, shape)
    const key = shapeKey(shape.pieces)
    const same = `${httpMethod} ${key}`
    paths.set(same, (paths.get(same) ?? 0) + 1)
    if (!ASKING.has(httpMethod)) methods.set(key, (methods.get(key) ?? new Set()).add(httpMethod))
    for (let length = 1; length < shape.pieces.length; length++) parents.add(shapeKey(shape.pieces.slice(0, length)))
  }
  const none: ReadonlySet<string> = new Set()
  return {
    shape: (path) => shapes.get(path) ?? shapeOf(path),
    methods: (key) => methods.get(key) ?? none,
    hasChildren: (key) => parents.has(key),
    isRepeated: (path, httpMethod) =>
      (paths.get(`${httpMethod} ${shapeKey((shapes.get(path) ?? shapeOf(path)).pieces)}`) ?? 0) > 1,
  }
}
