import type { Operation, Resource } from '../ir/api.ts'
import { type NameContext, typeName } from './context.ts'
import { settle, type Claim, createScope } from './scope.ts'

/** A resource with its key, parent first. */
export interface ResourceNode {
  key: string
  resource: Resource
  /** Place of its first operation, for messages. */
  pointer: string
  children: ResourceNode[]
}

/** All nodes below and including the root, parents before children. */
export function resourceNodes(root: Resource, operations: ReadonlyMap<string, Operation>): ResourceNode[] {
  return flatten(nodeOf(root, operations))
}

function nodeOf(resource: Resource, operations: ReadonlyMap<string, Operation>): ResourceNode {
  const children = resource.children.map((child) => nodeOf(child, operations))
  const first = resource.operations
    .map((id) => operations.get(id)?.place.pointer)
    .find((pointer) => pointer !== undefined)
  return { key: resource.path.join('.'), resource, pointer: first ?? children[0]?.pointer ?? '/paths', children }
}

function flatten(node: ResourceNode): ResourceNode[] {
  return [node, ...node.children.flatMap(flatten)]
}

/**
 * The words that stand for a resource in type names: its last element, and before it as many parents as tell it from other resources.
 *
 * The one nearest to the root keeps the short form: `Conversations`, and `ProjectConversations` for `projects.conversations`.
 */
export function buildResourceWords(
  context: NameContext,
  nodes: readonly ResourceNode[],
): Map<string, readonly string[]> {
  const words = new Map<string, readonly string[]>()
  const named = nodes.filter((node) => node.resource.path.length > 0)
  const claims = named.map((node): Claim => {
    const lists = qualifiedWords(context, node.resource.path)
    for (const list of lists) words.set(`${node.key}\0${context.casing.snake(list)}`, list)
    return {
      key: node.key,
      isQuiet: true,
      rank: node.resource.path.length,
      wire: node.resource.path.at(-1)!,
      pointer: node.pointer,
      candidates: lists.map((list) => context.casing.snake(list)),
    }
  })
  const settled = settle(createScope(), claims)
  return new Map(
    named.map((node) => {
      const name = settled.get(node.key)!
      return [node.key, words.get(`${node.key}\0${name}`) ?? name.split('_')]
    }),
  )
}

function qualifiedWords(context: NameContext, path: readonly string[]): (readonly string[])[] {
  const own = context.casing.words(path.at(-1)!)
  const parents = path.slice(0, -1).map((element) => context.casing.singular(context.casing.words(element)))
  return [own, ...parents.map((_, index) => [...parents.slice(parents.length - 1 - index).flat(), ...own])]
}

/** Class of each resource; one that a model or the runtime has already is `BatchResource`. */
export function buildResourceClasses(
  context: NameContext,
  words: ReadonlyMap<string, readonly string[]>,
): Map<string, string> {
  const claims = [...words].map(([key, list]): Claim => {
    const name = typeName(context, list)
    return {
      key,
      isQuiet: true,
      rank: key.split('.').length,
      wire: key,
      pointer: key,
      candidates: [name, `${name}Resource`, `${typeName(context, ...key.split('.'))}Resource`],
      ...(context.language === 'python' && { companions: (candidate: string) => [`Async${candidate}`] }),
    }
  })
  return settle(context.classes, claims)
}
