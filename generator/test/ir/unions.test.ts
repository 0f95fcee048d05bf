import { describe, expect, test } from 'vitest'
import type { ObjectModel } from '../../src/ir/index.ts'
import { build, answer, modelAt, operation, propertyTypes, ref, schemas, to } from './documents.ts'

const tagged = (value: unknown, more: object = {}) => ({
  type: 'object',
  required: ['kind'],
  properties: { kind: value, ...more },
})

describe('unions', () => {
  test('are flat, without null and without doubles', async () => {
    const { type } = await schemas({
      A: {
        oneOf: [
          { type: 'string' },
          { anyOf: [{ type: 'integer' }, { type: 'null' }, { type: 'string' }] },
          { type: ['integer', 'boolean'] },
        ],
      },
    })
    expect(type('A')).toEqual({
      kind: 'nullable',
      of: { kind: 'union', variants: [{ kind: 'string' }, { kind: 'integer' }, { kind: 'boolean' }] },
    })
  })

  test('of one arm are that arm', async () => {
    expect((await schemas({ A: { oneOf: [{ type: 'string' }] } })).type('A')).toEqual({ kind: 'string' })
  })

  test('with an arm that allows anything are anything', async () => {
    expect((await schemas({ A: { anyOf: [{ type: 'string' }, {}] } })).type('A')).toEqual({ kind: 'unknown' })
  })

  test('without arms fit nothing, and that is said', async () => {
    const { type, faults } = await schemas({ A: { oneOf: [] } })
    expect(type('A')).toEqual({ kind: 'never' })
    expect(faults).toEqual([
      'warning schema/empty-union /components/schemas/A/oneOf `oneOf` has no arms, so that no value fits',
    ])
  })

  test('arms that only restrict leave the object as it is', async () => {
    const { object } = await schemas({
      A: {
        type: 'object',
        properties: { a: { type: 'string' }, b: { type: 'string' } },
        anyOf: [{ required: ['a'] }, { required: ['b'] }],
      },
    })
    expect(object('A').properties.map(({ name, required }) => [name, required])).toEqual([
      ['a', false],
      ['b', false],
    ])
  })

  test('arms without a type have the one beside the union', async () => {
    expect(
      (await schemas({ A: { type: 'string', anyOf: [{ format: 'date' }, { format: 'uuid' }] } })).type('A'),
    ).toEqual({
      kind: 'union',
      variants: [
        { kind: 'string', format: 'date' },
        { kind: 'string', format: 'uuid' },
      ],
    })
  })

  test('unnamed arms are named by title, constant, or the property that tells them apart', async () => {
    const { api } = await schemas({
      A: {
        oneOf: [
          { title: 'First One', type: 'object', properties: { a: { type: 'string' } } },
          { type: 'object', properties: { kind: { const: 'second' } } },
          { type: 'object', properties: { shared: { type: 'string' }, third: { type: 'string' } } },
          { type: 'object', properties: { shared: { type: 'integer' }, fourth: { type: 'string' } } },
        ],
      },
    })
    expect(api.models.flatMap(({ origin }) => (origin.kind === 'member' ? [origin.detail] : []))).toEqual([
      'First One',
      'second',
      'third',
      'fourth',
    ])
  })

  test('below a property are named by the property and the arm', async () => {
    const { api } = await schemas({
      A: {
        type: 'object',
        properties: {
          content: {
            oneOf: [{ type: 'string' }, { type: 'object', title: 'Text', properties: { t: { type: 'string' } } }],
          },
        },
      },
    })
    expect(modelAt(api, '/components/schemas/A/properties/content/oneOf/1').origin).toEqual({
      kind: 'member',
      parent: '/components/schemas/A',
      role: 'variant',
      detail: 'content.Text',
    })
  })
})

