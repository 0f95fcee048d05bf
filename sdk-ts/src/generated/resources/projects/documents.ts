import type { APIPromise } from '../../../runtime/api-promise.js'
import { binary, type BinaryResponse } from '../../../runtime/binary.js'
import { inPath, inPlaces } from '../../../runtime/encode/arguments.js'
import { encodeJson } from '../../../runtime/encode/json.js'
import { encodeMultipart } from '../../../runtime/encode/multipart.js'
import type { RequestOptions } from '../../../runtime/operation.js'
import { type CursorPage, page, type PagePromise } from '../../../runtime/page.js'
import { byCursor } from '../../../runtime/page/styles.js'
import { request } from '../../../runtime/request.js'
import { APIResource } from '../../../runtime/resource.js'
import { noResult } from '../../../runtime/results.js'
import type { Uploadable } from '../../../runtime/uploads.js'
import type { Problem, SearchResults } from '../../shared.js'

/** The documents of a project. */
export class ProjectDocuments extends APIResource {
  /**
   * List the documents of a project
   *
   * Lists the documents of a project, newest first.
   *
   * `GET /api/projects/{projectId}/documents`
   *
   * @param projectId Id of the project.
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  list(
    projectId: string,
    params?: ProjectDocumentListParams,
    options?: RequestOptions,
  ): PagePromise<CursorPage<Document>, Document> {
    return page(
      this._client,
      {
        method: 'GET',
        service: 'typescript',
        arguments: inPlaces,
        page: { style: byCursor, items: 'data', next: 'nextCursor', param: 'cursor' },
        path: '/api/projects/{projectId}/documents',
        at: projectId,
      },
      params,
      options,
    )
  }

  /**
   * Upload a document
   *
   * Adds a file to a project. Its text is extracted and indexed afterwards: see `status`.
   *
   * `POST /api/projects/{projectId}/documents`
   *
   * @param projectId Id of the project.
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {APIStatusError} `payload_too_large`, `unsupported_media_type`
   * @throws {UnprocessableEntityError} `unprocessable`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  upload(projectId: string, params: ProjectDocumentUploadParams, options?: RequestOptions): APIPromise<Document> {
    return request(
      this._client,
      {
        method: 'POST',
        service: 'typescript',
        body: encodeMultipart,
        parts: { file: 'file', metadata: 'json' },
        arguments: inPath,
        timeout: 300_000,
        retry: { statuses: [408, 429, 500, 502, 503, 504] },
        idempotency: 'Idempotency-Key',
        path: '/api/projects/{projectId}/documents',
        at: projectId,
      },
      params,
      options,
    )
  }

  /**
   * Upload several documents
   *
   * Adds up to 20 files to a project. One that is refused does not stop the others.
   *
   * `POST /api/projects/{projectId}/documents/bulk`
   *
   * @param projectId Id of the project.
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {APIStatusError} `payload_too_large`, `unsupported_media_type`
   * @throws {UnprocessableEntityError} `unprocessable`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  uploadMany(
    projectId: string,
    params: ProjectDocumentUploadManyParams,
    options?: RequestOptions,
  ): APIPromise<UploadOutcomes> {
    return request(
      this._client,
      {
        method: 'POST',
        service: 'typescript',
        body: encodeMultipart,
        parts: { files: 'file', metadata: 'json' },
        arguments: inPath,
        timeout: 600_000,
        retry: { statuses: [408, 429, 500, 502, 503, 504] },
        idempotency: 'Idempotency-Key',
        path: '/api/projects/{projectId}/documents/bulk',
        at: projectId,
      },
      params,
      options,
    )
  }

  /**
   * Search the documents of a project
   *
   * Finds the passages of a project’s documents that fit a query best.
   *
   * `POST /api/projects/{projectId}/documents/search`
   *
   * @param projectId Id of the project.
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  search(projectId: string, params: ProjectDocumentSearchParams, options?: RequestOptions): APIPromise<SearchResults> {
    return request(
      this._client,
      {
        method: 'POST',
        service: 'typescript',
        body: encodeJson,
        arguments: inPath,
        idempotency: 'safe',
        path: '/api/projects/{projectId}/documents/search',
        at: projectId,
      },
      params,
      options,
    )
  }

  /**
   * Delete a document
   *
   * Deletes a document and what was indexed of it.
   *
   * `DELETE /api/projects/{projectId}/documents/{documentId}`
   *
   * @param documentId Id of the document.
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  delete(documentId: string, params: ProjectDocumentDeleteParams, options?: RequestOptions): APIPromise<void> {
    return request(
      this._client,
      {
        method: 'DELETE',
        service: 'typescript',
        arguments: inPath,
        result: noResult,
        path: '/api/projects/{projectId}/documents/{documentId}',
        at: documentId,
      },
      params,
      options,
    )
  }

  /**
   * Get a document
   *
   * Gets what is known of a document; `projects.documents.download` gets its bytes.
   *
   * `GET /api/projects/{projectId}/documents/{documentId}`
   *
   * @param documentId Id of the document.
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  retrieve(documentId: string, params: ProjectDocumentRetrieveParams, options?: RequestOptions): APIPromise<Document> {
    return request(
      this._client,
      {
        method: 'GET',
        service: 'typescript',
        arguments: inPath,
        path: '/api/projects/{projectId}/documents/{documentId}',
        at: documentId,
      },
      params,
      options,
    )
  }

  /**
   * Download a document
   *
   * Answers the bytes of the file with its media type.
   *
   * `GET /api/projects/{projectId}/documents/{documentId}/content`
   *
   * @param documentId Id of the document.
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  download(
    documentId: string,
    params: ProjectDocumentDownloadParams,
    options?: RequestOptions,
  ): APIPromise<BinaryResponse> {
    return binary(
      this._client,
      {
        method: 'GET',
        service: 'typescript',
        arguments: inPath,
        accept:
          'application/json, application/octet-stream, application/pdf, application/vnd.openxmlformats-officedocument.wordprocessingml.document, text/csv, text/html, text/markdown, text/plain',
        timeout: 300_000,
        retry: { statuses: [408, 429, 500, 502, 503, 504] },
        path: '/api/projects/{projectId}/documents/{documentId}/content',
        at: documentId,
      },
      params,
      options,
    )
  }
}

/** A file of a project. */
export interface Document {
  /** Id of the document. */
  id: string
  /** Id of the project. */
  projectId: string
  /** File name. */
  name: string
  /** Media type of the file. */
  mediaType: string
  /** Size of the file in bytes. */
  size: number
  /** How far its processing is. */
  status: DocumentStatus
  /** Number of pages, where the file has pages. */
  pages?: number | undefined
  /** Your own data, kept and returned as it is. */
  metadata: { [key: string]: string }
  /** Why the document could not be processed. */
  error?: string | undefined
  /** When it was uploaded. RFC 3339 time (`date-time`). */
  createdAt: string
  /** When it was processed. RFC 3339 time (`date-time`). */
  processedAt?: string | undefined
}

export type DocumentPage = CursorPage<Document>

/** How far the text of a document has been extracted and indexed. */
export type DocumentStatus = 'pending' | 'processing' | 'processed' | 'failed' | (string & {})

export interface SearchProjectDocumentBody {
  /** What to look for. */
  query: string
  /**
   * Greatest number of passages.
   *
   * @default 10
   */
  limit?: number | undefined
  /** Least score of a passage. */
  minScore?: number | undefined
  /** Only passages of these documents. */
  documentIds?: Array<string> | undefined
}

/** The file was taken. */
export interface UploadCreated {
  /** Always `created`. */
  status: 'created'
  /** File name. */
  name: string
  /** The new document. */
  document: Document
}

/** The file was refused. */
export interface UploadFailed {
  /** Always `error`. */
  status: 'error'
  /** File name. */
  name: string
  /** Why the file was refused. */
  error: Problem
}

/** What became of one file of several. */
export type UploadOutcome = UploadCreated | UploadFailed

/** What became of several files. */
export interface UploadOutcomes {
  /** What became of each file, in the order of the files. */
  outcomes: Array<UploadOutcome>
}

export interface ProjectDocumentListParams {
  /** Cursor of the page: the `next` of the page before. Absent for the first page. */
  cursor?: string | undefined
  /**
   * Greatest number of items on the page.
   *
   * @default 20
   */
  limit?: number | undefined
}

export interface ProjectDocumentUploadParams {
  /** The file, at most 50 MB. */
  file: Uploadable
  /** Your own data, kept and returned as it is. */
  metadata?: { [key: string]: string } | undefined
}

export interface ProjectDocumentUploadManyParams {
  /** The files, each at most 50 MB. */
  files: Array<Uploadable>
  /** Your own data, kept and returned as it is. */
  metadata?: { [key: string]: string } | undefined
}

export interface ProjectDocumentSearchParams extends SearchProjectDocumentBody {}

export interface ProjectDocumentDeleteParams {
  /** Id of the project. */
  projectId: string
}

export interface ProjectDocumentRetrieveParams {
  /** Id of the project. */
  projectId: string
}

export interface ProjectDocumentDownloadParams {
  /** Id of the project. */
  projectId: string
}
