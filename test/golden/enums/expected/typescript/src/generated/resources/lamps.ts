import type { APIPromise } from '../../runtime/api-promise.js'
import { inQuery } from '../../runtime/encode/arguments.js'
import type { RequestOptions } from '../../runtime/operation.js'
import { request } from '../../runtime/request.js'
import { APIResource } from '../../runtime/resource.js'

export class LampsResource extends APIResource {
  /**
   * Lists lamps.
   *
   * `GET /lamps`
   */
  list(params?: LampListParams, options?: RequestOptions): APIPromise<Array<Lamp>> {
    return request(this._client, { method: 'GET', arguments: inQuery, path: '/lamps' }, params, options)
  }
}

/** Colour of a lamp. */
export type Colour = 'red' | 'green' | 'light-blue' | (string & {})

export interface Lamp {
  id: string
  colour: Colour
  level: 0 | 50 | 100
  mode: 'on' | 'off' | (string & {})
  version: 'v2'
  /** RFC 3339 time (`date-time`). */
  changedAt: string
  /** RFC 3339 date (`date`). */
  installedOn: string | null
}

export interface LampListParams {
  colour?: Colour | undefined
  /** @default "name" */
  sort?: 'name' | '-name' | undefined
  /** RFC 3339 time (`date-time`). */
  since?: string | undefined
}
