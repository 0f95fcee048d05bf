import type { Api, Discriminator, JsonSchema, Model, ModelId, Resource, TypeRef } from '../../src/ir/index.ts'
import { innerTypes, operationTypes, referencedModel, schemaDefinitions, typesOf } from '../../src/ir/index.ts'

/** Everything that `api.ts` promises and that types cannot say; gives the broken promises. */
export function brokenPromises(api: Api): string[] {
  const models = new Map(api.models.map((model) => [model.id, model]))
  const faults: string[] = []
  const check = (isKept: boolean, promise: string): void => {
    if (!isKept) faults.push(promise)
  }
  check(
    JSON.stringify(JSON.parse(JSON.stringify(api))) === JSON.stringify(api) && !hasUndefined(api),
    'the IR is plain JSON',
  )
  check(isSorted(api.models.map(({ id }) => id)), 'models are sorted by id')
  check(
    isSorted(
      api.operations.map((operation) => `${operation.id.slice(operation.id.indexOf(' ') + 1)} ${operation.httpMethod}`),
    ),
    'operations are sorted by path and method',
  )
  check(new Set(api.models.map(({ id }) => id)).size === api.models.length, 'model ids are unique')
  for (const type of everyType(api)) checkType(type, models, check)
  for (const schema of everySchema(api)) checkSchema(schema, models, check)
  for (const model of api.models) checkModel(model, models, check)
  checkOperations(api, check)
  return [...new Set(faults)]
}

type Check = (isKept: boolean, promise: string) => void

function hasUndefined(value: unknown): boolean {
  if (value === undefined) return true
  return typeof value === 'object' && value !== null && Object.values(value).some(hasUndefined)
}

function isSorted(keys: string[]): boolean {
  return keys.every((key, index) => index === 0 || (keys[index - 1] as string) <= key)
}

function everyType(api: Api): TypeRef[] {
  const own = api.operations.flatMap((operation) => {
    const { request, response } = operationTypes(operation)
    return [...request, ...response, ...operation.arguments.map(({ type }) => type)]
  })
  return [
    ...api.models.flatMap(typesOf),
    ...own,
    ...api.errors.map(({ type }) => type),
    ...(api.webhooks?.events ?? []).map(({ type }) => type),
  ]
}

function checkType(type: TypeRef, models: ReadonlyMap<ModelId, Model>, check: Check): void {
  for (const inner of innerTypes(type)) checkType(inner, models, check)
  if (type.kind === 'model') check(models.has(type.id), `the model ${type.id} exists`)
  if (type.kind === 'nullable') check(type.of.kind !== 'nullable' && type.of.kind !== 'null', 'null is never nested')
  if (type.kind === 'enum') check(type.values.length > 0, 'an enum has members')
  if (type.kind !== 'union') return
  check(type.variants.length >= 2, 'a union has at least two variants')
  check(
    type.variants.every(({ kind }) => !['null', 'nullable', 'union', 'never'].includes(kind)),
    'a union is flat and without null',
  )
  check(
    new Set(type.variants.map((variant) => JSON.stringify(variant))).size === type.variants.length,
    'a union has no doubles',
  )
  if (type.discriminator !== undefined) checkDiscriminator(type.variants, type.discriminator, models, check)
}

function checkDiscriminator(
  variants: TypeRef[],
  { property, mapping }: Discriminator,
  models: ReadonlyMap<ModelId, Model>,
  check: Check,
): void {
  check(new Set(mapping.map(({ value }) => value)).size === mapping.length, 'discriminator values are distinct')
  for (const variant of variants) {
    const model = variant.kind === 'model' ? models.get(variant.id) : undefined
    const found = model?.kind === 'object' ? model.properties.find(({ name }) => name === property) : undefined
    check(
      found?.required === true && (found.type.kind === 'literal' || (found.type.kind === 'enum' && !found.type.open)),
      'a discriminator is required and constant',
    )
  }
}

function everySchema(api: Api): JsonSchema[] {
  const own = api.operations.flatMap(({ parameters, body, responses }) => [
    ...parameters.map(({ schema }) => schema),
    ...(body?.content ?? []).map(({ schema }) => schema),
    ...responses.flatMap(({ content, headers }) => [...content, ...headers].map(({ schema }) => schema)),
  ])
  return [...Object.values(schemaDefinitions(api)), ...own, ...(api.webhooks?.events ?? []).map(({ schema }) => schema)]
}

function checkSchema(schema: unknown, models: ReadonlyMap<ModelId, Model>, check: Check, key = ''): void {
  if (
    typeof schema !== 'object' ||
    schema === null ||
    ['example', 'examples', 'default', 'const', 'enum'].includes(key)
  )
    return
  const reference = (schema as { $ref?: unknown }).$ref
  if (typeof reference === 'string')
    check(reference.startsWith('#/$defs/') && models.has(referencedModel(reference)), `${reference} names a model`)
  for (const [name, inner] of Object.entries(schema))
    checkSchema(inner, models, check, key === 'properties' ? '' : name)
}

function checkModel(model: Model, models: ReadonlyMap<ModelId, Model>, check: Check): void {
  if (model.kind === 'alias') return
  check(new Set(model.properties.map(({ name }) => name)).size === model.properties.length, 'property names are unique')
  for (const base of model.bases) {
    const found = models.get(base)
    const own = new Map(model.properties.map((property) => [property.name, JSON.stringify(property)]))
    check(
      found?.kind === 'object' &&
        found.properties.every((property) => own.get(property.name) === JSON.stringify(property)),
      `${model.id} has the members of its base ${base} unchanged`,
    )
  }
}

function checkOperations(api: Api, check: Check): void {
  const names = api.operations.map(({ resource, method }) =>
    [...resource, method]
      .join('.')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}.]/gu, ''),
  )
  check(new Set(names).size === names.length, 'names of operations are distinct')
  const listed = operationsIn(api.root)
  check(
    JSON.stringify([...listed].toSorted()) === JSON.stringify(api.operations.map(({ id }) => id).toSorted()),
    'each operation is in one resource',
  )
  for (const operation of api.operations) {
    check(operation.method !== '', 'every operation has a method')
    const keys = operation.arguments.map(({ key }) => key)
    check(new Set(keys).size === keys.length, 'argument keys are unique')
    check(operation.arguments.filter(({ positional }) => positional).length <= 1, 'one argument at most is positional')
    const flags = operation.arguments.filter(({ positional }) => !positional).map(({ required }) => required)
    check(
      flags.lastIndexOf(true) < (flags.includes(false) ? flags.indexOf(false) : flags.length),
      'required arguments come first',
    )
    for (const error of operation.errors)
      check(error.error === undefined || api.errors.some(({ id }) => id === error.error), 'errors are declared')
  }
}

function operationsIn(resource: Resource): string[] {
  return [...resource.operations, ...resource.children.flatMap(operationsIn)]
}
