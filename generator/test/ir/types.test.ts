import { describe, expect, test } from 'vitest'
import { build, answer, modelAt, propertyTypes, ref, schemas, to } from './documents.ts'

describe('types of schemas', () => {
  test.each([
    [{ type: 'string' }, { kind: 'string' }],
    [
      { type: 'string', format: 'date-time' },
      { kind: 'string', format: 'date-time' },
    ],
    [
      { type: 'integer', format: 'int64' },
      { kind: 'integer', format: 'int64' },
    ],
    [{ type: 'number' }, { kind: 'number' }],
    [{ type: 'boolean' }, { kind: 'boolean' }],
    [{ type: 'null' }, { kind: 'null' }],
    [{ type: null }, { kind: 'null' }],
    [{}, { kind: 'unknown' }],
    [true, { kind: 'unknown' }],
    [false, { kind: 'never' }],
    [{ const: 'a' }, { kind: 'literal', value: 'a' }],
    [{ const: null }, { kind: 'null' }],
    [
      { type: 'string', enum: ['only'] },
      { kind: 'literal', value: 'only' },
    ],
    [
      { type: 'boolean', enum: [true] },
      { kind: 'literal', value: true },
    ],
    [{ enum: [true, false] }, { kind: 'boolean' }],
    [{ enum: [null] }, { kind: 'null' }],
    [
      { type: 'array', items: { type: 'string' } },
      { kind: 'array', items: { kind: 'string' } },
    ],
    [{ type: 'array' }, { kind: 'array', items: { kind: 'unknown' } }],
    [
      { type: 'array', prefixItems: [{ type: 'string' }], items: false },
      { kind: 'tuple', items: [{ kind: 'string' }] },
    ],
    [
      { type: 'array', prefixItems: [{ type: 'string' }], items: { type: 'null' } },
      { kind: 'tuple', items: [{ kind: 'string' }], rest: { kind: 'null' } },
    ],
    [{ type: 'object' }, { kind: 'map', values: { kind: 'unknown' } }],
    [
      { type: 'object', additionalProperties: { type: 'integer' } },
      { kind: 'map', values: { kind: 'integer' } },
    ],
    [
      { type: 'object', patternProperties: { '^a': { type: 'string' }, '^b': { type: 'integer' } } },
      { kind: 'map', values: { kind: 'union', variants: [{ kind: 'string' }, { kind: 'integer' }] } },
    ],
    [
      { type: 'string', format: 'binary' },
      { kind: 'string', format: 'binary' },
    ],
    [
      { type: 'string', contentMediaType: 'image/png' },
      { kind: 'string', format: 'binary' },
    ],
    [
      { type: 'string', contentMediaType: 'image/png', contentEncoding: 'base64' },
      { kind: 'string', format: 'byte' },
    ],
    [{ type: 'string', contentMediaType: 'application/json', contentSchema: { type: 'object' } }, { kind: 'string' }],
    [{ items: { type: 'string' } }, { kind: 'array', items: { kind: 'string' } }],
    [{ pattern: '^a' }, { kind: 'string' }],
    [{ format: 'uuid' }, { kind: 'string', format: 'uuid' }],
    [{ minimum: 1 }, { kind: 'number' }],
    [{ type: ['string', 'integer'] }, { kind: 'union', variants: [{ kind: 'string' }, { kind: 'integer' }] }],
    [
      { type: 'string', 'x-stainless-const': true, default: 'v1' },
      { kind: 'literal', value: 'v1' },
    ],
  ])('%j is %j', async (schema, type) => {
    expect((await schemas({ A: schema })).type('A')).toEqual(type)
  })

  test.each([
    ['3.1.0', { type: ['string', 'null'] }],
    ['3.0.3', { type: 'string', nullable: true }],
    ['3.1.0', { oneOf: [{ type: 'string' }, { type: 'null' }] }],
    ['3.1.0', { anyOf: [{ type: 'string' }, { const: null }] }],
    ['3.0.3', { allOf: [{ type: 'string' }], nullable: true }],
    ['3.0.3', { anyOf: [{ type: 'string' }], nullable: true }],
    ['3.0.3', { type: 'string', anyOf: [{ type: 'string', nullable: true }] }],
  ])('in %s, %j is a string or null', async (openapi, schema) => {
    expect((await schemas({ A: schema }, { openapi })).type('A')).toEqual({ kind: 'nullable', of: { kind: 'string' } })
  })

  test('a nullable reference is null or the model', async () => {
    const { object } = await schemas(
      {
        A: { type: 'object', properties: { b: { $ref: '#/components/schemas/B', nullable: true } } },
        B: { type: 'string' },
      },
      { openapi: '3.0.0' },
    )
    expect(propertyTypes(object('A'))).toEqual({ b: { kind: 'nullable', of: to('B') } })
  })

  test('an object that may be null keeps its name, and null stands where it is referred to', async () => {
    const { object } = await schemas({
      A: { type: ['object', 'null'], properties: { x: { type: 'string' } } },
      B: { type: 'object', properties: { a: ref('A') } },
    })
    expect(propertyTypes(object('A'))).toEqual({ x: { kind: 'string' } })
    expect(propertyTypes(object('B'))).toEqual({ a: { kind: 'nullable', of: to('A') } })
  })

  test('`nullable` in 3.1 is understood with a warning', async () => {
    const { type, faults } = await schemas({ A: { type: 'string', nullable: true } })
    expect(type('A')).toEqual({ kind: 'nullable', of: { kind: 'string' } })
    expect(faults).toEqual([
      'warning schema/nullable /components/schemas/A/nullable `nullable` is no keyword of OpenAPI 3.1; it is understood',
    ])
  })

  test.each([
    ['int', { kind: 'integer' }, 'it is read as "integer"'],
    ['String', { kind: 'string' }, 'it is read as "string"'],
    ['banana', { kind: 'unknown' }, 'any value is allowed'],
  ])('the type %j is no type and is said', async (name, type, meaning) => {
    const built = await schemas({ A: { type: name } })
    expect(built.type('A')).toEqual(type)
    expect(built.faults).toEqual([
      `warning schema/unknown-type /components/schemas/A/type "${name}" is no type of JSON Schema; ${meaning}`,
    ])
  })

  test('a component that only refers to another is another name for it', async () => {
    const { type } = await schemas({ A: ref('B'), B: { type: 'object', properties: { x: { type: 'string' } } } })
    expect(type('A')).toEqual(to('B'))
  })

  test('recursion of any kind ends', async () => {
    const { object, type } = await schemas({
      Tree: { type: 'object', properties: { children: { type: 'array', items: ref('Tree') }, self: ref('Tree') } },
      Loop: { oneOf: [{ type: 'string' }, { type: 'array', items: ref('Loop') }] },
    })
    expect(propertyTypes(object('Tree'))).toEqual({ children: { kind: 'array', items: to('Tree') }, self: to('Tree') })
    expect(type('Loop')).toEqual({
      kind: 'union',
      variants: [{ kind: 'string' }, { kind: 'array', items: to('Loop') }],
    })
  })

  test('a chain of ten thousand references is built', async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [
        `C${index}`,
        { type: 'object', properties: { next: ref(`C${index + 1}`) } },
      ]),
    )
    const { api } = await schemas({ ...chain, C10000: { type: 'object', properties: { x: { type: 'string' } } } })
    expect(api.models).toHaveLength(10_002)
  })
})

