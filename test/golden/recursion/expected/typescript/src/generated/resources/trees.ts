import type { APIPromise } from '../../runtime/api-promise.js'
import { encodeJson } from '../../runtime/encode/json.js'
import type { Operation, RequestOptions } from '../../runtime/operation.js'
import { request } from '../../runtime/request.js'
import { APIResource } from '../../runtime/resource.js'

export class Trees extends APIResource {
  /**
   * Plants a tree.
   *
   * `POST /trees`
   */
  plant(params: TreePlantParams, options?: RequestOptions): APIPromise<Tree> {
    return request(this._client, plantOperation, params, options)
  }
}

const plantOperation: Operation = {
  method: 'POST',
  path: '/trees',
  body: encodeJson,
}

export interface PlantTreeBody {
  tree: Tree
}

export interface Tree {
  value: string
  branches: { [key: string]: Tree }
}

export interface TreePlantParams extends PlantTreeBody {}
