import { encodePercent, encodeReserved } from './percent.js'
import { deepPairs, type ParameterStyle, type ParameterWriter } from './parameter.js'
import { stringifyExact } from './exact.js'
import { isPlainObject, listOf, membersOf, textOf } from './value.js'

type Encode = (text: string) => string

/** A value brought to one of three forms. */
type Shape =
  | { kind: 'scalar'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'map'; entries: [name: string, text: string][] }

/** Every style of OpenAPI, for operations that declare `styles`. */
export const styledWriter: ParameterWriter = {
  path: encodePathValue,
  header: encodeHeaderValue,
  pairs: (name, value, style) => (style?.whole ? wholeQuery(value, style) : encodePairs(name, value, style)),
}

/** A path value after RFC 6570: `simple`, `label` or `matrix`. */
export function encodePathValue(name: string, value: unknown, style: ParameterStyle = {}): string {
  const shape = shaped(value, style)
  // Refused by the caller, where a label or a matrix would still be something.
  if (shape.kind === 'scalar' && /^\.{0,2}$/.test(shape.text)) return ''
  switch (style.style) {
    case 'label':
      return '.' + joined(shape, style.explode ? '.' : ',', style.explode ?? false, encodePercent)
    case 'matrix':
      return matrix(name, shape, style.explode ?? false)
    default:
      return joined(shape, ',', style.explode ?? false, encodePercent)
  }
}

/** A header value in the style `simple`; headers are not percent-encoded. */
export function encodeHeaderValue(value: unknown, style: ParameterStyle = {}): string {
  return joined(shaped(value, style), ',', style.explode ?? false, (text) => text)
}

/** The pairs `name=value` of a query parameter (or a form's field), encoded; none for an empty list or object. */
export function encodePairs(name: string, value: unknown, style: ParameterStyle = {}, encode?: Encode): string[] {
  const write = encode ?? (style.allowReserved ? encodeReserved : encodePercent)
  const writeName = encode ?? encodePercent
  if (style.style === 'deepObject' && isPlainObject(value)) return deepPairs(name, value, write, writeName)
  const shape = shaped(value, style)
  const isExploded = style.explode ?? (style.style ?? 'form') === 'form'
  if (shape.kind === 'scalar') return [`${writeName(name)}=${write(shape.text)}`]
  if (isExploded) {
    return shape.kind === 'list'
      ? shape.items.map((item) => `${writeName(name)}=${write(item)}`)
      : shape.entries.map(([key, item]) => `${writeName(key)}=${write(item)}`)
  }
  const text = joined(shape, delimiters[style.style ?? 'form'] ?? ',', false, write)
  return text === '' && isEmpty(shape) ? [] : [`${writeName(name)}=${text}`]
}

// Written encoded, since a raw space or bar is not allowed in a URL.
const delimiters: { readonly [style: string]: string } = { spaceDelimited: '%20', pipeDelimited: '%7C' }

function shaped(value: unknown, style: ParameterStyle): Shape {
  return style.json ? { kind: 'scalar', text: stringifyExact(value) } : shapeOf(value)
}

function joined(shape: Shape, delimiter: string, isExploded: boolean, encode: Encode): string {
  if (shape.kind === 'scalar') return encode(shape.text)
  if (shape.kind === 'list') return shape.items.map(encode).join(delimiter)
  const between = isExploded ? '=' : delimiter
  return shape.entries.map(([key, item]) => encode(key) + between + encode(item)).join(delimiter)
}

function matrix(name: string, shape: Shape, isExploded: boolean): string {
  const key = encodePercent(name)
  if (shape.kind === 'scalar' || !isExploded) return `;${key}=${joined(shape, ',', false, encodePercent)}`
  const pairs = shape.kind === 'list' ? shape.items.map((item): [string, string] => [name, item]) : shape.entries
  return pairs.map(([one, item]) => `;${encodePercent(one)}=${encodePercent(item)}`).join('')
}

function isEmpty(shape: Shape): boolean {
  return (shape.kind === 'list' && shape.items.length === 0) || (shape.kind === 'map' && shape.entries.length === 0)
}

/** OpenAPI 3.2 `in: querystring`: a form of its members, or the text as it is. */
function wholeQuery(value: unknown, style: ParameterStyle): string[] {
  if (style.json || !isPlainObject(value)) return encodePairs('', value, style).map((pair) => pair.slice(1))
  return membersOf(value).flatMap(([name, item]) => encodePairs(name, item))
}

/** Members that are `undefined` are left out; what is nested deeper than one level is written as JSON. */
function shapeOf(value: unknown): Shape {
  if (isPlainObject(value))
    return { kind: 'map', entries: membersOf(value).map(([name, item]) => [name, textOf(item)]) }
  return Array.isArray(value)
    ? { kind: 'list', items: listOf(value).map(textOf) }
    : { kind: 'scalar', text: textOf(value) }
}
