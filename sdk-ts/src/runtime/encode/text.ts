import type { BodyEncoder } from './body.js'
import { textOf } from './value.js'

/** A text body, XML included, as the caller wrote it. */
export const encodeText: BodyEncoder = (value, operation) => {
  if (value === undefined) return { content: undefined, contentType: undefined }
  return { content: textOf(value), contentType: operation.mediaType ?? 'text/plain; charset=utf-8' }
}
