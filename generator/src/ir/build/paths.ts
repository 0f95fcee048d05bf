import { child, entries, isObject } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { HttpMethod } from '../api.ts'
import type { OperationId } from '../ids.ts'
import type { BuildContext } from './build-context.ts'

/** An operation as the document has it, before anything is built. */
export interface FoundOperation {
  id: OperationId
  httpMethod: HttpMethod
  /** The key in `paths`. */
  key: string
  /** Template without query and fragment. */
  path: string
  fixedQuery: { name: string; value: string }[]
  fragment: string
  pathItem: Node
  node: Node
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']

/** All operations, sorted by path and method. */
export function findOperations(context: BuildContext, root: Node): FoundOperation[] {
  const found = entries(child(root, 'paths'))
    .filter(([key]) => !key.startsWith('x-'))
    .flatMap(([key, item]) => operationsAt(context, key, item))
  return found.toSorted((a, b) => (a.key === b.key ? compare(a.httpMethod, b.httpMethod) : compare(a.key, b.key)))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function operationsAt(context: BuildContext, key: string, item: Node): FoundOperation[] {
  if (!isSound(context, key, item)) return []
  const pathItem = mergedItem(context, item)
  const parts = splitKey(key)
  reportEmpty(context, pathItem)
  const fixed = METHODS.filter((method) => isObject(child(pathItem, method).value)).map(
    (method) => [method.toUpperCase(), child(pathItem, method)] as const,
  )
  const further = entries(child(pathItem, 'additionalOperations')).filter(([, node]) => isObject(node.value))
  return [...fixed, ...further].map(([httpMethod, written]) => {
    // A reference in the place of an operation is no standard, but it is in use.
    const node = context.resolver.follow(written)
    return {
      id: `${httpMethod} ${key}`,
      httpMethod,
      key,
      ...parts,
      pathItem,
      node: { ...node, file: written.file, pointer: written.pointer, value: node.value },
    }
  })
}

function reportEmpty(context: BuildContext, item: Node): void {
  for (const method of METHODS) {
    const node = child(item, method)
    if (node.value === undefined || isObject(node.value)) continue
    const message = `there is no operation under \`${method}\`; it is left out`
    context.collector.warning('operation/invalid', node, message, 'describe the operation, or leave the method out')
  }
}

/** A reference and members beside it: the members win. */
function mergedItem(context: BuildContext, item: Node): Node {
  const target = context.resolver.follow(item)
  if (target === item || !isObject(item.value) || !isObject(target.value)) return target
  return Object.keys(item.value).length > 1 ? { ...target, value: { ...target.value, ...item.value } } : target
}

function isSound(context: BuildContext, key: string, item: Node): boolean {
  const [path = ''] = key.split(/[?#]/, 1)
  const fault = !key.startsWith('/')
    ? 'does not begin with a slash'
    : path.includes('//')
      ? 'has an empty segment'
      : path.split('/').some((segment) => segment === '.' || segment === '..')
        ? 'has a dot segment'
        : hasControl(key)
          ? 'has a control character'
          : path.includes('\\')
            ? 'has a backslash, which URLs take for a slash'
            : /[{}]/.test(path.replaceAll(/\{[^{}]*\}/g, ''))
              ? 'has a brace without its partner'
              : undefined
  if (fault === undefined) return true
  context.collector.error(
    'path/invalid',
    item,
    `the path ${JSON.stringify(key)} ${fault}`,
    'write a path such as /users/{id}',
  )
  return false
}

function hasControl(text: string): boolean {
  return [...text].some((char) => char.charCodeAt(0) < 32 || char.charCodeAt(0) === 127)
}

function splitKey(key: string): Pick<FoundOperation, 'path' | 'fixedQuery' | 'fragment'> {
  const [beforeFragment = '', fragment = ''] = splitOnce(key, '#')
  const [path = '', query = ''] = splitOnce(beforeFragment, '?')
  const fixedQuery = [...new URLSearchParams(query)].map(([name, value]) => ({ name, value }))
  return { path, fixedQuery, fragment }
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}
