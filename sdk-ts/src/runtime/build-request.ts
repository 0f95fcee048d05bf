import { checkBaseURL } from './base-url.js'
import type { ClientConfig } from './config.js'
import { deepPairs, plainWriter } from './encode/parameter.js'
import { InvalidArgumentError } from './errors.js'
import { type HeaderChanges, headerChanges, setHeader } from './headers.js'
import type { Operation, RequestOptions } from './operation.js'

/** A call's request before credentials and body: what stays the same over all attempts. */
export interface BuiltRequest {
  /** URL without query. */
  url: string
  /** Encoded pairs. */
  query: readonly string[]
  /** Headers by lower-case name. */
  headers: Record<string, string>
  cookies: readonly string[]
  /** Headers of the caller, which win over ours. */
  changes: HeaderChanges
  /** What the body is made of; absent when there is none. */
  body: unknown
}

/** Whole segments of what a path may hold; none that a URL parser would take for a step up or none, no encoded control characters. */
const validPath = /^(?:\/(?!(?:\.|%2e){1,2}(?:\/|$))(?:[\w\-.~!$&'()*+,;=:@]|%(?![01]|7f))*)+$/i

/** Sends every argument to its place. Pure; throws `InvalidArgumentError` for what cannot be sent. */
export function buildRequest(
  config: ClientConfig,
  operation: Operation,
  params: object,
  options: RequestOptions,
): BuiltRequest {
  const { query, headers, cookies, rename, styles, wholeBody, writer = plainWriter } = operation
  const base = options.baseURL
    ? checkBaseURL(options.baseURL, 'baseURL', config.allowInsecure)
    : config.baseURLs(operation.service, operation.baseURL)
  const values = params as Record<string, unknown>
  const inPath: string[] = []
  const nameOf = (argument: string): string =>
    (rename && Object.hasOwn(rename, argument) && rename[argument]) || argument
  const path = operation.path.replace(/\{([^{}]+)\}/g, (_, argument: string) => {
    const value = Object.hasOwn(values, argument) ? values[argument] : undefined
    inPath.push(argument)
    const text = value == null ? '' : writer.path(nameOf(argument), value, styles?.[argument])
    if (text) return text
    throw new InvalidArgumentError(
      `Expected a non-empty value for \`${argument}\` but received ${value === '' ? "''" : value}`,
    )
  })
  if (!validPath.test(path)) throw new InvalidArgumentError('A path has no dot segments and no control characters')
  // Without a prototype, so that a body may have a member called `__proto__`.
  const members = Object.create(null) as Record<string, unknown>
  let body = operation.body && !wholeBody && !operation.optionalBody ? members : undefined
  const pairs = new Map<string, readonly string[]>()
  const addAll = (all: Record<string, unknown> = {}): void => {
    for (const name in all) pairs.set(name, all[name] === undefined ? [] : deepPairs(name, all[name]))
  }
  const sent: Record<string, string> = {}
  const jar: string[] = []
  addAll(config.defaultQuery)
  for (const argument of Object.keys(values)) {
    const value = values[argument]
    if (value === undefined || inPath.includes(argument)) continue
    const name = nameOf(argument)
    const style = styles?.[argument]
    if (argument === wholeBody) body = value as typeof members
    else if (headers?.includes(argument)) setHeader(sent, name, writer.header(value, style))
    else if (cookies?.includes(argument)) jar.push(...writer.pairs(name, value, style))
    else if (operation.body && !wholeBody && !query?.includes(argument)) (body = members)[name] = value
    else pairs.set(name, writer.pairs(name, value, style))
  }
  addAll(options.query)
  const all = operation.fixedQuery ? [operation.fixedQuery] : []
  for (const list of pairs.values()) all.push(...list)
  return { url: base + path, query: all, headers: sent, cookies: jar, changes: headerChanges(options.headers), body }
}
