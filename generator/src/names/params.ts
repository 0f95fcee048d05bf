import type { ModelId } from '../ir/ids.ts'
import type { Model } from '../ir/models.ts'
import { addTo } from '../multimap.ts'
import type { NameContext } from './context.ts'
import type { ModelPlace } from './models.ts'
import { modelsWithin } from './references.ts'
import { type Claim, settle } from './scope.ts'

/** Python: the TypedDict of each model that requests use and that is, or leads to, an object. */
export function buildParamForms(context: NameContext, places: ReadonlyMap<ModelId, ModelPlace>): Map<ModelId, string> {
  if (context.language !== 'python') return new Map()
  const leading = leadingToObjects(context.api.models)
  const needing = context.api.models.filter((model) => model.inRequest && leading.has(model.id))
  const claims = needing
    .filter((model) => model.inResponse)
    .map((model): Claim => {
      const name = places.get(model.id)!.path.join('')
      return {
        key: model.id,
        isQuiet: true,
        wire: name,
        pointer: model.place.pointer,
        candidates: [`${name}Param`, `${name}InputParam`, `${name}RequestParam`],
      }
    })
  const names = settle(context.models, claims)
  return new Map(needing.map((model) => [model.id, names.get(model.id) ?? places.get(model.id)!.path.join('')]))
}

/** Models whose values hold an object model somewhere: objects, and aliases that refer to one of these. */
function leadingToObjects(models: readonly Model[]): ReadonlySet<ModelId> {
  const users = new Map<ModelId, ModelId[]>()
  for (const model of models) {
    if (model.kind === 'alias') modelsWithin(model, (id) => addTo(users, id, model.id))
  }
  const found = new Set<ModelId>()
  const waiting = models.filter((model) => model.kind === 'object').map((model) => model.id)
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue
    found.add(id)
    waiting.push(...(users.get(id) ?? []))
  }
  return found
}
