import type { APIPromise } from '../../runtime/api-promise.js'
import { inQuery } from '../../runtime/encode/arguments.js'
import { encodeForm } from '../../runtime/encode/form.js'
import { encodeJson } from '../../runtime/encode/json.js'
import { noResult } from '../../runtime/results.js'
import type { RequestOptions } from '../../runtime/operation.js'
import { request } from '../../runtime/request.js'
import { APIResource } from '../../runtime/resource.js'

export class Tags extends APIResource {
  /**
   * Replaces all tags.
   *
   * `PUT /tags`
   */
  replace(params: TagReplaceParams, options?: RequestOptions): APIPromise<Array<string>> {
    return request(
      this._client,
      {
        method: 'PUT',
        service: 'main',
        body: encodeJson,
        wholeBody: 'body',
        arguments: inQuery,
        query: ['dryRun'],
        path: '/tags',
      },
      params,
      options,
    )
  }

  /**
   * Renames a tag.
   *
   * `POST /tags/rename`
   */
  rename(params: TagRenameParams, options?: RequestOptions): APIPromise<void> {
    return request(
      this._client,
      {
        method: 'POST',
        service: 'main',
        body: encodeForm,
        idempotency: 'safe',
        result: noResult,
        path: '/tags/rename',
      },
      params,
      options,
    )
  }
}

export interface TagReplaceParams {
  body: Array<string>
  dryRun?: boolean | undefined
}

export interface TagRenameParams {
  from: string
  to: string
}
