import { describe, expect, test } from 'vitest'
import { answer, build, propertyTypes, ref, schemas } from './documents.ts'

const text = { type: 'string' }

describe('what is no part of the standard is understood or said', () => {
  test('`x-nullable` is null or the type, at a reference too, and in the schema', async () => {
    const { object } = await schemas({
      A: {
        type: 'object',
        properties: { a: { ...text, 'x-nullable': true }, b: { ...ref('B'), 'x-nullable': true } },
      },
      B: { type: 'object', properties: { n: text } },
    })
    expect(propertyTypes(object('A'))).toEqual({
      a: { kind: 'nullable', of: { kind: 'string' } },
      b: { kind: 'nullable', of: { kind: 'model', id: '/components/schemas/B' } },
    })
    expect(object('A').schema).toMatchObject({ properties: { a: { type: ['string', 'null'] } } })
  })

  test.each([null, 'string', 3, []])('%j in the place of a schema is anything, with a warning', async (value) => {
    const { object, faults } = await schemas({ A: { type: 'object', properties: { a: value } } })
    expect(propertyTypes(object('A'))).toEqual({ a: { kind: 'unknown' } })
    expect(faults).toEqual([
      'warning schema/invalid /components/schemas/A/properties/a this is no schema; any value is allowed',
    ])
  })

  test('a method without an operation is left out, with a warning', async () => {
    const { api, faults } = await build({ paths: { '/a': { get: null, post: { responses: {} } } } })
    expect(api.operations.map(({ id }) => id)).toEqual(['POST /a'])
    expect(faults).toEqual([
      'warning operation/invalid /paths/~1a/get there is no operation under `get`; it is left out',
    ])
  })

  test('a discriminator that tells nothing apart is not relied on, with a warning', async () => {
    const Pet = { type: 'object', required: ['kind'], properties: { kind: text } }
    const { api, faults } = await build({
      paths: {
        '/a': {
          get: {
            responses: { 200: answer({ oneOf: [ref('A'), ref('B')], discriminator: { propertyName: 'kind' } }) },
          },
        },
      },
      components: { schemas: { A: Pet, B: Pet } },
    })
    expect(JSON.stringify(api.operations[0]?.result)).not.toContain('discriminator')
    expect(faults.map((fault) => fault.split(' ').slice(0, 3).join(' '))).toEqual([
      'warning schema/discriminator /paths/~1a/get/responses/200/content/application~1json/schema/discriminator',
    ])
  })
})

describe('a schema of which no value ends', () => {
  const endless = (properties: object, required: string[]): object => ({ type: 'object', properties, required })

  test.each([
    ['a member of its own kind', endless({ next: ref('A') }, ['next'])],
    ['one that leads back to it', endless({ next: ref('B') }, ['next'])],
    ['arms that all lead back', endless({ next: { oneOf: [ref('A'), ref('B')] } }, ['next'])],
  ])('is warned of where it requires %s', async (_, A) => {
    const { faults } = await schemas({ A, B: endless({ back: ref('A') }, ['back']) })
    expect(faults).toContain(
      'warning schema/endless /components/schemas/A no value of this schema ends: what it requires leads back to it',
    )
  })

  test.each([
    ['is optional', endless({ next: ref('A') }, [])],
    ['is a list', endless({ next: { type: 'array', items: ref('A') } }, ['next'])],
    ['may be null', endless({ next: { anyOf: [ref('A'), { type: 'null' }] } }, ['next'])],
    ['has another arm', endless({ next: { oneOf: [ref('A'), { type: 'string' }] } }, ['next'])],
  ])('is another one where the member %s', async (_, A) => {
    const { faults } = await schemas({ A })
    expect(faults).toEqual([])
  })
})
