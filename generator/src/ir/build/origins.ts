import { pointerTokens } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { NameOrigin } from '../models.ts'
import { givenNameOf } from './given-names.ts'

/** Origin of a schema that a reference names: the author's name for it, else the place that it was taken from. */
export function declaredOrigin(node: Node, adopted: string | undefined): NameOrigin {
  const name = givenNameOf(node, 'type') ?? adopted
  if (name !== undefined) return { kind: 'component', name }
  return originOfPointer(node)
}

function originOfPointer(node: Node): NameOrigin {
  const tokens = pointerTokens(node.pointer)
  const [first, second, third] = tokens
  const holder = tokens.at(-2)
  if (first === 'paths' && (holder === '$defs' || holder === 'definitions'))
    return { kind: 'component', name: tokens.at(-1) as string }
  if (first === 'paths' && second !== undefined && third !== undefined) return operationOrigin(tokens)
  const root = tokens.findIndex((token) => ['schemas', 'definitions', '$defs'].includes(token))
  if (root < 0 || root + 1 >= tokens.length) return { kind: 'component', name: lastName(tokens) ?? baseName(node.file) }
  const rest = tokens.slice(root + 2)
  if (rest.length === 0) return { kind: 'component', name: tokens[root + 1] as string }
  return memberOrigin(node, tokens.slice(0, root + 2), rest)
}

function operationOrigin(tokens: string[]): NameOrigin {
  const [, path, method, section, key] = tokens as [string, string, string, string | undefined, string | undefined]
  const operation = `${method.toUpperCase()} ${path}`
  const names = propertyNames(tokens.slice(4)).join('.')
  const detail = names === '' ? {} : { detail: names }
  if (section === 'responses')
    return { kind: 'operation', operation, role: /^[23]/.test(key ?? '') ? 'response' : 'error', ...detail }
  return { kind: 'operation', operation, role: section === 'requestBody' ? 'body' : 'parameter', ...detail }
}

function memberOrigin(node: Node, parent: string[], rest: string[]): NameOrigin {
  const pointer = parent.map((token) => `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
  const id = node.file === '' ? pointer : `${node.file}#${pointer}`
  const last = rest.at(-1) as string
  const role =
    last === 'items'
      ? 'item'
      : last === 'additionalProperties'
        ? 'value'
        : rest.at(-2) === 'properties'
          ? 'property'
          : 'variant'
  return { kind: 'member', parent: id, role, detail: propertyNames(rest).join('.') || last }
}

/** The names of the properties on a way through a schema. */
function propertyNames(tokens: string[]): string[] {
  return tokens.filter((_, index) => tokens[index - 1] === 'properties')
}

function lastName(tokens: string[]): string | undefined {
  return tokens.findLast(
    (token) => token !== 'schema' && token !== 'content' && !/^\d+$/.test(token) && !token.includes('/'),
  )
}

function baseName(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1)
  return name.replace(/(\.[a-z]+)+$/i, '') || name
}
