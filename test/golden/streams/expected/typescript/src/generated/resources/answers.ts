import type { APIPromise } from '../../runtime/api-promise.js'
import { encodeJson } from '../../runtime/encode/json.js'
import { type MessageStream, messageStream } from '../../runtime/message-stream.js'
import type { RequestOptions } from '../../runtime/operation.js'
import { request } from '../../runtime/request.js'
import { APIResource } from '../../runtime/resource.js'
import { type Stream, stream, type StreamEvent } from '../../runtime/stream.js'
import { raiseEvent } from '../../runtime/stream/raise-event.js'

export class Answers extends APIResource {
  /**
   * Answers whole, or in pieces when `stream` is true.
   *
   * `POST /answers`
   */
  create(params: AnswerCreateParamsNonStreaming, options?: RequestOptions): APIPromise<Answer>
  create(params: AnswerCreateParamsStreaming, options?: RequestOptions): APIPromise<Stream<AnswerCreateEvent>>
  create(
    params: AnswerCreateParams,
    options?: RequestOptions,
  ): APIPromise<Answer> | APIPromise<Stream<AnswerCreateEvent>>
  create(
    params: AnswerCreateParams,
    options?: RequestOptions,
  ): APIPromise<Answer> | APIPromise<Stream<AnswerCreateEvent>> {
    const call = params.stream ? stream<AnswerCreateEvent> : request<Answer>
    return call(
      this._client,
      { method: 'POST', body: encodeJson, stream: { events: ['delta'], sentinel: '[DONE]' }, path: '/answers' },
      params,
      options,
    )
  }

  /**
   * Streams an answer.
   *
   * `POST /answers/stream`
   */
  stream(params: AnswerStreamParams, options?: RequestOptions): APIPromise<MessageStream<AnswerStreamEvent, Answer>> {
    return messageStream(
      this._client,
      {
        method: 'POST',
        body: encodeJson,
        stream: {
          events: ['delta', 'answer', 'done', 'error'],
          end: ['done'],
          error: 'error',
          raise: raiseEvent,
          resume: true,
          final: 'answer',
          text: { event: 'delta', path: ['text'] },
        },
        path: '/answers/stream',
      },
      params,
      options,
    )
  }
}

export interface Answer {
  id: string
  text: string
}

export interface CreateAnswerBody {
  prompt: string
  stream?: boolean | undefined
}

export interface Delta {
  text: string
}

export interface Done {
  reason: 'stop' | 'length' | (string & {})
}

export interface StreamAnswerBody {
  prompt: string
}

export interface StreamProblem {
  type: string
  title: string
  status: number
}

export type AnswerCreateDeltaEvent = StreamEvent<'delta', Delta>

/** An event of `answers.create`, told apart by `event`. */
export type AnswerCreateEvent = AnswerCreateDeltaEvent

export interface AnswerCreateParams extends CreateAnswerBody {}

export interface AnswerCreateParamsNonStreaming extends AnswerCreateParams {
  stream?: false | undefined
}

export interface AnswerCreateParamsStreaming extends AnswerCreateParams {
  stream: true
}

export type AnswerStreamDeltaEvent = StreamEvent<'delta', Delta>

export type AnswerStreamAnswerEvent = StreamEvent<'answer', Answer>

export type AnswerStreamDoneEvent = StreamEvent<'done', Done>

/** An event of `answers.stream`, told apart by `event`. */
export type AnswerStreamEvent = AnswerStreamDeltaEvent | AnswerStreamAnswerEvent | AnswerStreamDoneEvent

export interface AnswerStreamParams extends StreamAnswerBody {}
