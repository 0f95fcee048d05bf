import type { APIPromise } from '../../runtime/api-promise.js'
import { inPath } from '../../runtime/encode/arguments.js'
import { encodeJson } from '../../runtime/encode/json.js'
import type { RequestOptions } from '../../runtime/operation.js'
import { request } from '../../runtime/request.js'
import { APIResource } from '../../runtime/resource.js'

export class DrawingsResource extends APIResource {
  /**
   * Creates a drawing.
   *
   * `POST /drawings`
   */
  create(params: DrawingCreateParams, options?: RequestOptions): APIPromise<Drawing> {
    return request(this._client, { method: 'POST', body: encodeJson, path: '/drawings' }, params, options)
  }

  /**
   * Retrieves a drawing.
   *
   * `GET /drawings/{drawingId}`
   */
  retrieve(drawingId: string, options?: RequestOptions): APIPromise<Drawing> {
    return request(
      this._client,
      { method: 'GET', arguments: inPath, path: '/drawings/{drawingId}', at: drawingId },
      {},
      options,
    )
  }

  /**
   * Adds a shape, the whole body being the union.
   *
   * `POST /drawings/{drawingId}/shapes`
   */
  add(drawingId: string, params: DrawingAddParams, options?: RequestOptions): APIPromise<Drawing> {
    return request(
      this._client,
      { method: 'POST', body: encodeJson, arguments: inPath, path: '/drawings/{drawingId}/shapes', at: drawingId },
      params,
      options,
    )
  }
}

export interface Circle {
  kind: 'circle'
  radius: number
}

export interface CreateDrawingBody {
  shape: Shape
  title?: string | null | undefined
}

export interface Drawing {
  id: string
  shape: Shape
  background: Shape | null
  label?: string | number | undefined
  history: Array<Shape>
}

/** A flat figure. */
export type Shape = Circle | Square

export interface Square {
  kind: 'square'
  side: number
}

export interface DrawingCreateParams extends CreateDrawingBody {}

export type DrawingAddParams = Circle | Square
