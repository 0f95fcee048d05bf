import type { MemberPath } from '../api.ts'
import type { ObjectModel, Property, TypeRef } from '../models.ts'
import type { SchemaContext } from './context.ts'

/** The objects that a type is one of, through aliases; `undefined` when it can be anything else (null, a list, a scalar). */
export function objectsOf(
  context: SchemaContext,
  type: TypeRef,
  passed: ReadonlySet<string> = new Set(),
): ObjectModel[] | undefined {
  if (type.kind === 'model') {
    const model = passed.has(type.id) ? undefined : context.built(type.id)
    if (model === undefined) return undefined
    return model.kind === 'object' ? [model] : objectsOf(context, model.type, new Set([...passed, type.id]))
  }
  if (type.kind !== 'union') return undefined
  const found = type.variants.map((variant) => objectsOf(context, variant, passed))
  return found.every((objects) => objects !== undefined) ? [...new Set(found.flat())] : undefined
}

/** The type without null and aliases; a model is kept when it is an object. */
export function plainType(context: SchemaContext, type: TypeRef): TypeRef {
  let current = type
  for (let step = 0; step < 64; step++) {
    if (current.kind === 'nullable') current = current.of
    else if (current.kind === 'model') {
      const model = context.built(current.id)
      if (model?.kind !== 'alias') return current
      current = model.type
    } else return current
  }
  return current
}

/** The one object that a type is, apart from null. */
export function objectOf(context: SchemaContext, type: TypeRef): ObjectModel | undefined {
  const plain = plainType(context, type)
  const model = plain.kind === 'model' ? context.built(plain.id) : undefined
  return model?.kind === 'object' ? model : undefined
}

export function propertyOf(context: SchemaContext, type: TypeRef, name: string): Property | undefined {
  return objectOf(context, type)?.properties.find((property) => property.name === name)
}

/** The type of the member at the end of a path; `undefined` where the path leads nowhere. */
export function memberType(context: SchemaContext, type: TypeRef, path: MemberPath): TypeRef | undefined {
  let current: TypeRef | undefined = type
  for (const name of path) {
    if (current === undefined) return undefined
    current = propertyOf(context, current, name)?.type ?? additionalType(context, current)
  }
  return current
}

function additionalType(context: SchemaContext, type: TypeRef): TypeRef | undefined {
  const plain = plainType(context, type)
  if (plain.kind === 'map') return plain.values
  const additional = objectOf(context, type)?.additional
  return additional?.kind === 'typed' ? additional.type : undefined
}
