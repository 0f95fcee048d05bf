import type { RequestOptions } from '../../runtime/operation.js'
import { type NumberPage, page, type PagePromise } from '../../runtime/page.js'
import { byNumber } from '../../runtime/page/styles.js'
import { APIResource } from '../../runtime/resource.js'
import type { Book } from '../shared.js'

export class Shelves extends APIResource {
  /**
   * Lists shelves by page number.
   *
   * `GET /shelves`
   */
  list(params?: ShelfListParams, options?: RequestOptions): PagePromise<BookNumberPage, Book> {
    return page(
      this._client,
      {
        method: 'GET',
        page: { style: byNumber, items: 'data', total: 'total', param: 'page', size: 'limit' },
        path: '/shelves',
      },
      params,
      options,
    )
  }
}

export interface BookNumberPage extends NumberPage<Book> {
  /** Number of items on all pages. */
  total: number
}

export interface ShelfListParams {
  /**
   * Number of the page, from 1.
   *
   * @default 1
   */
  page?: number | undefined
  /**
   * Greatest number of items on the page.
   *
   * @default 20
   */
  limit?: number | undefined
}
