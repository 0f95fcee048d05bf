/** Where nested arguments are spelled differently in Python and on the wire, and by which TypedDict that is known. */
import type { ModelId } from '../ir/ids.ts'
import type { ObjectModel, TypeRef } from '../ir/models.ts'
import { modelName, type Emission } from './emission.ts'
import { childTypes } from './forms.ts'

/** Keys of the request form that are not spelled as on the wire: Python's spelling, the wire's. */
export function renamedKeys(emission: Emission, model: ObjectModel): [key: string, wire: string][] {
  const properties = emission.names.models[model.id]?.properties ?? {}
  return model.properties
    .filter((property) => !property.readOnly && properties[property.name] !== property.name)
    .map((property) => [properties[property.name] ?? property.name, property.name])
}

export interface NestedShape {
  key: string
  /** TypedDicts below the member. */
  shapes: string[]
  /** Whether the member maps keys of the caller to them. */
  isMap: boolean
}

/** Members of the request form below which something is spelled differently. */
export function nestedShapes(emission: Emission, model: ObjectModel): NestedShape[] {
  const properties = emission.names.models[model.id]?.properties ?? {}
  return model.properties.flatMap((property) => {
    const shapes = property.readOnly ? [] : wireShapes(emission, property.type)
    const key = properties[property.name] ?? property.name
    return shapes.length === 0 ? [] : [{ key, shapes, isMap: isMapOf(emission, property.type) }]
  })
}

/** Request forms that a value of the type may have and that need a table, or are needed to tell those from others. */
export function wireShapes(emission: Emission, type: TypeRef): string[] {
  const objects = objectsOf(emission, type, new Set())
  if (!objects.some((id) => emission.tabled.has(id))) return []
  return objects.map((id) => modelName(emission, id, 'request'))
}

/** Object models that a value is, or holds in arrays and maps, but not below their members. */
function objectsOf(emission: Emission, type: TypeRef, seen: Set<ModelId>): ModelId[] {
  if (type.kind !== 'model') {
    const below = childTypes(type)
    if (below.length === 0) return []
    return [...new Set(below.flatMap((child) => objectsOf(emission, child, seen)))]
  }
  if (seen.has(type.id)) return []
  seen.add(type.id)
  const model = emission.models.get(type.id)
  if (model === undefined) return []
  return model.kind === 'object' ? [model.id] : objectsOf(emission, model.type, seen)
}

/** Whether a value is a map of such objects. */
export function isMapOf(emission: Emission, type: TypeRef, depth = 0): boolean {
  if (type.kind === 'nullable') return isMapOf(emission, type.of, depth)
  if (type.kind === 'map') return true
  const model = type.kind === 'model' ? emission.models.get(type.id) : undefined
  return depth < 100 && model?.kind === 'alias' && isMapOf(emission, model.type, depth + 1)
}
