import { describe, expect, test } from 'vitest'
import { modelReference, referencedModel, schemaDefinitions } from '../../src/ir/index.ts'
import { answer, build, modelAt, ref, schemas } from './documents.ts'

async function normalised(openapi: string, schema: unknown): Promise<unknown> {
  const { api } = await schemas({ A: schema, B: { type: 'string' } }, { openapi })
  return modelAt(api, '/components/schemas/A').schema
}

describe('the JSON Schema of a model', () => {
  test.each([
    ['3.0.0', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
    [
      '3.0.0',
      { type: 'string', nullable: true, enum: ['a', 'b'] },
      { type: ['string', 'null'], enum: ['a', 'b', null] },
    ],
    [
      '3.0.0',
      { allOf: [ref('B')], nullable: true },
      { anyOf: [{ allOf: [{ $ref: '#/$defs/~1components~1schemas~1B' }] }, { type: 'null' }] },
    ],
    ['3.0.0', { type: 'number', minimum: 1, exclusiveMinimum: true }, { type: 'number', exclusiveMinimum: 1 }],
    ['3.0.0', { type: 'number', minimum: 1, exclusiveMinimum: false }, { type: 'number', minimum: 1 }],
    ['3.1.0', { type: 'number', exclusiveMaximum: true, maximum: 9 }, { type: 'number', exclusiveMaximum: 9 }],
    ['3.0.0', { type: 'string', example: 'a' }, { type: 'string', examples: ['a'] }],
    ['3.1.0', { type: 'array', items: [{ type: 'string' }] }, { type: 'array', prefixItems: [{ type: 'string' }] }],
    [
      '3.0.0',
      { type: 'array', items: [{ type: 'string' }], additionalItems: false },
      { type: 'array', prefixItems: [{ type: 'string' }], items: false },
    ],
    ['3.1.0', { type: 'object', xml: { name: 'a' }, 'x-a': 1, externalDocs: { url: 'u' } }, { type: 'object' }],
    ['3.1.0', { type: null }, { type: 'null' }],
    [
      '3.1.0',
      { type: 'array', items: ref('B'), maxItems: 3 },
      { type: 'array', items: { $ref: '#/$defs/~1components~1schemas~1B' }, maxItems: 3 },
    ],
  ])('in %s, %j is %j', async (openapi, schema, expected) => {
    expect(await normalised(openapi, schema)).toEqual(expected)
  })

  test('refers to names that no URI can spell, each to its own', async () => {
    const names = ['\ud800', '\udbff', '~ud800', '\ud800 %#~/']
    const components = Object.fromEntries(names.map((name) => [name, { type: 'object', title: name }]))
    const paths = { '/a': { get: { responses: { 204: { description: '' } } } } }
    const { api, faults } = await build({ paths, components: { schemas: components } })
    expect(faults).toEqual([])
    expect(api.models.map(({ title }) => title).toSorted()).toEqual(names.toSorted())
    const ids = api.models.map(({ id }) => id)
    expect(new Set(ids.map(modelReference)).size).toBe(names.length)
    expect(ids.map(modelReference).map(referencedModel)).toEqual(ids)
  })

  test('closes the whole of several parts where one of them is closed, and leaves the part closed that stands alone', async () => {
    const closed = (name: string): object => ({
      type: 'object',
      properties: { [name]: { type: 'string' } },
      additionalProperties: false,
    })
    const open = (name: string): object => ({ type: 'object', properties: { [name]: { type: 'string' } } })
    const { api } = await schemas({
      Base: closed('a'),
      Middle: { allOf: [ref('Base'), closed('b')] },
      Leaf: { allOf: [{ ...ref('Middle'), description: 'D' }, open('c')] },
      Own: { allOf: [ref('Open')], ...closed('e') },
      Open: open('d'),
      Sole: { allOf: [ref('Base')] },
      Nullable: { allOf: [ref('Base'), open('g')], nullable: true },
      Circle: { allOf: [ref('Circle'), closed('f')] },
    })
    const schema = (name: string): unknown => modelAt(api, `/components/schemas/${name}`).schema
    const to = (name: string): object => ({ $ref: `#/$defs/~1components~1schemas~1${name}` })
    const middle = { allOf: [open('a'), open('b')] }
    expect(schema('Base')).toEqual(closed('a'))
    expect(schema('Middle')).toEqual({ ...middle, unevaluatedProperties: false })
    expect(schema('Leaf')).toEqual({
      allOf: [{ description: 'D', allOf: [middle] }, open('c')],
      unevaluatedProperties: false,
    })
    expect(schema('Own')).toEqual({ ...open('e'), allOf: [to('Open')], unevaluatedProperties: false })
    expect(schema('Sole')).toEqual({ allOf: [to('Base')] })
    expect(schema('Nullable')).toEqual({
      anyOf: [{ allOf: [open('a'), open('g')], unevaluatedProperties: false }, { type: 'null' }],
    })
    expect(schema('Circle')).toEqual({ allOf: [to('Circle'), open('f')], unevaluatedProperties: false })
  })

  test('leaves data alone that looks like schemas', async () => {
    const schema = { type: 'object', default: { $ref: '#/nowhere', nullable: true }, enum: [{ nullable: true }] }
    expect(await normalised('3.0.0', schema)).toEqual(schema)
  })

  test('does not change the document', async () => {
    const schema = { type: 'string', nullable: true, example: 'a', enum: ['a'] }
    const before = structuredClone(schema)
    await normalised('3.0.0', schema)
    expect(schema).toEqual(before)
  })

  test('refers to models by references that a validator resolves, whatever is in their names', async () => {
    for (const name of ['a/b', 'c d', 'e%f', 'g#h', 'i~j', 'ü']) {
      const { api } = await build({
        paths: {
          '/a': {
            get: {
              responses: { 200: answer(ref(encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1')))) },
            },
          },
        },
        components: { schemas: { [name]: { type: 'object', properties: { x: { type: 'string' } } } } },
      })
      const { $ref } = (api.operations[0]?.responses[0]?.content[0]?.schema ?? {}) as { $ref: string }
      expect(Object.keys(schemaDefinitions(api))).toContain(referencedModel($ref))
      expect($ref).toMatch(/^#\/\$defs\/[\w~%.()!*'-]+$/)
    }
  })
})
