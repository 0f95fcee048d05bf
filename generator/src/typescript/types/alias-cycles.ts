import type { ModelId } from '../../ir/ids.ts'
import type { AliasModel, Model, TypeRef } from '../../ir/models.ts'

/**
 * The type of an alias as it may be printed: a name may not stand for itself, so aliases that lead back to it through unions alone are
 * replaced by what they are made of.
 */
export function settledAlias(models: ReadonlyMap<ModelId, Model>, alias: AliasModel): TypeRef {
  if (!leadsTo(models, alias, alias.id)) return alias.type
  const arms: TypeRef[] = []
  collect(models, alias, alias.id, new Set(), arms)
  const [only] = arms
  if (only === undefined) return { kind: 'unknown' }
  return arms.length === 1 ? only : { kind: 'union', variants: arms }
}

/** Whether the alias names the model without a list, map or object between them. */
function leadsTo(models: ReadonlyMap<ModelId, Model>, alias: AliasModel, target: ModelId): boolean {
  const seen = new Set<ModelId>()
  const pending = directNames(alias.type)
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (id === target) return true
    const model = seen.has(id) ? undefined : models.get(id)
    seen.add(id)
    if (model?.kind === 'alias') pending.push(...directNames(model.type))
  }
  return false
}

function directNames(type: TypeRef): ModelId[] {
  return directArms(type).flatMap((arm) => (arm.kind === 'model' ? [arm.id] : []))
}

function directArms(type: TypeRef): TypeRef[] {
  if (type.kind === 'union') return type.variants.flatMap(directArms)
  return type.kind === 'nullable' ? [...directArms(type.of), { kind: 'null' }] : [type]
}

function collect(
  models: ReadonlyMap<ModelId, Model>,
  alias: AliasModel,
  target: ModelId,
  passed: Set<ModelId>,
  arms: TypeRef[],
): void {
  passed.add(alias.id)
  for (const arm of directArms(alias.type)) {
    const model = arm.kind === 'model' ? models.get(arm.id) : undefined
    const isInCircle = model?.kind === 'alias' && (model.id === target || leadsTo(models, model, target))
    if (!isInCircle) arms.push(arm)
    else if (!passed.has(model.id)) collect(models, model, target, passed, arms)
  }
}
