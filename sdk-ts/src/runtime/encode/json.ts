import type { BodyEncoder } from './body.js'
import { stringifyJson } from './stringify.js'

/** A JSON body: compact, UTF-8, members in the order given. */
export const encodeJson: BodyEncoder = (value, operation) => {
  const content = stringifyJson(value)
  if (content === undefined) return { content, contentType: undefined }
  return { content, contentType: operation.mediaType ?? 'application/json' }
}
