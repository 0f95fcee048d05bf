import type { APIPromise } from './api-promise.js'
import type { Client } from './client.js'
import type { Operation, RequestOptions } from './operation.js'

/** Calls an operation that gives bytes. */
export declare function binary(
  client: Client,
  operation: Operation,
  params: object,
  options?: RequestOptions,
): APIPromise<BinaryResponse>

export declare class BinaryResponse {
  readonly contentType: string | undefined
  bytes(): Promise<Uint8Array>
  blob(): Promise<Blob>
  stream(): ReadableStream<Uint8Array>
  text(): Promise<string>
  toFile(path: string): Promise<void>
}
