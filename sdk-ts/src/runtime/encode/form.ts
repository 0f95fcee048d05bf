import type { BodyEncoder } from './body.js'
import type { ParameterStyle } from './parameter.js'
import { encodeFormText } from './percent.js'
import { encodePairs } from './styled.js'
import { membersOf } from './value.js'

/** An `application/x-www-form-urlencoded` body: the parameter styles of a query, a space as `+`. */
export const encodeForm: BodyEncoder = (value, operation) => {
  if (typeof value !== 'object' || value === null) return { content: undefined, contentType: undefined }
  const pairs = membersOf(value).flatMap(([name, item]) => {
    const part = operation.parts?.[name]
    return encodePairs(name, item, styleOf(part), encodeFormText)
  })
  return { content: pairs.join('&'), contentType: operation.mediaType ?? 'application/x-www-form-urlencoded' }
}

function styleOf(part: string | (ParameterStyle & { kind?: string }) | undefined): ParameterStyle {
  if (part === 'json') return { json: true }
  if (typeof part !== 'object') return {}
  return part.kind === 'json' ? { json: true, ...part } : part
}
