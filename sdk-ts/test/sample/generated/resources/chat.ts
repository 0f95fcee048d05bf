import type { APIPromise } from '../../runtime/api-promise.js'
import { encodeJson } from '../../runtime/encode/json.js'
import { type MessageStream, messageStream } from '../../runtime/message-stream.js'
import type { RequestOptions } from '../../runtime/operation.js'
import { request } from '../../runtime/request.js'
import { APIResource } from '../../runtime/resource.js'
import { type Stream, stream, type StreamEvent } from '../../runtime/stream.js'
import { raiseEvent } from '../../runtime/stream/raise-event.js'

/** Talking with a model. */
export class Chat extends APIResource {
  /**
   * Answers in one piece, or in chunks when `stream` is `true`.
   *
   * `POST /chat/complete`
   */
  complete(params: ChatCompleteParamsNonStreaming, options?: RequestOptions): APIPromise<ChatMessage>
  complete(params: ChatCompleteParamsStreaming, options?: RequestOptions): APIPromise<Stream<ChatChunk>>
  complete(
    params: ChatCompleteParams,
    options?: RequestOptions,
  ): APIPromise<ChatMessage> | APIPromise<Stream<ChatChunk>>
  complete(
    params: ChatCompleteParams,
    options?: RequestOptions,
  ): APIPromise<ChatMessage> | APIPromise<Stream<ChatChunk>> {
    const call = params.stream ? stream<ChatChunk> : request<ChatMessage>
    return call(
      this._client,
      { method: 'POST', service: 'main', body: encodeJson, stream: { sentinel: '[DONE]' }, path: '/chat/complete' },
      params,
      options,
    )
  }

  /**
   * Streams an answer.
   *
   * `POST /chat/stream`
   *
   * @throws {RateLimitError} `rate_limited`
   */
  stream(params: ChatStreamParams, options?: RequestOptions): APIPromise<MessageStream<ChatStreamEvent, ChatMessage>> {
    return messageStream(
      this._client,
      {
        method: 'POST',
        service: 'main',
        body: encodeJson,
        stream: {
          events: ['chunk', 'message', 'done', 'error'],
          end: ['done'],
          error: 'error',
          raise: raiseEvent,
          resume: true,
          final: 'message',
          text: { event: 'chunk', path: ['content'] },
        },
        path: '/chat/stream',
      },
      params,
      options,
    )
  }
}

export interface ChatChunk {
  content: string
  index: number
}

export interface ChatMessage {
  id: string
  content: string
}

export interface ChatDone {
  /** RFC 3339 time (`date-time`). */
  timestamp: string
}

/** A piece of the answer. */
export type ChatStreamChunkEvent = StreamEvent<'chunk', ChatChunk>

/** The whole answer. */
export type ChatStreamMessageEvent = StreamEvent<'message', ChatMessage>

/** The end of the stream. */
export type ChatStreamDoneEvent = StreamEvent<'done', ChatDone>

/** An event of `chat.stream`, told apart by `event`. */
export type ChatStreamEvent = ChatStreamChunkEvent | ChatStreamMessageEvent | ChatStreamDoneEvent

export interface ChatCompleteParams {
  content: string
  /** Whether the answer comes in chunks. */
  stream?: boolean | null | undefined
}

export interface ChatCompleteParamsNonStreaming extends ChatCompleteParams {
  stream?: false | null | undefined
}

export interface ChatCompleteParamsStreaming extends ChatCompleteParams {
  stream: true
}

export interface ChatStreamParams {
  content: string
  model?: string | undefined
}
