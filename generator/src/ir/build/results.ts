import { child, isObject, member } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { Parameter, RequestBody, ResponseContent, Result } from '../api.ts'
import type { OperationId } from '../ids.ts'
import type { TypeRef } from '../models.ts'
import type { BuildContext } from './build-context.ts'
import { essence } from './media-types.ts'
import { buildPagination, refusePagination } from './pagination.ts'
import type { BuiltResponse } from './responses.ts'
import { plainType, propertyOf } from './shapes.ts'
import { buildStream } from './streams.ts'
import { unionOf } from './unions.ts'

export interface ResultSource {
  id: OperationId
  operation: Node
  httpMethod: string
  parameters: readonly Parameter[]
  body: RequestBody | undefined
  /** What counts as success, sorted by status. */
  successes: readonly BuiltResponse[]
  note: (fact: string, from: string) => void
}

export interface BuiltResult {
  result: Result
  flagged?: { property: string; result: Result; value?: false }
}

/** What a method gives: one result, or two where a boolean member of the body chooses between a document and a stream. */
export function buildResult(context: BuildContext, source: ResultSource): BuiltResult {
  const contents = source.successes.flatMap((built) => built.response.content.map((content) => ({ built, content })))
  const streamed =
    contents.find(({ content }) => content.kind === 'sse') ?? contents.find(({ content }) => content.kind === 'jsonl')
  const unstreamed = contents.flatMap(({ content }) => (isStreamed(content) ? [] : [content]))
  const plain = plainResult(context, source, unstreamed)
  if (streamed === undefined) return { result: plain }
  const stream = streamResult(context, source, streamed)
  const flag = streamFlag(context, source)
  if (plain.kind === 'none') return { result: stream }
  if (flag === undefined) return withoutFlag(context, source, plain, stream)
  return flag.isDefault
    ? { result: stream, flagged: { property: flag.property, value: false, result: plain } }
    : { result: plain, flagged: { property: flag.property, result: stream } }
}

function isStreamed({ kind }: ResponseContent): boolean {
  return kind === 'sse' || kind === 'jsonl'
}

/** A response that may be a document or a stream and nobody says which: the SDKs ask for the document. */
function withoutFlag(context: BuildContext, source: ResultSource, plain: Result, stream: Result): BuiltResult {
  if (context.extension(source.operation, 'x-stream') !== undefined) return { result: stream }
  const cure = "declare `x-stream: { when: 'body.stream' }`, or give the stream an operation of its own"
  context.collector.warning(
    'result/stream-unreachable',
    source.operation,
    'nothing chooses between the document and the stream; the document is taken',
    cure,
  )
  return { result: plain }
}

function streamResult(
  context: BuildContext,
  source: ResultSource,
  { built, content }: { built: BuiltResponse; content: ResponseContent },
): Result {
  const { mediaType, type, schema } = content
  const format = content.kind === 'sse' ? 'sse' : 'jsonl'
  const stream = buildStream(
    context,
    { operationId: source.id, operation: source.operation, built, mediaType, format, type, schema },
    source.note,
  )
  return { kind: 'stream', stream, mediaType }
}

/** `x-stream.when`, a vendor's condition, or a boolean `stream` of the body. */
function streamFlag(context: BuildContext, source: ResultSource): { property: string; isDefault: boolean } | undefined {
  const declared = declaredFlag(context, source.operation)
  const name = declared ?? 'stream'
  const type = source.body?.content[0]?.type
  const property = type === undefined ? undefined : findFlag(context, type, name)
  if (property === undefined) return undefined
  if (declared === undefined) source.note(`a stream when ${name} is true`, `the body's member ${name}`)
  return { property: name, isDefault: property.default === true }
}

function findFlag(context: BuildContext, type: TypeRef, name: string): { default?: unknown } | undefined {
  const property = propertyOf(context.schemas, type, name)
  if (property === undefined) return undefined
  const plain = plainType(context.schemas, property.type)
  const isBoolean = plain.kind === 'boolean' || (plain.kind === 'literal' && typeof plain.value === 'boolean')
  return isBoolean ? property : undefined
}

function declaredFlag(context: BuildContext, operation: Node): string | undefined {
  const place = context.extension(operation, 'x-stream')
  const when = place === undefined ? undefined : member(place, 'when')
  if (when !== undefined) {
    if (typeof when === 'string' && when.startsWith('body.')) return when.slice('body.'.length)
    context.invalid(
      child(place as Node, 'when'),
      `${JSON.stringify(when)} is no member of the body`,
      "write 'body.stream'",
    )
  }
  const vendor = member(operation, 'x-fern-streaming')
  const condition = isObject(vendor) ? vendor['stream-condition'] : undefined
  return typeof condition === 'string' ? condition.replace(/^\$request\./, '') : undefined
}

/** What is no stream: JSON before bytes before text. Bytes are bytes under each media type, `application/json` too. */
function plainResult(context: BuildContext, source: ResultSource, contents: ResponseContent[]): Result {
  const isBytes = ({ type }: ResponseContent): boolean => plainType(context.schemas, type).kind === 'file'
  const json = contents.filter((content) => content.kind === 'json' && !isBytes(content))
  if (json.length > 0) return jsonResult(context, source, json)
  refusePagination(context, source.operation)
  const binary = contents.filter((content) => content.kind === 'binary' || isBytes(content))
  if (binary.length > 0) {
    source.note('download', binary.map(({ mediaType }) => mediaType).join(', '))
    return { kind: 'binary', mediaTypes: [...new Set(binary.map(({ mediaType }) => mediaType))] }
  }
  const text = contents.find(({ kind }) => kind === 'text') ?? contents.find(({ kind }) => kind === 'xml')
  if (text === undefined) return { kind: 'none' }
  if (text.kind === 'xml') {
    context.collector.warning(
      'result/xml',
      source.operation,
      'the answer is XML; the SDKs give it as text',
      'offer JSON beside it',
    )
  }
  // A document may call `string` what is text: no header can ask for that.
  return { kind: 'text', mediaType: text.mediaType.includes('/') ? text.mediaType : 'text/plain' }
}

/** `application/json` before others; where several statuses have bodies, the method gives one of them. */
function jsonResult(context: BuildContext, source: ResultSource, contents: ResponseContent[]): Result {
  const mediaType = (
    contents.find((content) => essence(content.mediaType) === 'application/json') ?? (contents[0] as ResponseContent)
  ).mediaType
  const types = source.successes.flatMap(({ response }) => {
    const own = response.content.filter((content) => contents.includes(content))
    return preferred(own, mediaType)?.type ?? []
  })
  const type = types.length === 1 ? (types[0] as TypeRef) : unionOf(context.schemas, types)
  const body = source.body?.content[0]?.type
  const found = buildPagination(context, {
    operation: source.operation,
    httpMethod: source.httpMethod,
    parameters: source.parameters,
    ...(body === undefined ? {} : { body }),
    envelope: type,
    hasLinkHeader: source.successes.some(({ response }) =>
      response.headers.some(({ name }) => name.toLowerCase() === 'link'),
    ),
  })
  if (found === undefined) return { kind: 'json', type, mediaType }
  if (found.inferredFrom !== undefined) source.note(`${found.pagination.style} pages`, found.inferredFrom)
  return { kind: 'page', pagination: found.pagination, item: found.item, envelope: type, mediaType }
}

function preferred(contents: readonly ResponseContent[], mediaType: string): ResponseContent | undefined {
  return contents.find((content) => content.mediaType === mediaType) ?? contents[0]
}
