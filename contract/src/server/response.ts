import { z } from 'zod'
import type { Endpoint } from '../endpoint.ts'
import type { ProblemBody } from '../error.ts'
import { type PlannedAnswer, type PlannedBody, planAnswers } from '../export/answers.ts'
import type { AnySchema } from '../schema/kinds.ts'
import type { ServerSentEvents } from '../stream.ts'
import { carried } from './carry.ts'
import type { HandlerOutput } from './types.ts'

/**
 * Writes what a handler gave as the response that its endpoint declares (`z.encode`). A value that does not fit is a fault
 * of the server and throws a `ZodError`; in a stream it ends the stream with an error.
 */
export function encodeResponse<E extends Endpoint>(
  endpoint: E,
  output: HandlerOutput<E>,
  headers: Record<string, string> = {},
): Response {
  const answers = planAnswers(endpoint.options.returns)
  const { answer, value } = chooseAnswer(answers, output)
  const { body, type } = encodeBody(answer.body, value)
  return new Response(body, {
    status: answer.status,
    headers: { ...(type ? { 'content-type': type } : {}), ...headers },
  })
}

/** Writes a problem document with its own status. */
export function encodeProblem(problem: ProblemBody, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  })
}

/** With several answers the output names its status. */
function chooseAnswer(answers: readonly PlannedAnswer[], output: unknown): { answer: PlannedAnswer; value: unknown } {
  const [first] = answers
  if (!first) throw new TypeError('the endpoint declares no answer')
  if (answers.length === 1) return { answer: first, value: output }
  const { status, body } = output as { status: number; body: unknown }
  const answer = answers.find((candidate) => candidate.status === status)
  if (!answer) throw new TypeError(`the endpoint does not answer ${status}`)
  return { answer, value: body }
}

function encodeBody(body: PlannedBody, value: unknown): { body: BodyInit | null; type?: string } {
  switch (body.kind) {
    case 'none':
      return { body: null }
    case 'json':
      return { body: encodeJson(body.schema, value), type: 'application/json' }
    case 'page':
      return { body: encodeJson(body.envelope, value), type: 'application/json' }
    case 'binary':
      return { body: value as BodyInit, type: body.raw.mediaTypes[0] ?? 'application/octet-stream' }
    case 'jsonl':
      return {
        body: stream(value, (line) => `${encodeJson(body.stream.item as AnySchema, line)}\n`),
        type: body.stream.mediaType,
      }
    case 'sse':
      return {
        body: stream(value, (event) => encodeEvent(body.stream, event), opening(body.stream)),
        type: 'text/event-stream',
      }
  }
}

function encodeJson(schema: AnySchema, value: unknown): string {
  return JSON.stringify(z.encode(carried(schema), value as never))
}

/** `retry` comes first, so that a client that loses the connection at once already knows it. */
function opening({ options: { retry } }: ServerSentEvents): string {
  return retry === undefined ? '' : `retry: ${retry}\n\n`
}

function encodeEvent({ events }: ServerSentEvents, value: unknown): string {
  const { event, data, id } = value as { event: string; data: unknown; id?: string }
  const schema = events[event]
  if (!schema) throw new TypeError(`the stream has no event \`${event}\``)
  const identity = id === undefined ? '' : `id: ${id.replaceAll(/[\r\n\0]/g, '')}\n`
  return `${identity}event: ${event}\ndata: ${encodeJson(schema as AnySchema, data)}\n\n`
}

/** Bytes of an async iterable, taken as they are asked for; the reader's cancel ends the iteration. */
function stream(values: unknown, encode: (value: unknown) => string, first = ''): ReadableStream<Uint8Array> {
  const iterator = (values as AsyncIterable<unknown>)[Symbol.asyncIterator]()
  const text = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      if (first) controller.enqueue(text.encode(first))
    },
    async pull(controller) {
      const { done, value } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(text.encode(encode(value)))
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}
