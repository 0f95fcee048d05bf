import { APIPromise } from './api-promise.js'
import type { Client } from './client.js'
import type { Operation, RequestOptions } from './operation.js'

/** Calls an operation that gives a page of a list. */
export declare function page<P extends Page<T>, T>(
  client: Client,
  operation: Operation,
  params: object,
  options?: RequestOptions,
): PagePromise<P, T>

/** A page of a list; further members of its envelope stand on it as they came. */
export declare class Page<T> implements AsyncIterable<T> {
  readonly items: T[]
  hasNextPage(): boolean
  getNextPage(): Promise<this>
  iterPages(): AsyncIterableIterator<this>
  [Symbol.asyncIterator](): AsyncIterator<T>
}

export interface CursorPage<T> extends Page<T> {}
export interface OffsetPage<T> extends Page<T> {}
export interface NumberPage<T> extends Page<T> {}
export interface LinkPage<T> extends Page<T> {}

/** A page that is on its way: `await` gives the page, `for await` the items of it and of all that follow. */
export declare class PagePromise<P extends Page<T>, T> extends APIPromise<P> implements AsyncIterable<T> {
  [Symbol.asyncIterator](): AsyncIterator<T>
  iterPages(): AsyncIterableIterator<P>
}
