import { checkBaseURL } from './base-url.js'
import { buildPath, compile } from './compile.js'
import type { ClientConfig } from './config.js'
import type { AppliedCredentials } from './credentials.js'
import { deepPairs, plainWriter } from './encode/parameter.js'
import { InvalidArgumentError } from './errors.js'
import { mergeHeaders, setHeader } from './headers.js'
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
  const { places, rest } = compile(operation)
  const { rename = {}, styles = {}, writer = plainWriter } = operation
  const base = options.baseURL
    ? checkBaseURL(options.baseURL, 'baseURL', config.allowInsecure)
    : config.baseURLs(operation.service ?? '', operation.baseURL)
  const target = base + buildPath(operation, params as Record<string, unknown>, writer)
  // Without a prototype, so that a body may have a member called `__proto__`.
  const members = Object.create(null) as Record<string, unknown>
  let bodyValue: unknown = rest === 'body' ? members : undefined
  const query = new Map<string, readonly string[]>()
  const headers: Record<string, string> = {}
  const cookies: string[] = []
  addQuery(query, config.query)
  for (const [argument, value] of Object.entries(params)) {
    const place = places.get(argument) ?? rest
    if (value === undefined || place === 'path') continue
    const name = Object.hasOwn(rename, argument) ? (rename[argument] ?? argument) : argument
    const style = styles[argument]
    if (place === 'body') members[name] = value
    else if (place === 'whole') bodyValue = value
    else if (name === '__proto__') throw new InvalidArgumentError('Only a member of a body can be called __proto__')
    else if (place === 'query') query.set(name, writer.pairs(name, value, style))
    else if (place === 'cookie') cookies.push(...writer.pairs(name, value, style))
    else setHeader(headers, name, writer.header(value, style))
  }
  addQuery(query, options.query)
  if (operation.optionalBody && bodyValue === members && Object.keys(members).length === 0) bodyValue = undefined
  return {
    origin: /^\w+:\/\/[^/]+/.exec(base)?.[0] ?? base,
    target,
    query: [operation.fixedQuery ?? [], ...query.values()].flat(),
    headers,
    cookies,
    overrides: mergeHeaders(config.headers, options.headers),
    bodyValue,
  }
}

/** Values that nothing declares: a later one of the same name replaces an earlier one, `undefined` removes it. */
function addQuery(query: Map<string, readonly string[]>, values: Record<string, unknown> = {}): void {
  for (const [name, value] of Object.entries(values)) {
    if (name === '__proto__') throw new InvalidArgumentError('A query parameter cannot be called __proto__')
    if (value === undefined) query.delete(name)
    else query.set(name, deepPairs(name, value))
  }
}

/** All headers of the call, without those of the body and of the attempt. */
export function joinHeaders(
  config: ClientConfig,
  request: BuiltRequest,
  credentials: AppliedCredentials,
  own: Record<string, string>,
): Record<string, string> {
  const headers: Record<string, string> = {
    ...config.staticHeaders,
    ...own,
    ...request.headers,
    ...credentials.headers,
  }
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
