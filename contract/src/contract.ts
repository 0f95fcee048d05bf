import type { Auth, NoAuth } from './auth.ts'
import type { Endpoint } from './endpoint.ts'
import type { ErrorSpec } from './error.ts'
import { callPlace, type CallPlace } from './place.ts'
import type { Service } from './service.ts'
import type { Schema, Shape } from './types.ts'
import type { Webhooks } from './webhook.ts'

/** A contract is recognised by this key, so that two copies of the library agree. */
export const CONTRACT: unique symbol = Symbol.for('artificer.contract') as never

/** What holds for the whole API. */
export interface ContractInfo {
  readonly title: string
  /** Version of the API, semantic or a date. */
  readonly version: string
  readonly summary?: string
  readonly description?: string
  readonly contact?: { readonly name?: string; readonly url?: string; readonly email?: string }
  readonly license?: { readonly name: string; readonly identifier?: string; readonly url?: string }
  readonly auth?: Auth | NoAuth
  /** Errors of every endpoint. */
  readonly throws?: readonly ErrorSpec[]
  /** Members of every problem document beside those of RFC 9457 and `code`. */
  readonly problem?: Shape
  /** Headers of every response. */
  readonly responseHeaders?: Shape
  /** Servers by name; the first is the default. A string is a URL. */
  readonly services?: Readonly<Record<string, Service | string>>
  /** What a resource or tag is about, by key path: `{ 'conversations.messages': 'One turn of a conversation.' }`. */
  readonly tags?: Readonly<Record<string, string>>
  readonly webhooks?: Webhooks | Readonly<Record<string, Schema>>
}

/** Resources and endpoints by key; the key path is the path in the SDKs. */
export interface Tree {
  readonly [key: string]: Endpoint | Tree
}

/** An API: what holds for all of it, and the tree of its endpoints. */
export interface Contract<T extends Tree = Tree, I extends ContractInfo = ContractInfo> {
  readonly [CONTRACT]: true
  readonly info: I
  readonly tree: T
  readonly place: CallPlace
}

/** Makes an API of endpoints. Nothing is checked here: lint and export tell every fault at once. */
export function contract<const I extends ContractInfo, const T extends Tree>(info: I, tree: T): Contract<T, I> {
  return { [CONTRACT]: true, info, tree, place: callPlace(contract) }
}

/** Whether a value is a contract, of whichever copy of the library. */
export function isContract(value: unknown): value is Contract {
  return typeof value === 'object' && value !== null && (value as Partial<Record<symbol, unknown>>)[CONTRACT] === true
}

/** An endpoint with its place in the tree. */
export interface Operation {
  /** `['conversations', 'messages', 'list']` */
  readonly keyPath: readonly string[]
  /** The key path joined with dots: the operationId. */
  readonly id: string
  readonly endpoint: Endpoint
}

/** The endpoints of a tree, in its order. What is neither an endpoint nor a resource is left to lint. */
export function listOperations(tree: Tree): Operation[] {
  return walkTree(tree).flatMap(({ keyPath, node }) =>
    isEndpoint(node) ? [{ keyPath, id: keyPath.join('.'), endpoint: node }] : [],
  )
}

/** A leaf of a tree: an endpoint, or what should not be there. */
export interface Leaf {
  readonly keyPath: readonly string[]
  readonly node: unknown
}

/** The leaves of a tree. A resource that contains itself is a leaf where it is met again. */
export function walkTree(tree: Tree, above: readonly string[] = [], open: readonly unknown[] = []): Leaf[] {
  return Object.entries(tree).flatMap(([key, node]): Leaf[] => {
    const keyPath = [...above, key]
    const isResource = typeof node === 'object' && node !== null && !isEndpoint(node) && !open.includes(node)
    return isResource ? walkTree(node as Tree, keyPath, [...open, node]) : [{ keyPath, node }]
  })
}

/** Whether a node of a tree is an endpoint rather than a resource that happens to have a member `kind`. */
export function isEndpoint(node: unknown): node is Endpoint {
  return typeof node === 'object' && node !== null && (node as { kind?: unknown }).kind === 'endpoint'
}
