/** The exponent of the power of `size` that fits the costs best: the slope of a straight line through their logarithms, by least squares. */
export function fitExponent(points: readonly { size: number; cost: number }[]): number {
  const xs = points.map(({ size }) => Math.log(size))
  const ys = points.map(({ cost }) => Math.log(cost))
  const [x, y] = [meanOf(xs), meanOf(ys)]
  const slope = xs.map((value, index) => (value - x) * ((ys[index] ?? NaN) - y))
  return sumOf(slope) / sumOf(xs.map((value) => (value - x) ** 2))
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function meanOf(values: readonly number[]): number {
  return sumOf(values) / values.length
}
