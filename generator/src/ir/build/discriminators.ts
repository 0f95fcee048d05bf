import type { ModelId } from '../ids.ts'
import type { Discriminator, ObjectModel, TypeRef } from '../models.ts'
import type { SchemaContext } from './context.ts'
import { constantsAt, declaredMapping } from './mappings.ts'

/**
 * Gives a union its discriminator, once it is proved: every variant is an object that requires the property to have constants that no other variant
 * has, or of which a mapping that names every variant gives each to one. The property that the document names is tried first, then those of the first variant.
 *
 * @returns what the document says without proof, as a sentence for readers.
 */
export function proveDiscriminator(context: SchemaContext, type: TypeRef & { kind: 'union' }): string | undefined {
  const declared = context.discriminators.get(type)
  const objects = objectsOf(context, type)
  const mapping = declared === undefined ? [] : declaredMapping(context, declared, type.variants)
  if (objects !== undefined) prove(context, type, objects, declared?.property, mapping)
  if (declared === undefined || type.discriminator?.property === declared.property) return undefined
  const message = `${JSON.stringify(declared.property)} is not proved to tell the variants apart, so it is not relied on`
  const cure = 'let each variant require it, as an object, with constants that no other has'
  context.collector.warning('schema/discriminator', declared.node, message, cure)
  return sentenceOf(declared.property, mapping)
}

function objectsOf(context: SchemaContext, type: TypeRef & { kind: 'union' }): ObjectModel[] | undefined {
  const models = type.variants.map((variant) => (variant.kind === 'model' ? context.built(variant.id) : undefined))
  return models.every((model) => model?.kind === 'object') ? (models as ObjectModel[]) : undefined
}

function sentenceOf(property: string, mapping: Discriminator['mapping']): string | undefined {
  if (mapping.length === 0) return undefined
  const list = mapping.map(({ value, model }) => `\`${value}\` for \`${model.slice(model.lastIndexOf('/') + 1)}\``)
  return `The document says that \`${property}\` tells which it is: ${list.join(', ')}.`
}

function prove(
  context: SchemaContext,
  type: TypeRef & { kind: 'union' },
  objects: ObjectModel[],
  declared: string | undefined,
  written: Discriminator['mapping'],
): void {
  const candidates = [
    ...(declared === undefined ? [] : [declared]),
    ...(objects[0] as ObjectModel).properties.map(({ name }) => name),
  ]
  for (const property of candidates) {
    const mapping = proveProperty(objects, property, property === declared ? written : [])
    if (mapping === undefined) continue
    type.discriminator = { property, mapping }
    closeConstants(context, objects, property)
    return
  }
}

function proveProperty(
  objects: ObjectModel[],
  name: string,
  written: Discriminator['mapping'],
): Discriminator['mapping'] | undefined {
  const isWhole = objects.every(({ id }) => written.some(({ model }) => model === id))
  const chosen = new Map(isWhole ? written.map(({ value, model }) => [value, model]) : [])
  const mapping = new Map<string, ModelId>()
  for (const object of objects) {
    const values = constantsAt(object, name)
    if (values === undefined) return undefined
    for (const value of values) {
      const model = chosen.get(value) ?? object.id
      if (mapping.has(value) && !chosen.has(value)) return undefined
      mapping.set(value, model)
    }
  }
  return [...mapping].map(([value, model]) => ({ value, model }))
}

/** An enum that tells variants apart must not be open, or it would tell nothing. */
function closeConstants(context: SchemaContext, objects: ObjectModel[], name: string): void {
  for (const object of objects) {
    const property = object.properties.find((candidate) => candidate.name === name)
    if (property?.type.kind === 'enum') context.openness.set(property.type, false)
  }
}
