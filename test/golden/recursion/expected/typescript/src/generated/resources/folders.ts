import type { APIPromise } from '../../runtime/api-promise.js'
import { inPath } from '../../runtime/encode/arguments.js'
import type { RequestOptions } from '../../runtime/operation.js'
import { request } from '../../runtime/request.js'
import { APIResource } from '../../runtime/resource.js'

export class FoldersResource extends APIResource {
  /**
   * Retrieves a folder with all below it.
   *
   * `GET /folders/{folderId}`
   */
  retrieve(folderId: string, options?: RequestOptions): APIPromise<Folder> {
    return request(
      this._client,
      { method: 'GET', arguments: inPath, path: '/folders/{folderId}', at: folderId },
      {},
      options,
    )
  }
}

export type Entry = Folder | Leaf

export interface Folder {
  name: string
  parent: Folder | null
  children: Array<Entry>
}

export interface Leaf {
  name: string
  size: number
}
