/** Bytes of one file, and of all files of a document together. */
export const MAX_BYTES = 64 * 1024 * 1024

/** Levels of nesting. Real documents have about forty. */
export const MAX_DEPTH = 500

/** Schemas that build on one another by `allOf`. Real documents have about ten. */
export const MAX_GENERATIONS = 300

/** Nodes that YAML aliases may add to those that are written: what a bomb multiplies. */
export const MAX_ALIASED_NODES = 1_000_000

/** What is too much; `path` leads to where that shows, as far as it is known. */
export interface Excess {
  kind: 'depth' | 'aliases' | 'cycle'
  path: string[]
}

/** Nodes of a value, and its levels. */
interface Extent {
  size: number
  height: number
}

/**
 * Looks for what would make a later stage run away: nesting beyond the limit, and collections that are shared (by YAML aliases) so often
 * that written out they would be more than a million nodes more, or that contain themselves. Linear in the nodes that are written.
 */
export function findExcess(root: unknown): Excess | undefined {
  const measured = new Map<object, Extent>()
  const open = new Set<object>()
  /** At most one: the first ends the search. */
  const found: Excess[] = []
  let aliased = 0

  function measure(value: unknown, depth: number): Extent {
    if (typeof value !== 'object' || value === null) return LEAF
    const known = measured.get(value)
    if (depth + (known?.height ?? 0) > MAX_DEPTH) found.push({ kind: 'depth', path: [] })
    else if (open.has(value)) found.push({ kind: 'cycle', path: [] })
    if (found.length > 0) return LEAF
    if (known !== undefined) {
      aliased += known.size
      if (aliased > MAX_ALIASED_NODES) found.push({ kind: 'aliases', path: [] })
      return known
    }
    open.add(value)
    const result = { size: 1, height: 1 }
    for (const key of Object.keys(value)) {
      const inner = measure((value as { [key: string]: unknown })[key], depth + 1)
      if (found.length > 0) {
        found[0]?.path.unshift(key)
        return LEAF
      }
      result.size += inner.size
      result.height = Math.max(result.height, inner.height + 1)
    }
    open.delete(value)
    measured.set(value, result)
    return result
  }

  measure(root, 0)
  return found[0]
}

/** The same for a text whose levels of nesting are counted already, and that shares nothing. */
export function excessOfLevels(levels: number): Excess | undefined {
  return levels - 1 > MAX_DEPTH ? { kind: 'depth', path: [] } : undefined
}

const LEAF = { size: 1, height: 1 }
