import { encodePathValue, type ParameterStyle } from './encode/parameter.js'
import { InvalidArgumentError } from './errors.js'
import type { Operation } from './operation.js'

/** Where an argument is sent. */
export type Place = 'path' | 'query' | 'header' | 'cookie' | 'whole' | 'body'

/** An operation prepared for being called many times. */
export interface CompiledOperation {
  /** Place of each argument that is not in `rest`. */
  places: ReadonlyMap<string, Place>
  /** Place of every other argument. */
  rest: 'query' | 'body'
  /** Wire name of an argument. */
  wireName: (argument: string) => string
  /** Encoded text of the path around its values: one more than there are values. */
  literals: readonly string[]
  values: readonly PathValue[]
}

interface PathValue {
  argument: string
  name: string
  style: ParameterStyle | undefined
}

const compiled = new WeakMap<Operation, CompiledOperation>()

/** The prepared form of an operation, made at its first call. */
export function compile(operation: Operation): CompiledOperation {
  let found = compiled.get(operation)
  if (found === undefined) {
    found = compileNow(operation)
    compiled.set(operation, found)
  }
  return found
}

function compileNow(operation: Operation): CompiledOperation {
  const { pathArguments = {}, rename = {}, styles = {} } = operation
  const pieces = operation.path.split(/\{([^{}]+)\}/)
  const values = pieces
    .filter((_, index) => index % 2 === 1)
    .map((name): PathValue => {
      const argument = Object.hasOwn(pathArguments, name) ? (pathArguments[name] ?? name) : name
      return { argument, name, style: styles[argument] }
    })
  const places = new Map<string, Place>()
  for (const argument of operation.query ?? []) places.set(argument, 'query')
  for (const argument of operation.headers ?? []) places.set(argument, 'header')
  for (const argument of operation.cookies ?? []) places.set(argument, 'cookie')
  if (operation.wholeBody !== undefined) places.set(operation.wholeBody, 'whole')
  for (const { argument } of values) places.set(argument, 'path')
  return {
    places,
    rest: operation.body !== undefined && operation.wholeBody === undefined ? 'body' : 'query',
    wireName: (argument) => (Object.hasOwn(rename, argument) ? (rename[argument] ?? argument) : argument),
    literals: pieces.filter((_, index) => index % 2 === 0).map(encodeLiteral),
    values,
  }
}

/** Encodes what a path may not hold (RFC 3986, 3.3); what is encoded already stays. */
function encodeLiteral(text: string): string {
  return text.replace(/[^A-Za-z0-9\-._~!$&'()*+,;=:@/%]/gu, encodeURIComponent)
}

/** The path with its values in it. Throws `InvalidArgumentError` for a value that would be lost or lead elsewhere. */
export function buildPath({ literals, values }: CompiledOperation, params: Record<string, unknown>): string {
  let path = literals[0] ?? ''
  values.forEach(({ argument, name, style }, index) => {
    const value = Object.hasOwn(params, argument) ? params[argument] : undefined
    const text = value === undefined || value === null || value === '' ? '' : encodePathValue(name, value, style)
    if (text === '')
      throw new InvalidArgumentError(`Expected a non-empty value for \`${argument}\` but received ${shown(value)}`)
    if (text === '.' || text === '..')
      throw new InvalidArgumentError(`The value of \`${argument}\` must not be a dot segment`)
    if (/%(?:[01][0-9A-F]|7F)/.test(text)) {
      throw new InvalidArgumentError(`The value of \`${argument}\` must not contain control characters`)
    }
    path += text + (literals[index + 1] ?? '')
  })
  return path
}

function shown(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : Array.isArray(value) ? '[]' : String(value)
}
