import type { APIPromise } from '../../runtime/api-promise.js'
import { binary, type BinaryResponse } from '../../runtime/binary.js'
import { encodeMultipart } from '../../runtime/encode/multipart.js'
import type { RequestOptions } from '../../runtime/operation.js'
import { APIResource } from '../../runtime/resource.js'
import type { Uploadable } from '../../runtime/uploads.js'

/** Conversion of documents. */
export class Documents extends APIResource {
  /**
   * Convert a document
   *
   * Converts a document to another format and answers its bytes.
   *
   * `POST /api/documents/convert`
   *
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {APIStatusError} `payload_too_large`, `unsupported_media_type`
   * @throws {UnprocessableEntityError} `unprocessable`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  convert(params: DocumentConvertParams, options?: RequestOptions): APIPromise<BinaryResponse> {
    return binary(
      this._client,
      {
        method: 'POST',
        service: 'python',
        body: encodeMultipart,
        parts: { file: 'file', from: 'text', to: 'text' },
        accept:
          'application/epub+zip, application/pdf, application/rtf, application/vnd.oasis.opendocument.text, application/vnd.openxmlformats-officedocument.wordprocessingml.document, application/x-latex, text/html, text/markdown, text/org, text/plain, text/x-rst',
        timeout: 300_000,
        retry: { statuses: [408, 429, 500, 502, 503, 504] },
        idempotency: 'Idempotency-Key',
        path: '/api/documents/convert',
      },
      params,
      options,
    )
  }
}

/** Format of a document. */
export type DocumentFormat =
  'markdown' | 'html' | 'docx' | 'pdf' | 'epub' | 'rst' | 'latex' | 'odt' | 'rtf' | 'org' | 'plain'

export interface DocumentConvertParams {
  /** The document, at most 50 MB. */
  file: Uploadable
  /** Format of the answer. */
  to: DocumentFormat
  /** Format of the file. Absent: told from its name and content. */
  from?: DocumentFormat | undefined
}
