import type { BaseClientOptions } from './client-options.js'
import type { ClientDefinition } from './definition.js'
import { readEnvironment } from './environment.js'
import { ConfigurationError } from './errors.js'

/**
 * A function that gives the base URL for a service, or for none (`''`); `own` is the document's for one operation. Options and environment are read and checked once. The
 * first of these wins: service option, `baseURL`, service variable, base variable, document.
 */
export function resolveBaseURLs(
  definition: ClientDefinition,
  options: BaseClientOptions,
): (service: string, own?: string) => string {
  const { environmentPrefix, services = {} } = definition
  const checked = new Map<string, string>()
  const check = (url: string, source: string): string => {
    const known = checked.get(url) ?? checkBaseURL(url, source, options.allowInsecure)
    checked.set(url, known)
    return known
  }
  const option = (name: string): string | undefined => {
    const url = (options as Record<string, unknown>)[name]
    return typeof url === 'string' ? check(url, name) : undefined
  }
  const variable = (name: string): string | undefined => {
    const url = readEnvironment(name)
    return url && check(url, name)
  }
  const given = option('baseURL')
  const fromEnvironment = variable(`${environmentPrefix}_BASE_URL`)
  const named = new Map(
    Object.entries(services).map(([name, service]) => {
      const own = [option(service.option), variable(service.environment)] as const
      return [name, own[0] ?? given ?? own[1] ?? fromEnvironment]
    }),
  )
  return (service, own) => {
    const known = services[service]
    const url = (known ? named.get(service) : (given ?? fromEnvironment)) ?? own ?? known?.url ?? definition.baseURL
    if (url !== undefined) return check(url, 'baseURL')
    const other = known ? `, or '${known.option}'` : ''
    throw new ConfigurationError(`There is no base URL: pass 'baseURL'${other}, or set ${environmentPrefix}_BASE_URL`)
  }
}

/**
 * A base URL in its normal form, without trailing slash. `https`, or `http` on loopback or with `allowInsecure`; no user, query, fragment or control character.
 * Throws `ConfigurationError` without the URL in it, which may hold a secret.
 */
export function checkBaseURL(text: string, source: string, isInsecureAllowed = false): string {
  // eslint-disable-next-line no-control-regex
  const url = /[\x00-\x20\x7f\\?#]/.test(text) ? undefined : parseURL(text)
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    throw new ConfigurationError(
      `${source} must be an absolute http or https URL without user, password, query, fragment, spaces and backslashes`,
    )
  }
  if (url.protocol === 'http:' && !isInsecureAllowed && !isLoopback(url.hostname)) {
    throw new ConfigurationError(`${source} must use https; plain http is for loopback, or with 'allowInsecure'`)
  }
  return (url.origin + url.pathname).replace(/\/+$/, '')
}

/** `undefined` for what is no URL. */
export function parseURL(text: string, base?: string): URL | undefined {
  return URL.canParse(text, base) ? new URL(text, base) : undefined
}

/** Hosts that never leave the machine. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(?:\.\d+){3}$/.test(host)
}
