import { clientGrants } from '../../client-grants.ts'
import type { OptionName } from '../../names/table.ts'
import { type EmitContext, named } from '../context.ts'
import type { ExportedSymbol } from '../printer/source-file.ts'
import type { Value } from '../printer/value.ts'

const FILE = 'src/runtime/client-credentials.ts'

export const withClientCredentials: ExportedSymbol = { name: 'withClientCredentials', file: FILE, isType: false }
export const ClientGrant: ExportedSymbol = { name: 'ClientGrant', file: FILE, isType: true }

/** Tokens that the client can get by itself, as data for the runtime. */
export function grantValues(context: EmitContext): Value[] {
  return clientGrants(context.api).flatMap(({ scheme, tokenUrl, scope }): Value[] => {
    const { grant, ...token } = named(context.names.security, scheme)
    if (grant === undefined) return []
    return [
      {
        tokenURL: tokenUrl,
        ...(scope === '' ? {} : { scope }),
        token: pair(token),
        clientId: pair(grant.clientId),
        clientSecret: pair(grant.clientSecret),
        scopes: pair(grant.scope),
      },
    ]
  })
}

const pair = ({ option, environment }: OptionName): Value => [option, environment]
