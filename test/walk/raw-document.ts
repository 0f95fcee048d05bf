/**
 * A small walker of the raw document, on purpose independent of the generator: what an author would count with a finger on the paper.
 * It knows OpenAPI 3.x only, local references only, and neither inference nor extensions.
 */
import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'

type Raw = { [key: string]: unknown }

export interface RawOperation {
  /** `GET /users/{id}`, as the document spells the path. */
  key: string
  /** Wire names of path, query, header and cookie parameters. */
  parameters: string[]
  /** Wire names of the properties of the body's object schema; empty when the body is something else. */
  bodyProperties: string[]
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']

/** Headers that every request has or that the SDK's own options carry. OpenAPI says that the first three are ignored as parameters. */
const NOT_ARGUMENTS = new Set(['accept', 'content-type', 'authorization', 'idempotency-key'])

/** Lists every operation of a document in JSON or YAML. */
export function walkDocument(file: string): RawOperation[] {
  const document = load(readFileSync(file, 'utf8')) as Raw
  return Object.entries((document['paths'] ?? {}) as Raw).flatMap(([path, item]) =>
    walkPath(document, path, resolve(document, item)),
  )
}

function walkPath(document: Raw, path: string, item: Raw): RawOperation[] {
  const additional = Object.entries((item['additionalOperations'] ?? {}) as Raw)
  const standard = METHODS.filter((method) => method in item).map((method): [string, unknown] => [method, item[method]])
  return [...standard, ...additional].map(([method, raw]) => {
    const operation = resolve(document, raw)
    return {
      key: `${method.toUpperCase()} ${path}`,
      parameters: parameters(document, [item['parameters'], operation['parameters']]),
      bodyProperties: bodyProperties(document, operation['requestBody']),
    }
  })
}

function parameters(document: Raw, lists: unknown[]): string[] {
  const found = new Map<string, string>()
  for (const raw of lists.flatMap((list) => (Array.isArray(list) ? list : []))) {
    const { in: location, name } = resolve(document, raw) as { in: string; name: string }
    if (location === 'header' && NOT_ARGUMENTS.has(name.toLowerCase())) continue
    found.set(`${location}:${name}`, name)
  }
  return [...found.values()]
}

function bodyProperties(document: Raw, raw: unknown): string[] {
  if (raw === undefined) return []
  const content = (resolve(document, raw)['content'] ?? {}) as Raw
  const first = Object.values(content)[0]
  if (first === undefined) return []
  return [...propertiesOf(document, (first as Raw)['schema'], new Set())]
}

function propertiesOf(document: Raw, raw: unknown, seen: Set<unknown>): Set<string> {
  const schema = resolve(document, raw ?? {})
  if (seen.has(schema)) return new Set()
  seen.add(schema)
  const parts = Array.isArray(schema['allOf']) ? schema['allOf'] : []
  const inherited = parts.flatMap((part) => [...propertiesOf(document, part, seen)])
  const own = Object.entries((schema['properties'] ?? {}) as Raw).filter(
    ([, property]) => (property as Raw)['readOnly'] !== true,
  )
  return new Set([...inherited, ...own.map(([name]) => name)])
}

function resolve(document: Raw, value: unknown): Raw {
  const reference = (value as Raw)['$ref']
  if (typeof reference !== 'string' || !reference.startsWith('#/')) return value as Raw
  const target = reference
    .slice(2)
    .split('/')
    .map((token) => decodeURIComponent(token).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((node, token) => (node as Raw)[token], document)
  return resolve(document, target)
}
