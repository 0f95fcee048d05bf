import { APIPromise } from './api-promise.js'
import type { Call } from './call.js'
import type { Client } from './client.js'
import { execute, type ResultKind } from './execute.js'
import type { Operation, RequestOptions } from './operation.js'
import { readJson } from './read.js'

/** Calls an operation that gives JSON, text or nothing. `params` holds every argument but the one that is positional by name. */
export function request<T>(
  client: Client,
  operation: Operation,
  params?: object,
  options?: RequestOptions,
): APIPromise<T> {
  // What the operation declares is what generated code says with T.
  const { result = jsonResult } = operation
  return new APIPromise((isRaw) => execute(client, operation, params, options, result as ResultKind<T>, isRaw))
}

/** The value of a JSON body; an object carries the id of its request, out of sight of loops and of JSON. */
export const jsonResult: ResultKind<unknown> = {
  accept: 'application/json',
  read: async (response, call) => {
    const value = await readJson(response, call)
    if (Object(value) === value && !Array.isArray(value)) markRequestId(value as object, call)
    return value
  },
}

export function markRequestId(value: object, { requestId }: Call): void {
  Object.defineProperty(value, '_request_id', { value: requestId, configurable: true })
}
