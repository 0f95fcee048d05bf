import type { APIPromise } from '../../../runtime/api-promise.js'
import { inPath } from '../../../runtime/encode/arguments.js'
import { encodeJson } from '../../../runtime/encode/json.js'
import type { RequestOptions } from '../../../runtime/operation.js'
import { type CursorPage, page, type PagePromise } from '../../../runtime/page.js'
import { byCursor } from '../../../runtime/page/styles.js'
import { request } from '../../../runtime/request.js'
import { APIResource } from '../../../runtime/resource.js'
import { noResult } from '../../../runtime/results.js'
import type { Conversation } from '../../shared.js'
import { Messages } from './messages.js'

/** Conversations with a model. */
export class Conversations extends APIResource {
  /** The messages of a conversation, a tree. */
  get messages(): Messages {
    return new Messages(this._client)
  }

  /**
   * List conversations
   *
   * Lists conversations, newest first.
   *
   * `GET /api/conversations`
   *
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  list(params?: ConversationListParams, options?: RequestOptions): PagePromise<CursorPage<Conversation>, Conversation> {
    return page(
      this._client,
      {
        method: 'GET',
        service: 'typescript',
        page: { style: byCursor, items: 'data', next: 'nextCursor', param: 'cursor' },
        path: '/api/conversations',
      },
      params,
      options,
    )
  }

  /**
   * Start a conversation
   *
   * Starts a conversation. All members are optional; the default model answers when none is named.
   *
   * `POST /api/conversations`
   *
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  create(params?: ConversationCreateParams, options?: RequestOptions): APIPromise<Conversation> {
    return request(
      this._client,
      {
        method: 'POST',
        service: 'typescript',
        body: encodeJson,
        idempotency: 'Idempotency-Key',
        path: '/api/conversations',
      },
      params,
      options,
    )
  }

  /**
   * Delete a conversation
   *
   * Deletes a conversation and its messages. It cannot be undone.
   *
   * `DELETE /api/conversations/{conversationId}`
   *
   * @param conversationId Id of the conversation.
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  delete(conversationId: string, options?: RequestOptions): APIPromise<void> {
    return request(
      this._client,
      {
        method: 'DELETE',
        service: 'typescript',
        arguments: inPath,
        result: noResult,
        path: '/api/conversations/{conversationId}',
        at: conversationId,
      },
      {},
      options,
    )
  }

  /**
   * Get a conversation
   *
   * Gets a conversation without its messages.
   *
   * `GET /api/conversations/{conversationId}`
   *
   * @param conversationId Id of the conversation.
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  retrieve(conversationId: string, options?: RequestOptions): APIPromise<Conversation> {
    return request(
      this._client,
      {
        method: 'GET',
        service: 'typescript',
        arguments: inPath,
        path: '/api/conversations/{conversationId}',
        at: conversationId,
      },
      {},
      options,
    )
  }

  /**
   * Change a conversation
   *
   * Changes the members that are sent; `null` clears one.
   *
   * `PATCH /api/conversations/{conversationId}`
   *
   * @param conversationId Id of the conversation.
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  update(
    conversationId: string,
    params?: ConversationUpdateParams,
    options?: RequestOptions,
  ): APIPromise<Conversation> {
    return request(
      this._client,
      {
        method: 'PATCH',
        service: 'typescript',
        body: encodeJson,
        arguments: inPath,
        path: '/api/conversations/{conversationId}',
        at: conversationId,
      },
      params,
      options,
    )
  }

  /**
   * Generate a title
   *
   * Asks a model for a title that fits the first message, and sets it.
   *
   * `POST /api/conversations/{conversationId}/title`
   *
   * @param conversationId Id of the conversation.
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `upstream_failed`, `unavailable`, `upstream_timeout`
   */
  generateTitle(
    conversationId: string,
    params: ConversationGenerateTitleParams,
    options?: RequestOptions,
  ): APIPromise<GenerateTitleConversationResponse> {
    return request(
      this._client,
      {
        method: 'POST',
        service: 'typescript',
        body: encodeJson,
        arguments: inPath,
        idempotency: 'Idempotency-Key',
        path: '/api/conversations/{conversationId}/title',
        at: conversationId,
      },
      params,
      options,
    )
  }
}

export interface CreateConversationBody {
  /** Shown in lists; at most 200 characters. */
  title?: string | undefined
  /** Id of the model. */
  model?: string | undefined
  /** Instructions that precede every message. */
  systemPrompt?: string | undefined
  /** How freely the model answers: 0 is the most exact. */
  temperature?: number | undefined
  /** Greatest length of an answer in tokens. */
  maxTokens?: number | undefined
  /** Project to put the conversation into. */
  projectId?: string | undefined
  /** Your own data, kept and returned as it is. */
  metadata?: { [key: string]: string } | undefined
}

export interface GenerateTitleConversationBody {
  /** First message of the conversation. */
  firstMessage: string
}

export interface GenerateTitleConversationResponse {
  /** The title that was set. */
  title: string
}

export interface UpdateConversationBody {
  /** Shown in lists; at most 200 characters. */
  title?: string | null | undefined
  /** Id of the model. */
  model?: string | undefined
  /** Instructions that precede every message. */
  systemPrompt?: string | null | undefined
  /** How freely the model answers: 0 is the most exact. */
  temperature?: number | null | undefined
  /** Greatest length of an answer in tokens. */
  maxTokens?: number | null | undefined
  /** Project to move the conversation into. */
  projectId?: string | null | undefined
  /** Your own data, kept and returned as it is. */
  metadata?: { [key: string]: string } | null | undefined
}

export interface ConversationListParams {
  /** Cursor of the page: the `next` of the page before. Absent for the first page. */
  cursor?: string | undefined
  /**
   * Greatest number of items on the page.
   *
   * @default 20
   */
  limit?: number | undefined
  /** Only conversations of this project. */
  projectId?: string | undefined
  /** Only conversations with this model. */
  model?: string | undefined
  /** Only conversations whose title or messages contain this text. */
  q?: string | undefined
}

export interface ConversationCreateParams extends CreateConversationBody {}

export interface ConversationUpdateParams extends UpdateConversationBody {}

export interface ConversationGenerateTitleParams extends GenerateTitleConversationBody {}
