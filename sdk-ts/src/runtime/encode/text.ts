import type { BodyEncoder } from './body.js'
import { textOf } from './value.js'
import { wellFormed } from './well-formed.js'

/** A text body, XML included, as the caller wrote it. */
export const encodeText: BodyEncoder = (value, { mediaType = 'text/plain; charset=utf-8' }) => {
  return { content: wellFormed(textOf(value)), headers: { 'content-type': mediaType } }
}
