import { type Alternatives, commonSecurity, ownSecurity } from '../../common-security.ts'
import type { Operation, SecurityRequirement } from '../../ir/api.ts'
import type { EmitContext } from '../context.ts'

/** The requirement that most operations have: that of the client. */
export function defaultSecurity(context: Pick<EmitContext, 'api'>): Alternatives {
  return commonSecurity(context.api.operations.map(({ security }) => alternatives(context, security)))
}

/** What an operation requires where it differs from the client's requirement. */
export function operationSecurity(context: EmitContext, operation: Operation): Alternatives | undefined {
  return ownSecurity(alternatives(context, operation.security), context.security)
}

/** Schemes that the client has an option for; what is left of a set that needs more is kept. */
function alternatives(context: Pick<EmitContext, 'api'>, security: SecurityRequirement[]): Alternatives {
  return security.map((set) => set.map(({ scheme }) => scheme).filter((scheme) => isOffered(context, scheme)))
}

function isOffered({ api }: Pick<EmitContext, 'api'>, id: string): boolean {
  const scheme = api.securitySchemes.find((candidate) => candidate.id === id)
  return scheme !== undefined && scheme.kind !== 'mutualTls' && scheme.kind !== 'unknown'
}
