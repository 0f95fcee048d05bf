import type { ClientDefinition, SecuritySchemeDefinition } from './definition.js'
import { readEnvironment } from './environment.js'
import { ConfigurationError } from './errors.js'

/** A secret, or a function that gives one; it is called again after a 401 and may refresh. */
export type Credential = string | TokenProvider

/** Gives the secret for a call; `refresh` says that the last one was refused. */
export type TokenProvider = (context: { refresh: boolean }) => string | Promise<string>

/** Where credentials go in a request. */
export interface AppliedCredentials {
  headers: Record<string, string>
  /** Encoded pairs `name=value`. */
  query: string[]
}

/** The credentials of a client. Secrets live in closures only. */
export interface ResolvedCredentials {
  /** Names of headers that carry secrets, in lower case. */
  headerNames: readonly unknown[]
  /** The first of alternatives that can be met; absent: of the client's. Throws `ConfigurationError` when there is none. */
  choose: (security?: Alternatives) => Source[]
}

type Alternatives = readonly (readonly string[])[]

/** One scheme with what the caller gave for it. `null`: sent without on purpose. */
export interface Source {
  scheme: SecuritySchemeDefinition
  secrets: unknown[]
  /** The fresh token that is being waited for. */
  fresh?: Promise<string> | undefined
}

/** Reads options and environment. Throws `ConfigurationError` when the API's default security cannot be met and there is no other credential. */
export function resolveCredentials(
  { schemes = {}, security: defaults = [] }: ClientDefinition,
  options: { readonly [option: string]: unknown },
): ResolvedCredentials {
  const sources: Record<string, Source> = {}
  for (const [name, scheme] of Object.entries(schemes)) {
    const secrets = Object.entries(scheme.options).map(([option, variable]) => {
      const { [option]: secret = readEnvironment(variable) } = options
      if (secret !== null && secret !== undefined && !(secret && (typeof secret === 'string' || options['tokens']))) {
        throw new ConfigurationError(`'${option}' must be a text, or a function with \`tokens: tokenProviders\``)
      }
      return secret
    })
    sources[name] = { scheme, secrets }
  }
  const choose = (security = defaults): Source[] => {
    const alternatives = security.map((names) => names.map((name) => sources[name] as Source))
    const wanted = alternatives.flat()
    // None when one was refused on purpose.
    const isPublic = !wanted[0] || wanted.some(({ secrets }) => secrets.includes(null))
    const found = alternatives.find((all) => all.every(isComplete)) ?? (isPublic && [])
    if (found) return found
    throw new ConfigurationError(`There is no credential: ${[...new Set(wanted.map(adviceOf))].join(', or ')}`)
  }
  // Whoever gave the credential of a few operations only, an administrator's, may call those.
  if (!Object.values(sources).some(isComplete)) choose()
  return { headerNames: Object.values(schemes).map(({ name }) => name?.toLowerCase()), choose }
}

function isComplete({ secrets }: Source): boolean {
  return !secrets.some((secret) => secret == null)
}

function adviceOf({ scheme }: Source): string {
  return Object.entries(scheme.options)
    .map(([option, variable]) => `pass '${option}' or set ${variable}`)
    .join(', and ')
}
