import type { APIPromise } from '../../runtime/api-promise.js'
import { encodeJson } from '../../runtime/encode/json.js'
import type { RequestOptions } from '../../runtime/operation.js'
import { request } from '../../runtime/request.js'
import { APIResource } from '../../runtime/resource.js'
import type { SearchResults } from '../shared.js'

/** Search over all documents. */
export class Search extends APIResource {
  /**
   * Search all documents
   *
   * Finds the passages of all documents that fit a query best; ranks them anew with a model if asked to.
   *
   * `POST /api/search`
   *
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `upstream_failed`, `unavailable`, `upstream_timeout`
   */
  documents(params: SearchDocumentsParams, options?: RequestOptions): APIPromise<SearchResults> {
    return request(
      this._client,
      { method: 'POST', service: 'typescript', body: encodeJson, idempotency: 'safe', path: '/api/search' },
      params,
      options,
    )
  }

  /**
   * Index a document again
   *
   * Starts to index a document again, for instance after a change of the model.
   *
   * `POST /api/search/reindex`
   *
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  reindexDocument(params: SearchReindexDocumentParams, options?: RequestOptions): APIPromise<ReindexTask> {
    return request(
      this._client,
      {
        method: 'POST',
        service: 'typescript',
        body: encodeJson,
        idempotency: 'Idempotency-Key',
        path: '/api/search/reindex',
      },
      params,
      options,
    )
  }

  /**
   * Get the size of the search index
   *
   * Tells how many documents and passages are indexed, and with which model.
   *
   * `GET /api/search/stats`
   *
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  embeddingStats(options?: RequestOptions): APIPromise<EmbeddingStats> {
    return request(this._client, { method: 'GET', service: 'typescript', path: '/api/search/stats' }, {}, options)
  }
}

export interface DocumentsSearchBody {
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
  /** Only documents of this project. */
  projectId?: string | undefined
  /** Only passages of these documents. */
  documentIds?: Array<string> | undefined
  /** How the passages are ordered anew. Absent: not at all. */
  rerank?: Rerank | undefined
}

/** Size of the search index. */
export interface EmbeddingStats {
  /** Number of documents. */
  documents: number
  /** Number of indexed passages. */
  chunks: number
  /** Length of each vector. */
  dimensions: number
  /** Id of the model that makes the vectors. */
  model: string
  /** When a document was last indexed. RFC 3339 time (`date-time`). */
  lastIndexedAt?: string | undefined
}

export interface ReindexDocumentSearchBody {
  /** Id of the document. */
  documentId: string
}

/** The indexing of one document. */
export interface ReindexTask {
  /** Id of the document. */
  documentId: string
  /** How far the work is. */
  status: 'queued' | 'running' | (string & {})
  /** Number of passages to index. */
  chunks: number
}

/** How found passages are ranked anew. */
export interface Rerank {
  /** Id of the model that ranks the passages anew. */
  model: string
  /** Number of passages to keep. */
  topN: number
}

export interface SearchDocumentsParams extends DocumentsSearchBody {}

export interface SearchReindexDocumentParams extends ReindexDocumentSearchBody {}
