import type { APIPromise } from '../../runtime/api-promise.js'
import type { RequestOptions } from '../../runtime/operation.js'
import { request } from '../../runtime/request.js'
import { APIResource } from '../../runtime/resource.js'

/** How models and services are doing. */
export class Monitoring extends APIResource {
  /**
   * Get what this installation can do
   *
   * Tells which features and providers are on, and the limits that hold.
   *
   * `GET /api/monitoring/capabilities`
   *
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  capabilities(options?: RequestOptions): APIPromise<Capabilities> {
    return request(
      this._client,
      { method: 'GET', service: 'typescript', path: '/api/monitoring/capabilities' },
      {},
      options,
    )
  }

  /**
   * Get the health of the system
   *
   * Tells how each component is doing, in more depth than `health.check`.
   *
   * `GET /api/monitoring/health`
   *
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  health(options?: RequestOptions): APIPromise<SystemHealth> {
    return request(this._client, { method: 'GET', service: 'typescript', path: '/api/monitoring/health' }, {}, options)
  }

  /**
   * Get the health of the models
   *
   * Tells how each model has answered lately.
   *
   * `GET /api/monitoring/models`
   *
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  models(options?: RequestOptions): APIPromise<ModelHealthReport> {
    return request(this._client, { method: 'GET', service: 'typescript', path: '/api/monitoring/models' }, {}, options)
  }

  /**
   * Get the health of the Python service
   *
   * Tells whether the Python service answers, and the state of the circuit breaker before it.
   *
   * `GET /api/monitoring/services`
   *
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  services(options?: RequestOptions): APIPromise<ServiceHealthReport> {
    return request(
      this._client,
      { method: 'GET', service: 'typescript', path: '/api/monitoring/services' },
      {},
      options,
    )
  }
}

/** What this installation can do. */
export interface Capabilities {
  /** Whether each feature is on, by name. */
  features: { [key: string]: boolean }
  /** Providers with credentials. */
  providers: Array<string>
  /** Greatest size of a file in bytes. */
  maxUploadBytes: number
  /** Greatest number of items of a batch job. */
  maxBatchItems: number
}

/** How one component is doing. */
export interface ComponentHealth {
  /** How the component is doing. */
  status: 'healthy' | 'degraded' | 'unhealthy' | (string & {})
  /** Time of the last check in milliseconds. */
  latencyMs?: number | undefined
  /** What is wrong. */
  message?: string | undefined
}

/** How one model is doing. */
export interface ModelHealth {
  /** Id of the model. */
  model: string
  /** Whether the model answers. */
  available: boolean
  /** Mean time to an answer in milliseconds. */
  latencyMs: number
  /** Part of the calls that failed, from 0 to 1. */
  errorRate: number
  /** When it was last called. RFC 3339 time (`date-time`). */
  lastCheckedAt: string
}

/** How the models are doing. */
export interface ModelHealthReport {
  /** All models. */
  models: Array<ModelHealth>
}

/** How the Python service is doing. */
export interface ServiceHealth {
  /** Whether the service answers. */
  available: boolean
  /** `closed` lets calls through, `open` refuses them, `half_open` tries one. */
  circuit: 'closed' | 'open' | 'half_open' | (string & {})
  /** Failures in a row. */
  failures: number
  /** Mean time to an answer in milliseconds; null when there was none. */
  latencyMs: number | null
}

/** How the other services are doing. */
export interface ServiceHealthReport {
  /** Health of the Python service. */
  python: ServiceHealth
}

/** How the whole system is doing. */
export interface SystemHealth {
  /** The worst state of all components. */
  status: 'healthy' | 'degraded' | 'unhealthy' | (string & {})
  /** Time since the service started, in seconds. */
  uptimeSeconds: number
  /** Components by name. */
  components: { [key: string]: ComponentHealth }
}
