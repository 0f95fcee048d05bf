import type { Model } from '../../ir/models.ts'
import { type EmitContext, named } from '../context.ts'
import { identifier } from '../printer/sinks.ts'
import { createScope, type Scope } from '../scope.ts'
import { printModel } from './models.ts'

/** A name of a file or namespace, with what is nested in it. */
export interface TypeNode {
  name: string
  model: Model | undefined
  children: Map<string, TypeNode>
}

/** Types of each file by their first names, in the order of the models. */
export function buildTypeTrees(context: Omit<EmitContext, 'trees'>): Map<string, Map<string, TypeNode>> {
  const files = new Map<string, Map<string, TypeNode>>()
  for (const model of context.api.models) {
    if (!context.printed.has(model.id)) continue
    const { path } = named(context.names.models, model.id)
    const file = context.places.get(path[0] ?? '') ?? ''
    const roots = files.get(file) ?? new Map<string, TypeNode>()
    files.set(file, roots)
    insert(roots, path, model)
  }
  return files
}

function insert(roots: Map<string, TypeNode>, path: string[], model: Model): void {
  let level = roots
  path.forEach((name, index) => {
    const node = level.get(name) ?? { name, model: undefined, children: new Map<string, TypeNode>() }
    level.set(name, node)
    if (index === path.length - 1) node.model = model
    level = node.children
  })
}

/** A type and the namespace of what is nested in it, as blocks at column 0. */
export function printTree(context: EmitContext, node: TypeNode, scope: Scope): string[] {
  return printNode(context, node, scope, new Set(), 0)
}

function printNode(
  context: EmitContext,
  node: TypeNode,
  scope: Scope,
  hidden: ReadonlySet<string>,
  column: number,
): string[] {
  return [
    ...(node.model === undefined ? [] : [printModel(context, node.model, node.name, scope, column)]),
    ...printNamespace(context, node, scope, hidden, column),
  ]
}

/** The namespace of what is nested in a type; nothing when nothing is. */
export function printNamespace(
  context: EmitContext,
  node: TypeNode,
  scope: Scope,
  hidden: ReadonlySet<string>,
  column: number,
): string[] {
  if (node.children.size === 0) return []
  const inner = new Set([...hidden, ...node.children.keys()])
  const innerScope = createScope(context, scope.file, inner)
  const blocks = [...node.children.values()].flatMap((child) =>
    printNode(context, child, innerScope, inner, column + 2),
  )
  const margin = ' '.repeat(column)
  return [`${margin}export namespace ${identifier(node.name)} {\n${blocks.join('\n\n')}\n${margin}}`]
}
