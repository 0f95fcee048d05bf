/** Bytes of one file, and of all files of a document together. */
export const MAX_BYTES = 64 * 1024 * 1024

/** Levels of nesting. Real documents have about forty. */
export const MAX_DEPTH = 500

/** Nodes that YAML aliases may add to those that are written: what a bomb multiplies. */
export const MAX_ALIASED_NODES = 1_000_000

export type Excess = { kind: 'depth' } | { kind: 'aliases' } | { kind: 'cycle' }

/**
 * Looks for what would make a later stage run away: nesting beyond the limit, and collections that are shared (by YAML aliases) so often
 * that written out they would be more than a million nodes more, or that contain themselves. Linear in the nodes that are written.
 */
export function findExcess(root: unknown): Excess | undefined {
  const measured = new Map<object, { size: number; height: number }>()
  const open = new Set<object>()
  let excess: Excess | undefined
  let aliased = 0

  function measure(value: unknown, depth: number): { size: number; height: number } {
    if (typeof value !== 'object' || value === null || excess !== undefined) return LEAF
    const known = measured.get(value)
    if (depth + (known?.height ?? 0) > MAX_DEPTH) excess = { kind: 'depth' }
    else if (open.has(value)) excess = { kind: 'cycle' }
    if (excess !== undefined) return LEAF
    if (known !== undefined) {
      aliased += known.size
      if (aliased > MAX_ALIASED_NODES) excess = { kind: 'aliases' }
      return known
    }
    open.add(value)
    const result = { size: 1, height: 1 }
    for (const member of Array.isArray(value) ? value : Object.values(value)) {
      const inner = measure(member, depth + 1)
      result.size += inner.size
      result.height = Math.max(result.height, inner.height + 1)
    }
    open.delete(value)
    measured.set(value, result)
    return result
  }

  measure(root, 0)
  return excess
}

/** The same for a text whose levels of nesting are counted already, and that shares nothing. */
export function excessOfLevels(levels: number): Excess | undefined {
  return levels - 1 > MAX_DEPTH ? { kind: 'depth' } : undefined
}

const LEAF = { size: 1, height: 1 }
