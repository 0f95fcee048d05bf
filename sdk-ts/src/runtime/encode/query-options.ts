import type { QueryPairs } from '../build-request.js'
import type { BaseClientOptions } from '../client-options.js'
import type { RequestOptions } from '../operation.js'
import type { ClientPart } from '../parts.js'
import { deepPairs } from './parameter.js'

/** Adds parameters that no argument of the operation is for: those of every call before the arguments, those of the call after them; `undefined` takes one away. */
export type QueryAdder = (
  query: QueryPairs,
  client: Pick<BaseClientOptions, 'defaultQuery'>,
  call: Pick<RequestOptions, 'query'>,
) => QueryPairs

/**
 * Lets `query` be given to a call, and `defaultQuery` to a client.
 *
 * @example
 * createClient({ transport: fetchTransport, use: [queryOptions] })
 */
export const queryOptions: ClientPart = { query: addOptions }

function addOptions(...[query, { defaultQuery = {} }, { query: more = {} }]: Parameters<QueryAdder>): QueryPairs {
  return new Map([...pairsOf(defaultQuery), ...query, ...pairsOf(more)])
}

function pairsOf(all: object): [string, readonly string[]][] {
  return Object.entries(all).map(([name, value]) => [name, value === undefined ? [] : deepPairs(name, value)])
}
