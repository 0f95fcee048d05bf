import { expect, it } from 'vitest'
import { groupEntities, type Entity } from '../../src/python/modules.ts'

const entity = (name: string, group: string, uses: string[] = []): Entity => ({ name, group, uses })

const names = (entities: Entity[]): [string, string[]][] =>
  groupEntities(entities).map(({ file, entities: list }) => [file, list.map(({ name }) => name)])

it('puts what the same operations reach into one module, each type after what it uses', () => {
  expect(
    names([entity('Page', 'list', ['Item', 'Summary']), entity('Summary', 'list'), entity('Item', 'get list')]),
  ).toEqual([
    ['_item', ['Item']],
    ['_page', ['Summary', 'Page']],
  ])
})

it('keeps a cycle in one module, named after its first type', () => {
  expect(names([entity('B', 'x', ['A']), entity('A', 'x', ['B'])])).toEqual([['_a', ['B', 'A']]])
})

it('names a module after what uses most', () => {
  expect(
    names([
      entity('AError', 'x'),
      entity('Events', 'x', ['One', 'Two']),
      entity('One', 'x'),
      entity('Two', 'x'),
    ])[0]?.[0],
  ).toBe('_events')
})

it('gives names that differ by case alone files of their own', () => {
  expect(names([entity('Ab', '1'), entity('AB', '2')]).map(([file]) => file)).toEqual(['_ab', '_ab_2'])
})

it('does not depend on the order of its input', () => {
  const entities = [entity('A', 'x', ['B']), entity('B', 'x', ['C']), entity('C', 'x'), entity('D', 'y')]
  expect(names([...entities].toReversed())).toEqual(names(entities))
})