describe('objects', () => {
  test('properties keep their order, and say what is required, read only, written only, deprecated, and the default', async () => {
    const { object } = await schemas({
      A: {
        type: 'object',
        required: ['b'],
        properties: {
          z: { type: 'string', description: 'Last letter.', default: 'z', example: 'zz' },
          b: { type: 'integer', readOnly: true },
          a: { type: 'string', writeOnly: true, deprecated: true },
          d: { type: 'string', 'x-stainless-deprecation-message': 'Use z.' },
        },
      },
    })
    expect(object('A').properties).toEqual([
      {
        name: 'z',
        type: { kind: 'string' },
        required: false,
        readOnly: false,
        writeOnly: false,
        description: 'Last letter.',
        default: 'z',
        example: 'zz',
      },
      { name: 'b', type: { kind: 'integer' }, required: true, readOnly: true, writeOnly: false },
      { name: 'a', type: { kind: 'string' }, required: false, readOnly: false, writeOnly: true, deprecated: true },
      { name: 'd', type: { kind: 'string' }, required: false, readOnly: false, writeOnly: false, deprecated: 'Use z.' },
    ])
  })

  test.each([
    [undefined, { kind: 'open' }],
    [true, { kind: 'open' }],
    [{}, { kind: 'open' }],
    [false, { kind: 'closed' }],
    [{ type: 'string' }, { kind: 'typed', type: { kind: 'string' } }],
  ])('additionalProperties %j beside properties is %j', async (additionalProperties, expected) => {
    const { object } = await schemas({
      A: {
        type: 'object',
        properties: { x: { type: 'string' } },
        ...(additionalProperties === undefined ? {} : { additionalProperties }),
      },
    })
    expect(object('A').additional).toEqual(expected)
  })

  test('names that JavaScript has on every object are properties like any other', async () => {
    const properties = JSON.parse(
      '{"__proto__":{"type":"string"},"constructor":{"type":"integer"},"":{"type":"null"},"$ref":{"type":"boolean"}}',
    ) as object
    const { object } = await schemas({ A: { type: 'object', properties } })
    expect(object('A').properties.map(({ name, type }) => [name, type.kind])).toEqual([
      ['__proto__', 'string'],
      ['constructor', 'integer'],
      ['', 'null'],
      ['$ref', 'boolean'],
    ])
  })

  test('a property that only says it is required may be anything', async () => {
    const { object } = await schemas({ A: { type: 'object', required: ['b'], properties: { a: { type: 'string' } } } })
    expect(object('A').properties[1]).toEqual({
      name: 'b',
      type: { kind: 'unknown' },
      required: true,
      readOnly: false,
      writeOnly: false,
    })
  })

  test('`required: true` on a property is understood with a warning', async () => {
    const { object, faults } = await schemas({
      A: { type: 'object', properties: { a: { type: 'string', required: true } } },
    })
    expect(object('A').properties[0]?.required).toBe(true)
    expect(faults).toEqual([
      'warning schema/required /components/schemas/A/properties/a/required `required` as a boolean is no keyword; it is understood',
    ])
  })

  test('a reference in the place of all properties is followed', async () => {
    const { object } = await schemas({
      A: { type: 'object', properties: { $ref: '#/components/schemas/B/properties' } },
      B: { type: 'object', properties: { x: { type: 'string' } } },
    })
    expect(propertyTypes(object('A'))).toEqual({ x: { kind: 'string' } })
  })
})

