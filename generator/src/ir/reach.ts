/**
 * Which operations reach which models, without ever holding the sets: in a chain as long as the document they have as many members together as the document has
 * operations and models multiplied.
 */
import type { Api } from './api.ts'
import { componentsOf } from './components.ts'
import type { ModelId, OperationId } from './ids.ts'
import type { TypeRef } from './models.ts'
import { modelsIn, namedBy, operationTypes } from './types.ts'

/** What reaches a model by request, response, stream or error. */
export type Reacher = OperationId | 'webhooks'

/** Models with what they lead to. What lead to one another are one component; a component stands before those that it leads to. */
interface Graph {
  componentOf: ReadonlyMap<ModelId, number>
  successors: readonly (readonly number[])[]
  /** Components of the models that a reacher names itself. */
  roots: readonly { who: Reacher; components: readonly number[] }[]
}

/** One value a model: the join of those of all that reach it. A model that nothing reaches has none. */
export function foldReach<T>(api: Api, valueOf: (who: Reacher) => T, join: (one: T, other: T) => T): Map<ModelId, T> {
  const { componentOf, successors, roots } = graphOf(api)
  const values: (T | undefined)[] = successors.map(() => undefined)
  const add = (component: number, value: T): void => {
    const known = values[component]
    values[component] = known === undefined ? value : join(known, value)
  }
  for (const { who, components } of roots) for (const component of components) add(component, valueOf(who))
  for (const [component, followers] of successors.entries()) {
    const value = values[component]
    if (value !== undefined) for (const follower of followers) add(follower, value)
  }
  const found = new Map<ModelId, T>()
  for (const [id, component] of componentOf) {
    const value = values[component]
    if (value !== undefined) found.set(id, value)
  }
  return found
}

/** Numbers of sets of reachers: equal for two models where the same reach both. */
export interface ReachGroups {
  ofModel: (id: ModelId) => number
  /** That of the set of one reacher alone. */
  ofReacher: (who: Reacher) => number
}

/** Reachers of one round. A number of a set and their bits together make an exact number. */
const ROUND = 24

/** In rounds over a few reachers at once; each splits the groups of the rounds before by which of the few reach a component. */
export function reachGroups(api: Api): ReachGroups {
  const { componentOf, successors, roots } = graphOf(api)
  const groups = successors.map(() => 0)
  const alone = new Map<Reacher, number>()
  let count = 1
  for (let start = 0; start < roots.length; start += ROUND) {
    const split = new Map<number, number>()
    const groupOf = (group: number, bits: number): number => {
      const key = group * 2 ** ROUND + bits
      const known = split.get(key)
      if (known !== undefined) return known
      split.set(key, count)
      return count++
    }
    const round = roots.slice(start, start + ROUND)
    const reached = reachedBits(successors, round)
    for (const [component, bits] of reached.entries()) {
      if (bits !== 0) groups[component] = groupOf(groups[component] ?? 0, bits)
    }
    for (const [index, { who }] of round.entries()) alone.set(who, groupOf(0, 1 << index))
  }
  return {
    ofModel: (id) => groups[componentOf.get(id) ?? -1] ?? 0,
    ofReacher: (who) => alone.get(who) ?? 0,
  }
}

/** For each component a bit for each of the reachers that reach it. */
function reachedBits(successors: Graph['successors'], reachers: Graph['roots']): Int32Array {
  const bits = new Int32Array(successors.length)
  for (const [index, { components }] of reachers.entries()) {
    for (const component of components) bits[component] = (bits[component] ?? 0) | (1 << index)
  }
  for (let component = 0; component < bits.length; component++) {
    const own = bits[component] ?? 0
    if (own === 0) continue
    for (const follower of successors[component] ?? []) bits[follower] = (bits[follower] ?? 0) | own
  }
  return bits
}

function graphOf(api: Api): Graph {
  const known = new Map(api.models.map((model) => [model.id, namedBy(model)]))
  const named = new Map([...known].map(([id, ids]) => [id, ids.filter((other) => known.has(other))]))
  const components = componentsOf(named.keys(), (id) => named.get(id) ?? []).toReversed()
  const componentOf = new Map(components.flatMap((ids, index) => ids.map((id) => [id, index] as const)))
  const numbersOf = (ids: readonly ModelId[]): number[] => [...new Set(ids.flatMap((id) => componentOf.get(id) ?? []))]
  const root = (who: Reacher, types: readonly TypeRef[]): Graph['roots'][number] => ({
    who,
    components: numbersOf(types.flatMap(modelsIn)),
  })
  return {
    componentOf,
    successors: components.map((ids, index) =>
      numbersOf(ids.flatMap((id) => named.get(id) ?? [])).filter((other) => other !== index),
    ),
    roots: [
      ...api.operations.map((operation) => root(operation.id, allTypes(operation))),
      ...(api.webhooks === undefined
        ? []
        : [
            root(
              'webhooks',
              api.webhooks.events.map(({ type }) => type),
            ),
          ]),
    ],
  }
}

function allTypes(operation: Api['operations'][number]): TypeRef[] {
  const { request, response } = operationTypes(operation)
  return [...request, ...response]
}
