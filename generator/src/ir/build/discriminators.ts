import type { ModelId } from '../ids.ts'
import type { Discriminator, ObjectModel, TypeRef } from '../models.ts'
import type { SchemaContext } from './context.ts'

/**
 * Gives a union its discriminator, once it is proved: every variant is an object that requires the property to have constants that no other variant
 * has. The property that the document names is tried first, then those of the first variant.
 */
export function proveDiscriminator(context: SchemaContext, type: TypeRef & { kind: 'union' }): void {
  const declared = context.discriminators.get(type)
  prove(context, type, declared?.property)
  if (declared === undefined || type.discriminator?.property === declared.property) return
  const message = `${JSON.stringify(declared.property)} is not proved to tell the variants apart, so it is not relied on`
  const cure = 'let each variant require it, as an object, with constants that no other has'
  context.collector.warning('schema/discriminator', declared.node, message, cure)
}

function prove(context: SchemaContext, type: TypeRef & { kind: 'union' }, declared: string | undefined): void {
  const models = type.variants.map((variant) => (variant.kind === 'model' ? context.built(variant.id) : undefined))
  if (!models.every((model) => model?.kind === 'object')) return
  const objects = models as ObjectModel[]
  const candidates = [
    ...(declared === undefined ? [] : [declared]),
    ...(objects[0] as ObjectModel).properties.map(({ name }) => name),
  ]
  for (const property of candidates) {
    const mapping = proveProperty(objects, property)
    if (mapping === undefined) continue
    type.discriminator = { property, mapping }
    closeConstants(context, objects, property)
    return
  }
}

function proveProperty(objects: ObjectModel[], name: string): Discriminator['mapping'] | undefined {
  const mapping = new Map<string, ModelId>()
  for (const object of objects) {
    const property = object.properties.find((candidate) => candidate.name === name)
    const values = property?.required === true ? constantsOf(property.type) : undefined
    if (values === undefined) return undefined
    for (const value of values) {
      if (mapping.has(value)) return undefined
      mapping.set(value, object.id)
    }
  }
  return [...mapping].map(([value, model]) => ({ value, model }))
}

function constantsOf(type: TypeRef): string[] | undefined {
  if (type.kind === 'literal') return typeof type.value === 'string' ? [type.value] : undefined
  if (type.kind !== 'enum' || !type.values.every(({ value }) => typeof value === 'string')) return undefined
  return type.values.map(({ value }) => value as string)
}

/** An enum that tells variants apart must not be open, or it would tell nothing. */
function closeConstants(context: SchemaContext, objects: ObjectModel[], name: string): void {
  for (const object of objects) {
    const property = object.properties.find((candidate) => candidate.name === name)
    if (property?.type.kind === 'enum') context.openness.set(property.type, false)
  }
}
