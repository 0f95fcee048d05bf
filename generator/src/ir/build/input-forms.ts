import type { JsonSchema, Model, ModelId, Property, TypeRef } from '../api.ts'
import { modelReference, referencedModel } from '../schema.ts'
import { modelsIn, typesOf } from '../types.ts'

/** Request forms of models that a request cannot use as they are, by the id of the model. */
export interface InputForms {
  models: Model[]
  /** Id of the request form; the id itself for a model that has none. */
  formOf(id: ModelId): ModelId
  type(type: TypeRef): TypeRef
  schema(schema: JsonSchema): JsonSchema
}

/**
 * A model that both directions use is split where it matters: where it requires a member that only the server sets (`readOnly`), it or what it reaches
 * has a request form without that member. The token `~input` cannot occur in a pointer, so the ids are free.
 */
export function buildInputForms(models: readonly Model[], openness: Map<TypeRef, boolean>): InputForms {
  const split = splitModels(models)
  const formOf = (id: ModelId): ModelId => (split.has(id) ? `${id}~input` : id)
  const type = (written: TypeRef): TypeRef => inputType(written, formOf, openness)
  const schema = (written: JsonSchema): JsonSchema => inputSchema(written, formOf) as JsonSchema
  const forms = models.filter(({ id }) => split.has(id)).map((model) => inputModel(model, { formOf, type, schema }))
  return { models: forms, formOf, type, schema }
}

function splitModels(models: readonly Model[]): Set<ModelId> {
  const both = models.filter(({ inRequest, inResponse }) => inRequest && inResponse)
  const users = new Map<ModelId, ModelId[]>()
  for (const model of both) {
    const used = [...typesOf(model).flatMap(modelsIn), ...(model.kind === 'object' ? model.bases : [])]
    for (const id of used) users.set(id, [...(users.get(id) ?? []), model.id])
  }
  const split = new Set<ModelId>()
  const queue = both.filter(requiresWhatOnlyTheServerSets).map(({ id }) => id)
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (split.has(id)) continue
    split.add(id)
    queue.push(...(users.get(id) ?? []))
  }
  return split
}

function requiresWhatOnlyTheServerSets(model: Model): boolean {
  return model.kind === 'object' && model.properties.some(({ readOnly, required }) => readOnly && required)
}

type Forms = Omit<InputForms, 'models'>

function inputModel(model: Model, { formOf, type, schema }: Forms): Model {
  const base = {
    ...model,
    id: formOf(model.id),
    origin: { kind: 'input', of: model.id } as const,
    inRequest: true,
    inResponse: false,
    schema: schema(model.schema),
  }
  if (base.kind === 'alias') return { ...base, type: type(base.type) }
  const { additional } = base
  return {
    ...base,
    properties: base.properties
      .filter(({ readOnly }) => !readOnly)
      .map((property): Property => ({ ...property, type: type(property.type) })),
    additional: additional.kind === 'typed' ? { kind: 'typed', type: type(additional.type) } : additional,
    bases: base.bases.map(formOf),
  }
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

/** References lead to request forms, and nothing that only the server sets is required. */
function inputSchema(schema: unknown, formOf: (id: ModelId) => ModelId): unknown {
  if (Array.isArray(schema)) return schema.map((item) => inputSchema(item, formOf))
  if (typeof schema !== 'object' || schema === null) return schema
  const result: { [key: string]: unknown } = {}
  for (const [key, value] of Object.entries(schema)) {
    if (DATA.has(key)) result[key] = value
    else if (key === '$ref') result[key] = modelReference(formOf(referencedModel(value as string)))
    else if (key === 'properties')
      result[key] = Object.fromEntries(
        Object.entries(value as object).map(([name, inner]) => [name, inputSchema(inner, formOf)]),
      )
    else result[key] = inputSchema(value, formOf)
  }
  const properties = result['properties'] as { [name: string]: unknown } | undefined
  if (Array.isArray(result['required']) && properties !== undefined) {
    result['required'] = (result['required'] as string[]).filter(
      (name) => !isReadOnly(Object.hasOwn(properties, name) ? properties[name] : undefined),
    )
  }
  return result
}

function isReadOnly(schema: unknown): boolean {
  return typeof schema === 'object' && schema !== null && (schema as { readOnly?: unknown }).readOnly === true
}
