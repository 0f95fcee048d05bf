import type { BodyKind, ResponseContent } from '../api.ts'

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
