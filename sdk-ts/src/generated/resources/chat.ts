import type { APIPromise } from '../../runtime/api-promise.js'
import { encodeJson } from '../../runtime/encode/json.js'
import { type MessageStream, messageStream } from '../../runtime/message-stream.js'
import type { RequestOptions } from '../../runtime/operation.js'
import { request } from '../../runtime/request.js'
import { APIResource } from '../../runtime/resource.js'
import type { StreamEvent } from '../../runtime/stream.js'
import { raiseEvent } from '../../runtime/stream/raise-event.js'
import type { MessageRole } from '../shared.js'

/** Questions to a model within a conversation. */
export class Chat extends APIResource {
  /**
   * Send a message and wait for the answer
   *
   * Adds a message to a conversation and answers with what the model says. `chat.stream` answers piece by piece.
   *
   * `POST /api/chat`
   *
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `upstream_failed`, `unavailable`, `upstream_timeout`
   */
  send(params: ChatSendParams, options?: RequestOptions): APIPromise<ChatMessage> {
    return request(
      this._client,
      {
        method: 'POST',
        service: 'typescript',
        body: encodeJson,
        timeout: 120_000,
        retry: { statuses: [408, 429, 500, 502, 503, 504] },
        idempotency: 'Idempotency-Key',
        path: '/api/chat',
      },
      params,
      options,
    )
  }

  /**
   * Send a message and stream the answer
   *
   * Adds a message to a conversation and streams the answer. A comment every 15 seconds keeps the connection alive; a
   * broken stream is taken up again with `Last-Event-ID`.
   *
   * `POST /api/chat/stream`
   *
   * @throws {BadRequestError} `validation_failed`
   * @throws {AuthenticationError} `unauthenticated`
   * @throws {PermissionDeniedError} `permission_denied`
   * @throws {NotFoundError} `not_found`
   * @throws {RateLimitError} `rate_limited`
   * @throws {InternalServerError} `internal`, `upstream_failed`, `unavailable`, `upstream_timeout`
   */
  stream(params: ChatStreamParams, options?: RequestOptions): APIPromise<MessageStream<ChatStreamEvent, ChatMessage>> {
    return messageStream(
      this._client,
      {
        method: 'POST',
        service: 'typescript',
        body: encodeJson,
        timeout: 120_000,
        retry: { statuses: [408, 429, 500, 502, 503, 504] },
        stream: {
          events: ['connected', 'chunk', 'tool', 'message', 'done', 'error'],
          end: ['done'],
          error: 'error',
          raise: raiseEvent,
          resume: true,
          final: 'message',
          text: { event: 'chunk', path: ['content'] },
        },
        idempotency: 'Idempotency-Key',
        path: '/api/chat/stream',
      },
      params,
      options,
    )
  }
}

/** A piece of the answer. */
export interface ChatChunkEvent {
  /** Next piece of the answer. */
  content: string
  /** Number of the piece, from 0. */
  index: number
}

/** The stream has begun. */
export interface ChatConnectedEvent {
  /** Always `connected`. */
  type: 'connected'
  /** When the stream began. RFC 3339 time (`date-time`). */
  timestamp: string
}

/** The stream is complete. */
export interface ChatDoneEvent {
  /** Always `done`. */
  type: 'done'
  /** When the stream ended. RFC 3339 time (`date-time`). */
  timestamp: string
}

/** The answer of a model, with what it cost. */
export interface ChatMessage {
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
  /** Id of the model. */
  model: string
  /** Tokens of input and output together. */
  tokens: number
  /** Cost of the answer. In US dollars. */
  cost: number
  /** When it was written. RFC 3339 time (`date-time`). */
  createdAt: string
  /** Title of the conversation, when this answer gave it one. */
  conversationTitle?: string | undefined
}

/** The model uses a tool. */
export interface ChatToolEvent {
  /** Name of the tool. */
  name: string
  /** What the tool was given. */
  input: { [key: string]: unknown }
}

export interface SendChatBody {
  /** Text of the message. */
  content: string
  /** Id of the conversation. */
  conversationId: string
  /** Model to ask. Absent: the model of the conversation. */
  model?: string | undefined
}

export interface ChatSendParams extends SendChatBody {}

/** The stream has begun. */
export type ChatStreamConnectedEvent = StreamEvent<'connected', ChatConnectedEvent>

/** A piece of the answer. */
export type ChatStreamChunkEvent = StreamEvent<'chunk', ChatChunkEvent>

/** The model uses a tool. */
export type ChatStreamToolEvent = StreamEvent<'tool', ChatToolEvent>

/** The answer of a model, with what it cost. */
export type ChatStreamMessageEvent = StreamEvent<'message', ChatMessage>

/** The stream is complete. */
export type ChatStreamDoneEvent = StreamEvent<'done', ChatDoneEvent>

/** An event of `chat.stream`, told apart by `event`. */
export type ChatStreamEvent =
  ChatStreamConnectedEvent | ChatStreamChunkEvent | ChatStreamToolEvent | ChatStreamMessageEvent | ChatStreamDoneEvent

export interface ChatStreamParams extends SendChatBody {}
