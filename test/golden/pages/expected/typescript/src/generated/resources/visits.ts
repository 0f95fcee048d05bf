import type { RequestOptions } from '../../runtime/operation.js'
import { type LinkPage, page, type PagePromise } from '../../runtime/page.js'
import { byLink, followLink } from '../../runtime/page/link.js'
import { APIResource } from '../../runtime/resource.js'
import type { Book } from '../shared.js'

export class Visits extends APIResource {
  /**
   * Lists visits by next link.
   *
   * `GET /visits`
   */
  list(params?: VisitListParams, options?: RequestOptions): PagePromise<LinkPage<Book>, Book> {
    return page(
      this._client,
      { method: 'GET', page: { style: byLink, follow: followLink, items: 'data', next: 'next' }, path: '/visits' },
      params,
      options,
    )
  }
}

export type BookLinkPage = LinkPage<Book>

export interface VisitListParams {
  /**
   * Greatest number of items on the page.
   *
   * @default 20
   */
  limit?: number | undefined
}
