import { child, elements, textOf } from '../../document/node.ts'
import type { Node } from '../../document/node.ts'
import type { Operation, Resource } from '../api.ts'

/** The tree of resources that the operations' paths span; a description comes from the tag of the same name. */
export function buildResources(root: Node, operations: readonly Operation[]): Resource {
  const descriptions = new Map(
    elements(child(root, 'tags')).flatMap((tag) => {
      const name = textOf(tag, 'name')
      const description = textOf(tag, 'description')
      return name === undefined || description === undefined ? [] : [[tagKey(name), description] as const]
    }),
  )
  const tree: Resource = { path: [], operations: [], children: [] }
  const nodes = new Map<string, Resource>([['', tree]])
  for (const operation of operations) nodeAt(nodes, operation.resource, descriptions).operations.push(operation.id)
  for (const node of nodes.values())
    node.children = node.children.toSorted((a, b) => ((a.path.at(-1) as string) < (b.path.at(-1) as string) ? -1 : 1))
  return tree
}

function nodeAt(nodes: Map<string, Resource>, path: string[], descriptions: ReadonlyMap<string, string>): Resource {
  const key = path.join('\0')
  const known = nodes.get(key)
  if (known !== undefined) return known
  const description = descriptions.get(tagKey(path.join('.'))) ?? descriptions.get(tagKey(path.at(-1) as string))
  const node: Resource = { path, ...(description === undefined ? {} : { description }), operations: [], children: [] }
  nodes.set(key, node)
  nodeAt(nodes, path.slice(0, -1), descriptions).children.push(node)
  return node
}

function tagKey(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9.]/g, '')
}
