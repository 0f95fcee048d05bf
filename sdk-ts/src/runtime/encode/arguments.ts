import type { RequestPlaces } from '../build-request.js'
import { InvalidArgumentError } from '../errors.js'
import { setHeader } from '../headers.js'
import type { Operation } from '../operation.js'
import { addCookie } from '../schemes.js'
import { deepPairs, plainWriter } from './parameter.js'

/** Puts arguments into the places of a request, and gives what the body is made of; `undefined`: nothing. */
export type ArgumentPlacer = (request: RequestPlaces, operation: Operation, params: object) => unknown

type Place = (argument: string, value: unknown, name: string) => void

/** Nothing but the body, where the arguments are not simply its members. */
export const inBody: ArgumentPlacer = (request, operation, params) => bodyOf(request, operation, params, [], refuse)

/** Arguments in the path, beside those of the body. */
export const inPath: ArgumentPlacer = (request, operation, params) =>
  bodyOf(request, operation, params, fillPath(request, operation, params), refuse)

/** Arguments in the query, but for objects, beside those of the body. */
export const inQuery: ArgumentPlacer = (request, operation, params) =>
  bodyOf(request, operation, params, [], (argument, value) => {
    request.query.set(argument, deepPairs(argument, value))
  })

/** Arguments in path, query, headers and cookies, and those that have a style or another name than on the wire. */
export const inPlaces: ArgumentPlacer = (request, operation, params) => {
  const { headers, cookies, styles, writer = plainWriter } = operation
  return bodyOf(request, operation, params, fillPath(request, operation, params), (argument, value, name) => {
    const style = styles?.[argument]
    if (headers?.includes(argument)) setHeader(request.headers, name, writer.header(value, style))
    else if (cookies?.includes(argument)) addCookie(request.headers, ...writer.pairs(name, value, style))
    else request.query.set(name, writer.pairs(name, value, style))
  })
}

function refuse(argument: string): never {
  throw new InvalidArgumentError(`There is no argument \`${argument}\``)
}

/** Puts the arguments of the path into it, and gives the names of those that are params. */
function fillPath(request: RequestPlaces, operation: Operation, params: object): string[] {
  const placed: string[] = []
  const { path, at, writer = plainWriter, styles } = operation
  // Its name may be that of a member of the body as well.
  const last = 'at' in operation && /.*\{(.+)\}/.exec(path)?.[1]
  request.path = path.replace(/\{([^{}]+)\}/g, (_, argument: string) => {
    let value = at
    if (argument !== last) {
      value = Object.hasOwn(params, argument) ? (params as Record<string, unknown>)[argument] : undefined
      placed.push(argument)
    }
    const text = value == null ? '' : writer.path(wireName(operation, argument), value, styles?.[argument])
    if (text) return text
    throw new InvalidArgumentError(
      `Expected a non-empty value for \`${argument}\` but received ${value === '' ? "''" : value}`,
    )
  })
  checkPath(request.path)
  return placed
}

/**
 * What the body is made of: the arguments that are its members, by their wire names, or the one that is all of it. Hands the others to `place`.
 *
 * @param placed Arguments that have their places already.
 */
function bodyOf(
  request: RequestPlaces,
  operation: Operation,
  params: object,
  placed: readonly string[],
  place: Place,
): unknown {
  const { headers, cookies, query, wholeBody, body, optionalBody, fixedQuery } = operation
  // No argument has an empty name.
  if (fixedQuery) request.query.set('', [fixedQuery])
  // Without a prototype, so that a body may have a member called `__proto__`.
  const members = Object.create(null) as Record<string, unknown>
  let content: unknown = wholeBody || optionalBody ? undefined : members
  for (const argument of Object.keys(params)) {
    const value = (params as typeof members)[argument]
    if (value === undefined || placed.includes(argument)) continue
    const name = wireName(operation, argument)
    const isOutside = headers?.includes(argument) || cookies?.includes(argument) || query?.includes(argument)
    if (argument === wholeBody) content = value
    else if (body && !wholeBody && !isOutside) (content = members)[name] = value
    else place(argument, value, name)
  }
  return content
}

function wireName({ rename }: Operation, argument: string): string {
  return (rename && Object.hasOwn(rename, argument) && rename[argument]) || argument
}

/** Whole segments of what a path may hold; none that a URL parser would take for a step up or none, no encoded control characters. */
const validPath = /^(?:\/(?!(?:\.|%2e){1,2}(?:\/|$))(?:[\w\-.~!$&'()*+,;=:@]|%(?![01]|7f))*)+$/i

/** The path. Throws `InvalidArgumentError` unless it is what it looks like. */
export function checkPath(path: string): string {
  if (validPath.test(path)) return path
  throw new InvalidArgumentError('A path has no dot segments and no control characters')
}
