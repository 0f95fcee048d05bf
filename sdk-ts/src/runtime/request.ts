import type { APIPromise } from './api-promise.js'
import type { Client } from './client.js'
import type { Operation, RequestOptions } from './operation.js'

/** Calls an operation that gives JSON, text or nothing. `params` holds every argument by name. */
export declare function request<T>(
  client: Client,
  operation: Operation,
  params: object,
  options?: RequestOptions,
): APIPromise<T>
