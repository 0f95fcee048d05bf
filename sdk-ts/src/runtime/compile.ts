import { InvalidArgumentError } from './errors.js'
import type { ParameterWriter } from './encode/parameter.js'
import type { Operation } from './operation.js'

/** Where an argument is sent. */
export type Place = 'path' | 'query' | 'header' | 'cookie' | 'whole' | 'body'

/** An operation prepared for being called many times. */
export interface CompiledOperation {
  /** Place of each argument that is not in `rest`. */
  places: ReadonlyMap<string, Place>
  /** Place of every other argument. */
  rest: 'query' | 'body'
  /** Encoded text of the path and, at odd places, the arguments in it. */
  pieces: readonly string[]
}

const compiled = new WeakMap<Operation, CompiledOperation>()

/** The prepared form of an operation, made at its first call. */
export function compile(operation: Operation): CompiledOperation {
  let found = compiled.get(operation)
  if (found === undefined) compiled.set(operation, (found = compileNow(operation)))
  return found
}

function compileNow({ path, query, headers, cookies, wholeBody, body }: Operation): CompiledOperation {
  const places = new Map<string, Place>()
  const put = (place: Place, names: readonly string[] = []): void => names.forEach((name) => places.set(name, place))
  const pieces = path.split(/\{([^{}]+)\}/)
  put('query', query)
  put('header', headers)
  put('cookie', cookies)
  if (wholeBody !== undefined) places.set(wholeBody, 'whole')
  put('path', pieces.filter(isArgument))
  return {
    places,
    rest: body && wholeBody === undefined ? 'body' : 'query',
    // What a path may not hold is encoded (RFC 3986, 3.3); what is encoded already stays.
    pieces: pieces.map((piece, index) =>
      isArgument(piece, index) ? piece : piece.replace(/[^\w\-.~!$&'()*+,;=:@/%]/gu, encodeURIComponent),
    ),
  }
}

/** Between two pieces of text stands the name of an argument. */
function isArgument(_: string, index: number): boolean {
  return index % 2 === 1
}

/** Whole segments of what a path may hold, none of which a URL parser would take for a step up or none. */
const validPath = /^(?:\/(?!(?:\.|%2e){1,2}(?:\/|$))[\w\-.~!$&'()*+,;=:@%]*)+$/i

/** The path with its values in it. Throws `InvalidArgumentError` for a value that would be lost or lead elsewhere. */
export function buildPath(operation: Operation, params: Record<string, unknown>, writer: ParameterWriter): string {
  const path = compile(operation).pieces.reduce((before, piece, index) => {
    return before + (index % 2 === 0 ? piece : pathValue(operation, piece, params, writer))
  }, '')
  if (!validPath.test(path)) throw new InvalidArgumentError('The path leads to another place than the operation names')
  return path
}

function pathValue(
  { rename, styles }: Operation,
  argument: string,
  params: Record<string, unknown>,
  writer: ParameterWriter,
): string {
  const value = Object.hasOwn(params, argument) ? params[argument] : undefined
  const name = rename?.[argument] ?? argument
  const text = value === undefined || value === null || value === '' ? '' : writer.path(name, value, styles?.[argument])
  if (text === '')
    throw new InvalidArgumentError(`Expected a non-empty value for \`${argument}\` but received ${shown(value)}`)
  const isDots = /^\.\.?$/.test(text)
  if (isDots || /%(?:[01]|7F)/.test(text)) {
    throw new InvalidArgumentError(
      `The value of \`${argument}\` must not ${isDots ? 'be a dot segment' : 'contain control characters'}`,
    )
  }
  return text
}

function shown(value: unknown): string {
  return value === '' ? "''" : Array.isArray(value) ? '[]' : String(value)
}
