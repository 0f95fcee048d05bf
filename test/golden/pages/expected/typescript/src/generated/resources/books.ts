import type { RequestOptions } from '../../runtime/operation.js'
import { type CursorPage, page, type PagePromise } from '../../runtime/page.js'
import { byCursor } from '../../runtime/page/styles.js'
import { APIResource } from '../../runtime/resource.js'
import type { Book } from '../shared.js'

export class Books extends APIResource {
  /**
   * Lists books by cursor.
   *
   * `GET /books`
   */
  list(params?: BookListParams, options?: RequestOptions): PagePromise<ListBookResponse, Book> {
    return page(
      this._client,
      { method: 'GET', page: { style: byCursor, items: 'data', next: 'nextCursor', param: 'cursor' }, path: '/books' },
      params,
      options,
    )
  }
}

export interface ListBookResponse extends CursorPage<Book> {
  shelf: string
}

export interface BookListParams {
  /** Cursor of the page: the `next` of the page before. Absent for the first page. */
  cursor?: string | undefined
  /**
   * Greatest number of items on the page.
   *
   * @default 20
   */
  limit?: number | undefined
  author?: string | undefined
}
