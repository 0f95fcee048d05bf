import type { ModelId } from '../ids.ts'
import type { JsonSchema, Model, ObjectModel, Property, TypeRef } from '../models.ts'
import { modelReference, referencedModel } from '../schema.ts'
import { modelsIn, typesOf } from '../types.ts'
import { addTo } from '../../multimap.ts'

/** Request forms of models that a request cannot use as they are, and what that leaves of the others. */
export interface InputForms {
  /** All models, sorted by id. */
  models: Model[]
  /** Whether anything differs from what was given. */
  isChanged: boolean
  /** Id of the request form; the id itself for a model that has none. */
  formOf(id: ModelId): ModelId
  type(type: TypeRef): TypeRef
  schema(schema: JsonSchema): JsonSchema
}

/**
 * A model that both directions use is split where it matters: where it requires a member that only the server sets (`readOnly`) or only the caller
 * (`writeOnly`), it and what holds it have a request form without the one and a response form without the other. What one direction alone uses loses
 * such members where it stands. The token `~input` cannot occur in a pointer, so the ids are free.
 */
export function buildInputForms(models: readonly Model[], openness: Map<TypeRef, boolean>): InputForms {
  const split = splitModels(models)
  const formOf = (id: ModelId): ModelId => (split.has(id) ? `${id}~input` : id)
  const type = (written: TypeRef): TypeRef => inputType(written, formOf, openness)
  const schema = (written: JsonSchema): JsonSchema => formSchema(written, formOf, 'readOnly') as JsonSchema
  const forms = { formOf, type, schema }
  const copies = models.filter(({ id }) => split.has(id)).map((model) => inputCopy(model, forms))
  const settled = models.map((model) => {
    if (model.inResponse) return model.inRequest && !split.has(model.id) ? model : outputModel(model)
    return model.inRequest && (split.size > 0 || requires(model, 'readOnly')) ? inputModel(model, forms) : model
  })
  const all = withTrueBases([...settled, ...copies])
  const isChanged = copies.length > 0 || settled.some((model, index) => model !== models[index])
  return { models: all.toSorted((a, b) => (a.id < b.id ? -1 : 1)), isChanged, ...forms }
}

type Mark = 'readOnly' | 'writeOnly'

function splitModels(models: readonly Model[]): Set<ModelId> {
  const both = models.filter(({ inRequest, inResponse }) => inRequest && inResponse)
  const users = new Map<ModelId, ModelId[]>()
  for (const model of both) {
    const used = [...typesOf(model).flatMap(modelsIn), ...(model.kind === 'object' ? model.bases : [])]
    for (const id of used) addTo(users, id, model.id)
  }
  const split = new Set<ModelId>()
  const queue = both.filter((model) => requires(model, 'readOnly') || requires(model, 'writeOnly')).map(({ id }) => id)
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (split.has(id)) continue
    split.add(id)
    queue.push(...(users.get(id) ?? []))
  }
  return split
}

/** Whether one direction must give what it never has. */
function requires(model: Model, mark: Mark): model is ObjectModel {
  return model.kind === 'object' && model.properties.some((property) => property[mark] && property.required)
}

type Forms = Pick<InputForms, 'formOf' | 'type' | 'schema'>

function inputCopy(model: Model, forms: Forms): Model {
  return {
    ...inputModel(model, forms),
    id: forms.formOf(model.id),
    origin: { kind: 'input', of: model.id },
    inRequest: true,
    inResponse: false,
  }
}

function inputModel(model: Model, { formOf, type, schema }: Forms): Model {
  const base = { ...model, schema: schema(model.schema) }
  if (base.kind === 'alias') return { ...base, type: type(base.type) }
  const { additional } = base
  return {
    ...base,
    properties: without(base, 'readOnly').map((property): Property => ({ ...property, type: type(property.type) })),
    additional: additional.kind === 'typed' ? { kind: 'typed', type: type(additional.type) } : additional,
    bases: base.bases.map(formOf),
  }
}

