/** A valid answer to a generated call. */
import type { Json, Operation, ResponseContent, Result } from '@artificer/generator/ir'
import { responseFor, successStatus } from '@artificer/mock/data'
import type { Sampler } from '@artificer/verify'

export interface Answer {
  status: number
  contentType?: string
  body: string
}

/** The sample that the result of the call is read from; streams are answered with nothing, as a call only opens them. */
export function answerTo(operation: Operation, result: Result, sampler: Sampler): Answer {
  if (result.kind === 'none') return { status: emptyStatus(operation), body: '' }
  const status = statusWith(operation, result)
  if (result.kind === 'stream') return { status, contentType: concrete(result.mediaType), body: '' }
  if (result.kind === 'binary')
    return { status, contentType: concrete(result.mediaTypes[0] ?? '*/*'), body: 'some bytes' }
  if (result.kind === 'text') return { status, contentType: concrete(result.mediaType), body: 'some text' }
  const content = contentOf(operation, status, result.mediaType)
  const value: Json | undefined = content && sampler.value(content.schema, operation.id, 'answer')
  const contentType = result.mediaType.includes('json') ? result.mediaType : 'application/json'
  return { status, contentType, body: JSON.stringify(value ?? null) }
}

function emptyStatus(operation: Operation): number {
  const status = successStatus(operation)
  const isEmpty = status < 300 && responseFor(operation, status)?.content.length === 0
  return isEmpty ? status : 204
}

/** The first success that has the media type of the result. */
function statusWith(operation: Operation, result: Result): number {
  const types = new Set('mediaTypes' in result ? result.mediaTypes : 'mediaType' in result ? [result.mediaType] : [])
  const holder = operation.responses.find(
    ({ status, content }) => status.startsWith('2') && content.some(({ mediaType }) => types.has(mediaType)),
  )
  // A redirect alone says nothing of what stands at its end.
  const status = successStatus(operation)
  if (holder === undefined) return status < 300 ? status : 200
  return Number(holder.status.replace(/xx$/i, '00'))
}

const contentOf = (operation: Operation, status: number, mediaType: string): ResponseContent | undefined =>
  responseFor(operation, status)?.content.find((content) => content.mediaType === mediaType)

/** A media type that a server could send for a range of them. */
function concrete(mediaType: string): string {
  if (!mediaType.includes('*')) return mediaType
  return mediaType.startsWith('text/') ? 'text/plain' : 'application/octet-stream'
}
