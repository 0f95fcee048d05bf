import type { Api, JsonSchema, MemberPath, Operation, ResponseContent } from '@artificer/generator/ir'
import { declaredMembers } from '../data/overlay.ts'
import { isIdName } from '../data/realistic.ts'
import { responseFor, successStatus } from '../data/respond.ts'
import { keywordsOf } from '../json.ts'
import type { Schemas } from '../schemas.ts'
import { isJsonType } from '../validate/media-type.ts'
import type { Collection, Role } from './collection.ts'

/** What the operations of an API say about the things behind it. */
export interface Inference {
  roles: Map<string, Role>
  collections: Map<string, Collection>
}

const ITEM = /^(.*)\/\{([^{}/]+)\}$/
const BELOW_ITEM = /^(.*)\/\{([^{}/]+)\}\/[^{}/]+$/

/**
 * Reads collections from paths: `/users` and `/users/{id}` belong together when what they answer has the id. Pages are collections even
 * where nothing else touches their items.
 */
export const inferState = (api: Api, schemas: Schemas): Inference => {
  const byRoute = new Map(api.operations.map((operation) => [operation.id, operation]))
  const route = (method: string, path: string): Operation | undefined => byRoute.get(`${method} ${path}`)
  const collections = new Map<string, Collection>()
  for (const path of collectionPaths(api)) {
    const collection = inferCollection(path, api, route, schemas)
    if (collection !== undefined) collections.set(path, collection)
  }
  const roles = new Map<string, Role>()
  for (const operation of api.operations) {
    const role = roleOf(operation, collections, api, schemas)
    if (role !== undefined) roles.set(operation.id, role)
  }
  return { roles, collections }
}

const collectionPaths = (api: Api): string[] => {
  const items = api.operations.flatMap((operation) => ITEM.exec(operation.path)?.[1] ?? [])
  const pages = api.operations.filter(({ result }) => result.kind === 'page').map(({ path }) => path)
  return [...new Set([...items, ...pages])].filter((path) => path !== '')
}

type FindRoute = (method: string, path: string) => Operation | undefined

const inferCollection = (path: string, api: Api, route: FindRoute, schemas: Schemas): Collection | undefined => {
  const parameter = api.operations
    .map((operation) => ITEM.exec(operation.path))
    .find((match) => match?.[1] === path)?.[2]
  const itemPath = `${path}/{${parameter ?? ''}}`
  const [retrieve, create] = [route('GET', itemPath), route('POST', path)]
  const listing =
    api.operations.find((operation) => operation.path === path && operation.result.kind === 'page') ??
    route('GET', path)
  const list = listing === undefined ? undefined : listOf(listing, api, schemas)
  const shown = [
    retrieve,
    route('PATCH', itemPath),
    route('PUT', itemPath),
    list === undefined ? create : undefined,
  ].flatMap((operation) => (operation === undefined ? [] : contentOf(operation)))
  const schema = shown[0]?.content.schema ?? list?.schema
  if (schema === undefined) return undefined
  const found = idIn(schema, parameter, path, schemas)
  if (found === undefined && listing?.result.kind !== 'page') return undefined
  const wrap = found?.wrap ?? []
  const source = shown[0]
  return {
    path,
    schema: schemaAt(schema, wrap, schemas),
    hasCreate: create !== undefined,
    ...(parameter === undefined ? {} : { parameter }),
    ...(found === undefined ? {} : { idMember: found.member }),
    ...(source === undefined ? {} : { model: { ...source, wrap } }),
    ...(list === undefined ? {} : { list: { operation: list.operation, content: list.content, items: list.items } }),
  }
}

/** The JSON content of an operation's success. */
const contentOf = (operation: Operation): { operation: Operation; content: ResponseContent }[] => {
  const contents = responseFor(operation, successStatus(operation))?.content ?? []
  return contents
    .filter((content) => content.kind === 'json' && isJsonType(content.mediaType))
    .slice(0, 1)
    .map((content) => ({ operation, content }))
}

const listOf = (
  operation: Operation,
  api: Api,
  schemas: Schemas,
): { operation: Operation; content: ResponseContent; items: MemberPath; schema: JsonSchema } | undefined => {
  const [shown] = contentOf(operation)
  if (shown === undefined) return undefined
  const items = operation.result.kind === 'page' ? operation.result.pagination.items : arrayIn(shown.content, schemas)
  if (items === undefined) return undefined
  const array = schemaAt(shown.content.schema, items, schemas)
  const schema = itemsOf(array, schemas)
  return schema === undefined ? undefined : { ...shown, items, schema }
}

/** The way to the one array of objects in an answer. */
const arrayIn = (content: ResponseContent, schemas: Schemas): MemberPath | undefined => {
  if (itemsOf(content.schema, schemas) !== undefined) return []
  const arrays = [...declaredMembers(content.schema, schemas)].filter(([, member]) => {
    const items = itemsOf(member, schemas)
    return items !== undefined && declaredMembers(items, schemas).size > 0
  })
  return arrays.length === 1 && arrays[0] !== undefined ? [arrays[0][0]] : undefined
}

/** Schema of one item of the array at a path. */
export const itemSchemaOf = (schema: JsonSchema, items: MemberPath, schemas: Schemas): JsonSchema =>
  itemsOf(schemaAt(schema, items, schemas), schemas) ?? true

const itemsOf = (schema: JsonSchema, schemas: Schemas): JsonSchema | undefined => {
  const keywords = keywordsOf(schemas.resolve(schema))
  if (keywords['items'] !== undefined) return keywords['items'] as JsonSchema
  const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((key) => (keywords[key] ?? []) as JsonSchema[])
  return parts.map((part) => itemsOf(part, schemas)).find((items) => items !== undefined)
}

