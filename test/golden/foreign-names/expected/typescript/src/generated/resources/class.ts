import type { APIPromise } from '../../runtime/api-promise.js'
import { inBody, inPlaces } from '../../runtime/encode/arguments.js'
import { encodeJson } from '../../runtime/encode/json.js'
import type { RequestOptions } from '../../runtime/operation.js'
import { request } from '../../runtime/request.js'
import { APIResource } from '../../runtime/resource.js'

export class Class extends APIResource {
  /** `POST /class` */
  create(params?: ClassCreateParams, options?: RequestOptions): APIPromise<TripDetailsResponse> {
    return request(
      this._client,
      { method: 'POST', body: encodeJson, optionalBody: true, arguments: inBody, path: '/class' },
      params,
      options,
    )
  }

  /**
   * Gets by a reserved word.
   *
   * `GET /class/{from}`
   */
  retrieve(pathFrom: string, params?: ClassRetrieveParams, options?: RequestOptions): APIPromise<List> {
    return request(
      this._client,
      { method: 'GET', arguments: inPlaces, headers: ['X-Request-Mode'], path: '/class/{from}', at: pathFrom },
      params,
      options,
    )
  }
}

/** Ends a comment: *\/ and a docstring: """. */
export interface Error {
  '+1'?: number | undefined
  '-1'?: number | undefined
  __proto__?: string | undefined
  model_config?: string | undefined
  constructor?: string | null | undefined
  None?: string | undefined
}

export interface List {
  items?: Array<Error> | undefined
}

export interface TripDetailsResponse {
  /** RFC 3339 time (`date-time`). */
  startTime?: string | undefined
  StartTime?: string | undefined
}

export interface ClassCreateParams extends Error {}

export interface ClassRetrieveParams {
  class?: string | undefined
  self?: string | undefined
  'page[limit]'?: number | undefined
  'X-Request-Mode'?: '>=' | '<' | '+1' | '-1' | '' | undefined
}
