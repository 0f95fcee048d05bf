/** The payload that ends a stream by a convention that many APIs share. */
const DONE = '[DONE]'

/** Looks for the conventional end mark in the texts and examples of an operation; schemas behind references are not looked into. */
export function sentinelIn(...values: unknown[]): string | undefined {
  return values.some((value) => mentions(value, 0)) ? DONE : undefined
}

function mentions(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return value.includes(DONE)
  if (typeof value !== 'object' || value === null || depth > 12) return false
  return Object.values(value).some((member) => mentions(member, depth + 1))
}
