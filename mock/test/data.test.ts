import { type Api, type JsonSchema, modelReference } from '@artificer/generator/ir'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { loadDocument } from '../../generator/src/document/index.ts'
import { buildApi as build } from '../../generator/src/ir/build/index.ts'
import { createGenerator } from '../src/data/generate.ts'
import { createSchemas } from '../src/schemas.ts'
import { createMock } from '../src/index.ts'
import { buildApi, objectModel, schemaRef } from './support/build.ts'
import { sendJson } from './support/call.ts'
import { shop } from './support/shop.ts'

/** A validator that shares nothing with the mock's: one document with all definitions, strict formats. */
const independent = (api: Api): ((schema: JsonSchema, value: unknown) => boolean) => {
  const ajv = new Ajv2020({ strict: false, logger: false })
  addFormats.default(ajv)
  const $defs = Object.fromEntries(api.models.map((model) => [model.id, model.schema]))
  const compiled = new Map<JsonSchema, (value: unknown) => boolean>()
  return (schema, value) => {
    const validate = compiled.get(schema) ?? ajv.compile({ ...(schema === true ? {} : (schema as object)), $defs })
    compiled.set(schema, validate)
    return validate(value) as boolean
  }
}

const HARD: { [name: string]: JsonSchema } = {
  pattern: { type: 'string', pattern: '^[A-Z]{3}-\\d{4}$' },
  'pattern with bounds': { type: 'string', pattern: '^[a-z]+$', minLength: 5, maxLength: 7 },
  'look-ahead': { type: 'string', pattern: '^(?=.*\\d)[a-z0-9]{8,12}$' },
  duration: { type: 'string', format: 'duration' },
  'every format': {
    type: 'array',
    prefixItems: [
      'date',
      'time',
      'date-time',
      'uuid',
      'email',
      'uri',
      'ipv4',
      'ipv6',
      'hostname',
      'byte',
      'json-pointer',
      'uri-template',
      'regex',
    ].map((format) => ({ type: 'string', format })),
    minItems: 13,
    items: false,
  },
  'property names': {
    type: 'object',
    propertyNames: { pattern: '^x_[a-z]{2}$' },
    additionalProperties: { type: 'integer' },
    minProperties: 2,
  },
  'multiple of': { type: 'number', multipleOf: 0.25, minimum: 3.1, maximum: 9 },
  'exclusive bounds': { type: 'integer', exclusiveMinimum: 4, exclusiveMaximum: 6 },
  'unique items': { type: 'array', items: { enum: ['a', 'b', 'c'] }, uniqueItems: true, minItems: 3 },
  contains: { type: 'array', items: { type: 'integer' }, contains: { const: 7 } },
  'all of': {
    allOf: [
      { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] },
      { type: 'object', properties: { b: { type: 'integer', minimum: 3 } }, required: ['b'] },
    ],
  },
  'closed all of': {
    type: 'object',
    properties: { a: { const: 1 }, b: { const: 2 } },
    required: ['a', 'b'],
    unevaluatedProperties: false,
    allOf: [{ required: ['a'] }],
  },
  'one of, told apart': {
    oneOf: [
      { type: 'object', properties: { kind: { const: 'x' } }, required: ['kind'] },
      { type: 'object', properties: { kind: { const: 'y' }, n: { type: 'integer' } }, required: ['kind', 'n'] },
    ],
  },
  'one of that overlaps': {
    oneOf: [
      { type: 'integer', minimum: 0 },
      { type: 'integer', maximum: 10 },
    ],
  },
  not: { type: 'string', not: { enum: ['a'] }, minLength: 1 },
  'dependent required': {
    type: 'object',
    properties: { a: { type: 'integer' }, b: { type: 'integer' } },
    required: ['a'],
    dependentRequired: { a: ['b'] },
  },
  'nullable reference': { anyOf: [schemaRef('Tree'), { type: 'null' }] },
  recursion: schemaRef('Tree'),
  'recursion that must end': schemaRef('Chain'),
  'recursion in many members': schemaRef('Wide'),
  anything: true,
}

const trees = buildApi([], {
  models: [
    objectModel(
      'Tree',
      {
        name: { type: 'string' },
        children: { type: 'array', items: schemaRef('Tree') },
        parent: { anyOf: [schemaRef('Tree'), { type: 'null' }] },
      },
      ['name', 'children', 'parent'],
    ),
    objectModel('Endless', { next: schemaRef('Endless') }, ['next']),
    objectModel(
      'Wide',
      Object.fromEntries([...'abcdefghijklmnopqrstuvwxyz'].map((name) => [name, schemaRef('Wide')])),
      [],
    ),
    objectModel('Chain', { next: { oneOf: [schemaRef('Chain'), { type: 'string', const: 'end' }] } }, ['next']),
  ],
})

