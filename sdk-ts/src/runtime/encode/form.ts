import { type BodyEncoder, type PartKind, partOf } from './body.js'
import type { ParameterStyle } from './parameter.js'
import { encodeFormText } from './percent.js'
import { encodePairs } from './styled.js'
import { membersOf } from './value.js'

/** An `application/x-www-form-urlencoded` body: the parameter styles of a query, a space as `+`. */
export const encodeForm: BodyEncoder = (value, { parts, mediaType = 'application/x-www-form-urlencoded' }) => {
  if (value === null) return undefined
  const pairs = membersOf(value as object).flatMap(([name, item]) =>
    encodePairs(name, item, styleOf(partOf(parts, name)), encodeFormText),
  )
  return { content: pairs.join('&'), headers: { 'content-type': mediaType } }
}

function styleOf(part: PartKind = 'text'): ParameterStyle {
  const spec = typeof part === 'string' ? { kind: part } : part
  return spec.kind === 'json' ? { json: true, ...spec } : spec
}
