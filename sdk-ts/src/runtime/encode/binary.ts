import type { BodyEncoder } from './body.js'
import { resolveUpload, streamOf } from './content.js'

/** A body that is bytes and nothing else. */
export const encodeBinary: BodyEncoder = (value, operation) => {
  if (value === undefined || value === null) return { content: undefined, contentType: undefined }
  const upload = resolveUpload(value)
  const declared = operation.mediaType?.includes('*') ? undefined : operation.mediaType
  const contentType = upload.type ?? declared ?? 'application/octet-stream'
  const { content, size, once } = upload
  if (typeof content === 'string' || content instanceof Blob) return { content: untyped(content), contentType }
  return { content: streamOf(content), contentType, once, ...(size === undefined ? {} : { length: size }) }
}

/** Without a type of its own, so that `Content-Type` is what we say. */
function untyped(content: string | Blob): string | Blob {
  return typeof content === 'string' || content.type === '' ? content : content.slice(0, content.size, '')
}
