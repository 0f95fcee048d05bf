import type { ModelId } from '../../ir/ids.ts'
import type { Model, TypeRef } from '../../ir/models.ts'

/** Whether a value of a type may be an object, which a parameter spells in other ways than text and lists. */
export function mayBeObject(models: ReadonlyMap<ModelId, Model>, type: TypeRef): boolean {
  const seen = new Set<ModelId>()
  const visit = (one: TypeRef): boolean => {
    switch (one.kind) {
      case 'map':
      case 'unknown':
        return true
      case 'nullable':
        return visit(one.of)
      case 'union':
        return one.variants.some(visit)
      case 'model': {
        const model = models.get(one.id)
        if (model === undefined || seen.has(one.id)) return false
        seen.add(one.id)
        return model.kind === 'object' || visit(model.type)
      }
      default:
        return false
    }
  }
  return visit(type)
}
