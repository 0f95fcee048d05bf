import type { Api, Operation, Response, ResponseContent } from '@artificer/generator/ir'
import { answerOf, encodeText, isBodiless, type Answered } from './answer.ts'
import { concreteType } from './data/bytes.ts'
import { declaredHeaders } from './data/response-headers.ts'
import { contentFor, responseFor, type BodyContext } from './data/respond.ts'
import { headerOf, type Incoming } from './incoming.ts'
import { isObject } from './json.ts'
import type { Reply } from './reply.ts'
import { writeStream, type StreamWriting } from './streams/write.ts'
import { contractFinding, type Finding } from './validate/finding.ts'
import { isJsonType } from './validate/media-type.ts'

export interface EncodeRequest {
  operation: Operation
  incoming: Incoming
  key: string
}

/** An encoded reply, or what forbids to send it. */
export type Encoded = { answer: Answered } | { finding: Finding }

/** Turns a reply into bytes under its declaration; a JSON body that does not fit is never sent. */
export const encodeReply = (
  reply: Reply,
  request: EncodeRequest,
  api: Api,
  context: BodyContext,
  writing: Omit<StreamWriting, 'format'>,
): Encoded => {
  const { operation, incoming, key } = request
  const response = responseFor(operation, reply.status)
  if (response === undefined && reply.isUnchecked !== true) return { finding: undeclared(operation, reply.status) }
  const requestId = headerOf(incoming, 'x-request-id')
  const own = Object.entries(reply.headers ?? {})
  const names = new Set(own.map(([name]) => name))
  const declared = declaredHeaders(operation, reply.status, response, { key, requestId }, context).filter(
    ([name]) => !names.has(name),
  )
  const headers: [string, string][] = [...declared, ...own]
  const body = encodeBody(withRequestId(reply, headers), request, response, context, writing)
  if ('finding' in body) return body
  const typed: [string, string][] =
    body.mediaType === undefined || names.has('content-type') ? headers : [['content-type', body.mediaType], ...headers]
  return { answer: answerOf(reply.status, typed, body.content) }
}

/** A problem document names the request that its header names. */
const withRequestId = (reply: Reply, headers: readonly (readonly [string, string])[]): Reply => {
  const id = headers.find(([name]) => name === 'x-request-id')?.[1]
  const { body } = reply
  if (reply.status < 400 || id === undefined || !isObject(body)) return reply
  const name = ['requestId', 'request_id'].find((key) => typeof body[key] === 'string')
  return name === undefined ? reply : { ...reply, body: { ...body, [name]: id } }
}

const undeclared = (operation: Operation, status: number): Finding =>
  contractFinding('undeclared-status', `response:${status}`, `${operation.id} declares no response for ${status}`)

type EncodedBody = { content: Answered['body']; mediaType?: string } | { finding: Finding }

const encodeBody = (
  reply: Reply,
  request: EncodeRequest,
  response: Response | undefined,
  context: BodyContext,
  writing: Omit<StreamWriting, 'format'>,
): EncodedBody => {
  const contents = response?.content ?? []
  if (isBodiless(reply.status)) return { content: new Uint8Array() }
  if (reply.stream !== undefined) return streamBody(reply.stream, contents, writing)
  if (reply.bytes !== undefined) {
    const declared = contentFor(contents, headerOf(request.incoming, 'accept'))
    return {
      content: reply.bytes.content,
      mediaType: reply.bytes.mediaType ?? concreteType(declared?.mediaType ?? 'application/octet-stream'),
    }
  }
  return reply.body === undefined ? { content: new Uint8Array() } : jsonBody(reply, request, contents, context)
}

const streamBody = (
  steps: NonNullable<Reply['stream']>,
  contents: readonly ResponseContent[],
  writing: Omit<StreamWriting, 'format'>,
): EncodedBody => {
  const content = contents.find(({ kind }) => kind === 'sse' || kind === 'jsonl')
  const format = content?.kind === 'jsonl' ? 'jsonl' : 'sse'
  return { content: writeStream(steps, { ...writing, format }), mediaType: content?.mediaType ?? 'text/event-stream' }
}

const jsonBody = (
  reply: Reply,
  request: EncodeRequest,
  contents: readonly ResponseContent[],
  context: BodyContext,
): EncodedBody => {
  const json = contents.filter(({ kind, mediaType }) => kind === 'json' || isJsonType(mediaType))
  const content = contentFor(json, headerOf(request.incoming, 'accept'))
  const text = JSON.stringify(reply.body)
  if (content === undefined) return { content: encodeText(text), mediaType: 'application/json' }
  const [fault] = reply.isUnchecked === true ? [] : context.schemas.faults(content.schema, reply.body)
  if (fault !== undefined) {
    const where = `${fault.pointer || '/'} ${fault.message}${fault.member === undefined ? '' : ` (${fault.member})`}`
    return {
      finding: contractFinding(
        'invalid-body',
        `response:${reply.status}`,
        `the body does not fit the schema of ${request.operation.id}: ${where}`,
      ),
    }
  }
  return { content: encodeText(text), mediaType: content.mediaType }
}