describe('an object beside a union', () => {
  test('is a union of objects that have its members', async () => {
    const { api, type } = await schemas({
      A: {
        type: 'object',
        required: ['id'],
        properties: { id: { type: 'string' } },
        oneOf: [ref('B'), { title: 'Own', type: 'object', properties: { c: { type: 'integer' } } }],
      },
      B: { type: 'object', properties: { b: { type: 'boolean' } } },
    })
    const variants = ['/components/schemas/A/~variant/0', '/components/schemas/A/~variant/1']
    expect(type('A')).toEqual({ kind: 'union', variants: variants.map((id) => ({ kind: 'model', id })) })
    const [first, second] = variants.map((id) => modelAt(api, id))
    expect(first?.kind === 'object' && propertyTypes(first)).toEqual({ id: { kind: 'string' }, b: { kind: 'boolean' } })
    expect(second?.kind === 'object' && propertyTypes(second)).toEqual({
      id: { kind: 'string' },
      c: { kind: 'integer' },
    })
    expect(first?.origin).toEqual({ kind: 'member', parent: '/components/schemas/A', role: 'variant', detail: 'B' })
  })

  test('comes by allOf as well', async () => {
    const { type } = await schemas({
      A: { allOf: [{ type: 'object', properties: { id: { type: 'string' } } }, { oneOf: [ref('B'), ref('C')] }] },
      B: { type: 'object', properties: { b: { type: 'boolean' } } },
      C: { type: 'object', properties: { c: { type: 'boolean' } } },
    })
    expect(type('A')).toMatchObject({ kind: 'union', variants: [{ kind: 'model' }, { kind: 'model' }] })
  })
})

describe('discriminators', () => {
  const two = { B: tagged({ const: 'b' }), C: tagged({ enum: ['c', 'd'] }) }
  const found = {
    property: 'kind',
    mapping: [
      { value: 'b', model: '/components/schemas/B' },
      { value: 'c', model: '/components/schemas/C' },
      { value: 'd', model: '/components/schemas/C' },
    ],
  }

  test('are found by proof, whether the document names one or not', async () => {
    for (const discriminator of [
      {},
      { discriminator: { propertyName: 'kind' } },
      { discriminator: { propertyName: 'wrong' } },
    ]) {
      const { type } = await schemas({ A: { oneOf: [ref('B'), ref('C')], ...discriminator }, ...two })
      expect(type('A')).toEqual({ kind: 'union', variants: [to('B'), to('C')], discriminator: found })
    }
  })

  test('that the document names go before others that could be proved', async () => {
    const both = (kind: string, other: string) => ({
      type: 'object',
      required: ['kind', 'other'],
      properties: { kind: { const: kind }, other: { const: other } },
    })
    const { type } = await schemas({
      A: { oneOf: [ref('B'), ref('C')], discriminator: { propertyName: 'other' } },
      B: both('1', '2'),
      C: both('3', '4'),
    })
    expect(type('A')).toMatchObject({ discriminator: { property: 'other' } })
  })

  test.each([
    [
      'a variant does not require it',
      { B: tagged({ const: 'b' }), C: { type: 'object', properties: { kind: { const: 'c' } } } },
    ],
    ['a variant has no constant', { B: tagged({ const: 'b' }), C: tagged({ type: 'string' }) }],
    ['two variants share a value', { B: tagged({ const: 'b' }), C: tagged({ enum: ['b', 'c'] }) }],
    ['a variant is no object', { B: tagged({ const: 'b' }), C: { type: 'array', items: {} } }],
  ])('are not claimed when %s', async (_, components) => {
    const { type } = await schemas({
      A: {
        oneOf: [ref('B'), ref('C')],
        discriminator: { propertyName: 'kind', mapping: { b: '#/components/schemas/B' } },
      },
      ...components,
    })
    expect(type('A')).not.toHaveProperty('discriminator')
  })

  test('keep the enum that they stand on closed, though a response reaches it', async () => {
    const { object } = await schemas({ A: { oneOf: [ref('B'), ref('C')] }, ...two })
    expect(propertyTypes(object('C'))['kind']).toEqual({
      kind: 'enum',
      values: [{ value: 'c' }, { value: 'd' }],
      open: false,
    })
  })

  test('are found in unions that stand in responses and bodies directly', async () => {
    const oneOf = { oneOf: [ref('B'), ref('C')] }
    const { api } = await build({
      paths: {
        '/a': {
          post: {
            requestBody: { content: { 'application/json': { schema: oneOf } } },
            responses: { 200: answer(oneOf) },
          },
        },
      },
      components: { schemas: two },
    })
    expect(api.operations[0]?.result).toMatchObject({ type: { discriminator: found } })
    expect(api.operations[0]?.body?.content[0]).toMatchObject({
      type: { discriminator: found },
      shape: { kind: 'variants' },
    })
  })
})

