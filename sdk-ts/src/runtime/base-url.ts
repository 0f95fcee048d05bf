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
  const isInsecureAllowed = options.allowInsecure ?? false
  const check = (url: string | undefined, source: string): string | undefined =>
    url === undefined ? undefined : checkBaseURL(url, source, isInsecureAllowed)
  const variable = `${definition.environmentPrefix}_BASE_URL`
  const given = check(options.baseURL, 'baseURL')
  const fromEnvironment = check(readEnvironment(variable), variable)
  const named = new Map<
    string,
    { option: string | undefined; environment: string | undefined; url: string | undefined }
  >()
  for (const [name, service] of Object.entries(definition.services ?? {})) {
    const option = (options as Record<string, unknown>)[service.option]
    named.set(name, {
      option: check(typeof option === 'string' ? option : undefined, service.option),
      environment: check(readEnvironment(service.environment), service.environment),
      url: service.url,
    })
  }
  const resolved = new Map<string, string>()
  return (service, own) => {
    const known = own === undefined ? resolved.get(service) : undefined
    if (known !== undefined) return known
    const it = named.get(service)
    const found = it?.option ?? given ?? it?.environment ?? fromEnvironment ?? own ?? it?.url ?? definition.baseURL
    if (found === undefined) throw new ConfigurationError(missing(definition, service))
    const checked = checkBaseURL(found, 'baseURL', isInsecureAllowed)
    if (own === undefined) resolved.set(service, checked)
    return checked
  }
}

function missing(definition: ClientDefinition, service: string): string {
  const option = definition.services?.[service]
  const other = option ? `, or '${option.option}'` : ''
  return `There is no base URL: pass 'baseURL'${other}, or set ${definition.environmentPrefix}_BASE_URL`
}

/**
 * A base URL in its normal form, without trailing slash. `https`, or `http` on loopback or with `allowInsecure`; no user, query, fragment or control character.
 * Throws `ConfigurationError` without the URL in it, which may hold a secret.
 */
export function checkBaseURL(text: string, source: string, isInsecureAllowed: boolean): string {
  const fail = (why: string): never => {
    throw new ConfigurationError(`${source} ${why}`)
  }
  // eslint-disable-next-line no-control-regex
  if (/[\x00-\x20\x7f\\]/.test(text)) fail('must not contain spaces, backslashes or control characters')
  const url = URL.canParse(text) ? new URL(text) : fail('is not an absolute URL')
  if (url.protocol !== 'https:' && url.protocol !== 'http:') fail('must be an http or https URL')
  if (url.username !== '' || url.password !== '') fail('must not contain a user or password')
  if (/[?#]/.test(text)) fail('must not contain a query or fragment')
  if (url.protocol === 'http:' && !isInsecureAllowed && !isLoopback(url.hostname)) {
    fail("must use https; plain http is for loopback, or with 'allowInsecure'")
  }
  return (url.origin + url.pathname).replace(/\/+$/, '')
}

/** Hosts that never leave the machine. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(?:\.\d+){3}$/.test(host)
}