describe('made values', () => {
  it.each(Object.entries(HARD))('fit a hard schema: %s', (_name, schema) => {
    const generator = createGenerator(trees, createSchemas(trees), 1)
    const fits = independent(trees)
    for (let index = 0; index < 100; index++) {
      const value = generator.value(schema, index)
      expect([value, fits(schema, value)]).toEqual([value, true])
    }
  })

  it('find the model of another file, whose id a reference has to encode', () => {
    const id = 'types/a b.yaml#/Thing'
    const schema = { type: 'object', properties: { n: { const: 1 } }, required: ['n'] }
    const base = objectModel('Thing', { n: { const: 1 } }, ['n'])
    const api = buildApi([], { models: [{ ...base, id, schema }] })
    expect(createGenerator(api, createSchemas(api), 1).value({ $ref: modelReference(id) })).toEqual({ n: 1 })
  })

  it('leave out a member for which a document allows no value at all', () => {
    const schema: JsonSchema = { type: 'object', properties: { a: { enum: [] }, b: { const: 2 } }, required: ['b'] }
    const schemas = createSchemas(trees)
    expect(schemas.fits(schema, { a: 1, b: 2 })).toBe(false)
    expect(createGenerator(trees, schemas, 1).value(schema)).toEqual({ b: 2 })
  })

  it('fit every response of an API, a hundred times', () => {
    const generator = createGenerator(shop, createSchemas(shop), 7)
    const fits = independent(shop)
    for (const operation of shop.operations) {
      for (const response of operation.responses) {
        for (const { schema, kind } of response.content) {
          if (kind !== 'json') continue
          for (let index = 0; index < 100; index++)
            expect(fits(schema, generator.value(schema, operation.id, response.status, index))).toBe(true)
        }
      }
    }
  })

  it('are the same for the same seed and key, and differ for others', () => {
    const schemas = createSchemas(shop)
    const value = (seed: number, key: string): string =>
      JSON.stringify(createGenerator(shop, schemas, seed).value(schemaRef('User'), key))
    expect(value(1, 'a')).toBe(value(1, 'a'))
    expect(new Set([value(1, 'a'), value(1, 'b'), value(2, 'a')]).size).toBe(3)
  })

  it('are undefined for a schema that nothing fits', () => {
    const generator = createGenerator(trees, createSchemas(trees), 1)
    expect(generator.value({ type: 'integer', minimum: 2, maximum: 1 })).toBeUndefined()
    expect(generator.value(false)).toBeUndefined()
    expect(generator.value(schemaRef('Endless'))).toBeUndefined()
  })

  it('stay where numbers are exact', () => {
    const generator = createGenerator(trees, createSchemas(trees), 1)
    const schema: JsonSchema = { type: 'integer', minimum: 0, maximum: 2 ** 54 }
    for (let index = 0; index < 50; index++) expect(generator.value(schema, index)).toBeLessThan(2 ** 53)
  })

  it('stay small where much may stand in much', () => {
    const generator = createGenerator(trees, createSchemas(trees), 1)
    for (let index = 0; index < 20; index++)
      expect(JSON.stringify(generator.value(schemaRef('Wide'), index)).length).toBeLessThan(1000)
  })

  it('read like what their names promise', () => {
    const schema: JsonSchema = {
      type: 'object',
      properties: {
        userId: { type: 'string', examples: ['usr_01h8x7'] },
        email: { type: 'string' },
        createdAt: { type: 'string', format: 'date-time' },
        expiresAt: { type: 'string', format: 'date-time' },
      },
      required: ['userId', 'email', 'createdAt', 'expiresAt'],
    }
    const value = createGenerator(trees, createSchemas(trees), 1).value(schema) as { [name: string]: string }
    expect(value['userId']).toMatch(/^usr_[a-z0-9]{8}$/)
    expect(value['userId']).not.toBe('usr_01h8x7')
    expect(value['email']).toMatch(/@example\.com$/)
    expect(Date.parse(value['createdAt'] ?? '')).toBeLessThan(Date.parse(value['expiresAt'] ?? ''))
  })
})

