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
  secrets: readonly unknown[]
  /** The first of alternatives that can be met; absent: of the client's. Throws `ConfigurationError` when there is none. */
  credentials: (security?: Alternatives) => Source[]
}

/**
 * Chooses the first alternative whose schemes all have a credential; none when one was refused on purpose. Throws `ConfigurationError` when there is none.
 *
 * @param isNew The client is being made: a credential for some operations is enough.
 */
export type SchemeChooser = (
  sources: { readonly [scheme: string]: Source },
  security: Alternatives,
  isNew?: boolean,
) => Source[]

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
  { schemes = {}, security: defaults = [], choose: chooser }: ClientDefinition,
  options: { readonly [option: string]: unknown },
  hasTokens?: boolean,
): ResolvedCredentials {
  const sources: Record<string, Source> = {}
  for (const [name, scheme] of Object.entries(schemes)) {
    const secrets = Object.entries(scheme.options).map(([option, variable]) => {
      const { [option]: secret = readEnvironment(variable) } = options
      if (secret != null && (!secret || (typeof secret !== 'string' && !hasTokens))) {
        throw new ConfigurationError(`'${option}' must be a text, or needs \`use: [tokenProviders]\``)
      }
      return secret
    })
    sources[name] = { scheme, secrets }
  }
  const credentials = (security = defaults, isNew?: boolean): Source[] => {
    if (chooser) return chooser(sources, security, isNew)
    const source = sources[security[0]?.[0] as string]
    if (!source || source.secrets[0] === null) return []
    if (source.secrets[0]) return [source]
    const [option, variable] = Object.entries(source.scheme.options)[0] as [string, string]
    throw new ConfigurationError(`No credential: pass '${option}' or set ${variable}`)
  }
  credentials(defaults, true)
  return { secrets: Object.values(schemes).map((scheme) => scheme.name?.toLowerCase()), credentials }
}
