import { checkBaseURL } from './base-url.js'
import { buildPath, compile } from './compile.js'
import type { ClientConfig } from './config.js'
import type { AppliedCredentials } from './credentials.js'
import { encodeHeaderValue, encodePairs, type ParameterStyle } from './encode/parameter.js'
import { isPlainObject } from './encode/value.js'
import { InvalidArgumentError } from './errors.js'
import { checkHeader, mergeHeaders } from './headers.js'
import type { Operation, RequestOptions } from './operation.js'

/** A call's request before credentials and body: what stays the same over all attempts. */
export interface BuiltRequest {
  origin: string
  /** URL without query. */
  target: string
  /** Encoded pairs. */
  query: readonly string[]
  /** Headers by lower-case name. */
  headers: Record<string, string>
  cookies: readonly string[]
  /** Headers of the caller, which win over ours; `null` removes one. */
  overrides: ReadonlyMap<string, string | null>
  bodyValue: unknown
}

/** Sends every argument to its place. Pure; throws `InvalidArgumentError` for what cannot be sent. */
export function buildRequest(
  config: ClientConfig,
  operation: Operation,
  params: object,
  options: RequestOptions,
): BuiltRequest {
  const given = params as Record<string, unknown>
  const compiled = compile(operation)
  const base = options.baseURL
    ? checkBaseURL(options.baseURL, 'baseURL', config.allowInsecure)
    : config.baseURLs(operation.service ?? '', operation.baseURL)
  const target = base + buildPath(compiled, given)
  const origin = checkTarget(target, base)
  const sorted = sortArguments(operation, given)
  const extra = mergeQuery(config.query, sorted.query, options.query)
  return {
    origin,
    target,
    query: operation.fixedQuery === undefined ? extra : [operation.fixedQuery, ...extra],
    headers: sorted.headers,
    cookies: sorted.cookies,
    overrides: options.headers === undefined ? config.headers : mergeHeaders(config.headers, options.headers),
    bodyValue: sorted.body,
  }
}

interface SortedArguments {
  query: Map<string, string[]>
  headers: Record<string, string>
  cookies: string[]
  body: unknown
}

function sortArguments(operation: Operation, params: Record<string, unknown>): SortedArguments {
  const { places, rest, wireName } = compile(operation)
  // Without a prototype, so that a body may have a member called `__proto__`.
  const members = Object.create(null) as Record<string, unknown>
  const sorted: SortedArguments = { query: new Map(), headers: {}, cookies: [], body: undefined }
  if (rest === 'body') sorted.body = members
  for (const argument of Object.keys(params)) {
    const value = params[argument]
    if (value === undefined) continue
    const name = wireName(argument)
    const style = operation.styles?.[argument]
    const place = places.get(argument) ?? rest
    if (name === '__proto__' && place !== 'body')
      throw new InvalidArgumentError('Only a member of a body can be called __proto__')
    switch (place) {
      case 'body':
        members[name] = value
        break
      case 'query':
        sorted.query.set(name, style?.whole ? wholeQuery(value, style) : encodePairs(name, value, style))
        break
      case 'header':
        addHeader(sorted.headers, name, encodeHeaderValue(value, style))
        break
      case 'cookie':
        sorted.cookies.push(...encodePairs(name, value, style))
        break
      case 'whole':
        sorted.body = value
        break
      case 'path':
        break
    }
  }
  if (operation.optionalBody && rest === 'body' && Object.keys(members).length === 0) sorted.body = undefined
  return sorted
}

function addHeader(headers: Record<string, string>, name: string, value: string): void {
  checkHeader(name, value)
  headers[name.toLowerCase()] = value
}

/** OpenAPI 3.2 `in: querystring`: a form of its members, or the text as it is. */
function wholeQuery(value: unknown, style: ParameterStyle): string[] {
  if (style.json || !isPlainObject(value)) return encodePairs('', value, style).map((pair) => pair.slice(1))
  return Object.entries(value).flatMap(([name, item]) => (item === undefined ? [] : encodePairs(name, item)))
}

/** Client's defaults, then the operation's, then the call's: a later one of the same name replaces an earlier one. */
function mergeQuery(
  defaults: Record<string, unknown>,
  own: Map<string, string[]>,
  extra: Record<string, unknown> | undefined,
): string[] {
  const names = Object.keys(defaults)
  if (names.length === 0 && extra === undefined) return own.size === 0 ? [] : [...own.values()].flat()
  const merged = new Map<string, string[]>()
  addQuery(merged, defaults)
  for (const [name, pairs] of own) merged.set(name, pairs)
  addQuery(merged, extra ?? {})
  return [...merged.values()].flat()
}

function addQuery(merged: Map<string, string[]>, values: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(values)) {
    if (name === '__proto__') throw new InvalidArgumentError('A query parameter cannot be called __proto__')
    if (value === undefined) merged.delete(name)
    else merged.set(name, encodePairs(name, value, isPlainObject(value) ? { style: 'deepObject' } : {}))
  }
}

/** The path is joined as text, so what a URL parser makes of the whole must still be what we wrote. Gives the origin. */
function checkTarget(target: string, base: string): string {
  const url = parseURL(target)
  if (url === undefined || url.origin + url.pathname !== target || !target.startsWith(base)) {
    throw new InvalidArgumentError('The path leads to another place than the operation names')
  }
  return url.origin
}

/** Once, where `URL.canParse` and then `new URL` would be twice, for every call. */
function parseURL(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}

/** All headers of the call, without those of the body and of the attempt. */
export function joinHeaders(
  config: ClientConfig,
  request: BuiltRequest,
  credentials: AppliedCredentials,
  own: Record<string, string>,
): Record<string, string> {
  const headers: Record<string, string> = { ...config.staticHeaders, ...own, ...request.headers }
  for (const [name, value] of credentials.headers) headers[name] = value
  const cookies = [...request.cookies, ...credentials.cookies]
  if (cookies.length > 0) headers['cookie'] = cookies.join('; ')
  for (const [name, value] of request.overrides) {
    if (value === null) delete headers[name]
    else headers[name] = value
  }
  return headers
}

export function joinUrl(request: BuiltRequest, credentials: AppliedCredentials): string {
  const query = [...request.query, ...credentials.query]
  return query.length === 0 ? request.target : `${request.target}?${query.join('&')}`
}
