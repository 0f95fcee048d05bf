import { encodePercent } from './percent.js'
import { isPlainObject, listOf, membersOf, textOf } from './value.js'

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

/** Writes arguments that stand outside the body. */
export interface ParameterWriter {
  path: (name: string, value: unknown, style: ParameterStyle | undefined) => string
  /** Headers are not percent-encoded. */
  header: (value: unknown, style: ParameterStyle | undefined) => string
  /** Encoded pairs `name=value` of a query parameter or a cookie; none for an empty list or object. */
  pairs: (name: string, value: unknown, style: ParameterStyle | undefined) => string[]
}

/** The defaults of OpenAPI: `simple` in path and header, `form` with `explode` in query and cookie. */
export const plainWriter: ParameterWriter = { path: plainPath, header: plainHeader, pairs: plainPairs }

/** The same beside `deepObject`, the only other style of most APIs. */
export const deepWriter: ParameterWriter = { path: plainPath, header: plainHeader, pairs: plainOrDeepPairs }

function plainPath(_: string, value: unknown): string {
  return simple(value).map(encodePercent).join(',')
}

function plainHeader(value: unknown): string {
  return simple(value).join(',')
}

function simple(value: unknown): string[] {
  return (isPlainObject(value) ? membersOf(value).flat() : listOf(value)).map(textOf)
}

function plainPairs(name: string, value: unknown): string[] {
  if (!isPlainObject(value)) return deepPairs(name, value)
  return membersOf(value).flatMap(([key, item]) => deepPairs(key, textOf(item)))
}

/** Only what has a style is deep; a list of that style is written in one pair. */
function plainOrDeepPairs(name: string, value: unknown, style: ParameterStyle | undefined): string[] {
  if (!style) return plainPairs(name, value)
  if (!Array.isArray(value)) return deepPairs(name, value)
  return listOf(value).length > 0 ? [`${encodePercent(name)}=${plainPath('', value)}`] : []
}

/** `a[b][c]=value`; an array repeats its name. */
export function deepPairs(name: string, value: unknown, write = encodePercent, writeName = write): string[] {
  const pairs = (prefix: string, item: unknown): string[] =>
    isPlainObject(item)
      ? membersOf(item).flatMap(([key, inner]) => pairs(`${prefix}%5B${writeName(key)}%5D`, inner))
      : listOf(item).map((one) => `${prefix}=${write(textOf(one))}`)
  return pairs(writeName(name), value)
}
