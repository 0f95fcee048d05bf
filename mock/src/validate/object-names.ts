import type { Api, TypeRef } from '@artificer/generator/ir'

/** Names that an object type may have: its properties, or any when it is open by declaration. */
export const objectNamesOf = (type: TypeRef, api: Api): string[] | 'any' => {
  switch (type.kind) {
    case 'map':
      return 'any'
    case 'nullable':
      return objectNamesOf(type.of, api)
    case 'union':
      return type.variants.map((variant) => objectNamesOf(variant, api)).reduce(joined, [])
    case 'model': {
      const model = api.models.find(({ id }) => id === type.id)
      if (model === undefined) return []
      if (model.kind === 'alias') return objectNamesOf(model.type, api)
      return model.additional.kind === 'typed' ? 'any' : model.properties.map(({ name }) => name)
    }
    default:
      return []
  }
}

const joined = (left: string[] | 'any', right: string[] | 'any'): string[] | 'any' =>
  left === 'any' || right === 'any' ? 'any' : [...left, ...right]
