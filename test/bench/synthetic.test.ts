import { describe, expect, it } from 'vitest'
import { fitExponent } from './exponent.ts'
import { syntheticDocument } from './synthetic.ts'
import { chainDocument, enumDocument, type Node, resourceDocument } from './worst-shapes.ts'

const METHODS = ['get', 'post', 'patch', 'delete']

function operationsIn({ paths }: Node): Node[] {
  return Object.values(paths as { [path: string]: { [method: string]: Node | undefined } }).flatMap((item) =>
    METHODS.flatMap((method): Node[] => (item[method] === undefined ? [] : [item[method]])),
  )
}

function schemasIn({ components }: Node): { [name: string]: Node } {
  return (components as { schemas: { [name: string]: Node } }).schemas
}

/** Names of the components that anything in a document refers to. */
function referencesIn(document: Node): Set<string> {
  return new Set([...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name = '']) => name))
}

describe('a synthetic document', () => {
  it('has as many operations as schemas, rounded up to whole entities', () => {
    for (const [asked, had] of [
      [1, 8],
      [1000, 1000],
      [1001, 1008],
    ] as const) {
      const document = syntheticDocument(asked)
      expect([operationsIn(document).length, Object.keys(schemasIn(document)).length]).toEqual([had, had])
    }
  })

  it('is the same each time', () => {
    expect(JSON.stringify(syntheticDocument(400))).toBe(JSON.stringify(syntheticDocument(400)))
  })

  it('of 10,000 operations has no id twice and no reference to nowhere', () => {
    const document = syntheticDocument(10_000)
    const ids = operationsIn(document).map(({ operationId }) => operationId)
    expect(new Set(ids).size).toBe(10_000)
    const schemas = schemasIn(document)
    expect([...referencesIn(document)].filter((name) => schemas[name] === undefined)).toEqual([])
  })

  it('has what real documents have', () => {
    const text = JSON.stringify(syntheticDocument(400))
    const wanted = [
      ['text/event-stream', 'multipart/form-data', '"enum"', '"oneOf"', '"anyOf"', '"allOf"', '"discriminator"'],
      ['"in":"query"', '"in":"path"', '"in":"header"', 'next_cursor', 'additionalProperties', '/{id}/', '_id}/'],
    ]
    expect(wanted.flat().filter((part) => !text.includes(part))).toEqual([])
  })

  it('of a larger size begins with the smaller one', () => {
    const small = schemasIn(syntheticDocument(400))
    const large = schemasIn(syntheticDocument(800))
    expect(Object.keys(small).filter((name) => JSON.stringify(small[name]) !== JSON.stringify(large[name]))).toEqual([])
  })
})

describe('a worst shape', () => {
  it('is a chain of schemas, a resource of methods or an enum of members', () => {
    expect(Object.keys(schemasIn(chainDocument(30)))).toHaveLength(30)
    expect(referencesIn(chainDocument(30)).size).toBe(30)
    expect(operationsIn(resourceDocument(30))).toHaveLength(30)
    expect(schemasIn(enumDocument(30))['Word']?.['enum']).toHaveLength(30)
  })
})

describe('the exponent of a growth', () => {
  it('is 1 where the cost grows with the size, and 2 where it grows with its square', () => {
    const points = (power: number): { size: number; cost: number }[] =>
      [10, 30, 100].map((size) => ({ size, cost: 3 * size ** power }))
    expect(fitExponent(points(1))).toBeCloseTo(1)
    expect(fitExponent(points(2))).toBeCloseTo(2)
  })

  it('is no number where a cost is none', () => {
    expect(
      fitExponent([
        { size: 1, cost: 0.1 },
        { size: 2, cost: -0.1 },
      ]),
    ).toBeNaN()
  })
})
