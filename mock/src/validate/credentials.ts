import type { Api, Operation, SecurityScheme } from '@artificer/generator/ir'
import { headerOf, splitTarget, type Incoming } from '../incoming.ts'
import { callerFinding, sdkFinding, type Finding } from './finding.ts'
import { parsePairs } from './query.ts'

/** A credential as a request carried it. */
export interface Credential {
  /** Id of the security scheme. */
  scheme: string
  kind: SecurityScheme['kind']
  /** The token, the key, or `user:password`. */
  value: string
}

/** `ok`, `unknown` (401) or `forbidden` (403). */
export type CredentialVerdict = 'ok' | 'unknown' | 'forbidden'

export type CredentialCheck = (credential: Credential, operation: Operation) => CredentialVerdict

/** Names of headers and query parameters that carry credentials, lower-case. */
export const credentialNames = (api: Api, place: 'header' | 'query'): Set<string> =>
  new Set(
    api.securitySchemes.flatMap((scheme) =>
      scheme.kind === 'apiKey' && scheme.in === place
        ? [place === 'header' ? scheme.name.toLowerCase() : scheme.name]
        : [],
    ),
  )

/** Finds missing, unknown and superfluous credentials. */
export const credentialFindings = (
  api: Api,
  operation: Operation,
  incoming: Incoming,
  check: CredentialCheck,
): Finding[] => {
  const schemes = new Map(api.securitySchemes.map((scheme) => [scheme.id, scheme]))
  if (operation.security.length === 0) return superfluous(api, incoming)
  const sets = operation.security.map((requirement) =>
    requirement.map(({ scheme }) => ({ scheme, credential: credentialOf(schemes.get(scheme), incoming) })),
  )
  const complete = sets.filter((set) => set.every(({ credential }) => credential !== undefined))
  const [chosen] = complete.toSorted((left, right) => right.length - left.length)
  if (chosen === undefined) {
    const names = operation.security
      .map((requirement) => requirement.map(({ scheme }) => scheme).join(' and '))
      .join(' or ')
    return [sdkFinding('missing-credentials', 'credentials', `the operation needs ${names}`, { status: 401 })]
  }
  return chosen.flatMap(({ credential }) => judged(credential, operation, check))
}

const judged = (
  credential: Credential | 'elsewhere' | undefined,
  operation: Operation,
  check: CredentialCheck,
): Finding[] => {
  if (credential === undefined || credential === 'elsewhere') return []
  const verdict = check(credential, operation)
  if (verdict === 'ok') return []
  const [code, status] = verdict === 'unknown' ? (['unknown-credentials', 401] as const) : (['forbidden', 403] as const)
  return [callerFinding(code, 'credentials', `the credential of ${credential.scheme} is not accepted`, { status })]
}

const superfluous = (api: Api, incoming: Incoming): Finding[] =>
  api.securitySchemes.some((scheme) => isCredential(credentialOf(scheme, incoming)))
    ? [
        sdkFinding('needless-credentials', 'credentials', 'the operation is public, and yet a credential was sent', {
          refuses: false,
        }),
      ]
    : []

const isCredential = (credential: Credential | 'elsewhere' | undefined): boolean =>
  credential !== undefined && credential !== 'elsewhere'

/** `elsewhere`: nothing of the scheme is in the request itself (mutual TLS), so nothing can lack. */
const credentialOf = (scheme: SecurityScheme | undefined, incoming: Incoming): Credential | 'elsewhere' | undefined => {
  switch (scheme?.kind) {
    case 'bearer':
    case 'oauth2':
    case 'openIdConnect':
      return credential(scheme, /^Bearer +(\S+)$/i.exec(headerOf(incoming, 'authorization') ?? '')?.[1])
    case 'basic':
      return credential(scheme, basicOf(/^Basic +(\S+)$/i.exec(headerOf(incoming, 'authorization') ?? '')?.[1]))
    case 'apiKey':
      return credential(scheme, keyOf(scheme, incoming))
    default:
      return 'elsewhere'
  }
}

const credential = (scheme: SecurityScheme, value: string | undefined): Credential | undefined =>
  value === undefined || value === '' ? undefined : { scheme: scheme.id, kind: scheme.kind, value }

const basicOf = (encoded: string | undefined): string | undefined => {
  const text = encoded === undefined ? '' : Buffer.from(encoded, 'base64').toString('utf8')
  return text.includes(':') ? text : undefined
}

const keyOf = (scheme: Extract<SecurityScheme, { kind: 'apiKey' }>, incoming: Incoming): string | undefined => {
  if (scheme.in === 'header') return headerOf(incoming, scheme.name)
  if (scheme.in === 'query')
    return parsePairs(splitTarget(incoming.target).query, 'query').pairs.find(({ name }) => name === scheme.name)?.value
  const cookies = (headerOf(incoming, 'cookie') ?? '').split(';').map((pair) => pair.trim())
  return cookies.find((pair) => pair.startsWith(`${scheme.name}=`))?.slice(scheme.name.length + 1)
}
