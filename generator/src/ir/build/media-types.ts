import type { Node } from '../../document/node.ts'
import type { BodyKind, ResponseContent } from '../api.ts'
import type { BuildContext } from './build-context.ts'

/** Says what is wrong with a media type; one that could break out of its header is refused (RFC 9110, 8.3.1). */
export function checkMediaType(context: BuildContext, mediaType: string, place: Node): void {
  const message = `${JSON.stringify(mediaType)} is no media type`
  const cure = 'write one such as application/json'
  if (!/^[\w!#$&^.+*-]+(\/[\w!#$&^.+*-]+)?(\s*;.*)?$/.test(mediaType) || /[^\t\x20-\x7e]/.test(mediaType))
    context.collector.error('media-type/invalid', place, message, cure)
  else if (!mediaType.includes('/')) context.collector.warning('media-type/invalid', place, message, cure)
}

/** `application/json; charset=utf-8` is `application/json`. */
export function essence(mediaType: string): string {
  return (mediaType.split(';', 1)[0] as string).trim().toLowerCase()
}

export function isJson(mediaType: string): boolean {
  return /(^|\/|\+)json$/.test(essence(mediaType))
}

export function isJsonLines(mediaType: string): boolean {
  return /^application\/(x-)?(jsonl|ndjson|jsonlines|json-lines|json-seq|stream\+json)$/.test(essence(mediaType))
}

export function bodyKind(mediaType: string): BodyKind {
  const type = essence(mediaType)
  if (isJson(type) || type === '*/*' || type === 'application/*') return 'json'
  if (type === 'application/x-www-form-urlencoded') return 'form'
  if (type.startsWith('multipart/')) return 'multipart'
  if (/(^|\/|\+)xml$/.test(type)) return 'xml'
  return isText(type) ? 'text' : 'binary'
}

export function responseKind(mediaType: string): ResponseContent['kind'] {
  const type = essence(mediaType)
  if (type === 'text/event-stream') return 'sse'
  if (isJsonLines(type)) return 'jsonl'
  if (isJson(type)) return 'json'
  if (/(^|\/|\+)xml$/.test(type)) return 'xml'
  return isText(type) ? 'text' : 'binary'
}

/** `text/csv` and the like are text too; a document calls `string` what it means to be text. */
function isText(type: string): boolean {
  return (
    type.startsWith('text/') ||
    type === 'string' ||
    type === 'application/yaml' ||
    type === 'application/x-yaml' ||
    type === 'application/graphql'
  )
}