function outputModel(model: Model): Model {
  if (!requires(model, 'writeOnly')) return model
  const schema = formSchema(model.schema, (id) => id, 'writeOnly') as JsonSchema
  return { ...model, properties: without(model, 'writeOnly'), schema }
}

function without(model: ObjectModel, mark: Mark): Property[] {
  return model.properties.filter((property) => !property[mark])
}

/** A base that has a member which its heir has lost is none any more. */
function withTrueBases(models: readonly Model[]): Model[] {
  const byId = new Map(models.map((model) => [model.id, model]))
  const hasAll = (own: ReadonlySet<string>, id: ModelId): boolean => {
    const base = byId.get(id)
    return base?.kind === 'object' && base.properties.every(({ name }) => own.has(name))
  }
  return models.map((model) => {
    if (model.kind === 'alias' || model.bases.length === 0) return model
    const own = new Set(model.properties.map(({ name }) => name))
    const bases = model.bases.filter((id) => hasAll(own, id))
    return bases.length === model.bases.length ? model : { ...model, bases }
  })
}

/** A copy, since enums are open in one direction and closed in the other. */
function inputType(type: TypeRef, formOf: (id: ModelId) => ModelId, openness: Map<TypeRef, boolean>): TypeRef {
  const inner = (of: TypeRef): TypeRef => inputType(of, formOf, openness)
  switch (type.kind) {
    case 'model':
      return { kind: 'model', id: formOf(type.id) }
    case 'array':
      return { ...type, items: inner(type.items) }
    case 'tuple':
      return { ...type, items: type.items.map(inner), ...(type.rest === undefined ? {} : { rest: inner(type.rest) }) }
    case 'map':
      return { ...type, values: inner(type.values) }
    case 'nullable':
      return { ...type, of: inner(type.of) }
    case 'union':
      return { ...type, variants: type.variants.map(inner), ...mappedDiscriminator(type, formOf) }
    case 'enum': {
      const copy: TypeRef = { ...type, open: openness.get(type) ?? false }
      const declared = openness.get(type)
      if (declared !== undefined) openness.set(copy, declared)
      return copy
    }
    default:
      return type
  }
}

function mappedDiscriminator(
  { discriminator }: TypeRef & { kind: 'union' },
  formOf: (id: ModelId) => ModelId,
): Pick<TypeRef & { kind: 'union' }, 'discriminator'> {
  if (discriminator === undefined) return {}
  return {
    discriminator: {
      ...discriminator,
      mapping: discriminator.mapping.map(({ value, model }) => ({ value, model: formOf(model) })),
    },
  }
}

const DATA = new Set(['enum', 'const', 'default', 'examples'])

/** References lead to the forms, and nothing that the direction never has is required. */
function formSchema(schema: unknown, formOf: (id: ModelId) => ModelId, mark: Mark): unknown {
  if (Array.isArray(schema)) return schema.map((item) => formSchema(item, formOf, mark))
  if (typeof schema !== 'object' || schema === null) return schema
  const result: { [key: string]: unknown } = {}
  for (const [key, value] of Object.entries(schema)) {
    if (DATA.has(key)) result[key] = value
    else if (key === '$ref') result[key] = modelReference(formOf(referencedModel(value as string)))
    else if (key === 'properties')
      result[key] = Object.fromEntries(
        Object.entries(value as object).map(([name, inner]) => [name, formSchema(inner, formOf, mark)]),
      )
    else result[key] = formSchema(value, formOf, mark)
  }
  const properties = result['properties'] as { [name: string]: unknown } | undefined
  if (Array.isArray(result['required']) && properties !== undefined) {
    result['required'] = (result['required'] as string[]).filter(
      (name) => !isMarked(Object.hasOwn(properties, name) ? properties[name] : undefined, mark),
    )
  }
  return result
}

function isMarked(schema: unknown, mark: Mark): boolean {
  return typeof schema === 'object' && schema !== null && (schema as { [key in Mark]?: unknown })[mark] === true
}
