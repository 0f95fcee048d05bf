import type { APIPromise } from '../../../runtime/api-promise.js'
import { inPath, inPlaces } from '../../../runtime/encode/arguments.js'
import { encodeJson } from '../../../runtime/encode/json.js'
import type { RequestOptions } from '../../../runtime/operation.js'
import { type CursorPage, page, type PagePromise } from '../../../runtime/page.js'
import { byCursor } from '../../../runtime/page/styles.js'
import { request } from '../../../runtime/request.js'
import { APIResource } from '../../../runtime/resource.js'
import { noResult } from '../../../runtime/results.js'
import type { MessageRole } from '../../shared.js'

/** The messages of a conversation, a tree. */
export class Messages extends APIResource {
  /**
   * List messages
   *
   * Lists the messages of a conversation, oldest first.
   *
   * `GET /api/conversations/{conversationId}/messages`
   *
   * @param conversationId Id of the conversation.
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  list(
    conversationId: string,
    params?: MessageListParams,
    options?: RequestOptions,
  ): PagePromise<CursorPage<Message>, Message> {
    return page(
      this._client,
      {
        method: 'GET',
        service: 'typescript',
        arguments: inPlaces,
        page: { style: byCursor, items: 'data', next: 'nextCursor', param: 'cursor' },
        path: '/api/conversations/{conversationId}/messages',
        at: conversationId,
      },
      params,
      options,
    )
  }

  /**
   * Add a message
   *
   * Adds a message without asking a model; `chat.send` asks for an answer.
   *
   * `POST /api/conversations/{conversationId}/messages`
   *
   * @param conversationId Id of the conversation.
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  create(conversationId: string, params: MessageCreateParams, options?: RequestOptions): APIPromise<Message> {
    return request(
      this._client,
      {
        method: 'POST',
        service: 'typescript',
        body: encodeJson,
        arguments: inPath,
        idempotency: 'Idempotency-Key',
        path: '/api/conversations/{conversationId}/messages',
        at: conversationId,
      },
      params,
      options,
    )
  }

  /**
   * Delete a message
   *
   * Deletes a message and all answers below it.
   *
   * `DELETE /api/conversations/{conversationId}/messages/{messageId}`
   *
   * @param messageId Id of the message.
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  delete(messageId: string, params: MessageDeleteParams, options?: RequestOptions): APIPromise<void> {
    return request(
      this._client,
      {
        method: 'DELETE',
        service: 'typescript',
        arguments: inPath,
        result: noResult,
        path: '/api/conversations/{conversationId}/messages/{messageId}',
        at: messageId,
      },
      params,
      options,
    )
  }

  /**
   * Get a message
   *
   * Gets one message of a conversation.
   *
   * `GET /api/conversations/{conversationId}/messages/{messageId}`
   *
   * @param messageId Id of the message.
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  retrieve(messageId: string, params: MessageRetrieveParams, options?: RequestOptions): APIPromise<Message> {
    return request(
      this._client,
      {
        method: 'GET',
        service: 'typescript',
        arguments: inPath,
        path: '/api/conversations/{conversationId}/messages/{messageId}',
        at: messageId,
      },
      params,
      options,
    )
  }

  /**
   * Change a message
   *
   * Changes the text of a message. Answers to it stay as they are.
   *
   * `PATCH /api/conversations/{conversationId}/messages/{messageId}`
   *
   * @param messageId Id of the message.
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `unavailable`
   */
  update(messageId: string, params: MessageUpdateParams, options?: RequestOptions): APIPromise<Message> {
    return request(
      this._client,
      {
        method: 'PATCH',
        service: 'typescript',
        body: encodeJson,
        arguments: inPath,
        path: '/api/conversations/{conversationId}/messages/{messageId}',
        at: messageId,
      },
      params,
      options,
    )
  }
}

export interface CreateConversationMessageBody {
  /** Who wrote the message. */
  role: MessageRole
  /** Text of the message. */
  content: string
  /** Message that this one answers. Absent: the last one. */
  parentId?: string | undefined
}

/** One turn of a conversation. Messages form a tree by `parentId`. */
export interface Message {
  /** Id of the message. */
  id: string
  /** Id of the conversation. */
  conversationId: string
  /** Who wrote the message. */
  role: MessageRole
  /** Text of the message. */
  content: string
  /** Message that this one answers; null at the root of the tree. */
  parentId: string | null
  /** Model that wrote it; null for what a person wrote. */
  model: string | null
  /** Tokens of input and output together; null for what a person wrote. */
  tokens: number | null
  /** Cost of the answer. In US dollars. */
  cost: number | null
  /** When it was written. RFC 3339 time (`date-time`). */
  createdAt: string
}

export type MessagePage = CursorPage<Message>

export interface UpdateConversationMessageBody {
  /** Text of the message. */
  content?: string | undefined
}

export interface MessageListParams {
  /** Cursor of the page: the `next` of the page before. Absent for the first page. */
  cursor?: string | undefined
  /**
   * Greatest number of items on the page.
   *
   * @default 20
   */
  limit?: number | undefined
}

export interface MessageCreateParams extends CreateConversationMessageBody {}

export interface MessageDeleteParams {
  /** Id of the conversation. */
  conversationId: string
}

export interface MessageRetrieveParams {
  /** Id of the conversation. */
  conversationId: string
}

export interface MessageUpdateParams extends UpdateConversationMessageBody {
  /** Id of the conversation. */
  conversationId: string
}
