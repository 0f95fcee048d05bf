import type { APIPromise } from '../../runtime/api-promise.js'
import { encodeJson } from '../../runtime/encode/json.js'
import type { RequestOptions } from '../../runtime/operation.js'
import { request } from '../../runtime/request.js'
import { APIResource } from '../../runtime/resource.js'

export class Trees extends APIResource {
  /**
   * Plants a tree.
   *
   * `POST /trees`
   */
  plant(params: TreePlantParams, options?: RequestOptions): APIPromise<Tree> {
    return request(this._client, { method: 'POST', body: encodeJson, path: '/trees' }, params, options)
  }
}

export interface PlantTreeBody {
  tree: Tree
}

export interface Tree {
  value: string
  branches: { [key: string]: Tree }
}

export interface TreePlantParams extends PlantTreeBody {}
