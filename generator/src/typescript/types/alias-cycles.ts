import { componentsOf } from '../../ir/index.ts'
import type { ModelId } from '../../ir/ids.ts'
import type { AliasModel, Model, TypeRef } from '../../ir/models.ts'

/** Aliases that lead back to themselves through unions alone, each with all that do so with it. */
export type AliasCircles = ReadonlyMap<ModelId, ReadonlySet<ModelId>>

export function aliasCircles(models: ReadonlyMap<ModelId, Model>): AliasCircles {
  const successors = new Map(
    [...models.values()].flatMap((model) => (model.kind === 'alias' ? [[model.id, directNames(model.type)]] : [])),
  )
  const circles = new Map<ModelId, ReadonlySet<ModelId>>()
  for (const ids of componentsOf(successors.keys(), (id) => successors.get(id) ?? [])) {
    const [first] = ids
    if (first === undefined || (ids.length === 1 && !successors.get(first)?.includes(first))) continue
    const circle = new Set(ids)
    for (const id of ids) circles.set(id, circle)
  }
  return circles
}

/** The type of an alias as it may be printed: a name may not stand for itself, so aliases of one circle are replaced by what they are made of. */
export function settledAlias(models: ReadonlyMap<ModelId, Model>, circles: AliasCircles, alias: AliasModel): TypeRef {
  const circle = circles.get(alias.id)
  if (circle === undefined) return alias.type
  const arms: TypeRef[] = []
  collect(models, circle, alias, new Set(), arms)
  const [only] = arms
  if (only === undefined) return { kind: 'unknown' }
  return arms.length === 1 ? only : { kind: 'union', variants: arms }
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
  circle: ReadonlySet<ModelId>,
  alias: AliasModel,
  passed: Set<ModelId>,
  arms: TypeRef[],
): void {
  passed.add(alias.id)
  for (const arm of directArms(alias.type)) {
    const model = arm.kind === 'model' && circle.has(arm.id) ? models.get(arm.id) : undefined
    if (model?.kind !== 'alias') arms.push(arm)
    else if (!passed.has(model.id)) collect(models, circle, model, passed, arms)
  }
}
