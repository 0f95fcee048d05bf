import type { APIPromise } from '../../runtime/api-promise.js'
import type { RequestOptions } from '../../runtime/operation.js'
import { request } from '../../runtime/request.js'
import { APIResource } from '../../runtime/resource.js'

export class Health extends APIResource {
  /**
   * Tells whether the API is up.
   *
   * `GET /health`
   */
  check(options?: RequestOptions): APIPromise<HealthStatus> {
    return request(this._client, { method: 'GET', service: 'main', security: [], path: '/health' }, {}, options)
  }
}

export interface HealthStatus {
  status: 'ok' | 'degraded' | (string & {})
}
