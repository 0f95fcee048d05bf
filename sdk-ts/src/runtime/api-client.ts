import type { APIPromise } from './api-promise.js'
import type { BaseClientOptions } from './client-options.js'
import { Client } from './client.js'
import type { ClientDefinition } from './definition.js'
import type { RequestOptions } from './operation.js'
import type { Transport } from './transport/transport.js'

/** Options of a call to a path that the SDK has no method for. */
export interface PathOptions extends RequestOptions {
  body?: unknown
}

export declare class APIClient<Options extends BaseClientOptions = BaseClientOptions> extends Client {
  constructor(definition: ClientDefinition, options: Options, transport: (fetch?: typeof globalThis.fetch) => Transport)
  withOptions(options: Partial<Options>): this
  get<T>(path: string, options?: PathOptions): APIPromise<T>
  post<T>(path: string, options?: PathOptions): APIPromise<T>
  put<T>(path: string, options?: PathOptions): APIPromise<T>
  patch<T>(path: string, options?: PathOptions): APIPromise<T>
  delete<T>(path: string, options?: PathOptions): APIPromise<T>
}
