import type { Operation, SecurityRequirement } from '../../ir/api.ts'
import type { EmitContext } from '../context.ts'

/** Alternatives of schemes as the runtime reads them. */
type Alternatives = string[][]

/** The requirement that most operations have: that of the client. */
export function defaultSecurity(context: Pick<EmitContext, 'api'>): Alternatives {
  const counts = new Map<string, number>()
  for (const operation of context.api.operations) {
    const key = JSON.stringify(alternatives(context, operation.security))
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
  return most === undefined ? [] : (JSON.parse(most[0]) as Alternatives)
}

/** What an operation requires where it differs from the client's requirement. */
export function operationSecurity(context: EmitContext, operation: Operation): Alternatives | undefined {
  const own = alternatives(context, operation.security)
  return JSON.stringify(own) === JSON.stringify(context.security) ? undefined : own
}

/** Schemes that the client has an option for; what is left of a set that needs more is kept. */
function alternatives(context: Pick<EmitContext, 'api'>, security: SecurityRequirement[]): Alternatives {
  return security.map((set) => set.map(({ scheme }) => scheme).filter((scheme) => isOffered(context, scheme)))
}

function isOffered({ api }: Pick<EmitContext, 'api'>, id: string): boolean {
  const scheme = api.securitySchemes.find((candidate) => candidate.id === id)
  return scheme !== undefined && scheme.kind !== 'mutualTls' && scheme.kind !== 'unknown'
}
