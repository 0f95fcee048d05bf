/** Alternatives, each a set of ids of security schemes that are given together. */
export type Alternatives = string[][]

/** The requirement that most operations have: that of the client, which operations need not repeat. */
export function commonSecurity(requirements: readonly Alternatives[]): Alternatives {
  const counts = new Map<string, number>()
  for (const requirement of requirements) {
    const key = JSON.stringify(requirement)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
  return most === undefined ? [] : (JSON.parse(most[0]) as Alternatives)
}

/** A requirement, unless it is the client's. */
export function ownSecurity(requirement: Alternatives, common: Alternatives): Alternatives | undefined {
  return JSON.stringify(requirement) === JSON.stringify(common) ? undefined : requirement
}
