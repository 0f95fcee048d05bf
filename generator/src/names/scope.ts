import type { Diagnostic } from '../diagnostics/diagnostic.ts'

/** Somebody who wants a name in a scope. */
export interface Claim {
  /** Identity within the scope, made of the place in the input: it never depends on what else there is. */
  key: string
  /** Claims of a lower rank are served first. */
  rank?: number
  /** How the input spells it: decides between equals, before `key`. */
  wire: string
  /** For messages. */
  pointer: string
  file?: string
  /** Wanted names, best first; the first one is what a person would choose. */
  candidates: readonly string[]
  /** What is wanted after these; worked out only when they are all taken. */
  further?: () => readonly string[]
  /** Names that must be free as well, such as `AsyncMessages` beside `Messages`. */
  companions?: (name: string) => readonly string[]
  /** The name is ours rather than the author's: that it yields is no news. */
  isQuiet?: boolean
}

/** Two claims met, or a claim met a reserved name (`winner` is absent), and the loser took another name. */
export interface Collision {
  loser: Claim
  winner?: Claim
  wanted: string
  given: string
}

export interface Scope {
  /** By name, or by case-folded name. A reserved name has no claim. */
  readonly taken: Map<string, Claim | undefined>
  /** Reserved for many scopes, and too many to write down in each. */
  readonly shared: readonly ReadonlySet<string>[]
  /** Whether names that differ by case alone meet (files). */
  readonly isFolded: boolean
  readonly collisions: Collision[]
}

export function createScope(
  reserved: Iterable<string> = [],
  { isFolded = false, shared = [] }: { isFolded?: boolean; shared?: readonly ReadonlySet<string>[] } = {},
): Scope {
  const scope: Scope = { taken: new Map(), shared, isFolded, collisions: [] }
  for (const name of reserved) scope.taken.set(keyOf(scope, name), undefined)
  return scope
}

/**
 * Gives each claim a name that nobody else in the scope has.
 *
 * First everybody's best name is settled, then the losers' second choice, and so on: a repaired name never takes one that somebody wants
 * first. Between equals the spelling decides, then the place; never the order of presence.
 */
export function settle(scope: Scope, claims: readonly Claim[]): Map<string, string> {
  const given = new Map<string, string>()
  let waiting = claims.length > 1 ? claims.toSorted(compareClaims) : claims
  for (let level = 0; waiting.length > 0; level += 1) {
    const losers: Claim[] = []
    for (const claim of waiting) {
      const name = candidateAt(claim, level) ?? lastResort(claim, level)
      if (isFree(scope, claim, name)) take(scope, claim, name, given)
      else losers.push(claim)
    }
    waiting = losers
  }
  return given
}

function candidateAt({ candidates, further }: Claim, level: number): string | undefined {
  return level < candidates.length ? candidates[level] : further?.()[level - candidates.length]
}

/** One claim at once. */
export function settleOne(scope: Scope, claim: Omit<Claim, 'key'>): string {
  return settle(scope, [{ ...claim, key: '' }]).get('')!
}

function isFree(scope: Scope, claim: Claim, name: string): boolean {
  if (isTaken(scope, name)) return false
  return claim.companions === undefined || claim.companions(name).every((other) => !isTaken(scope, other))
}

function isTaken(scope: Scope, name: string): boolean {
  const key = keyOf(scope, name)
  return scope.taken.has(key) || scope.shared.some((names) => names.has(key))
}

function take(scope: Scope, claim: Claim, name: string, given: Map<string, string>): void {
  const wanted = claim.candidates[0] ?? name
  if (name !== wanted && !claim.isQuiet) {
    const winner = scope.taken.get(keyOf(scope, wanted))
    scope.collisions.push({ loser: claim, wanted, given: name, ...(winner && { winner }) })
  }
  scope.taken.set(keyOf(scope, name), claim)
  for (const other of claim.companions?.(name) ?? []) scope.taken.set(keyOf(scope, other), claim)
  given.set(claim.key, name)
}

function keyOf(scope: Scope, name: string): string {
  return scope.isFolded ? name.normalize('NFKC').toLowerCase() : name
}

function compareClaims(left: Claim, right: Claim): number {
  return (
    (left.rank ?? 0) - (right.rank ?? 0) ||
    Number(left.wire !== left.candidates[0]) - Number(right.wire !== right.candidates[0]) ||
    compareText(left.wire, right.wire) ||
    compareText(left.key, right.key)
  )
}

export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** Alike in every run: made of the spelling and the key. */
function lastResort(claim: Claim, level: number): string {
  return `${claim.candidates[0] ?? 'unnamed'}_${hash(`${claim.wire}\0${claim.key}\0${level}`)}`
}

/** FNV-1a, in letters and digits. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return (value >>> 0).toString(36)
}

/** A collision as a warning that names both places. */
export function collisionDiagnostic(collision: Collision): Diagnostic {
  const { loser, winner, wanted, given } = collision
  const other = winner ? `${winner.pointer} has that name` : 'that name is taken by the language or the runtime'
  return {
    code: winner ? 'names/collision' : 'names/reserved',
    severity: 'warning',
    message: `\`${wanted}\` cannot name ${JSON.stringify(loser.wire)}: ${other}; it is called \`${given}\``,
    cure: 'rename one of them in the document, or allow this code',
    place: { ...(loser.file !== undefined && { file: loser.file }), pointer: loser.pointer },
  }
}
