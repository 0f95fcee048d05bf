import { encodePercent, encodeReserved } from './percent.js'
import { stringifyJson } from './stringify.js'
import { isPlainObject, membersOf, type Shape, shapeOf, textOf } from './value.js'

/** How a parameter is written (OpenAPI 3.1 `style`, `explode`, `allowReserved`, `content`). */
export interface ParameterStyle {
  /** @default 'form' in query and cookie, 'simple' in path and header */
  style?: 'simple' | 'label' | 'matrix' | 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject'
  /** @default true for form, else false */
  explode?: boolean
  /** Leaves the reserved characters of RFC 3986 as they are, but for `&`, `#`, `[` and `]`. */
  allowReserved?: boolean
  /** Sends the value as a JSON document. */
  json?: boolean
  /** The argument is the whole query string (OpenAPI 3.2 `querystring`). */
  whole?: boolean
}

type Encode = (text: string) => string

/** A path value after RFC 6570: `simple`, `label` or `matrix`. */
export function encodePathValue(name: string, value: unknown, style: ParameterStyle = {}): string {
  const shape = shaped(value, style)
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
  if (style.style === 'deepObject' && isPlainObject(value)) return deepPairs(writeName(name), value, writeName, write)
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

/** `a[b][c]=value`; an array repeats its name. */
function deepPairs(prefix: string, value: Record<string, unknown>, writeName: Encode, write: Encode): string[] {
  return membersOf(value).flatMap(([key, item]) => {
    const name = prefix + writeName('[') + writeName(key) + writeName(']')
    if (isPlainObject(item)) return deepPairs(name, item, writeName, write)
    const items = Array.isArray(item) ? (item as unknown[]) : [item]
    return items.filter((one) => one !== undefined).map((one) => `${name}=${write(textOf(one))}`)
  })
}

// Written encoded, since a raw space or bar is not allowed in a URL.
const delimiters: { readonly [style: string]: string } = { spaceDelimited: '%20', pipeDelimited: '%7C' }

function shaped(value: unknown, style: ParameterStyle): Shape {
  return style.json ? { kind: 'scalar', text: stringifyJson(value) ?? '' } : shapeOf(value)
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
