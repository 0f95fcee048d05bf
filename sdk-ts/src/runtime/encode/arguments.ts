import type { RequestPlaces } from '../build-request.js'
import { InvalidArgumentError } from '../errors.js'
import { setHeader } from '../headers.js'
import type { Operation } from '../operation.js'
import { addCookie } from '../schemes.js'
import { plainWriter } from './parameter.js'

/** Puts arguments into the places of a request, and gives those that are left for body and query. */
export type ArgumentPlacer = (request: RequestPlaces, operation: Operation, params: object) => object

/** Arguments in the path. */
export const inPath: ArgumentPlacer = (request, operation, params) => {
  const left: Record<string, unknown> = { ...params }
  request.path = operation.path.replace(/\{([^{}]+)\}/g, (_, argument: string) => {
    const value = Object.hasOwn(params, argument) ? (params as typeof left)[argument] : undefined
    delete left[argument]
    const { writer = plainWriter, styles } = operation
    const text = value == null ? '' : writer.path(wireName(operation, argument), value, styles?.[argument])
    if (text) return text
    throw new InvalidArgumentError(
      `Expected a non-empty value for \`${argument}\` but received ${value === '' ? "''" : value}`,
    )
  })
  return checkPath(request.path) && left
}

/** Arguments in path, headers and cookies, and those that have a style or another name than on the wire. */
export const inPlaces: ArgumentPlacer = (request, operation, params) => {
  const { headers, cookies, query, styles, wholeBody, body, writer = plainWriter } = operation
  const given = Object.entries(inPath(request, operation, params))
  // What is left has the names of the body's members.
  request.inQuery = undefined
  return Object.fromEntries(
    given.flatMap(([argument, value]) => {
      if (value === undefined) return []
      const name = wireName(operation, argument)
      const style = styles?.[argument]
      if (headers?.includes(argument)) setHeader(request.headers, name, writer.header(value, style))
      else if (cookies?.includes(argument)) addCookie(request.headers, ...writer.pairs(name, value, style))
      else if (argument === wholeBody) return [[argument, value]]
      else if (body && !wholeBody && !query?.includes(argument)) return [[name, value]]
      else request.query.set(name, writer.pairs(name, value, style))
      return []
    }),
  )
}

function wireName({ rename }: Operation, argument: string): string {
  return (rename && Object.hasOwn(rename, argument) && rename[argument]) || argument
}

/** Whole segments of what a path may hold; none that a URL parser would take for a step up or none, no encoded control characters. */
const validPath = /^(?:\/(?!(?:\.|%2e){1,2}(?:\/|$))(?:[\w\-.~!$&'()*+,;=:@]|%(?![01]|7f))*)+$/i

/** Throws `InvalidArgumentError` unless a path is what it looks like. */
export function checkPath(path: string): true {
  if (validPath.test(path)) return true
  throw new InvalidArgumentError('A path has no dot segments and no control characters')
}
