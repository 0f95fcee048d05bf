import type { Operation, Resource } from '../../ir/api.ts'
import { type EmitContext, named, resourceFile, resourceKey } from '../context.ts'
import { printEvents } from '../declarations/events.ts'
import { printParams } from '../declarations/params.ts'
import { printNamespace, printTree } from '../declarations/tree.ts'
import { operationTypes } from '../places.ts'
import { docComment } from '../printer/doc-comment.ts'
import { createSourceFile, type SourceFile } from '../printer/source-file.ts'
import { identifier } from '../printer/sinks.ts'
import { runtime } from '../runtime-symbols.ts'
import { createScope, type Scope } from '../scope.ts'
import { isReceiver, receiverConstructor, receiverType } from '../webhooks/receiver.ts'
import { printMethod } from './method.ts'

/** The file of a resource: its class, and the types that belong to it. */
export function resourceSource(context: EmitContext, resource: Resource): SourceFile {
  const file = createSourceFile(resourceFile(context.names, resource.path))
  const scope = createScope(context, file)
  const operations = operationsOf(context, resource)
  file.blocks.push(printClass(context, resource, operations, scope), ...printTypes(context, operations, scope))
  return file
}

export function operationsOf(context: EmitContext, resource: Resource): Operation[] {
  return resource.operations.flatMap((id) => context.operations.get(id) ?? [])
}

function printClass(context: EmitContext, resource: Resource, operations: Operation[], scope: Scope): string {
  const { class: name } = named(context.names.resources, resourceKey(resource.path))
  const receives = isReceiver(context, resource)
  const members = [
    ...(receives ? [receiverConstructor(scope)] : []),
    ...resource.children.map((child) => printGetter(context, child, scope)),
    ...operations.map((operation) => printMethod(context, operation, scope, 'this._client')),
  ]
  const comment = docComment(
    { paragraphs: resource.description === undefined ? [] : [resource.description], tags: [] },
    0,
  )
  const body = members.length === 0 ? '{}' : `{\n${members.join('\n\n')}\n}`
  const base = receives ? receiverType(context, scope) : scope.runtime(runtime.APIResource)
  return `${comment}export class ${identifier(name)} extends ${base} ${body}`
}

function printGetter(context: EmitContext, child: Resource, scope: Scope): string {
  const { class: name, property } = named(context.names.resources, resourceKey(child.path))
  const type = scope.value(name, resourceFile(context.names, child.path))
  const comment = docComment({ paragraphs: child.description === undefined ? [] : [child.description], tags: [] }, 2)
  return `${comment}  get ${identifier(property)}(): ${type} {\n    return new ${type}(this._client)\n  }`
}

/** The types of a file: models first, then events and params by operation, each with what is nested in it. */
export function printTypes(context: EmitContext, operations: Operation[], scope: Scope): string[] {
  const trees = context.trees.get(scope.file.path) ?? new Map<string, never>()
  const ofOperations = new Set(operations.flatMap(({ id }) => operationTypes(context.names, id)))
  const models = [...trees.values()].filter(({ name }) => !ofOperations.has(name))
  const nested = (operation: Operation): string[] => {
    return operationTypes(context.names, operation.id).flatMap((name) => {
      const node = trees.get(name)
      return node === undefined ? [] : printNamespace(context, node, scope, new Set(), 0)
    })
  }
  return [
    ...models.flatMap((node) => printTree(context, node, scope)),
    ...operations.flatMap((operation) => [
      ...printEvents(context, operation, scope),
      ...printParams(context, operation, scope),
      ...nested(operation),
    ]),
  ]
}