describe('unnamed objects', () => {
  test('are models named by their place', async () => {
    const { api } = await schemas({
      A: {
        type: 'object',
        properties: {
          inner: { type: 'object', properties: { x: { type: 'string' } } },
          list: { type: 'array', items: { type: 'object', properties: { y: { type: 'string' } } } },
          map: { type: 'object', additionalProperties: { type: 'object', properties: { z: { type: 'string' } } } },
        },
      },
      L: { type: 'array', items: { type: 'object', properties: { w: { type: 'string' } } } },
    })
    const at = (place: string) => modelAt(api, `/components/schemas/${place}`).origin
    const parent = '/components/schemas/A'
    expect(at('A/properties/inner')).toEqual({ kind: 'member', parent, role: 'property', detail: 'inner' })
    expect(at('A/properties/list/items')).toEqual({ kind: 'member', parent, role: 'item', detail: 'list' })
    expect(at('A/properties/map/additionalProperties')).toEqual({
      kind: 'member',
      parent,
      role: 'value',
      detail: 'map',
    })
    expect(at('L/items')).toEqual({ kind: 'member', parent: '/components/schemas/L', role: 'item', detail: '' })
  })

  test('of equal shape are one model, nested ones too', async () => {
    const shape = () => ({
      type: 'object',
      required: ['id'],
      properties: { id: { type: 'string' }, inner: { type: 'object', properties: { x: { type: 'integer' } } } },
    })
    const { api } = await build({
      paths: {
        '/a': { get: { responses: { 200: answer(shape()) } } },
        '/b': { get: { responses: { 200: answer({ type: 'object', properties: { s: shape() } }) } } },
      },
    })
    expect(api.models.map(({ id }) => id)).toEqual([
      '/paths/~1a/get/responses/200/content/application~1json/schema',
      '/paths/~1a/get/responses/200/content/application~1json/schema/properties/inner',
      '/paths/~1b/get/responses/200/content/application~1json/schema',
    ])
  })

  test('with other titles, types or required members are different models', async () => {
    const { api } = await schemas({
      A: {
        type: 'object',
        properties: {
          a: { type: 'object', properties: { x: { type: 'string' } } },
          b: { type: 'object', title: 'B', properties: { x: { type: 'string' } } },
          c: { type: 'object', properties: { x: { type: 'integer' } } },
          d: { type: 'object', required: ['x'], properties: { x: { type: 'string' } } },
          e: {
            type: 'object',
            description: 'Only described otherwise.',
            properties: { x: { type: 'string', description: 'Same.' } },
          },
        },
      },
    })
    expect(api.models.filter(({ id }) => id.startsWith('/components/schemas/A/')).map(({ id }) => id.at(-1))).toEqual([
      'a',
      'b',
      'c',
      'd',
    ])
  })

  test('of request bodies belong to their operation and are not shared', async () => {
    const requestBody = {
      content: { 'application/json': { schema: { type: 'object', properties: { x: { type: 'string' } } } } },
    }
    const responses = { 204: { description: '' } }
    const { api } = await build({
      paths: { '/a': { post: { requestBody, responses } }, '/b': { post: { requestBody, responses } } },
    })
    expect(api.models.map(({ origin }) => origin)).toEqual([
      { kind: 'operation', operation: 'POST /a', role: 'body' },
      { kind: 'operation', operation: 'POST /b', role: 'body' },
    ])
  })

  test('of shared responses and bodies have the name of the component', async () => {
    const { api } = await build({
      paths: { '/a': { get: { responses: { 404: { $ref: '#/components/responses/NotFound' } } } } },
      components: { responses: { NotFound: answer({ type: 'object', properties: { code: { type: 'string' } } }) } },
    })
    expect(api.models.map(({ origin }) => origin)).toEqual([{ kind: 'component', name: 'NotFound' }])
  })
})

