import { checkBaseURL } from './base-url.js'
import type { ClientConfig } from './config.js'
import { deepPairs } from './encode/parameter.js'
import type { Operation, RequestOptions } from './operation.js'

/** A call's request before credentials and body: what stays the same over all attempts. `query` holds encoded pairs; `body` is what the body is made of, absent when there is none. */
export type BuiltRequest = readonly [
  urlWithoutQuery: string,
  query: readonly string[],
  headers: Record<string, string>,
  body: unknown,
]

/** Where an operation's `arguments` puts what goes neither to the body nor, in the plain form, to the query. */
export interface RequestPlaces {
  /** Headers by lower-case name. */
  headers: Record<string, string>
  path: string
  /** Arguments that still are to go to the query although there is a body. */
  inQuery: readonly string[] | undefined
  /** Encoded pairs by the argument that they are of. */
  query: Map<string, readonly string[]>
}

/** Sends every argument to its place. Pure; throws `InvalidArgumentError` for what cannot be sent. */
export function buildRequest(
  config: ClientConfig,
  operation: Operation,
  params: object,
  options: RequestOptions,
): BuiltRequest {
  const { wholeBody, fixedQuery } = operation
  const base = options.baseURL
    ? checkBaseURL(options.baseURL, 'baseURL', config.allowInsecure)
    : config.baseURLs(operation.service, operation.baseURL)
  const query: RequestPlaces['query'] = new Map()
  const addAll = (all: object = {}): void => {
    for (const [name, value] of Object.entries(all)) query.set(name, value === undefined ? [] : deepPairs(name, value))
  }
  addAll(config.defaultQuery)
  const places: RequestPlaces = { path: operation.path, headers: {}, query, inQuery: operation.query }
  const values = (operation.arguments?.(places, operation, params) ?? params) as Record<string, unknown>
  const hasMembers = operation.body && !wholeBody
  // Without a prototype, so that a body may have a member called `__proto__`.
  const members = Object.create(null) as Record<string, unknown>
  let body: unknown = hasMembers && !operation.optionalBody ? members : undefined
  for (const name of Object.keys(values)) {
    const value = values[name]
    if (value === undefined) continue
    if (name === wholeBody) body = value
    else if (!hasMembers || places.inQuery?.includes(name)) query.set(name, deepPairs(name, value))
    else (body = members)[name] = value
  }
  addAll(options.query)
  const all = fixedQuery ? [fixedQuery] : []
  for (const pairs of query.values()) all.push(...pairs)
  return [base + places.path, all, places.headers, body]
}
