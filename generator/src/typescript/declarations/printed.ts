import type { Api } from '../../ir/api.ts'
import type { ModelId } from '../../ir/ids.ts'
import type { Model } from '../../ir/models.ts'
import { referencedModels } from '../references.ts'

/**
 * Models that are printed: all but the bodies that an operation declares in place, whose members are those of its params, unless something
 * else names them.
 */
export function printedModels(api: Api): Set<ModelId> {
  const referenced = referencedModels(api)
  return new Set(api.models.filter((model) => !isBody(model) || referenced.has(model.id)).map(({ id }) => id))
}

function isBody({ origin }: Model): boolean {
  return origin.kind === 'operation' && origin.role === 'body'
}
