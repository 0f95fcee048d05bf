/**
 * A small walker of the raw document, on purpose independent of the generator: what an author would count with a finger on the paper.
 * It knows OpenAPI 3.x only, and neither inference nor extensions.
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { load } from 'js-yaml'

type Raw = { [key: string]: unknown }

/** A node and the file that its references start from. */
interface Located {
  file: string
  node: unknown
}

export interface RawOperation {
  /** `GET /users/{id}`, as the document spells the path. */
  key: string
  /** Wire names of path, query, header and cookie parameters. */
  parameters: string[]
  /** For each media type of the body, the wire names of the properties of its object schema; empty when it is something else. */
  bodyProperties: string[][]
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']

/** Headers that every request has or that the SDK's own options carry. OpenAPI says that the first three are ignored as parameters. */
const NOT_ARGUMENTS = new Set(['accept', 'content-type', 'authorization', 'idempotency-key'])

/** Lists every operation of a document in JSON or YAML. */
export function walkDocument(file: string): RawOperation[] {
  const read = createReader()
  const document: Located = { file, node: read(file) }
  const paths = resolve(read, child(document, 'paths'))
  const own = credentials(read, document)
  return children(paths).flatMap(([path, item]) => walkPath(read, path, resolve(read, item), own))
}

type Reader = (file: string) => unknown

/** Reads each file once. */
function createReader(): Reader {
  const known = new Map<string, unknown>()
  return (file) => {
    if (!known.has(file)) known.set(file, load(readFileSync(file, 'utf8')))
    return known.get(file)
  }
}

/** API keys are options of the client, also where an operation lists one among its parameters. */
function credentials(read: Reader, document: Located): Set<string> {
  const schemes = child(child(document, 'components'), 'securitySchemes')
  const keys = children(schemes).map(([, scheme]) => resolve(read, scheme).node as Raw)
  return new Set(keys.filter(({ type }) => type === 'apiKey').map((key) => parameterKey(key)))
}

const parameterKey = ({ in: location, name }: Raw): string => `${String(location)}:${String(name)}`.toLowerCase()

function walkPath(read: Reader, path: string, item: Located, own: Set<string>): RawOperation[] {
  const additional = children(child(item, 'additionalOperations'))
  const standard = METHODS.filter((method) => method in (item.node as Raw)).map((method): [string, Located] => [
    method,
    child(item, method),
  ])
  return [...standard, ...additional].map(([method, raw]) => {
    const operation = resolve(read, raw)
    return {
      key: `${method.toUpperCase()} ${path}`,
      parameters: parameters(read, [child(item, 'parameters'), child(operation, 'parameters')], own),
      bodyProperties: bodyProperties(read, child(operation, 'requestBody')),
    }
  })
}

function parameters(read: Reader, lists: Located[], own: Set<string>): string[] {
  const found = new Map<string, string>()
  for (const raw of lists.flatMap(items)) {
    const parameter = resolve(read, raw).node as Raw
    const { in: location, name } = parameter as { in: string; name: string }
    if (location === 'header' && NOT_ARGUMENTS.has(name.toLowerCase())) continue
    if (!own.has(parameterKey(parameter))) found.set(`${location}:${name}`, name)
  }
  return [...found.values()]
}

function bodyProperties(read: Reader, raw: Located): string[][] {
  if (raw.node === undefined) return []
  const contents = children(child(resolve(read, raw), 'content'))
  return contents.map(([, content]) => [...propertiesOf(read, child(content, 'schema'), new Set())])
}

function propertiesOf(read: Reader, raw: Located, seen: Set<unknown>): Set<string> {
  const schema = resolve(read, raw)
  if (seen.has(schema.node)) return new Set()
  seen.add(schema.node)
  const inherited = items(child(schema, 'allOf')).flatMap((part) => [...propertiesOf(read, part, seen)])
  const own = children(child(schema, 'properties')).filter(
    ([, property]) => (property.node as Raw)['readOnly'] !== true,
  )
  return new Set([...inherited, ...own.map(([name]) => name)])
}

const child = ({ file, node }: Located, key: string): Located => ({ file, node: (node as Raw | undefined)?.[key] })

const items = ({ file, node }: Located): Located[] =>
  Array.isArray(node) ? node.map((item): Located => ({ file, node: item })) : []

const children = ({ file, node }: Located): [string, Located][] =>
  Object.entries((node ?? {}) as Raw).map(([key, value]) => [key, { file, node: value }])

function resolve(read: Reader, located: Located): Located {
  const reference = (located.node as Raw | undefined)?.['$ref']
  if (typeof reference !== 'string') return located
  const [path = '', pointer = ''] = reference.split('#')
  const file = path === '' ? located.file : join(dirname(located.file), path)
  const node = pointer
    .split('/')
    .slice(1)
    .map((token) => decodeURIComponent(token).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((inner, token) => (inner as Raw)[token], read(file))
  return resolve(read, { file, node })
}
