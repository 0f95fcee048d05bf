import type { QueryPairs } from '../build-request.js'
import type { ClientPart } from '../parts.js'
import { deepPairs } from './parameter.js'

/** Adds parameters that no argument of the operation is for: those of every call before the arguments, those of the call after them; `undefined` takes one away. */
export type QueryAdder = (query: QueryPairs, defaults: object | undefined, more: object | undefined) => QueryPairs

/**
 * Lets `query` be given to a call, and `defaultQuery` to a client.
 *
 * @example
 * createClient({ transport: fetchTransport, use: [queryOptions] })
 */
export const queryOptions: ClientPart = { query: addOptions }

function addOptions(query: QueryPairs, defaults: object = {}, more: object = {}): QueryPairs {
  return new Map([...pairsOf(defaults), ...query, ...pairsOf(more)])
}

function pairsOf(all: object): [string, readonly string[]][] {
  return Object.entries(all).map(([name, value]) => [name, value === undefined ? [] : deepPairs(name, value)])
}