const bodyOf = async (seed: number): Promise<unknown> =>
  (await sendJson(createMock(shop, { seed }), 'GET', '/users/usr_aaaaaaaa')).body

describe('answers', () => {
  it('do not depend on the order of requests', async () => {
    const targets = ['/users/usr_aaaaaaaa', '/users/usr_bbbbbbbb', '/users?limit=2']
    const answersOf = async (order: string[]): Promise<unknown[]> => {
      const mock = createMock(shop)
      const answers = new Map<string, unknown>()
      for (const target of order) answers.set(target, (await sendJson(mock, 'GET', target)).body)
      return targets.map((target) => answers.get(target))
    }
    expect(await answersOf(targets)).toEqual(await answersOf(targets.toReversed()))
  })

  it('use the seed, which must be a whole number', async () => {
    expect(await bodyOf(1)).not.toEqual(await bodyOf(2))
    expect(() => createMock(shop, { seed: Number.NaN })).toThrow('whole number')
  })

  it('are 500 with a finding of the contract where nothing fits the declared schema', async () => {
    const operations = shop.operations.map((operation) =>
      operation.id === 'GET /users/{id}'
        ? {
            ...operation,
            path: '/odd',
            id: 'GET /odd',
            parameters: [],
            responses: operation.responses.map((response) => ({
              ...response,
              content: response.content.map((content) => ({
                ...content,
                schema: { type: 'string', enum: [] } as JsonSchema,
              })),
            })),
          }
        : operation,
    )
    const answer = await sendJson(createMock({ ...shop, operations }), 'GET', '/odd')
    expect([answer.status, answer.headers.get('x-mock-finding')]).toEqual([500, 'contract:unsatisfiable'])
  })

  it('take a declared status by header, with the code that is asked for', async () => {
    const mock = createMock(shop)
    expect(await sendJson(mock, 'GET', '/users/usr_aaaaaaaa', { headers: { 'x-mock-status': '404' } })).toMatchObject({
      status: 404,
      body: { code: 'not_found', status: 404 },
    })
    expect(await sendJson(mock, 'GET', '/users/usr_aaaaaaaa', { headers: { 'x-mock-status': '418' } })).toMatchObject({
      status: 418,
      body: { title: "I'm a Teapot" },
    })
  })
})

const load = async (path: string): Promise<Api> => {
  const { document } = await loadDocument(new URL(`../../${path}`, import.meta.url))
  if (document === undefined) throw new Error(`${path} was not loaded`)
  return build(document).api
}

describe('whole documents', () => {
  it.each([
    ['test/data/corpus/museum.yaml', 100],
    ['spec/openapi.json', 10],
  ])('%s gets valid bodies for every response', async (path, count) => {
    const api = await load(path)
    const [generator, fits] = [createGenerator(api, createSchemas(api), 1), independent(api)]
    const contents = api.operations.flatMap(({ responses }) => responses.flatMap(({ content }) => content))
    const json = contents.filter(({ kind, type }) => kind === 'json' && type.kind !== 'file')
    expect(json.length).toBeGreaterThan(10)
    for (const { schema } of json) {
      for (let index = 0; index < count; index++) {
        const value = generator.value(schema, index)
        expect([value, fits(schema, value)]).toEqual([value, true])
      }
    }
  })

  it('the museum remembers an event from its creation to its end', async () => {
    const mock = createMock(await load('test/data/corpus/museum.yaml'))
    const headers = { authorization: `Basic ${btoa('a:b')}` }
    const json = { name: 'Mermaids', location: 'Pool', eventDescription: 'Fins', dates: ['2026-01-01'], price: 3 }
    const made = await sendJson(mock, 'POST', '/special-events', { json, headers })
    const path = `/special-events/${String(made.body['eventId'])}`
    expect(made).toMatchObject({ status: 201, body: json })
    expect((await sendJson(mock, 'PATCH', path, { json: { price: 4 }, headers })).body).toEqual({
      ...made.body,
      price: 4,
    })
    const listed = await sendJson<unknown[]>(mock, 'GET', '/special-events?limit=30', { headers })
    expect(listed.body).toContainEqual({ ...made.body, price: 4 })
    expect((await sendJson(mock, 'DELETE', path, { headers })).status).toBe(204)
    expect((await sendJson(mock, 'GET', path, { headers })).status).toBe(404)
    expect(mock.journal.entries().flatMap(({ findings }) => findings)).toEqual([])
  })
})
