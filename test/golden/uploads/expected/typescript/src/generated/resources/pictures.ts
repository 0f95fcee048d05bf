import type { APIPromise } from '../../runtime/api-promise.js'
import { binary, type BinaryResponse } from '../../runtime/binary.js'
import { inPath, inPlaces } from '../../runtime/encode/arguments.js'
import { encodeBinary } from '../../runtime/encode/binary.js'
import { encodeForm } from '../../runtime/encode/form.js'
import { encodeMultipart } from '../../runtime/encode/multipart.js'
import type { RequestOptions } from '../../runtime/operation.js'
import { request } from '../../runtime/request.js'
import { APIResource } from '../../runtime/resource.js'
import { noResult } from '../../runtime/results.js'
import type { Uploadable } from '../../runtime/uploads.js'

export class PicturesResource extends APIResource {
  /**
   * Uploads one picture with a caption.
   *
   * `POST /pictures`
   */
  upload(params: PictureUploadParams, options?: RequestOptions): APIPromise<Picture> {
    return request(
      this._client,
      {
        method: 'POST',
        body: encodeMultipart,
        parts: { file: 'file', caption: 'text', crop: 'json' },
        idempotency: 'Idempotency-Key',
        path: '/pictures',
      },
      params,
      options,
    )
  }

  /**
   * Uploads several pictures.
   *
   * `POST /pictures/bulk`
   */
  uploadMany(params: PictureUploadManyParams, options?: RequestOptions): APIPromise<UploadManyPictureResponse> {
    return request(
      this._client,
      { method: 'POST', body: encodeMultipart, parts: { files: 'file' }, path: '/pictures/bulk' },
      params,
      options,
    )
  }

  /**
   * Downloads the bytes.
   *
   * `GET /pictures/{pictureId}/content`
   */
  download(pictureId: string, options?: RequestOptions): APIPromise<BinaryResponse> {
    return binary(
      this._client,
      {
        method: 'GET',
        arguments: inPath,
        accept: 'image/jpeg, image/png',
        path: '/pictures/{pictureId}/content',
        at: pictureId,
      },
      {},
      options,
    )
  }

  /**
   * Replaces the bytes.
   *
   * `PUT /pictures/{pictureId}/content`
   */
  replace(pictureId: string, params: PictureReplaceParams, options?: RequestOptions): APIPromise<void> {
    return request(
      this._client,
      {
        method: 'PUT',
        body: encodeBinary,
        wholeBody: 'body',
        mediaType: 'image/png',
        arguments: inPlaces,
        result: noResult,
        path: '/pictures/{pictureId}/content',
        at: pictureId,
      },
      params,
      options,
    )
  }

  /**
   * Signs a link, with a form body.
   *
   * `POST /pictures/{pictureId}/signature`
   */
  sign(pictureId: string, params: PictureSignParams, options?: RequestOptions): APIPromise<SignPictureResponse> {
    return request(
      this._client,
      { method: 'POST', body: encodeForm, arguments: inPath, path: '/pictures/{pictureId}/signature', at: pictureId },
      params,
      options,
    )
  }
}

export interface Picture {
  id: string
  bytes: number
}

export interface SignPictureResponse {
  url: string
}

export interface UploadManyPictureResponse {
  pictures: Array<Picture>
}

export interface PictureUploadParams {
  file: Uploadable
  caption?: string | undefined
  crop?: PictureUploadParams.Crop | undefined
}

export namespace PictureUploadParams {
  export interface Crop {
    width: number
    height: number
  }
}

export interface PictureUploadManyParams {
  files: Array<Uploadable>
}

export interface PictureReplaceParams {
  body: Uploadable
}

export interface PictureSignParams {
  expires: number
  reason?: string | undefined
}
