import type { APIPromise } from '../../../runtime/api-promise.js'
import { inPath } from '../../../runtime/encode/arguments.js'
import { encodeJson } from '../../../runtime/encode/json.js'
import type { RequestOptions } from '../../../runtime/operation.js'
import { type CursorPage, page, type PagePromise } from '../../../runtime/page.js'
import { byCursor } from '../../../runtime/page/styles.js'
import { request } from '../../../runtime/request.js'
import { APIResource } from '../../../runtime/resource.js'
import { noResult } from '../../../runtime/results.js'
import { ProjectConversations } from './conversations.js'
import { ProjectDocuments } from './documents.js'

/** Conversations and documents that belong together. */
export class Projects extends APIResource {
  /** The conversations of a project. */
  get conversations(): ProjectConversations {
    return new ProjectConversations(this._client)
  }

  /** The documents of a project. */
  get documents(): ProjectDocuments {
    return new ProjectDocuments(this._client)
  }

  /**
   * List projects
   *
   * Lists projects, newest first.
   *
   * `GET /api/projects`
   *
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  list(params?: ProjectListParams, options?: RequestOptions): PagePromise<CursorPage<Project>, Project> {
    return page(
      this._client,
      {
        method: 'GET',
        service: 'typescript',
        page: { style: byCursor, items: 'data', next: 'nextCursor', param: 'cursor' },
        path: '/api/projects',
      },
      params,
      options,
    )
  }

  /**
   * Create a project
   *
   * Creates an empty project.
   *
   * `POST /api/projects`
   *
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  create(params: ProjectCreateParams, options?: RequestOptions): APIPromise<Project> {
    return request(
      this._client,
      {
        method: 'POST',
        service: 'typescript',
        body: encodeJson,
        idempotency: 'Idempotency-Key',
        path: '/api/projects',
      },
      params,
      options,
    )
  }

  /**
   * Delete a project
   *
   * Deletes a project and its documents. Its conversations stay, without a project.
   *
   * `DELETE /api/projects/{projectId}`
   *
   * @param projectId Id of the project.
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  delete(projectId: string, options?: RequestOptions): APIPromise<void> {
    return request(
      this._client,
      {
        method: 'DELETE',
        service: 'typescript',
        arguments: inPath,
        result: noResult,
        path: '/api/projects/{projectId}',
        at: projectId,
      },
      {},
      options,
    )
  }

  /**
   * Get a project
   *
   * Gets a project with its numbers.
   *
   * `GET /api/projects/{projectId}`
   *
   * @param projectId Id of the project.
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  retrieve(projectId: string, options?: RequestOptions): APIPromise<Project> {
    return request(
      this._client,
      { method: 'GET', service: 'typescript', arguments: inPath, path: '/api/projects/{projectId}', at: projectId },
      {},
      options,
    )
  }

  /**
   * Change a project
   *
   * Changes the members that are sent; `null` clears one.
   *
   * `PATCH /api/projects/{projectId}`
   *
   * @param projectId Id of the project.
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  update(projectId: string, params?: ProjectUpdateParams, options?: RequestOptions): APIPromise<Project> {
    return request(
      this._client,
      {
        method: 'PATCH',
        service: 'typescript',
        body: encodeJson,
        arguments: inPath,
        path: '/api/projects/{projectId}',
        at: projectId,
      },
      params,
      options,
    )
  }
}

export interface CreateProjectBody {
  /** Name of the project. */
  name: string
  /** What the project is about. */
  description?: string | undefined
  /** Settings of your own, kept as they are. */
  settings?: { [key: string]: unknown } | undefined
}

/** Conversations and documents that belong together. */
export interface Project {
  /** Id of the project. */
  id: string
  /** Name of the project. */
  name: string
  /** What the project is about. */
  description: string | null
  /** Settings of your own, kept as they are. */
  settings: { [key: string]: unknown }
  /** What the project holds. */
  stats: ProjectStats
  /** When it was created. RFC 3339 time (`date-time`). */
  createdAt: string
  /** When it last changed. RFC 3339 time (`date-time`). */
  updatedAt: string
}

export type ProjectPage = CursorPage<Project>

/** What a project holds. */
export interface ProjectStats {
  /** Number of conversations. */
  conversationCount: number
  /** Number of documents. */
  documentCount: number
  /** Number of entities found in the documents. */
  knowledgeEntityCount: number
  /** When anything in the project last changed. RFC 3339 time (`date-time`). */
  lastActivity?: string | undefined
}

export interface UpdateProjectBody {
  /** Name of the project. */
  name?: string | undefined
  /** What the project is about. */
  description?: string | null | undefined
  /** Settings of your own, kept as they are. */
  settings?: { [key: string]: unknown } | null | undefined
}

export interface ProjectListParams {
  /** Cursor of the page: the `next` of the page before. Absent for the first page. */
  cursor?: string | undefined
  /**
   * Greatest number of items on the page.
   *
   * @default 20
   */
  limit?: number | undefined
}

export interface ProjectCreateParams extends CreateProjectBody {}

export interface ProjectUpdateParams extends UpdateProjectBody {}
