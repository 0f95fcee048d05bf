import type { BodyEncoder } from './body.js'
import { stringifyJson } from './stringify.js'

/** A JSON body: compact, UTF-8, members in the order given. */
export const encodeJson: BodyEncoder = (value, { mediaType = 'application/json' }) => {
  return { content: stringifyJson(value), headers: { 'content-type': mediaType } }
}
