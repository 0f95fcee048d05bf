import type { Api, Parameter, TypeRef } from '@artificer/generator/ir'
import type { Raw } from './typed.ts'

/** What a parameter's type asks of its style. */
export type Shape = 'scalar' | 'array' | 'object'

/** The shape under which a type is written; a union that has a scalar arm is read as a scalar when one text is there. */
export const shapeOf = (type: TypeRef, api: Api, depth = 0): Shape => {
  if (depth > 20) return 'scalar'
  switch (type.kind) {
    case 'array':
    case 'tuple':
      return 'array'
    case 'map':
      return 'object'
    case 'nullable':
      return shapeOf(type.of, api, depth + 1)
    case 'union': {
      const shapes = type.variants.map((variant) => shapeOf(variant, api, depth + 1))
      return shapes.find((shape) => shape !== 'scalar') ?? 'scalar'
    }
    case 'model': {
      const model = api.models.find(({ id }) => id === type.id)
      if (model === undefined) return 'scalar'
      return model.kind === 'object' ? 'object' : shapeOf(model.type, api, depth + 1)
    }
    default:
      return 'scalar'
  }
}

/** Decodes a percent-encoded text; undefined when it is not well-formed UTF-8. */
export const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** What of a parameter decides how it is written. */
export type Styled = Pick<Parameter, 'in' | 'name' | 'style' | 'explode'>

/** Decodes one raw text of a path, header or cookie, or of a query with `explode: false`. Undefined when an encoding is broken. */
export const decodeStyled = (parameter: Styled, raw: string, shape: Shape): Raw | undefined => {
  const body = withoutPrefix(parameter, raw)
  if (body === undefined) return undefined
  const decode = parameter.in === 'header' ? (text: string): string | undefined => text.trim() : decoded
  if (shape === 'scalar') return decode(body)
  const parts = body === '' ? [] : body.split(separatorOf(parameter, shape))
  return shape === 'array' ? listOf(parts, decode, namePrefix(parameter)) : pairsOf(parts, parameter, decode)
}

const namePrefix = (parameter: Styled): string =>
  parameter.style === 'matrix' && parameter.explode ? `${parameter.name}=` : ''

const withoutPrefix = (parameter: Styled, raw: string): string | undefined => {
  if (parameter.style === 'label') return raw.startsWith('.') ? raw.slice(1) : undefined
  if (parameter.style !== 'matrix') return raw
  if (!raw.startsWith(';')) return undefined
  const name = `;${parameter.name}=`
  return raw.startsWith(name) && !parameter.explode
    ? raw.slice(name.length)
    : raw.startsWith(name) && !raw.slice(1).includes(';')
      ? raw.slice(name.length)
      : raw.slice(1)
}

const separatorOf = (parameter: Styled, shape: Shape): RegExp => {
  switch (parameter.style) {
    case 'spaceDelimited':
      return /%20|\+| /
    case 'pipeDelimited':
      return /\||%7C/i
    case 'label':
      return parameter.explode ? /\./ : /,/
    case 'matrix':
      return parameter.explode ? /;/ : /,/
    default:
      return shape === 'array' || shape === 'object' ? /,/ : /(?!)/
  }
}

type Decode = (text: string) => string | undefined

const listOf = (parts: readonly string[], decode: Decode, prefix: string): Raw | undefined => {
  const items = parts.map((part) => decode(part.startsWith(prefix) ? part.slice(prefix.length) : part))
  return items.includes(undefined) ? undefined : (items as string[])
}

const pairsOf = (parts: readonly string[], parameter: Styled, decode: Decode): Raw | undefined => {
  const entries = parameter.explode && parameter.style !== 'spaceDelimited' ? parts.map(keyAndValue) : paired(parts)
  const object: { [key: string]: Raw } = Object.create(null) as { [key: string]: Raw }
  for (const [key, value] of entries) {
    const [name, text] = [decode(key), decode(value)]
    if (name === undefined || text === undefined) return undefined
    object[name] = text
  }
  return object
}

const keyAndValue = (part: string): [string, string] => {
  const at = part.indexOf('=')
  return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)]
}

const paired = (parts: readonly string[]): [string, string][] =>
  parts.flatMap((part, index): [string, string][] => (index % 2 === 0 ? [[part, parts[index + 1] ?? '']] : []))
