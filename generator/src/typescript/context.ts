import type { TypeScriptOptions } from '../emit.ts'
import type { Api, Operation, Resource } from '../ir/api.ts'
import type { ModelId, OperationId } from '../ir/ids.ts'
import type { Model, TypeRef } from '../ir/models.ts'
import type { NameTable } from '../names/table.ts'
import { printedModels } from './declarations/printed.ts'
import { buildTypeTrees, type TypeNode } from './declarations/tree.ts'
import { buildPages, type PageTypes } from './pages.ts'
import { buildPlaces, type Places } from './places.ts'
import { type AliasCircles, aliasCircles } from './types/alias-cycles.ts'
import { defaultSecurity } from './resources/security.ts'

/** What every part of the emitter reads. */
export interface EmitContext {
  api: Api
  names: NameTable
  options: TypeScriptOptions
  models: ReadonlyMap<ModelId, Model>
  aliasCircles: AliasCircles
  operations: ReadonlyMap<OperationId, Operation>
  /** Files of types. */
  places: Places
  pages: PageTypes
  /** Models that have a declaration. */
  printed: ReadonlySet<ModelId>
  /** Declarations by file and first name. */
  trees: ReadonlyMap<string, ReadonlyMap<string, TypeNode>>
  /** Alternatives of schemes that most operations require. */
  security: string[][]
  /** Names at the root of the package. */
  publicNames: ReadonlySet<string>
}

export function buildContext(all: Api, names: NameTable, options: TypeScriptOptions): EmitContext {
  const api = { ...all, operations: all.operations.filter(isEmitted) }
  const models = new Map(api.models.map((model) => [model.id, model]))
  const context = {
    api,
    names,
    options,
    models,
    aliasCircles: aliasCircles(models),
    operations: new Map(api.operations.map((operation) => [operation.id, operation])),
    places: buildPlaces(api, names),
    pages: buildPages({ api, models }),
    printed: printedModels(api),
    security: defaultSecurity({ api }),
    publicNames: publicNames(api, names),
  }
  return { ...context, trees: buildTypeTrees(context) }
}

function isEmitted(operation: Operation): boolean {
  return !operation.skip.includes('typescript')
}

function publicNames(api: Api, names: NameTable): Set<string> {
  return new Set([
    names.client.class,
    names.client.error,
    ...Object.values(names.resources).map((resource) => resource.class),
    ...Object.values(names.models).map(({ path }) => path[0] ?? ''),
    ...Object.values(names.operations).flatMap(({ params, event }) => [
      params,
      ...(event ? [event.union, ...Object.values(event.arms)] : []),
    ]),
    ...Object.values(names.errors),
    ...(api.webhooks ? [names.webhooks.union, ...Object.values(names.webhooks.events)] : []),
  ])
}

/** The resource's key in the name table. */
export function resourceKey(path: readonly string[]): string {
  return path.join('.')
}

/** File of a resource in the package; operations of the root stand on the client. */
export function resourceFile(names: NameTable, path: readonly string[]): string {
  if (path.length === 0) return 'src/generated/client.ts'
  return `src/generated/resources/${named(names.resources, resourceKey(path)).file}.ts`
}

/** A resource and all below it. */
export function allResources(resource: Resource): Resource[] {
  return [resource, ...resource.children.flatMap(allResources)]
}

/**
 * An entry of the name table.
 *
 * @throws {Error} when there is none: the table is total, so that is a fault of ours.
 */
export function named<T>(table: { [key: string]: T }, key: string): T {
  const entry = Object.hasOwn(table, key) ? table[key] : undefined
  if (entry === undefined) throw new Error(`The name table has no entry for ${JSON.stringify(key)}`)
  return entry
}

/** The model that a type names, or `undefined` when it is no model. */
export function modelOf(models: ReadonlyMap<ModelId, Model>, type: TypeRef): Model | undefined {
  return type.kind === 'model' ? models.get(type.id) : undefined
}
