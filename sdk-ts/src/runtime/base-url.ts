import type { ClientDefinition, ServiceDefinition } from './definition.js'
import { readEnvironment } from './environment.js'
import { ConfigurationError } from './errors.js'

/** A function that gives the base URL for a service, or for none (`''`); `own` is the document's for one operation, `override` the caller's for one call. */
export type BaseURLs = (service?: string, own?: string, override?: string) => string

/**
 * Options and environment are read and checked once. The first of these wins: service option, `baseURL`, service variable, base variable, document.
 */
export function resolveBaseURLs(
  { environment: prefix, services = {}, baseURL }: ClientDefinition,
  options: { readonly [option: string]: unknown },
): BaseURLs {
  const main: ServiceDefinition = ['baseURL', `${prefix}_BASE_URL`]
  const checked: Record<string, string> = {}
  /**
   * Its normal form, without trailing slash. `https`, or `http` on loopback or with `allowInsecure`; no user, query, fragment or control character.
   * Throws without the URL in the message, which may hold a secret.
   */
  const check = (text: string, source: string): string => {
    // Before the first slash `@` ends a user; behind it, it is part of the path.
    const url = /^https?:\/\/(?!\/*[^/]*@)[^\s\\?#\p{Cc}]+$/iu.test(text) && URL.parse(text)
    if (!url || (url.protocol === 'http:' && !options['allowInsecure'] && !isLoopback(url.hostname)))
      throw new ConfigurationError(`${source} must be a plain https URL; http needs 'allowInsecure'`)
    return url.href.replace(/\/+$/, '')
  }
  const given: Record<string, string> = {}
  // The variable that all services share is read first, so that its own name is told when it is wrong.
  for (const [option, environment] of [main, ...Object.values(services)]) {
    const source = [option, 'baseURL'].find((one) => options[one] !== undefined)
    const url = source ? options[source] : (readEnvironment(environment) ?? readEnvironment(main[1]))
    if (url !== undefined) given[option] = check(url as string, source ?? environment)
  }
  return (service = '', own, override) => {
    const [option, environment, ofDocument] = services[service] ?? main
    const url = override || given[option] || own || ofDocument || baseURL
    if (url) return (checked[url] ??= check(url, 'baseURL'))
    throw new ConfigurationError(`No base URL: pass '${option}' or set ${environment}`)
  }
}

/** Hosts that never leave the machine, as a URL has them: no other form than `127.0.0.1` begins with `127.` and a digit. */
export function isLoopback(host: string): boolean {
  return /^((.*\.)?localhost|\[::1]|127[.\d]+)$/.test(host)
}
