import type { ClientDefinition, SecuritySchemeDefinition } from './definition.js'
import { readEnvironment } from './environment.js'
import { encodePercent } from './encode/percent.js'
import { ConfigurationError } from './errors.js'
import { checkHeader } from './headers.js'

/** A secret, or a function that gives one; it is called again after a 401 and may refresh. */
export type Credential = string | TokenProvider

/** Gives the secret for a call; `refresh` says that the last one was refused. */
export type TokenProvider = (context: { refresh: boolean }) => string | Promise<string>

/** Where credentials go in a request. */
export interface AppliedCredentials {
  headers: [name: string, value: string][]
  /** Encoded pairs `name=value`. */
  query: string[]
  cookies: string[]
}

/** The credentials of a client. Secrets live in closures only. */
export interface ResolvedCredentials {
  /** Names of headers that carry secrets, in lower case. */
  headerNames: ReadonlySet<string>
  /** Chooses the first alternative that can be met. Gives a promise only when a token provider does. */
  apply: (security: Alternatives | undefined) => AppliedCredentials | Promise<AppliedCredentials>
  /** Whether a fresh token could help after a 401. */
  isRefreshable: (security: Alternatives | undefined) => boolean
  /** Asks every token provider of the alternative for a fresh token; calls at the same time share one question. */
  refresh: (security: Alternatives | undefined) => Promise<void>
}

type Alternatives = readonly (readonly string[])[]

/** One scheme with what the caller gave for it. `null`: sent without on purpose. */
interface Source {
  scheme: SecuritySchemeDefinition
  first: Credential | null | undefined
  second: Credential | null | undefined
  refreshed: Promise<string> | undefined
}

const none: AppliedCredentials = { headers: [], query: [], cookies: [] }

/** Reads options and environment. Throws `ConfigurationError` when the API's default security cannot be met. */
export function resolveCredentials(
  definition: ClientDefinition,
  options: Record<string, unknown>,
): ResolvedCredentials {
  const sources = new Map<string, Source>()
  for (const [name, scheme] of Object.entries(definition.schemes ?? {})) sources.set(name, sourceOf(scheme, options))
  const choose = (security: Alternatives = definition.security ?? []): Source[] => chosen(security, sources)
  // What no function has a part in never changes.
  const settled = new Map<Alternatives | undefined, AppliedCredentials>()
  const apply = (security: Alternatives | undefined): AppliedCredentials | Promise<AppliedCredentials> => {
    const known = settled.get(security)
    if (known !== undefined) return known
    const chosenSources = choose(security)
    const result = applied(chosenSources)
    if (!(result instanceof Promise) && chosenSources.every(isFixed)) settled.set(security, result)
    return result
  }
  const headerNames = new Set([...sources.values()].map(({ scheme }) => headerOf(scheme)))
  choose()
  return {
    headerNames,
    apply,
    isRefreshable: (security) => choose(security).some((source) => typeof source.first === 'function'),
    refresh: async (security) => {
      await Promise.all(choose(security).map(refreshed))
    },
  }
}

function sourceOf(scheme: SecuritySchemeDefinition, options: Record<string, unknown>): Source {
  const first = credentialOf(options[scheme.option], scheme.option, scheme.environment)
  const isBasic = scheme.kind === 'basic'
  const second = isBasic
    ? credentialOf(options[scheme.secondOption], scheme.secondOption, scheme.secondEnvironment)
    : undefined
  return { scheme, first, second, refreshed: undefined }
}

function credentialOf(value: unknown, option: string, variable: string): Credential | null | undefined {
  if (value === undefined) return readEnvironment(variable)
  if (value === null || typeof value === 'function') return value as TokenProvider | null
  if (typeof value === 'string' && value !== '') return value
  throw new ConfigurationError(`'${option}' must be a non-empty string or a function`)
}

/** The first alternative whose schemes all have a credential; none when one was refused on purpose. */
function chosen(security: Alternatives, sources: ReadonlyMap<string, Source>): Source[] {
  if (security.length === 0) return []
  for (const schemes of security) {
    const found = schemes.flatMap((scheme) => sources.get(scheme) ?? [])
    if (found.every(isComplete)) return found
  }
  const wanted = security.flat().flatMap((scheme) => sources.get(scheme) ?? [])
  if (wanted.some(({ first, second }) => first === null || second === null)) return []
  throw new ConfigurationError(`There is no credential: ${[...new Set(wanted.map(adviceOf))].join(', or ')}`)
}

function isComplete({ scheme, first, second }: Source): boolean {
  return first != null && (scheme.kind !== 'basic' || second != null)
}

function isFixed({ first, second }: Source): boolean {
  return typeof first !== 'function' && typeof second !== 'function'
}

function adviceOf({ scheme }: Source): string {
  const one = `pass '${scheme.option}' or set ${scheme.environment}`
  return scheme.kind === 'basic' ? `${one}, and pass '${scheme.secondOption}' or set ${scheme.secondEnvironment}` : one
}

function applied(sources: Source[]): AppliedCredentials | Promise<AppliedCredentials> {
  if (sources.length === 0) return none
  const secrets = sources.map(secretsOf)
  const place = (values: [string, string][]): AppliedCredentials => placed(sources, values)
  return secrets.every(isSettled) ? place(secrets) : Promise.all(secrets).then(place)
}

type Secrets = [string, string]

function isSettled(value: Secrets | Promise<Secrets>): value is Secrets {
  return Array.isArray(value)
}

function secretsOf(source: Source): Secrets | Promise<Secrets> {
  const first = source.refreshed ?? valueOf(source.first)
  const second = valueOf(source.second)
  if (typeof first === 'string' && typeof second === 'string') return [first, second]
  return Promise.all([first, second])
}

function valueOf(credential: Credential | null | undefined, refresh = false): string | Promise<string> {
  return typeof credential === 'function' ? credential({ refresh }) : (credential ?? '')
}

/** One question at a time; its answer serves the calls that wait, and the next call asks anew. */
async function refreshed(source: Source): Promise<void> {
  if (typeof source.first !== 'function') return
  source.refreshed ??= Promise.resolve(valueOf(source.first, true)).finally(() => {
    source.refreshed = undefined
  })
  await source.refreshed
}

function placed(sources: Source[], secrets: Secrets[]): AppliedCredentials {
  const result: AppliedCredentials = { headers: [], query: [], cookies: [] }
  sources.forEach(({ scheme }, index) => {
    const [first, second] = secrets[index] ?? ['', '']
    if (scheme.kind === 'bearer') addHeader(result, 'authorization', `Bearer ${first}`)
    else if (scheme.kind === 'basic') addHeader(result, 'authorization', `Basic ${base64(`${first}:${second}`)}`)
    else if (scheme.in === 'header') addHeader(result, scheme.name, first)
    else
      result[scheme.in === 'query' ? 'query' : 'cookies'].push(`${encodePercent(scheme.name)}=${encodePercent(first)}`)
  })
  return result
}

function addHeader(result: AppliedCredentials, name: string, value: string): void {
  checkHeader(name, value)
  result.headers.push([name.toLowerCase(), value])
}

function headerOf(scheme: SecuritySchemeDefinition): string {
  return scheme.kind === 'apiKey' && scheme.in === 'header' ? scheme.name.toLowerCase() : 'authorization'
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}
