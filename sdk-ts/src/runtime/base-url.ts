import type { ClientDefinition, ServiceDefinition } from './definition.js'
import { readEnvironment } from './environment.js'
import { ConfigurationError } from './errors.js'

/** A function that gives the base URL for a service, or for none (`''`); `own` is the document's for one operation, `override` the caller's for one call. */
export type BaseURLs = (service?: string, own?: string, override?: string) => string

/**
 * Options and environment are read and checked once. The first of these wins: service option, `baseURL`, service variable, base variable, document.
 */
export function resolveBaseURLs(
  { environmentPrefix, services = {}, baseURL }: ClientDefinition,
  options: { readonly [option: string]: unknown },
): BaseURLs {
  const main: ServiceDefinition = { option: 'baseURL', environment: `${environmentPrefix}_BASE_URL` }
  const checked: Record<string, string> = {}
  const check = (url: string, source: string): string =>
    (checked[url] ??= checkBaseURL(url, source, options['allowInsecure']))
  const given = new Map<ServiceDefinition, string>()
  // The variable that all services share is read first, so that its own name is told when it is wrong.
  for (const service of [main, ...Object.values(services)]) {
    const { option, environment } = service
    const source = [option, 'baseURL'].find((one) => options[one] !== undefined)
    const url = source ? options[source] : (readEnvironment(environment) ?? readEnvironment(main.environment))
    if (url !== undefined) given.set(service, check(url as string, source ?? environment))
  }
  return (service = '', own, override) => {
    const known = services[service] ?? main
    const url = override || given.get(known) || own || known.url || baseURL
    if (url) return check(url, 'baseURL')
    throw new ConfigurationError(`There is no base URL: pass '${known.option}' or set ${known.environment}`)
  }
}

/**
 * A base URL in its normal form, without trailing slash. `https`, or `http` on loopback or with `allowInsecure`; no user, query, fragment or control character.
 * Throws `ConfigurationError` without the URL in it, which may hold a secret.
 */
function checkBaseURL(text: string, source: string, isInsecureAllowed?: unknown): string {
  // `@` could only be in a user here or, harmless but strange, in a path.
  const url = /^https?:\/\/[^\s\\?#@\p{Cc}]+$/iu.test(text) && URL.parse(text)
  if (!url || (url.protocol === 'http:' && !isInsecureAllowed && !isLoopback(url.hostname)))
    throw new ConfigurationError(`${source} must be a plain https URL, or http with 'allowInsecure'`)
  return url.href.replace(/\/+$/, '')
}

/** Hosts that never leave the machine, as a URL has them: no other form than `127.0.0.1` begins with `127.` and a digit. */
export function isLoopback(host: string): boolean {
  return /^((.+\.)?localhost|\[::1\]|127[.\d]+)$/.test(host)
}