describe('enums', () => {
  const values = [{ value: 'a' }, { value: 'b' }]

  test('of strings are open where a response reaches them, and closed elsewhere', async () => {
    const schema = { type: 'string', enum: ['a', 'b'] }
    const { api } = await build({
      paths: {
        '/a': {
          get: {
            parameters: [{ name: 'q', in: 'query', schema }],
            responses: { 200: answer({ type: 'object', properties: { r: schema } }) },
          },
        },
      },
    })
    expect(api.operations[0]?.parameters[0]?.type).toEqual({ kind: 'enum', values, open: false })
    expect(api.models[0]?.kind === 'object' && propertyTypes(api.models[0])).toEqual({
      r: { kind: 'enum', values, open: true },
    })
  })

  test('of numbers are closed', async () => {
    expect((await schemas({ A: { type: 'integer', enum: [1, 2] } })).type('A')).toEqual({
      kind: 'enum',
      values: [{ value: 1 }, { value: 2 }],
      open: false,
    })
  })

  test.each([
    [{ enum: ['a', 'b'], 'x-extensible-enum': false }, false],
    [{ enum: ['a', 'b'], 'x-extensible-enum': true }, true],
    [{ 'x-extensible-enum': ['a', 'b'] }, true],
    [{ enum: ['a', 'b'], 'x-speakeasy-unknown-values': 'disallow' }, false],
    [{ enum: ['a', 'b'], 'x-ms-enum': { modelAsString: false } }, false],
    [{ anyOf: [{ type: 'string' }, { type: 'string', enum: ['a', 'b'] }] }, true],
  ])('%j is as open as it says, in both directions', async (schema, open) => {
    const typed = { type: 'string', ...schema }
    const inResponse = await schemas({ A: typed })
    const inRequest = await operation({ parameters: [{ name: 'q', in: 'query', schema: typed }] })
    expect(inResponse.type('A')).toEqual({ kind: 'enum', values, open })
    expect(inRequest.operation.parameters[0]?.type).toEqual({ kind: 'enum', values, open })
  })

  test('have the names and descriptions that extensions give to their members', async () => {
    const member = { value: 1, name: 'ONE', description: 'The first.' }
    for (const extensions of [
      { 'x-enum-varnames': ['ONE', 'TWO'], 'x-enum-descriptions': ['The first.', 'The second.'] },
      {
        'x-fern-enum': {
          1: { name: 'ONE', description: 'The first.' },
          2: { name: 'TWO', description: 'The second.' },
        },
      },
    ]) {
      const { type } = await schemas({ A: { type: 'integer', enum: [1, 2], ...extensions } })
      expect(type('A')).toMatchObject({ values: [member, { value: 2, name: 'TWO', description: 'The second.' }] })
    }
  })

  test('are made of constants that stand in a union, with their descriptions', async () => {
    const { type } = await schemas({ A: { oneOf: [{ const: 'a', description: 'First.' }, { const: 'b' }] } })
    expect(type('A')).toEqual({
      kind: 'enum',
      values: [{ value: 'a', description: 'First.' }, { value: 'b' }],
      open: true,
    })
  })

  test('with null among the members may be null', async () => {
    expect((await schemas({ A: { enum: ['a', 'b', null] } })).type('A')).toEqual({
      kind: 'nullable',
      of: { kind: 'enum', values, open: true },
    })
  })

  test('without members fit nothing, and that is said', async () => {
    const { type, faults } = await schemas({ A: { type: 'string', enum: [] } })
    expect(type('A')).toEqual({ kind: 'never' })
    expect(faults).toEqual([
      'warning schema/empty-enum /components/schemas/A/enum the enum has no members, so that no value fits',
    ])
  })

  test('with numbers where the type says string are read as strings, and doubles are dropped, with warnings', async () => {
    const { type, faults } = await schemas({ A: { type: 'string', enum: [1, '1', 'a'] } })
    expect(type('A')).toEqual({ kind: 'enum', values: [{ value: '1' }, { value: 'a' }], open: true })
    expect(faults).toEqual([
      'warning schema/enum-type /components/schemas/A/enum/0 the member 1 is read as the string "1"',
      'warning schema/enum-doubled /components/schemas/A/enum/1 the member "1" stands twice',
    ])
  })
})

