import { APIPromise } from './api-promise.js'
import type { Call } from './call.js'
import type { Client } from './client.js'
import { execute, type ResultKind } from './execute.js'
import type { Operation, RequestOptions } from './operation.js'
import { isBodyless, readJson, readText } from './read.js'

/** Calls an operation that gives JSON, text or nothing. `params` holds every argument by name. */
export function request<T>(
  client: Client,
  operation: Operation,
  params: object,
  options: RequestOptions = {},
): APIPromise<T> {
  // What the operation declares is what generated code says with T.
  const kind = kinds[operation.result ?? 'json'] as ResultKind<T>
  return new APIPromise<T>((mode) => execute(client, operation, params, options, kind, mode))
}

const kinds: { readonly [result: string]: ResultKind<unknown> } = {
  json: { accept: 'application/json', read: readResult },
  text: { accept: 'text/*', read: readText },
  none: {
    accept: '*/*',
    // A short body is read to its end, so that the connection can be used again.
    read: async (response, call) => void (isBodyless(response) || (await readText(response, call))),
  },
}

/** The value of a JSON body; an object carries the id of its request, out of sight of loops and of JSON. */
export async function readResult(response: Response, call: Call): Promise<unknown> {
  const value = await readJson(response, call)
  if (value && typeof value === 'object' && !Array.isArray(value)) markRequestId(value, call)
  return value
}

export function markRequestId(value: object, { requestId }: Call): void {
  Object.defineProperty(value, '_request_id', { value: requestId, configurable: true })
}
