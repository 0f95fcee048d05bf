import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import type { Api } from '../../src/ir/index.ts'
import { schemaDefinitions } from '../../src/ir/index.ts'
import { answer, build, modelAt, propertyTypes, ref, to } from './documents.ts'

const text = { type: 'string' }
const object = (properties: object, more: object = {}): object => ({ type: 'object', properties, ...more })
const heir = (name: string, properties: object, more: object = {}): object => ({
  allOf: [ref(name), object(properties, more)],
})

const Pet = object(
  { kind: text, name: text },
  { discriminator: { propertyName: 'kind', mapping: { cat: 'Cat', hound: '#/components/schemas/Dog' } } },
)
const animals = { Pet, Cat: heir('Pet', { claws: { type: 'integer' } }), Dog: heir('Pet', { bark: text }) }

const answered = async (schemas: object, name = 'Pet'): Promise<{ api: Api; faults: string[] }> =>
  build({ paths: { '/a': { get: { responses: { 200: answer(ref(name)) } } } }, components: { schemas } })

const typeOf = (api: Api, name: string) => {
  const model = modelAt(api, `/components/schemas/${name}`)
  return model.kind === 'alias' ? model.type : propertyTypes(model)
}

/** Whether a validator takes a value for a component. */
function isValid(api: Api, name: string, value: unknown): boolean {
  const ajv = new Ajv2020({ strict: false })
  const reference = `#/$defs/${encodeURIComponent(`/components/schemas/${name}`.replaceAll('/', '~1'))}`
  return ajv.validate({ $ref: reference, $defs: schemaDefinitions(api) }, value)
}

describe('a base with a discriminator and no union', () => {
  test('is one of its heirs, which the discriminator tells apart', async () => {
    const { api, faults } = await answered(animals)
    expect(faults).toEqual([])
    expect(typeOf(api, 'Pet')).toEqual({
      kind: 'union',
      variants: [to('Cat'), to('Dog')],
      discriminator: {
        property: 'kind',
        mapping: [
          { value: 'cat', model: '/components/schemas/Cat' },
          { value: 'hound', model: '/components/schemas/Dog' },
        ],
      },
    })
    expect(typeOf(api, 'Cat')).toEqual({
      kind: { kind: 'literal', value: 'cat' },
      name: { kind: 'string' },
      claws: { kind: 'integer' },
    })
  })

  test('says the same to a validator', async () => {
    const { api } = await answered(animals)
    expect(isValid(api, 'Pet', { kind: 'cat', claws: 3 })).toBe(true)
    expect(isValid(api, 'Pet', { kind: 'hound' })).toBe(true)
    expect(isValid(api, 'Pet', { kind: 'bird' })).toBe(false)
    expect(isValid(api, 'Cat', { kind: 'hound' })).toBe(false)
    expect(isValid(api, 'Cat', { name: 'Tom' })).toBe(false)
  })

  test('without a mapping has the names of its heirs', async () => {
    const { api } = await answered({
      ...animals,
      Pet: object({ kind: text }, { discriminator: { propertyName: 'kind' } }),
    })
    expect(typeOf(api, 'Dog')).toMatchObject({ kind: { kind: 'literal', value: 'Dog' } })
  })

  test('has heirs that add nothing, and heirs of heirs', async () => {
    const schemas = { ...animals, Bird: { allOf: [ref('Pet')] }, Lion: heir('Cat', { mane: text }) }
    const { api, faults } = await answered(schemas)
    expect(faults).toEqual([])
    expect(typeOf(api, 'Pet')).toMatchObject({ variants: [to('Bird'), to('Cat'), to('Dog'), to('Lion')] })
    expect(typeOf(api, 'Bird')).toEqual({ kind: { kind: 'literal', value: 'Bird' }, name: { kind: 'string' } })
    expect(typeOf(api, 'Lion')).toMatchObject({
      kind: { kind: 'literal', value: 'Lion' },
      claws: { kind: 'integer' },
      mane: { kind: 'string' },
    })
    expect(isValid(api, 'Pet', { kind: 'Lion', claws: 3, mane: 'x' })).toBe(true)
  })

  test('keeps what an heir says of the discriminator itself', async () => {
    const { api } = await answered({ ...animals, Cat: heir('Pet', { kind: { const: 'cat' } }, { required: ['kind'] }) })
    expect(typeOf(api, 'Cat')).toMatchObject({ kind: { kind: 'literal', value: 'cat' } })
  })

  test('is meant by a property that gives it a description', async () => {
    const Owner = object({ pet: { description: 'Of the owner.', allOf: [ref('Pet')] } })
    const { api } = await answered({ ...animals, Owner }, 'Owner')
    expect(typeOf(api, 'Owner')).toEqual({ pet: to('Pet') })
  })

  test.each([
    [
      'the mapping names it as well',
      { ...Pet, discriminator: { propertyName: 'kind', mapping: { pet: 'Pet', cat: 'Cat' } } },
    ],
    ['nothing inherits from it', { ...Pet, 'x-other': 1 }],
    ['it has no such property', object({ name: text }, { discriminator: { propertyName: 'kind' } })],
  ])('stays an object where %s', async (reason, base) => {
    const schemas = reason.startsWith('nothing') ? { Pet: base } : { ...animals, Pet: base }
    const { api } = await answered(schemas)
    expect(modelAt(api, '/components/schemas/Pet').kind).toBe('object')
  })

  test('stays an object where others are marked as abstract and it is not', async () => {
    const Shape = object({ type: text }, { discriminator: { propertyName: 'type' }, 'x-abstract': true })
    const { api } = await answered({ ...animals, Shape, Circle: heir('Shape', { r: text }) })
    expect(modelAt(api, '/components/schemas/Pet').kind).toBe('object')
    expect(typeOf(api, 'Shape')).toEqual(to('Circle'))
  })

  test('leaves out heirs that are abstract, and what they stand for in', async () => {
    const marked = { ...animals, Pet: { ...Pet, 'x-abstract': true } }
    const { api } = await answered({
      ...marked,
      Feline: heir('Pet', {}, { 'x-abstract': true }),
      Lynx: heir('Feline', {}),
    })
    expect(typeOf(api, 'Pet')).toMatchObject({ variants: [to('Cat'), to('Dog'), to('Lynx')] })
  })
})

describe('a union of what inherits from it', () => {
  const operators = {
    Operator: object(
      { operator: text },
      {
        required: ['operator'],
        oneOf: [ref('IsTrue'), ref('IsFalse')],
        discriminator: { propertyName: 'operator', mapping: { isTrue: '#/components/schemas/IsTrue' } },
      },
    ),
    IsTrue: { allOf: [ref('Operator')] },
    IsFalse: { allOf: [ref('Operator')] },
  }

  test('is one of its heirs, and no heir is the union again', async () => {
    const { api, faults } = await answered(operators, 'Operator')
    expect(faults).toEqual([])
    expect(typeOf(api, 'Operator')).toMatchObject({
      kind: 'union',
      variants: [to('IsTrue'), to('IsFalse')],
      discriminator: { property: 'operator', mapping: [{ value: 'isTrue' }, { value: 'IsFalse' }] },
    })
    expect(typeOf(api, 'IsTrue')).toEqual({ operator: { kind: 'literal', value: 'isTrue' } })
  })

  test('has a schema that comes to an end', async () => {
    const { api } = await answered(operators, 'Operator')
    expect(isValid(api, 'Operator', { operator: 'isTrue' })).toBe(true)
    expect(isValid(api, 'Operator', { operator: 'other' })).toBe(false)
  })
})
