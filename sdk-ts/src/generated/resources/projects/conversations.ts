import type { APIPromise } from '../../../runtime/api-promise.js'
import { inPath, inPlaces } from '../../../runtime/encode/arguments.js'
import type { RequestOptions } from '../../../runtime/operation.js'
import { type CursorPage, page, type PagePromise } from '../../../runtime/page.js'
import { byCursor } from '../../../runtime/page/styles.js'
import { request } from '../../../runtime/request.js'
import { APIResource } from '../../../runtime/resource.js'
import type { Conversation } from '../../shared.js'

/** The conversations of a project. */
export class ProjectConversations extends APIResource {
  /**
   * List the conversations of a project
   *
   * Lists the conversations of a project, newest first.
   *
   * `GET /api/projects/{projectId}/conversations`
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
    params?: ProjectConversationListParams,
    options?: RequestOptions,
  ): PagePromise<CursorPage<Conversation>, Conversation> {
    return page(
      this._client,
      {
        method: 'GET',
        service: 'typescript',
        arguments: inPlaces,
        page: { style: byCursor, items: 'data', next: 'nextCursor', param: 'cursor' },
        path: '/api/projects/{projectId}/conversations',
        at: projectId,
      },
      params,
      options,
    )
  }

  /**
   * Put a conversation into a project
   *
   * Puts a conversation into a project; it leaves the project it was in.
   *
   * `PUT /api/projects/{projectId}/conversations/{conversationId}`
   *
   * @param conversationId Id of the conversation.
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  attach(
    conversationId: string,
    params: ProjectConversationAttachParams,
    options?: RequestOptions,
  ): APIPromise<Conversation> {
    return request(
      this._client,
      {
        method: 'PUT',
        service: 'typescript',
        arguments: inPath,
        path: '/api/projects/{projectId}/conversations/{conversationId}',
        at: conversationId,
      },
      params,
      options,
    )
  }
}

export interface ProjectConversationListParams {
  /** Cursor of the page: the `next` of the page before. Absent for the first page. */
  cursor?: string | undefined
  /**
   * Greatest number of items on the page.
   *
   * @default 20
   */
  limit?: number | undefined
}

export interface ProjectConversationAttachParams {
  /** Id of the project. */
  projectId: string
}
