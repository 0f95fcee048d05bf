/** Whether two JSON texts say the same, to the last digit. */

/** Text that is equal for equal JSON: members sorted, numbers by their value rather than by how a double holds them. */
export function canonicalText(text: string, isExact: boolean): string {
  const value: unknown = JSON.parse(text, (_, member: unknown, context?: { source?: string }) => {
    if (typeof member === 'number')
      return { '\u0000number': isExact ? exact(context?.source ?? '', member) : String(member) }
    if (typeof member !== 'object' || member === null || Array.isArray(member)) return member
    return Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  })
  return JSON.stringify(value)
}

const exact = (source: string, value: number): string =>
  /^-?\d+$/.test(source) ? String(BigInt(source)) : Number.isSafeInteger(value) ? String(value) : String(value)

/** What differs, in words; undefined where nothing does. */
export function jsonDifference(wire: string, given: string, isExact: boolean): string | undefined {
  const [a, b] = [canonicalText(wire, isExact), canonicalText(given, isExact)]
  if (a === b) return undefined
  const at = [...a].findIndex((character, index) => character !== b[index])
  const from = Math.max(0, at - 60)
  return `…${a.slice(from, at + 100)}… came, and …${b.slice(from, at + 100)}… was given`
}
