import { lineTable } from './lines.ts'
import type { TextFault } from './parse.ts'

/** A key that stands twice in one object or mapping, with the offsets of both. */
export interface DoubledKey {
  key: string
  first: number
  offset: number
}

/** Faults, each at the second of two keys; the first is named with its place, since either may be the one that is meant. */
export function doubledKeyFaults(
  text: string,
  doubled: readonly DoubledKey[],
  owner: 'object' | 'mapping',
): TextFault[] {
  if (doubled.length === 0) return []
  const positionAt = lineTable(text)
  return doubled.map(({ key, first, offset }) => {
    const { line, column } = positionAt(first)
    return {
      code: 'document/duplicate-key',
      message: `the key ${JSON.stringify(key)} stands twice in one ${owner}, first at ${line}:${column}`,
      cure: 'keep one of the two',
      offset,
    }
  })
}
