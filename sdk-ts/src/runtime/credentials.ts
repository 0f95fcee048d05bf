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
  cookies: string[]
}

/** The credentials of a client. Secrets live in closures only. */
export interface ResolvedCredentials {
  /** Names of headers that carry secrets, in lower case. */
  headerNames: ReadonlySet<string | undefined>
  /** Chooses the first alternative that can be met. Gives a promise only when a token provider does. */
  apply: (security: Alternatives | undefined) => AppliedCredentials | Promise<AppliedCredentials>
  /** Asks every token provider of the alternative for a fresh token, if there is one; calls at the same time share one question. */
  refresh: (security: Alternatives | undefined) => Promise<unknown> | undefined
}

type Alternatives = readonly (readonly string[])[]

/** One scheme with what the caller gave for it. `null`: sent without on purpose. */
interface Source {
  scheme: SecuritySchemeDefinition
  secrets: (Credential | null | undefined)[]
  /** The fresh token that is being waited for. */
  fresh?: Promise<string> | undefined
}

/** Reads options and environment. Throws `ConfigurationError` when the API's default security cannot be met and there is no other credential. */
export function resolveCredentials(
  { schemes = {}, security: defaults = [] }: ClientDefinition,
  options: Record<string, unknown>,
): ResolvedCredentials {
  const sources = new Map<string, Source>()
  for (const [name, scheme] of Object.entries(schemes)) {
    const secrets = Object.entries(scheme.options).map(([option, variable]) =>
      secretOf(options[option], option, variable),
    )
    sources.set(name, { scheme, secrets })
  }
  const choose = (security = defaults): Source[] =>
    chosen(security.map((names) => names.flatMap((name) => sources.get(name) ?? [])))
  // What no function has a part in never changes.
  const settled = new Map<Alternatives | undefined, AppliedCredentials>()
  // Whoever gave the credential of a few operations only, an administrator's, may call those.
  if (![...sources.values()].some(isComplete)) choose()
  return {
    headerNames: new Set(Object.values(schemes).map(({ name }) => name?.toLowerCase())),
    apply: (security) => {
      const known = settled.get(security)
      if (known !== undefined) return known
      const alternative = choose(security)
      if (alternative.some(({ secrets }) => secrets.some(isProvider))) {
        return Promise.all(alternative.map(currentSecrets)).then((secrets) => placed(alternative, secrets))
      }
      const applied = placed(
        alternative,
        alternative.map(({ secrets }) => secrets as string[]),
      )
      settled.set(security, applied)
      return applied
    },
    refresh: (security) => {
      const refreshable = choose(security).filter(({ secrets }) => isProvider(secrets[0]))
      return refreshable.length > 0 ? Promise.all(refreshable.map(refreshed)) : undefined
    },
  }
}

function secretOf(value: unknown, option: string, variable: string): Credential | null | undefined {
  if (value === undefined) return readEnvironment(variable)
  if (value === null || isProvider(value) || (typeof value === 'string' && value !== '')) return value
  throw new ConfigurationError(`'${option}' must be a non-empty string or a function`)
}

/** The first alternative whose schemes all have a credential; none when one was refused on purpose. */
function chosen(alternatives: Source[][]): Source[] {
  const found = alternatives.find((sources) => sources.every(isComplete))
  const wanted = alternatives.flat()
  if (found ?? (wanted.length === 0 || wanted.some(({ secrets }) => secrets.includes(null)))) return found ?? []
  throw new ConfigurationError(`There is no credential: ${[...new Set(wanted.map(adviceOf))].join(', or ')}`)
}

function isComplete({ secrets }: Source): boolean {
  return secrets.every((secret) => secret != null)
}

function adviceOf({ scheme }: Source): string {
  return Object.entries(scheme.options)
    .map(([option, variable]) => `pass '${option}' or set ${variable}`)
    .join(', and ')
}

function isProvider(value: unknown): value is TokenProvider {
  return typeof value === 'function'
}

async function askFor(secret: Credential | null | undefined, refresh = false): Promise<string> {
  return isProvider(secret) ? secret({ refresh }) : (secret ?? '')
}

function currentSecrets({ secrets, fresh }: Source): Promise<string[]> {
  return Promise.all(secrets.map((secret, index) => (index === 0 && fresh) || askFor(secret)))
}

/** One question at a time; its answer serves the calls that wait, and the next call asks anew. */
function refreshed(source: Source): Promise<string> {
  return (source.fresh ??= askFor(source.secrets[0], true).finally(() => {
    source.fresh = undefined
  }))
}

function placed(sources: Source[], secrets: string[][]): AppliedCredentials {
  const result: AppliedCredentials = { headers: {}, query: [], cookies: [] }
  sources.forEach(({ scheme: { write, name = '' } }, index) => write(result, secrets[index] ?? [], name))
  return result
}
