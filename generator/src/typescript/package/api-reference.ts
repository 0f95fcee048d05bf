import type { Operation, Resource, Result } from '../../ir/api.ts'
import { type MethodEntry, printReference, type ResourceEntry } from '../../markdown.ts'
import { argumentNames, positionalOf } from '../arguments.ts'
import { allResources, type EmitContext, named, resourceFile, resourceKey } from '../context.ts'
import { hasParams } from '../declarations/params.ts'
import { sharedFile, webhooksFile } from '../places.ts'
import { group, printDoc } from '../printer/layout.ts'
import { createSourceFile } from '../printer/source-file.ts'
import { printResult, streamSymbols } from '../resources/results.ts'
import { createScope, type Scope } from '../scope.ts'
import { clientPath } from './sample-call.ts'

/** `api.md`: every method of every resource with its route, and the types that stand with them. */
export function printApiReference(context: EmitContext): string {
  const typesOf = typesByFile(context)
  const beside = (title: string, file: string): ResourceEntry => {
    return { title, depth: 0, types: typesOf(file), methods: [] }
  }
  return printReference('API', [
    beside('Shared types', sharedFile),
    ...allResources(context.api.root).map((resource) => resourceEntry(context, resource, typesOf)),
    ...(context.api.webhooks === undefined ? [] : [beside('Types of webhooks', webhooksFile)]),
  ])
}

type TypesOf = (file: string) => ResourceEntry['types']

function resourceEntry(context: EmitContext, resource: Resource, typesOf: TypesOf): ResourceEntry {
  const { path } = resource
  const file = resourceFile(context.names, path)
  const title = path.length === 0 ? context.names.client.class : named(context.names.resources, resourceKey(path)).class
  const operations = resource.operations.flatMap((id) => context.operations.get(id) ?? [])
  const scope = createScope(context, createSourceFile('api.md'))
  return {
    title,
    depth: Math.max(path.length - 1, 0),
    types: typesOf(file),
    methods: operations.map((operation) => methodEntry(context, operation, { file, scope })),
  }
}

function methodEntry(
  context: EmitContext,
  operation: Operation,
  { file, scope }: { file: string; scope: Scope },
): MethodEntry {
  const positional = positionalOf(operation)
  const given = [
    ...(positional === undefined ? [] : [argumentNames(context, operation)(positional.key)]),
    ...(hasParams(operation) ? ['{ ...params }'] : []),
  ]
  const results = [operation.result, ...(operation.flagged === undefined ? [] : [operation.flagged.result])]
  const result = results.map((one) => resultType(context, operation, one, scope)).join(' | ')
  return {
    call: `${clientPath(context, operation)}(${given.join(', ')}) -> ${result}`,
    file,
    route: `${operation.httpMethod} ${operation.path}`,
  }
}

/** What a caller who awaits has: without the promise around it, except for pages, which are iterated. */
function resultType(context: EmitContext, operation: Operation, result: Result, scope: Scope): string {
  const { type, argument } = printResult(context, operation, result, scope)
  const doc = result.kind === 'page' ? type.doc : argument
  const printed = printDoc(group(doc), 0, Number.POSITIVE_INFINITY)
  if (result.kind === 'page') return printed
  return result.kind === 'stream' ? `${streamSymbols(result).type.name}${printed}` : printed.slice(1, -1)
}

/** Names that the package's root exports, by the file that declares them, in the order of the alphabet. */
function typesByFile(context: EmitContext): TypesOf {
  const files = new Map<string, Set<string>>()
  const add = (file: string, name: string): void => void files.set(file, (files.get(file) ?? new Set()).add(name))
  for (const [file, roots] of context.trees) for (const name of roots.keys()) add(file, name)
  for (const operation of context.api.operations) {
    const { event, params } = named(context.names.operations, operation.id)
    const file = resourceFile(context.names, operation.resource)
    if (event !== undefined) add(file, event.union)
    if (hasParams(operation)) add(file, params)
  }
  if (context.api.webhooks !== undefined) add(webhooksFile, context.names.webhooks.union)
  return (file) => [...(files.get(file) ?? [])].toSorted().map((name) => ({ name, file }))
}
