import { describe, expect, test } from 'vitest'
import { ref, schemas } from './documents.ts'

const object = (properties: object): object => ({ type: 'object', properties })

describe('schemas that build on one another', () => {
  test.each(['allOf', '$ref'] as const)('without end by %s are an error, however many there are', async (how) => {
    const count = 2000
    const chain = Array.from({ length: count }, (_, index): [string, object] => {
      const next = index + 1 === count ? { type: 'string' } : ref(`A${index + 1}`)
      return [
        `A${index}`,
        how === 'allOf' ? { allOf: [next, object({ a: { type: 'string' } })] } : { ...next, properties: { a: {} } },
      ]
    })
    const { faults } = await schemas(Object.fromEntries(chain))
    expect(new Set(faults.filter((fault) => fault.startsWith('error')).map((fault) => fault.split(' ')[1]))).toEqual(
      new Set(['schema/too-deep']),
    )
  })
})
