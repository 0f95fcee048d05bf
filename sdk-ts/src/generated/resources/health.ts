import type { APIPromise } from '../../runtime/api-promise.js'
import type { RequestOptions } from '../../runtime/operation.js'
import { request } from '../../runtime/request.js'
import { APIResource } from '../../runtime/resource.js'

/** Whether the service answers. */
export class HealthResource extends APIResource {
  /**
   * Check that the service answers
   *
   * Tells the state of the service and of its parts. No API key is needed.
   *
   * `GET /health`
   *
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  check(options?: RequestOptions): APIPromise<Health> {
    return request(this._client, { method: 'GET', service: 'typescript', security: [], path: '/health' }, {}, options)
  }
}

/** State of the service. */
export interface Health {
  /** `degraded` when a part is down but requests are answered. */
  status: 'ok' | 'degraded' | (string & {})
  /** `demo` keeps everything in memory. */
  mode: 'demo' | 'database' | (string & {})
  /** Version of the service. */
  version: string
  /** When the state was read. RFC 3339 time (`date-time`). */
  timestamp: string
  /** State of each part by name. */
  services: { [key: string]: ServiceState }
}

/** Whether a service answers. */
export type ServiceState = 'up' | 'down' | (string & {})