describe('references', () => {
  test('into the middle of another schema give that place a model of its own', async () => {
    const { api, object } = await schemas({
      A: { type: 'object', properties: { x: { $ref: '#/components/schemas/B/properties/y' } } },
      B: { type: 'object', properties: { y: { type: 'string', enum: ['p', 'q'] } } },
    })
    expect(propertyTypes(object('A'))).toEqual({ x: { kind: 'model', id: '/components/schemas/B/properties/y' } })
    expect(modelAt(api, '/components/schemas/B/properties/y').origin).toEqual({
      kind: 'member',
      parent: '/components/schemas/B',
      role: 'property',
      detail: 'y',
    })
  })

  test('with ~1, percent signs and spaces are found', async () => {
    const { object } = await schemas({
      A: {
        type: 'object',
        properties: { x: { $ref: '#/components/schemas/a~1b' }, y: { $ref: '#/components/schemas/c%20d' } },
      },
      'a/b': { type: 'object', properties: { p: { type: 'string' } } },
      'c d': { type: 'string' },
    })
    expect(propertyTypes(object('A'))).toEqual({
      x: { kind: 'model', id: '/components/schemas/a~1b' },
      y: { kind: 'model', id: '/components/schemas/c d' },
    })
  })

  test('to nothing are errors at the reference', async () => {
    const { faults } = await schemas({ A: { type: 'object', properties: { x: ref('Nowhere') } } })
    expect(faults).toEqual([
      'error ref/not-found /components/schemas/A/properties/x/$ref the reference "#/components/schemas/Nowhere" points at nothing',
    ])
  })

  test('in a circle are errors', async () => {
    const { faults } = await build({
      paths: { '/a': { get: { responses: { 200: { $ref: '#/components/responses/A' } } } } },
      components: { responses: { A: { $ref: '#/components/responses/A' } } },
    })
    expect(faults.map((fault) => fault.split(' ').slice(0, 2).join(' '))).toContain('error ref/cycle')
  })

  test('that make a schema another name for itself are errors', async () => {
    const { faults } = await schemas({ A: ref('B'), B: { allOf: [ref('A')] } })
    expect(faults).toEqual(['error ref/cycle /components/schemas/A the schema is only another name for itself'])
  })

  test('to a response in the place of a schema mean the schema of its content', async () => {
    const { api, faults } = await build({
      paths: { '/a': { get: { responses: { 200: answer({ $ref: '#/components/responses/R' }) } } } },
      components: { responses: { R: answer({ type: 'object', properties: { x: { type: 'string' } } }) } },
    })
    expect(api.operations[0]?.result).toMatchObject({
      kind: 'json',
      type: { id: '/components/responses/R/content/application~1json/schema' },
    })
    expect(faults.map((fault) => fault.split(' ')[1])).toEqual(['ref/not-a-schema'])
  })
})
