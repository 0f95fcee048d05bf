/** Order by code point, the same on every machine and in every locale. */
export function byCodePoint(a: string, b: string): number {
  if (a === b) return 0
  return isAscii(a) && isAscii(b) ? (a < b ? -1 : 1) : compareCodePoints([...a], [...b])
}

// eslint-disable-next-line no-control-regex
const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text)

function compareCodePoints(a: string[], b: string[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const order = (a[index]?.codePointAt(0) ?? 0) - (b[index]?.codePointAt(0) ?? 0)
    if (order !== 0) return order
  }
  return a.length - b.length
}
