import type { ClientConfig } from './config.js'
import { InvalidArgumentError } from './errors.js'
import type { Operation, RequestOptions } from './operation.js'

/** A call's request before credentials and body: what stays the same over all attempts. `query` holds encoded pairs; `body` is what the body is made of, absent when there is none. */
export type BuiltRequest = readonly [
  urlWithoutQuery: string,
  query: readonly string[],
  headers: Record<string, string>,
  body: unknown,
]

/** Encoded pairs by the parameter that they are of. */
export type QueryPairs = Map<string, readonly string[]>

/** Where an operation's `arguments` puts what does not go to the body. */
export interface RequestPlaces {
  path: string
  /** Headers by lower-case name. */
  headers: Record<string, string>
  query: QueryPairs
}

/** Sends every argument to its place. Pure; throws `InvalidArgumentError` for what cannot be sent. */
export function buildRequest(
  config: ClientConfig,
  operation: Operation,
  params: object,
  options: RequestOptions,
): BuiltRequest {
  const { path, service, baseURL } = operation
  const base = config.baseURLs(service, baseURL, options.baseURL)
  const places: RequestPlaces = { path, headers: {}, query: new Map() }
  const body = operation.arguments ? operation.arguments(places, operation, params) : params
  const client = config.options()
  const query = config.query?.(places.query, client, options) ?? places.query
  if (!config.query && (options.query ?? client.defaultQuery))
    throw new InvalidArgumentError('`query` needs `use: [queryOptions]`')
  return [base + places.path, [...query.values()].flat(), places.headers, body]
}
