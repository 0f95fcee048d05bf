/** How the cost of `generate` grows with a document: the exponent of a power of its size. */
import { leastCost } from './whole-runs.ts'
import { fitExponent } from './exponent.ts'
import type { Family, Row } from './result.ts'
import { type Shape, syntheticFile } from './synthetic-file.ts'

export const growth: Family = { name: 'growth', measure: measureGrowth }

function measureGrowth(): Row[] {
  const base = leastCost(syntheticFile('operations', 1), 3).cpu
  return [
    row('1,000 to 10,000 operations', 'operations', [1000, 3160, 10_000], base),
    row('chain of 5,000 to 20,000 schemas', 'chain', [5000, 20_000], base),
    row('resource of 2,500 to 10,000 methods', 'resource', [2500, 10_000], base),
    row('enum of 50,000 to 200,000 members', 'enum', [50_000, 200_000], base),
  ]
}

/** Without what the smallest document costs, which would make any growth look slower than it is. */
function row(name: string, shape: Shape, sizes: readonly number[], base: number): Row {
  const points = sizes.map((size) => ({ size, cost: leastCost(syntheticFile(shape, size), 2).cpu - base }))
  return {
    name: `growth, ${name}`,
    unit: 'exponent',
    figure: fitExponent(points),
    bar: { kind: 'figure', atMost: 1.1 },
  }
}
