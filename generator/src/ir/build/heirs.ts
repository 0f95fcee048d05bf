import type { ModelId } from '../ids.ts'
import type { Json, JsonSchema, Property, TypeRef } from '../models.ts'
import { modelReference } from '../schema.ts'
import type { ObjectShape, SchemaContext } from './context.ts'
import type { Family, Tag } from './inheritance.ts'

/** Id of what heirs inherit; the token cannot occur in a pointer. */
export function baseId(id: ModelId): ModelId {
  return `${id}~base`
}

/** What stands where a base is referred to: one of its heirs. */
export function familyType(context: SchemaContext, { property, place, heirs }: Family): TypeRef {
  const variants = heirs.map((id): TypeRef => ({ kind: 'model', id }))
  if (variants.length === 1) return variants[0] as TypeRef
  const type: TypeRef = { kind: 'union', variants }
  context.discriminators.set(type, { property, node: place, isFamily: true })
  return type
}

export function familySchema(schema: JsonSchema, { heirs }: Family): JsonSchema {
  const { title, description } = schema as { [keyword: string]: Json }
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    anyOf: heirs.map((id) => ({ $ref: modelReference(id) })),
  }
}

/** The shape of an heir, in which the discriminator is what tells it apart. One that its schema restricts already stays as it is. */
export function taggedShape(shape: ObjectShape, { property, values }: Tag): ObjectShape {
  const own = shape.properties.find(({ name }) => name === property)
  if (own === undefined || own.type.kind !== 'string') return shape
  const type: TypeRef =
    values.length === 1
      ? { kind: 'literal', value: values[0] as string }
      : { kind: 'enum', values: values.map((value) => ({ value })), open: false }
  const tagged: Property = { ...own, type, required: true }
  return { ...shape, properties: shape.properties.map((one) => (one === own ? tagged : one)), bases: [] }
}

export function taggedSchema(schema: JsonSchema, { property, values }: Tag): JsonSchema {
  const { allOf = [], ...rest } = schema as { [keyword: string]: Json }
  const tag = { properties: { [property]: { enum: values } }, required: [property] }
  return { ...rest, allOf: [...(allOf as Json[]), tag] }
}
