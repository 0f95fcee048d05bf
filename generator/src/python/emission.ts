/** What every part of one emission reads. Built once; nothing in it changes. */
import { type Alternatives, commonSecurity } from '../common-security.ts'
import type { Api, ErrorType, Operation, SecurityRequirement } from '../ir/api.ts'
import type { ErrorId, ModelId, OperationId } from '../ir/ids.ts'
import type { Model, TypeRef } from '../ir/models.ts'
import type { NameTable } from '../names/table.ts'
import type { PythonOptions } from '../emit.ts'
import { classifyForms, type Form } from './forms.ts'
import { byCodePoint } from './order.ts'
import { tabledModels } from './tables.ts'

/** Which of the two sides of the wire a type is printed for: what a caller sends, or what an answer holds. */
export type Direction = 'request' | 'response'

export interface Emission {
  api: Api
  names: NameTable
  options: PythonOptions
  models: ReadonlyMap<ModelId, Model>
  operations: ReadonlyMap<OperationId, Operation>
  errors: ReadonlyMap<ErrorId, ErrorType>
  /** The requirement that most operations have: that of the client. */
  security: Alternatives
  /** Named unions by what they are made of, so that the same union is not spelled out again. */
  unions: ReadonlyMap<string, ModelId>
  /** Models whose request form needs a table of wire names, for itself or for what is below it. */
  tabled: ReadonlySet<ModelId>
  /** How the request form of each model is written. */
  forms: ReadonlyMap<ModelId, Form>
}

export function createEmission(api: Api, names: NameTable, options: PythonOptions): Emission {
  const models = new Map(api.models.map((model) => [model.id, model]))
  return {
    api,
    names,
    options,
    models,
    operations: new Map(api.operations.map((operation) => [operation.id, operation])),
    errors: new Map(api.errors.map((error) => [error.id, error])),
    security: commonSecurity(api.operations.map(({ security }) => schemeSets(security))),
    unions: namedUnions(api.models),
    tabled: tabledModels(models, names),
    forms: classifyForms(models, names),
  }
}

/** Schemes by their ids alone. */
export function schemeSets(security: readonly SecurityRequirement[]): Alternatives {
  return security.map((set) => set.map(({ scheme }) => scheme))
}

function namedUnions(models: Model[]): Map<string, ModelId> {
  const unions = models.flatMap((model): [string, ModelId][] =>
    model.kind === 'alias' && model.type.kind === 'union' ? [[unionKey(model.type.variants), model.id]] : [],
  )
  return new Map(unions.toReversed())
}

/** One text for a set of variants, whatever their order. */
export const unionKey = (variants: TypeRef[]): string =>
  variants
    .map((variant) => JSON.stringify(variant))
    .toSorted(byCodePoint)
    .join('\n')

/** The name of a model on one side of the wire. */
export function modelName(emission: Emission, id: ModelId, direction: Direction): string {
  const names = emission.names.models[id]
  if (names === undefined) throw new Error(`No name for the model ${id}`)
  const name = names.path.join('')
  return direction === 'request' && emission.forms.get(id) === 'split' ? (names.param ?? name) : name
}

/** The type that an alias stands for, or the type itself. */
export function resolveAlias(emission: Emission, type: TypeRef): TypeRef {
  const seen = new Set<ModelId>()
  let current = type
  while (current.kind === 'model' && !seen.has(current.id)) {
    seen.add(current.id)
    const model = emission.models.get(current.id)
    if (model?.kind !== 'alias') return current
    current = model.type
  }
  return current
}
