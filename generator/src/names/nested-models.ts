import type { ModelId } from '../ir/ids.ts'
import type { Model, NameOrigin } from '../ir/models.ts'
import { type NameContext, typeName } from './context.ts'
import type { ModelPlace } from './models.ts'
import { referencedRoots } from './references.ts'
import { TYPESCRIPT_NESTED_TYPES } from './reserved/types.ts'
import { type Claim, createScope, type Scope, settle } from './scope.ts'

/** Models below another model, parents before children. A parent that does not exist leaves its child at the root. */
export function buildNestedModels(context: NameContext, places: Map<ModelId, ModelPlace>): void {
  const namespaces = new Map<string, Scope>()
  const placed = [...places.values()].filter(({ path }) => path.length > 1)
  const roots = context.language === 'typescript' ? referencedRoots(context, places) : undefined
  let waiting = context.api.models.filter((model) => !places.has(model.id))
  while (waiting.length > 0) {
    const ready = waiting.filter((model) => places.has(parentOf(model.origin) ?? ''))
    const level = ready.length > 0 ? ready : waiting
    for (const [key, models] of byScope(context, level, places)) {
      const scope = key === '' ? context.models : namespaceScope(namespaces, key, placed, roots)
      place(context, scope, models, places)
    }
    waiting = waiting.filter((model) => !places.has(model.id))
  }
}

export function parentOf(origin: NameOrigin): ModelId | undefined {
  return origin.kind === 'member' ? origin.parent : origin.kind === 'input' ? origin.of : undefined
}

/** In Python everything stands at the root; in TypeScript each container is a namespace. */
function byScope(
  context: NameContext,
  models: readonly Model[],
  places: ReadonlyMap<ModelId, ModelPlace>,
): Map<string, Model[]> {
  const groups = new Map<string, Model[]>()
  for (const model of models) {
    const key = context.language === 'python' ? '' : (scopePath(model.origin, places)?.join('.') ?? '')
    const group = groups.get(key)
    if (group) group.push(model)
    else groups.set(key, [model])
  }
  return groups
}

/** The namespace of a nested model; the input form of a model stands beside it. */
function scopePath(origin: NameOrigin, places: ReadonlyMap<ModelId, ModelPlace>): string[] | undefined {
  const parent = places.get(parentOf(origin) ?? '')
  return origin.kind === 'input' ? parent?.path.slice(0, -1) : parent?.container
}

function namespaceScope(
  namespaces: Map<string, Scope>,
  key: string,
  placed: readonly ModelPlace[],
  roots: ReadonlyMap<string, ReadonlySet<string>> | undefined,
): Scope {
  const known = namespaces.get(key)
  if (known) return known
  const root = key.split('.')[0]!
  const before = placed.filter(({ path }) => path.slice(0, -1).join('.') === key).map(({ path }) => path.at(-1)!)
  const scope = createScope([...TYPESCRIPT_NESTED_TYPES, ...(roots?.get(root) ?? []), root, ...before])
  namespaces.set(key, scope)
  return scope
}

function place(context: NameContext, scope: Scope, models: readonly Model[], places: Map<ModelId, ModelPlace>): void {
  const names = settle(
    scope,
    models.map((model) => nestedClaim(context, model, places)),
  )
  for (const model of models) {
    const name = names.get(model.id)!
    const above = context.language === 'python' ? [] : (scopePath(model.origin, places) ?? [])
    places.set(model.id, { path: [...above, name], container: [...above, name] })
  }
}

const RANKS = { property: 0, item: 1, value: 2, variant: 3 } as const

function nestedClaim(context: NameContext, model: Model, places: ReadonlyMap<ModelId, ModelPlace>): Claim {
  const parent = places.get(parentOf(model.origin) ?? '')
  const claim = {
    key: model.id,
    isQuiet: true,
    pointer: model.place.pointer,
    ...(model.place.file !== undefined && { file: model.place.file }),
  }
  if (model.origin.kind === 'input') {
    const of = parent?.path.at(-1) ?? typeName(context, model.place.pointer)
    return { ...claim, rank: 4, wire: of, candidates: [`${of}Input`, `${of}Request`, `${of}InputModel`] }
  }
  if (model.origin.kind !== 'member')
    return { ...claim, wire: model.id, candidates: [typeName(context, model.place.pointer)] }
  const { role, detail } = model.origin
  const [plain = '', ...longer] = memberNames(context, role, detail)
  const names = isMadeOfRoot(context, role, detail, plain) ? longer : [plain, ...longer]
  const chain = (parent?.container ?? []).join('')
  const owner = parent?.container.at(-1) ?? ''
  const nested = [...names, ...names.map((name) => `${owner}${name}`), ...names.map((name) => `${chain}${name}`)]
  const candidates = context.language === 'python' ? names.map((name) => `${chain}${name}`) : nested
  return { ...claim, rank: RANKS[role], wire: detail, candidates: [...new Set(candidates)] }
}

/** A variant that a component is part of would hide it from its own members: `EventVariant` beside the component `Event`. */
function isMadeOfRoot(context: NameContext, role: keyof typeof RANKS, detail: string, name: string): boolean {
  return role === 'variant' && context.language === 'typescript' && context.models.taken.get(name)?.wire === detail
}

const ROLE_WORDS = { property: 'Object', item: 'Item', value: 'Value', variant: 'Variant' } as const

/** `Phase` for an item of `phases`, and `PhasesItem` where a property `phase` has that name. */
function memberNames(context: NameContext, role: keyof typeof ROLE_WORDS, detail: string): string[] {
  const word = ROLE_WORDS[role]
  if (detail === '') return [word]
  const words = context.casing.words(detail)
  const isOne = role === 'item' || role === 'value'
  const plain = typeName(context, words)
  return [isOne ? typeName(context, context.casing.singular(words)) : plain, `${plain}${word}`]
}
