import type { APIPromise } from '../../runtime/api-promise.js'
import { binary, type BinaryResponse } from '../../runtime/binary.js'
import { encodeBinary } from '../../runtime/encode/binary.js'
import { encodeMultipart } from '../../runtime/encode/multipart.js'
import { inPath, inPlaces } from '../../runtime/encode/arguments.js'
import { noResult } from '../../runtime/results.js'
import type { RequestOptions } from '../../runtime/operation.js'
import { request } from '../../runtime/request.js'
import { APIResource } from '../../runtime/resource.js'
import type { Uploadable } from '../../runtime/uploads.js'

/** Files of any kind. */
export class Files extends APIResource {
  /**
   * Uploads a file.
   *
   * `POST /files`
   */
  upload(params: FileUploadParams, options?: RequestOptions): APIPromise<File> {
    return request(
      this._client,
      {
        method: 'POST',
        service: 'files',
        body: encodeMultipart,
        parts: { file: 'file', metadata: 'json', title: 'text' },
        idempotency: 'Idempotency-Key',
        path: '/files',
      },
      params,
      options,
    )
  }

  /**
   * Uploads several files in one request.
   *
   * `POST /files/bulk`
   */
  uploadMany(params: FileUploadManyParams, options?: RequestOptions): APIPromise<FileUploadManyResponse> {
    return request(
      this._client,
      { method: 'POST', service: 'files', body: encodeMultipart, parts: { files: 'file' }, path: '/files/bulk' },
      params,
      options,
    )
  }

  /**
   * Downloads a file's content.
   *
   * `GET /files/{fileId}/content`
   */
  download(fileId: string, options?: RequestOptions): APIPromise<BinaryResponse> {
    return binary(
      this._client,
      { method: 'GET', service: 'files', arguments: inPath, path: '/files/{fileId}/content', at: fileId },
      {},
      options,
    )
  }

  /**
   * Replaces a file's content.
   *
   * `PUT /files/{fileId}/content`
   */
  replace(fileId: string, params: FileReplaceParams, options?: RequestOptions): APIPromise<void> {
    return request(
      this._client,
      {
        method: 'PUT',
        service: 'files',
        body: encodeBinary,
        wholeBody: 'body',
        mediaType: 'application/octet-stream',
        arguments: inPlaces,
        result: noResult,
        path: '/files/{fileId}/content',
        at: fileId,
      },
      params,
      options,
    )
  }
}

export interface File {
  id: string
  name: string
  /** Size in bytes. */
  size: number
}

export interface FileUploadManyResponse {
  created: Array<File>
}

export interface FileUploadParams {
  /** At most 20 MB. */
  file: Uploadable
  metadata?: Record<string, unknown> | undefined
  title?: string | undefined
}

export interface FileUploadManyParams {
  files: Array<Uploadable>
}

export interface FileReplaceParams {
  body: Uploadable
}
