import type { APIPromise } from '../../runtime/api-promise.js'
import { binary, type BinaryResponse } from '../../runtime/binary.js'
import { inPath, inPlaces } from '../../runtime/encode/arguments.js'
import { encodeBinary } from '../../runtime/encode/binary.js'
import { encodeForm } from '../../runtime/encode/form.js'
import { encodeMultipart } from '../../runtime/encode/multipart.js'
import type { Operation, RequestOptions } from '../../runtime/operation.js'
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
    return request(this._client, uploadOperation, params, options)
  }

  /**
   * Uploads several pictures.
   *
   * `POST /pictures/bulk`
   */
  uploadMany(params: PictureUploadManyParams, options?: RequestOptions): APIPromise<UploadManyPictureResponse> {
    return request(this._client, uploadManyOperation, params, options)
  }

  /**
   * Downloads the bytes.
   *
   * `GET /pictures/{pictureId}/content`
   */
  download(pictureId: string, options?: RequestOptions): APIPromise<BinaryResponse> {
    return binary(this._client, downloadOperation, { pictureId }, options)
  }

  /**
   * Replaces the bytes.
   *
   * `PUT /pictures/{pictureId}/content`
   */
  replace(pictureId: string, params: PictureReplaceParams, options?: RequestOptions): APIPromise<void> {
    return request(this._client, replaceOperation, { ...params, pictureId }, options)
  }

  /**
   * Signs a link, with a form body.
   *
   * `POST /pictures/{pictureId}/signature`
   */
  sign(pictureId: string, params: PictureSignParams, options?: RequestOptions): APIPromise<SignPictureResponse> {
    return request(this._client, signOperation, { ...params, pictureId }, options)
  }
}

const uploadOperation: Operation = {
  method: 'POST',
  path: '/pictures',
  body: encodeMultipart,
  parts: { file: 'file', caption: 'text', crop: 'json' },
  idempotency: 'Idempotency-Key',
}

const uploadManyOperation: Operation = {
  method: 'POST',
  path: '/pictures/bulk',
  body: encodeMultipart,
  parts: { files: 'file' },
}

const downloadOperation: Operation = {
  method: 'GET',
  path: '/pictures/{pictureId}/content',
  arguments: inPath,
  accept: 'image/jpeg, image/png',
}

const replaceOperation: Operation = {
  method: 'PUT',
  path: '/pictures/{pictureId}/content',
  body: encodeBinary,
  wholeBody: 'body',
  mediaType: 'image/png',
  arguments: inPlaces,
  result: noResult,
}

const signOperation: Operation = {
  method: 'POST',
  path: '/pictures/{pictureId}/signature',
  body: encodeForm,
  arguments: inPath,
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
