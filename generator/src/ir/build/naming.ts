import { child, elements, has, isObject, member, textOf } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { Operation } from '../api.ts'
import type { BuildContext } from './build-context.ts'
import type { FoundOperation } from './paths.ts'

/** Resource and method as far as someone has said them; the rest is inferred. */
export interface GivenName {
  resource?: string[]
  method?: string
  naming: Operation['naming']
}

/** The configuration first, then `x-sdk`, then the vendors' keys. */
export function givenName(context: BuildContext, found: FoundOperation): GivenName | undefined {
  return configuredName(context, found) ?? declaredName(context, found.node) ?? vendorName(found.node)
}

function configuredName(context: BuildContext, { id, node }: FoundOperation): GivenName | undefined {
  const { names } = context.options
  const operationId = textOf(node, 'operationId')
  const key = [id, operationId].find((name) => name !== undefined && names !== undefined && Object.hasOwn(names, name))
  const given = key === undefined ? undefined : names?.[key]
  return given === undefined ? undefined : { ...given, naming: 'configuration' }
}

function declaredName(context: BuildContext, operation: Node): GivenName | undefined {
  const place = context.extension(operation, 'x-sdk')
  if (place === undefined) return undefined
  const cure = "write { resource: ['users'], method: 'create' }"
  if (!isObject(place.value)) {
    context.invalid(place, '`x-sdk` is no object', cure)
    return undefined
  }
  const resource = readResource(context, child(place, 'resource'), cure)
  const method = readMethod(context, child(place, 'method'), cure)
  if (resource === undefined && method === undefined) return undefined
  return {
    ...(resource === undefined ? {} : { resource }),
    ...(method === undefined ? {} : { method }),
    naming: 'x-sdk',
  }
}

function readResource(context: BuildContext, node: Node, cure: string): string[] | undefined {
  if (node.value === undefined) return undefined
  const names = elements(node).map(({ value }) => value)
  if (Array.isArray(node.value) && names.every(isWord)) return names
  context.invalid(node, '`resource` is no list of names', cure)
  return undefined
}

function readMethod(context: BuildContext, node: Node, cure: string): string | undefined {
  if (node.value === undefined || isWord(node.value)) return node.value
  context.invalid(node, '`method` is no name', cure)
  return undefined
}

/** Text with at least one letter in it: what a name can be made from. */
function isWord(value: unknown): value is string {
  return typeof value === 'string' && /\p{L}/u.test(value)
}

function vendorName(operation: Node): GivenName | undefined {
  const method = [
    'x-stainless-method',
    'x-fern-sdk-method-name',
    'x-speakeasy-name-override',
    'x-ms-client-name',
    'x-operation-name',
  ]
    .map((key) => textOf(operation, key))
    .find(isWord)
  const resource = groupOf(operation)
  if (method === undefined && resource === undefined) return undefined
  return {
    ...(resource === undefined ? {} : { resource }),
    ...(method === undefined ? {} : { method }),
    naming: 'vendor-extension',
  }
}

function groupOf(operation: Node): string[] | undefined {
  for (const key of ['x-fern-sdk-group-name', 'x-speakeasy-group', 'x-stainless-resource']) {
    const group = member(operation, key)
    if (typeof group === 'string' && isWord(group)) return group.split('.').filter(isWord)
    if (Array.isArray(group) && group.length > 0 && group.every(isWord)) return group
  }
  return undefined
}

const LANGUAGES = ['typescript', 'python'] as const
const IGNORED = ['x-fern-ignore', 'x-speakeasy-ignore', 'x-internal']

function isIgnored(owner: Node): boolean {
  return IGNORED.some((key) => member(owner, key) === true)
}

/** Languages that an operation is left out of. */
export function skippedLanguages(context: BuildContext, operation: Node, pathItem: Node): Operation['skip'] {
  const place = context.extension(operation, 'x-sdk')
  const declared = place === undefined ? undefined : member(place, 'skip')
  if (declared !== undefined) return readSkip(context, child(place as Node, 'skip'))
  if (isIgnored(operation) || isIgnored(pathItem)) return [...LANGUAGES]
  const vendor = has(operation, 'x-stainless-skip') ? member(operation, 'x-stainless-skip') : undefined
  if (vendor === true) return [...LANGUAGES]
  const listed: unknown[] = Array.isArray(vendor) ? vendor.map((name) => (name === 'node' ? 'typescript' : name)) : []
  return LANGUAGES.filter((language) => listed.includes(language))
}

function readSkip(context: BuildContext, node: Node): Operation['skip'] {
  if (node.value === true) return [...LANGUAGES]
  if (node.value === false) return []
  const listed: unknown[] = Array.isArray(node.value) ? node.value : []
  if (Array.isArray(node.value) && listed.every((name) => LANGUAGES.includes(name as never)))
    return LANGUAGES.filter((name) => listed.includes(name))
  context.invalid(node, '`skip` is neither true nor a list of languages', "write true or ['python']")
  return []
}
