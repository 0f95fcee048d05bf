import type { RequestOptions } from '../../runtime/operation.js'
import { type OffsetPage, page, type PagePromise } from '../../runtime/page.js'
import { byOffset } from '../../runtime/page/styles.js'
import { APIResource } from '../../runtime/resource.js'
import type { Book } from '../shared.js'

export class Loans extends APIResource {
  /**
   * Lists loans by offset.
   *
   * `GET /loans`
   */
  list(params?: LoanListParams, options?: RequestOptions): PagePromise<BookOffsetPage, Book> {
    return page(
      this._client,
      {
        method: 'GET',
        page: { style: byOffset, items: 'data', total: 'total', param: 'offset', size: 'limit' },
        path: '/loans',
      },
      params,
      options,
    )
  }
}

export interface BookOffsetPage extends OffsetPage<Book> {
  /** Number of items on all pages. */
  total: number
}

export interface LoanListParams {
  /**
   * Number of items to skip.
   *
   * @default 0
   */
  offset?: number | undefined
  /**
   * Greatest number of items on the page.
   *
   * @default 20
   */
  limit?: number | undefined
}
