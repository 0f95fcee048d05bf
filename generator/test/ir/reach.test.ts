import { describe, expect, it } from 'vitest'
import { circularIds, componentsOf, foldReach, modelReach, operationTypes, reachGroups } from '../../src/ir/index.ts'
import type { Api } from '../../src/ir/index.ts'
import { numbers } from '../names/random-edits.ts'
import { answer, build, ref } from './documents.ts'

type Graph = { [id: string]: string[] }

const follow =
  (graph: Graph) =>
  (id: string): string[] =>
    graph[id] ?? []

const componentsIn = (graph: Graph): string[][] =>
  componentsOf(Object.keys(graph), follow(graph)).map((ids) => ids.toSorted())

/** 60 operations over 80 models with about two references each, some in circles. */
async function randomApi(seed: number): Promise<Api> {
  const draw = numbers(seed)
  const models = Array.from({ length: 80 }, (_, index) => [
    `M${index}`,
    { type: 'object', properties: { own: { const: index }, a: ref(`M${draw(80)}`), b: ref(`M${draw(index + 1)}`) } },
  ])
  const paths = Array.from({ length: 60 }, (_, index) => [
    `/area${index % 7}/part${index % 3}/x${index}`,
    { get: { responses: { 200: answer(ref(`M${draw(80)}`)) } } },
  ])
  const { api } = await build({
    paths: Object.fromEntries(paths),
    components: { schemas: Object.fromEntries(models) },
  })
  return api
}

/** The sets themselves, one walk an operation. */
function reachSets(api: Api): Map<string, string[]> {
  const reachedFrom = modelReach(new Map(api.models.map((model) => [model.id, model])))
  const sets = new Map(api.models.map(({ id }) => [id, [] as string[]]))
  for (const operation of api.operations) {
    const { request, response } = operationTypes(operation)
    for (const id of reachedFrom([...request, ...response])) sets.get(id)?.push(operation.id)
  }
  return sets
}

describe('components of a graph', () => {
  it('hold what lead to one another, each after those that it leads to', () => {
    expect(componentsIn({ a: ['b', 'd'], b: ['c'], c: ['b', 'd'], d: [], e: ['a'] })).toEqual([
      ['d'],
      ['b', 'c'],
      ['a'],
      ['e'],
    ])
  })

  it('tell circles within circles as one', () => {
    expect(componentsIn({ a: ['b'], b: ['c', 'a'], c: ['d'], d: ['b'] })).toEqual([['a', 'b', 'c', 'd']])
  })

  it('are found in a chain and in a circle of 100,000 with one look at each', () => {
    for (const last of [[], ['0']]) {
      let looks = 0
      const components = componentsOf(
        Array.from({ length: 100_000 }, (_, index) => String(index)),
        (id) => {
          looks++
          return id === '99999' ? last : [String(Number(id) + 1)]
        },
      )
      expect(components).toHaveLength(last.length === 0 ? 100_000 : 1)
      expect(looks).toBe(100_000)
    }
  })

  it('make circular what leads back to itself, directly or by others', () => {
    const graph = { a: ['a'], b: ['c'], c: ['b'], d: ['b'], e: [] }
    expect([...circularIds(Object.keys(graph), follow(graph))].toSorted()).toEqual(['a', 'b', 'c'])
  })
})

describe('reach', () => {
  it('puts two models in one group exactly where the same operations reach both', async () => {
    for (const seed of [1, 2, 3]) {
      const api = await randomApi(seed)
      const groups = reachGroups(api)
      const sets = reachSets(api)
      const pairs = new Set([...sets].map(([id, set]) => `${groups.ofModel(id)} ${set.toSorted().join()}`))
      expect(pairs.size).toBe(new Set([...sets.values()].map((set) => set.toSorted().join())).size)
      expect(pairs.size).toBe(new Set([...sets.keys()].map(groups.ofModel)).size)
      expect(pairs.size).toBeGreaterThan(10)
    }
  })

  it('puts a model that one operation alone reaches in the group of that operation', async () => {
    const api = await randomApi(4)
    const groups = reachGroups(api)
    const alone = [...reachSets(api)].filter(([, set]) => set.length === 1)
    expect(alone.length).toBeGreaterThan(0)
    for (const [id, [operation = '']] of alone) expect(groups.ofModel(id)).toBe(groups.ofReacher(operation))
  })

  it('joins the values of everything that reaches a model, and leaves out what nothing reaches', async () => {
    const api = await randomApi(5)
    const joined = foldReach(
      api,
      (who) => new Set([who]),
      (one, other) => new Set([...one, ...other]),
    )
    const sets = [...reachSets(api)].filter(([, set]) => set.length > 0)
    expect(new Map([...joined].map(([id, set]) => [id, [...set].toSorted()]))).toEqual(
      new Map(sets.map(([id, set]) => [id, set.toSorted()])),
    )
  })
})
