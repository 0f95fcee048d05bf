/** How the cost of `generate` grows with a document: the exponent of a power of its size. */
import { generateOnce, leastCost } from './generate-once.ts'
import { fitExponent } from './exponent.ts'
import type { Family, Row } from './result.ts'
import { type Shape, syntheticFile } from './synthetic-file.ts'

export const growth: Family = { name: 'growth', measure: measureGrowth }

function measureGrowth(): Row[] {
  const base = leastCost(3, () => generateOnce(syntheticFile('operations', 1))).cpu
  return [
    row('1,000 to 10,000 operations', 'operations', [1000, 3160, 10_000], base),
    row('chain of 2,500 to 10,000 schemas', 'chain', [2500, 5000, 10_000], base),
    row('resource of 2,500 to 10,000 methods', 'resource', [2500, 5000, 10_000], base),
    row('enum of 12,500 to 50,000 members', 'enum', [12_500, 25_000, 50_000], base),
  ]
}

/** Without what the smallest document costs, which would make any growth look slower than it is. The large runs are the longest and need the fewest rounds. */
function row(name: string, shape: Shape, sizes: readonly number[], base: number): Row {
  const points = sizes.map((size, index) => {
    const { cpu } = leastCost(Math.max(2, 4 - index), () => generateOnce(syntheticFile(shape, size)))
    return { size, cost: cpu - base }
  })
  return {
    name: `growth, ${name}`,
    unit: 'exponent',
    figure: fitExponent(points),
    bar: { kind: 'figure', atMost: 1.1 },
  }
}
