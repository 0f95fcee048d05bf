import type { Api, Operation } from '@artificer/generator/ir'

/** What a method and a path lead to. */
export type Match =
  | {
      kind: 'operation'
      operation: Operation
      /** Raw texts of the path parameters, still encoded. */ values: { [name: string]: string }
    }
  /** The path is known, with other methods. */
  | { kind: 'method'; allowed: string[] }
  | { kind: 'none' }

export type Matcher = (method: string, path: string) => Match

interface Route {
  operation: Operation
  names: string[]
  expression: RegExp
  /** Orders routes of one length: literal segments before mixed ones before parameters. */
  rank: string
}

const PARAMETER = /\{([^{}]+)\}/

/**
 * Matches paths as the document writes them, `{id}:cancel`, `{user-id}` and `{name}.json` included. The path is tried as it is, then below
 * each of the prefixes (the paths of the document's servers).
 */
export const createMatcher = (api: Api, prefixes: readonly string[] = []): Matcher => {
  const byLength = new Map<number, Route[]>()
  for (const operation of api.operations) {
    const length = operation.path.split('/').length
    byLength.set(length, [...(byLength.get(length) ?? []), createRoute(operation)])
  }
  for (const routes of byLength.values())
    routes.sort((left, right) => (left.rank < right.rank ? -1 : left.rank > right.rank ? 1 : 0))
  const match = (method: string, path: string): Match =>
    matchIn(byLength.get(path.split('/').length) ?? [], method, path)
  return (method, path) => {
    const tries = [
      path,
      ...prefixes.filter((prefix) => path.startsWith(`${prefix}/`)).map((prefix) => path.slice(prefix.length)),
    ]
    const found = tries.map((candidate) => match(method, candidate))
    return (
      found.find(({ kind }) => kind === 'operation') ?? found.find(({ kind }) => kind === 'method') ?? { kind: 'none' }
    )
  }
}

const createRoute = (operation: Operation): Route => {
  const pieces = operation.path.split(/(\{[^{}]+\})/)
  const names = pieces.flatMap((piece) => PARAMETER.exec(piece)?.[1] ?? [])
  const source = pieces.map((piece) => (PARAMETER.test(piece) ? '([^/]*?)' : escaped(piece))).join('')
  const rank = operation.path
    .split('/')
    .map((segment) => (!PARAMETER.test(segment) ? '0' : /^\{[^{}]+\}$/.test(segment) ? '2' : '1'))
  return { operation, names, expression: new RegExp(`^${source}$`), rank: rank.join('') }
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)

const matchIn = (routes: readonly Route[], method: string, path: string): Match => {
  const allowed: string[] = []
  for (const route of routes) {
    const groups = route.expression.exec(path) ?? route.expression.exec(withPlainLiterals(path))
    if (groups === null) continue
    if (route.operation.httpMethod === method)
      return { kind: 'operation', operation: route.operation, values: valuesOf(route, groups) }
    allowed.push(route.operation.httpMethod)
  }
  return allowed.length > 0 ? { kind: 'method', allowed: [...new Set(allowed)] } : { kind: 'none' }
}

/** Characters that a path may hold plainly but that a client may encode all the same (RFC 3986, 3.3). */
const withPlainLiterals = (path: string): string =>
  path.replaceAll(/%(2[1-9ABCDE]|3[ABD]|40|5F|7E)/gi, (code) => decodeURIComponent(code))

const valuesOf = (route: Route, groups: RegExpExecArray): { [name: string]: string } =>
  Object.fromEntries(route.names.map((name, index) => [name, groups[index + 1] ?? '']))
