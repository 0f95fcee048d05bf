/** Tokens that an SDK gets by itself: OAuth 2 client credentials (RFC 6749, 4.4). */
import type { Api, Server } from './ir/api.ts'

export interface ClientGrant {
  /** Id of the security scheme. */
  scheme: string
  /** Absolute. */
  tokenUrl: string
  /** What operations need, separated by spaces; empty where they need nothing. */
  scope: string
}

/** One for each scheme with the flow and an address that is whole, or is once the first server's is put before it. */
export function clientGrants(api: Api): ClientGrant[] {
  return api.securitySchemes.flatMap((scheme): ClientGrant[] => {
    if (scheme.kind !== 'oauth2' || scheme.flow !== 'clientCredentials' || scheme.tokenUrl === undefined) return []
    const tokenUrl = absoluteUrl(scheme.tokenUrl, api.servers)
    return tokenUrl === undefined ? [] : [{ scheme: scheme.id, tokenUrl, scope: neededScope(api, scheme.id) }]
  })
}

function absoluteUrl(written: string, servers: readonly Server[]): string | undefined {
  const bases = servers.map(({ url, variables }) =>
    variables.reduce((text, { name, default: value }) => text.replaceAll(`{${name}}`, value), url),
  )
  for (const base of [undefined, ...bases]) {
    const url = URL.parse(written, base)
    if (url !== null && /^https?:$/.test(url.protocol) && url.username === '') return url.href
  }
  return undefined
}

function neededScope(api: Api, id: string): string {
  const requirements = [...(api.security ?? []), ...api.operations.flatMap(({ security }) => security)].flat()
  const scopes = requirements.flatMap(({ scheme, scopes: own }) => (scheme === id ? own : []))
  // RFC 6749, 3.3: what cannot be in a scope would end it.
  return [...new Set(scopes.filter((scope) => /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(scope)))].toSorted().join(' ')
}
