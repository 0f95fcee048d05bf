import type { BodyEncoder } from './body.js'
import { contentHeaders, initOf, resolveUpload } from './content.js'

/** A body that is bytes and nothing else. */
export const encodeBinary: BodyEncoder = (value, { mediaType }) => {
  if (value === null) return undefined
  const { content, type = mediaType, size, once } = resolveUpload(value)
  // The platform counts a Blob by itself.
  const length = content instanceof Blob ? undefined : size
  const headers = contentHeaders(type ?? 'application/octet-stream', length)
  return { content, headers, init: initOf(content), once }
}