describe('`required` beside a union', () => {
  const text = { type: 'string' }
  const arm = (more: object): object => ({ type: 'object', properties: { name: text, ...more } })
  const requiredOf = ({ properties }: ObjectModel): string[] =>
    properties.flatMap(({ name, required }) => (required ? [name] : []))

  test.each(['oneOf', 'anyOf'])('holds for every arm of %s, inline or referred to', async (key) => {
    const { api } = await schemas({
      Thing: { required: ['name'], [key]: [arm({ a: text }), { $ref: '#/components/schemas/Other' }] },
      Other: arm({ b: text }),
    })
    const thing = api.models.find(({ id }) => id === '/components/schemas/Thing')
    const arms = thing?.kind === 'alias' && thing.type.kind === 'union' ? thing.type.variants : []
    const models = arms.map((type) => api.models.find(({ id }) => type.kind === 'model' && id === type.id))
    expect(models.map((model) => (model?.kind === 'object' ? requiredOf(model) : model))).toEqual([['name'], ['name']])
  })

  test('leaves an arm as it is that requires the same, and what is no object', async () => {
    const { type } = await schemas({
      Thing: { required: ['name'], oneOf: [{ $ref: '#/components/schemas/Other' }, { type: 'null' }, text] },
      Other: { ...arm({}), required: ['name'] },
    })
    expect(type('Thing')).toEqual({
      kind: 'nullable',
      of: { kind: 'union', variants: [{ kind: 'model', id: '/components/schemas/Other' }, { kind: 'string' }] },
    })
  })

  test('holds where it stands in a part of its own', async () => {
    const { api } = await schemas({
      Thing: { allOf: [{ oneOf: [arm({ a: text }), arm({ b: text })] }, { required: ['name'] }] },
    })
    const members = api.models.filter(({ origin }) => origin.kind === 'member')
    const arms = members.flatMap((model) => (model.kind === 'object' ? [requiredOf(model)] : []))
    expect(arms).toEqual([['name'], ['name']])
  })
})

test('an unnamed arm beside members gives way to both together, and is named by what is its own', async () => {
  const { api } = await schemas({
    Thing: {
      type: 'object',
      properties: { name: { type: 'string' } },
      oneOf: [{ properties: { a: { type: 'string' } } }, { properties: { b: { type: 'string' } } }],
    },
  })
  const arms = api.models.flatMap(({ origin }) => (origin.kind === 'member' ? [origin.detail] : []))
  expect(arms).toEqual(['a', 'b'])
})

describe('the mapping of a discriminator', () => {
  const mapped = (mapping: object, more: object = {}) =>
    schemas({
      A: { oneOf: [ref('B'), ref('C')], discriminator: { propertyName: 'kind', mapping } },
      B: tagged({ type: 'string' }),
      C: tagged({ type: 'string' }),
      ...more,
    })

  test('is told to readers where nothing proves it', async () => {
    const { api, faults } = await mapped({ b: '#/components/schemas/B', c: 'C' })
    const model = api.models.find(({ id }) => id === '/components/schemas/A')
    expect(model?.description).toBe('The document says that `kind` tells which it is: `b` for `B`, `c` for `C`.')
    expect(faults.map((fault) => fault.split(' ', 2)[1])).toEqual(['schema/discriminator'])
  })

  test('decides between variants that share a literal, where it names every variant', async () => {
    const { type } = await mapped(
      { b: 'B', c: '#/components/schemas/C' },
      { B: tagged({ enum: ['b', 'c'] }), C: tagged({ enum: ['b', 'c'] }) },
    )
    expect(type('A')).toMatchObject({
      discriminator: {
        property: 'kind',
        mapping: [
          { value: 'b', model: '/components/schemas/B' },
          { value: 'c', model: '/components/schemas/C' },
        ],
      },
    })
  })

  test.each([
    ['leads nowhere', { b: '#/components/schemas/Nowhere' }, 'which is none of the variants'],
    ['leads to no variant', { b: '#/components/schemas/D' }, 'which is none of the variants'],
    ['contradicts the variant', { d: '#/components/schemas/B' }, 'whose "kind" is never that'],
  ])('is warned of where it %s', async (_, mapping, fault) => {
    const { faults } = await mapped(mapping, {
      B: tagged({ const: 'b' }),
      C: tagged({ const: 'c' }),
      D: tagged({ const: 'd' }),
    })
    const [value, target] = Object.entries(mapping)[0] as [string, string]
    expect(faults).toEqual([
      `warning schema/mapping /components/schemas/A/discriminator/mapping/${value} the discriminator maps "${value}" to "${target}", ${fault}`,
    ])
  })
})
