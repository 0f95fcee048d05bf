import { describe, expect, test } from 'vitest'
import { propertyTypes, ref, schemas, to } from './documents.ts'

const text = { type: 'string' }
const object = (properties: object, more: object = {}) => ({ type: 'object', properties, ...more })

describe('allOf', () => {
  test('of one reference is the reference', async () => {
    const built = await schemas({
      A: object({ b: { allOf: [ref('B')], description: 'Described here.' } }),
      B: object({ x: text }),
    })
    expect(built.object('A').properties[0]).toMatchObject({ type: to('B'), description: 'Described here.' })
  })

  test('has all members, in order, and names the models whose members it has unchanged', async () => {
    const built = await schemas({
      A: { allOf: [ref('B'), object({ a: { type: 'integer' } }), ref('C')] },
      B: object({ b: text }, { required: ['b'] }),
      C: object({ c: text }),
    })
    expect(built.object('A').properties.map(({ name, required }) => [name, required])).toEqual([
      ['b', true],
      ['a', false],
      ['c', false],
    ])
    expect(built.object('A').bases).toEqual(['/components/schemas/B', '/components/schemas/C'])
  })

  test('with members of its own beside it has those too', async () => {
    const built = await schemas({ A: { allOf: [ref('B')], ...object({ a: text }) }, B: object({ b: text }) })
    expect(Object.keys(propertyTypes(built.object('A')))).toEqual(['b', 'a'])
  })

  test('works over several generations', async () => {
    const built = await schemas({
      A: { allOf: [ref('B'), object({ a: text })] },
      B: { allOf: [ref('C'), object({ b: text })] },
      C: object({ c: text }),
    })
    expect(Object.keys(propertyTypes(built.object('A')))).toEqual(['c', 'b', 'a'])
    expect(built.object('A').bases).toEqual(['/components/schemas/B'])
  })

  test('requires what any part requires, and then that base is no longer unchanged', async () => {
    const built = await schemas({ A: { allOf: [ref('B'), { required: ['b'] }] }, B: object({ b: text }) })
    expect(built.object('A').properties).toMatchObject([{ name: 'b', required: true }])
    expect(built.object('A').bases).toEqual([])
  })

  test('narrows a member to the type that fits all parts', async () => {
    const built = await schemas({
      A: { allOf: [ref('B'), object({ kind: { const: 'a' }, n: { type: 'integer' }, any: text })] },
      B: object({ kind: text, n: { type: 'number' }, any: {} }),
    })
    expect(propertyTypes(built.object('A'))).toEqual({
      kind: { kind: 'literal', value: 'a' },
      n: { kind: 'integer' },
      any: { kind: 'string' },
    })
    expect(built.faults).toEqual([])
  })

  test('says where members contradict one another, and takes the last', async () => {
    const built = await schemas({
      A: { allOf: [ref('B'), object({ x: { type: 'integer' } })] },
      B: object({ x: text }),
    })
    expect(propertyTypes(built.object('A'))).toEqual({ x: { kind: 'integer' } })
    expect(built.faults).toEqual([
      'warning schema/all-of-conflict /components/schemas/A the types of "x" in `allOf` differ; the last one is taken',
    ])
  })

  test('of a string and an enum is the enum', async () => {
    const built = await schemas({ A: { allOf: [{ type: 'string' }, { enum: ['a', 'b'] }] } })
    expect(built.type('A')).toMatchObject({ kind: 'enum', values: [{ value: 'a' }, { value: 'b' }] })
  })

  test('with `nullable` beside it may be null', async () => {
    const built = await schemas(
      { A: object({ b: { allOf: [ref('B')], nullable: true } }), B: object({ x: text }) },
      { openapi: '3.0.0' },
    )
    expect(propertyTypes(built.object('A'))).toEqual({ b: { kind: 'nullable', of: to('B') } })
  })

  test('reaches objects through other names for them', async () => {
    const built = await schemas({ A: { allOf: [ref('B'), object({ a: text })] }, B: ref('C'), C: object({ c: text }) })
    expect(Object.keys(propertyTypes(built.object('A')))).toEqual(['c', 'a'])
  })

  test('that leads back to itself is an error, which names the reference', async () => {
    const { faults } = await schemas({
      A: { allOf: [ref('B'), object({ a: text })] },
      B: { allOf: [ref('A'), object({ b: text })] },
    })
    expect(faults).toEqual([
      'error ref/cycle /components/schemas/B/allOf/0/$ref `allOf` leads back to the schema that it stands in, so that no value could be checked',
    ])
  })

  test('of a parent whose union lists its children keeps the members of both', async () => {
    const built = await schemas({
      Pet: { ...object({ name: text }), oneOf: [ref('Cat'), ref('Dog')], discriminator: { propertyName: 'kind' } },
      Cat: { allOf: [ref('Pet'), object({ kind: { const: 'cat' } })] },
      Dog: { allOf: [ref('Pet'), object({ kind: { const: 'dog' } })] },
    })
    for (const name of ['Cat', 'Dog']) expect(Object.keys(propertyTypes(built.object(name)))).toEqual(['name', 'kind'])
  })

  test('beside a reference, with members, is all of them', async () => {
    const built = await schemas({ A: { ...ref('B'), ...object({ a: text }) }, B: object({ b: text }) })
    expect(Object.keys(propertyTypes(built.object('A')))).toEqual(['b', 'a'])
  })
})
