import type { ClientDefinition, SecuritySchemeDefinition } from './definition.js'
import { readEnvironment } from './environment.js'
import { APIConnectionError, ConfigurationError } from './errors.js'

/** A secret, or a function that gives one; it is called again after a 401 and may refresh. */
export type Credential = string | TokenProvider

/** Gives the secret for a call; `refresh` says that the last one was refused. */
export type TokenProvider = (context: { refresh: boolean }) => string | Promise<string>

/** Where credentials go in a request. */
export interface AppliedCredentials {
  headers: Record<string, string>
  /** Encoded pairs `name=value`. */
  query: string[]
  cookies: string[]
}

/** The credentials of a client. Secrets live in closures only. */
export interface ResolvedCredentials {
  /** Names of headers that carry secrets, in lower case. */
  headerNames: readonly unknown[]
  /** Writes the first alternative that can be met. Gives a promise only when a token provider has a part in it. */
  apply: (security: Alternatives | undefined, target: AppliedCredentials) => void | Promise<void>
  /** Asks the token providers of the alternative for fresh tokens, if there are any; calls at the same time share one question. */
  refresh: (security: Alternatives | undefined) => Promise<unknown> | undefined
}

type Alternatives = readonly (readonly string[])[]

/** One scheme with what the caller gave for it. `null`: sent without on purpose. */
interface Source {
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
      if (secret != null && (!secret || !/str|func/.test(typeof secret))) {
        throw new ConfigurationError(`'${option}' must be a non-empty string or a function`)
      }
      return secret
    })
    sources[name] = { scheme, secrets }
  }
  /** The first alternative whose schemes all have a credential; none when one was refused on purpose. */
  const choose = (security = defaults): Source[] => {
    const alternatives = security.map((names) => names.flatMap((name) => sources[name] ?? []))
    const wanted = alternatives.flat()
    const isPublic = !wanted[0] || wanted.some(({ secrets }) => secrets.includes(null))
    const found = alternatives.find((all) => all.every(isComplete)) ?? (isPublic && [])
    if (found) return found
    throw new ConfigurationError(`There is no credential: ${[...new Set(wanted.map(adviceOf))].join(', or ')}`)
  }
  // Whoever gave the credential of a few operations only, an administrator's, may call those.
  if (!Object.values(sources).some(isComplete)) choose()
  return {
    headerNames: Object.values(schemes).map(({ name }) => name?.toLowerCase()),
    apply: (security, target) => {
      const all = choose(security)
      const write = (secrets: unknown[][]): void =>
        all.forEach(({ scheme }, index) => scheme.write(target, secrets[index] as string[], scheme.name ?? ''))
      if (!all.some(hasProvider)) return write(all.map(({ secrets }) => secrets))
      return Promise.all(
        all.map(({ secrets, fresh }) => (fresh ? [fresh] : Promise.all(secrets.map((secret) => ask(secret, false))))),
      ).then(write)
    },
    refresh: (security) => {
      const all = choose(security).filter(hasProvider)
      return all[0] && Promise.all(all.map(refreshed))
    },
  }
}

function isComplete({ secrets }: Source): boolean {
  return !secrets.some((secret) => secret == null)
}

function adviceOf({ scheme }: Source): string {
  return Object.entries(scheme.options)
    .map(([option, variable]) => `pass '${option}' or set ${variable}`)
    .join(', and ')
}

function hasProvider({ secrets: [first] }: Source): boolean {
  return typeof first === 'function'
}

async function ask(secret: unknown, refresh: boolean): Promise<string> {
  try {
    return typeof secret === 'function' ? await (secret as TokenProvider)({ refresh }) : (secret as string)
  } catch (cause) {
    throw new APIConnectionError('The token provider failed', { cause })
  }
}

/** One question at a time; its answer serves the calls that wait, and the next call asks anew. */
function refreshed(source: Source): Promise<string> {
  return (source.fresh ??= ask(source.secrets[0], true).finally(() => (source.fresh = undefined)))
}
