/** Which models have, at any depth of their request form, a member that is spelled differently in Python and on the wire. */
import type { ModelId } from '../ir/ids.ts'
import type { Model } from '../ir/models.ts'
import type { NameTable } from '../names/table.ts'
import { addTo } from '../multimap.ts'
import { ownTypes, referencedModels } from './forms.ts'

export function tabledModels(models: ReadonlyMap<ModelId, Model>, names: NameTable): Set<ModelId> {
  const tabled = new Set([...models.values()].filter((model) => isRenamed(model, names)).map((model) => model.id))
  const users = new Map<ModelId, ModelId[]>()
  for (const model of models.values()) {
    for (const id of ownTypes(model).flatMap(referencedModels)) addTo(users, id, model.id)
  }
  const queue = [...tabled]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const user of users.get(id) ?? []) {
      if (tabled.has(user)) continue
      tabled.add(user)
      queue.push(user)
    }
  }
  return tabled
}

function isRenamed(model: Model, names: NameTable): boolean {
  const spelled = names.models[model.id]?.properties ?? {}
  return model.kind === 'object' && model.properties.some(({ name, readOnly }) => !readOnly && spelled[name] !== name)
}