export const schemaAt = (schema: JsonSchema, path: MemberPath, schemas: Schemas): JsonSchema =>
  path.reduce<JsonSchema>((inner, name) => declaredMembers(inner, schemas).get(name) ?? true, schema)

const bare = (name: string): string => name.toLowerCase().replaceAll(/[_-]/g, '')

const singular = (path: string): string =>
  bare(path.split('/').pop() ?? '')
    .replace(/ies$/, 'y')
    .replace(/s$/, '')

/** The member that holds the id of what a schema describes, directly or one envelope deeper. */
const idIn = (
  schema: JsonSchema,
  parameter: string | undefined,
  path: string,
  schemas: Schemas,
): { member: string; wrap: MemberPath } | undefined => {
  const members = declaredMembers(schema, schemas)
  const member = idAmong([...members.keys()], parameter, path)
  if (member !== undefined) return { member, wrap: [] }
  const objects = [...members].filter(([, inner]) => declaredMembers(inner, schemas).size > 0)
  const [only] = objects
  if (only === undefined || objects.length > 1) return undefined
  const inner = idAmong([...declaredMembers(only[1], schemas).keys()], parameter, path)
  return inner === undefined ? undefined : { member: inner, wrap: [only[0]] }
}

const idAmong = (names: readonly string[], parameter: string | undefined, path: string): string | undefined => {
  const wanted = parameter === undefined ? [] : [bare(parameter)]
  const tail = parameter === undefined ? undefined : bare(parameter).replace(bare(singular(path)), '')
  const candidates = [
    ...wanted,
    'id',
    ...(tail === undefined || tail === '' ? [] : [tail]),
    `${singular(path)}id`,
    'uuid',
  ]
  for (const candidate of candidates) {
    const found = names.find((name) => bare(name) === candidate)
    if (found !== undefined) return found
  }
  return parameter === undefined ? names.find(isIdName) : undefined
}

const roleOf = (
  operation: Operation,
  collections: Map<string, Collection>,
  api: Api,
  schemas: Schemas,
): Role | undefined => {
  const own = collections.get(operation.path)
  const list = own?.list
  if (own !== undefined && list?.operation.id === operation.id) {
    const { result } = operation
    return {
      kind: 'list',
      collection: own,
      content: list.content,
      items: list.items,
      ...(result.kind === 'page' ? { pagination: result.pagination } : {}),
    }
  }
  if (own?.parameter !== undefined && operation.httpMethod === 'POST')
    return itemRole('create', own, operation, schemas)
  const item = ITEM.exec(operation.path)
  const ofItem = item === null ? undefined : collections.get(item[1] ?? '')
  if (ofItem?.parameter !== undefined && ofItem.parameter === item?.[2]) return roleOnItem(operation, ofItem, schemas)
  const below = BELOW_ITEM.exec(operation.path)
  const parent = below === null ? undefined : collections.get(below[1] ?? '')
  return parent?.parameter === undefined || collections.has(operation.path)
    ? undefined
    : roleBelow(operation, parent, schemas)
}

const METHODS: { [method: string]: 'retrieve' | 'update' | 'replace' | 'action' } = {
  GET: 'retrieve',
  PATCH: 'update',
  PUT: 'replace',
  POST: 'update',
}

const roleOnItem = (operation: Operation, collection: Collection, schemas: Schemas): Role | undefined => {
  const [shown] = contentOf(operation)
  if (operation.httpMethod === 'DELETE')
    return { kind: 'delete', collection, ...(shown === undefined ? {} : { content: shown.content }) }
  const kind = METHODS[operation.httpMethod]
  return kind === undefined ? undefined : itemRole(kind, collection, operation, schemas)
}

/** Whether every content of the success is bytes. */
const answersBytes = (operation: Operation): boolean => {
  const contents = responseFor(operation, successStatus(operation))?.content ?? []
  return contents.length > 0 && contents.every(({ kind, type }) => kind === 'binary' || type.kind === 'file')
}

const roleBelow = (operation: Operation, collection: Collection, schemas: Schemas): Role | undefined => {
  if (operation.httpMethod === 'GET' && answersBytes(operation)) return { kind: 'content', collection }
  if (operation.httpMethod === 'GET' || operation.result.kind === 'stream') return undefined
  const role = itemRole('action', collection, operation, schemas)
  return role?.kind === 'action' && (role.content !== undefined || operation.result.kind === 'none') ? role : undefined
}

type ItemKind = 'create' | 'retrieve' | 'update' | 'replace' | 'action'

/** An operation on an item: with the way to the item in its answer, where the answer shows it. */
const itemRole = (kind: ItemKind, collection: Collection, operation: Operation, schemas: Schemas): Role | undefined => {
  const [shown] = contentOf(operation)
  if (shown === undefined) return operation.result.kind === 'none' ? { kind, collection, wrap: [] } : undefined
  const found = idIn(shown.content.schema, collection.parameter, collection.path, schemas)
  const isItem =
    found !== undefined &&
    found.member === collection.idMember &&
    resembles(schemaAt(shown.content.schema, found.wrap, schemas), collection.schema, schemas)
  if (!isItem) return undefined
  return { kind, collection, content: shown.content, wrap: found.wrap }
}

/** Two schemas show the same thing when they are one, or when most members of the smaller are members of the other. */
const resembles = (left: JsonSchema, right: JsonSchema, schemas: Schemas): boolean => {
  if (schemas.resolve(left) === schemas.resolve(right)) return true
  const [leftNames, rightNames] = [declaredMembers(left, schemas), declaredMembers(right, schemas)]
  const common = [...leftNames.keys()].filter((name) => rightNames.has(name)).length
  return common >= Math.min(leftNames.size, rightNames.size) * 0.6
}
