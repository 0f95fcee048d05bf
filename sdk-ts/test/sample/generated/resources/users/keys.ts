import type { APIPromise } from '../../../runtime/api-promise.js'
import { styledWriter } from '../../../runtime/encode/styled.js'
import { inPath, inPlaces } from '../../../runtime/encode/arguments.js'
import type { RequestOptions } from '../../../runtime/operation.js'
import { byOffset } from '../../../runtime/page/styles.js'
import { type OffsetPage, page, type PagePromise } from '../../../runtime/page.js'
import { request } from '../../../runtime/request.js'
import { APIResource } from '../../../runtime/resource.js'

/** Keys of a user. */
export class Keys extends APIResource {
  /**
   * Lists the keys of a user.
   *
   * `GET /users/{userId}/keys`
   */
  list(userId: string, params?: KeyListParams, options?: RequestOptions): PagePromise<KeyListPage, Key> {
    return page(
      this._client,
      {
        method: 'GET',
        service: 'main',
        arguments: inPlaces,
        writer: styledWriter,
        styles: { scopes: { explode: false }, filter: { style: 'deepObject' } },
        page: { style: byOffset, items: 'data', param: 'offset', size: 'limit', total: 'total' },
        path: '/users/{userId}/keys',
        at: userId,
      },
      params,
      options,
    )
  }

  /**
   * Retrieves a key of a user.
   *
   * `GET /users/{userId}/keys/{keyId}`
   */
  retrieve(keyId: string, params: KeyRetrieveParams, options?: RequestOptions): APIPromise<Key> {
    return request(
      this._client,
      { method: 'GET', service: 'main', arguments: inPath, path: '/users/{userId}/keys/{keyId}', at: keyId },
      params,
      options,
    )
  }
}

export interface Key {
  id: string
  scopes: Array<string>
}

/** A page of keys, with what stands beside them. */
export interface KeyListPage extends OffsetPage<Key> {
  total: number
  summary: KeyListPage.Summary
}

export namespace KeyListPage {
  export interface Summary {
    active: number
  }
}

export interface KeyListParams {
  limit?: number | undefined
  offset?: number | undefined
  scopes?: Array<string> | undefined
  filter?: KeyListParams.Filter | undefined
}

export namespace KeyListParams {
  export interface Filter {
    state?: 'active' | 'revoked' | undefined
    since?: string | undefined
  }
}

export interface KeyRetrieveParams {
  userId: string
}
