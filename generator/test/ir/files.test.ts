import { describe, expect, test } from 'vitest'
import type { TypeRef } from '../../src/ir/index.ts'
import { answer, build, modelAt, operation, propertyTypes, ref } from './documents.ts'

const text = { type: 'string' }
const bytes = { type: 'string', format: 'binary' }
const object = (properties: object): object => ({ type: 'object', properties })
const body = (schema: unknown, mediaType = 'application/json') => ({
  requestBody: { content: { [mediaType]: { schema } } },
})

const TEXT: TypeRef = { kind: 'string', format: 'binary' }
const FILE: TypeRef = { kind: 'file', mediaTypes: [] }

const types = (api: Awaited<ReturnType<typeof build>>['api'], id: string) => {
  const model = modelAt(api, id)
  return model.kind === 'object' ? propertyTypes(model) : {}
}

describe('`format: binary`', () => {
  test('in JSON is text, in requests, responses and parameters, at any depth', async () => {
    const parameters = [{ name: 'q', in: 'query', schema: bytes }]
    const A = object({
      data: bytes,
      list: { type: 'array', items: bytes },
      or: { oneOf: [bytes, { type: 'integer' }] },
    })
    const { api, operation: found } = await operation(
      { parameters, ...body(ref('A')), responses: { 200: answer(ref('A')) } },
      { components: { schemas: { A } } },
      '/a',
      'post',
    )
    expect(types(api, '/components/schemas/A')).toEqual({
      data: TEXT,
      list: { kind: 'array', items: TEXT },
      or: { kind: 'union', variants: [TEXT, { kind: 'integer' }] },
    })
    expect(found.arguments.map(({ key, type }) => [key, type.kind])).toEqual([
      ['query:q', 'string'],
      ['body:data', 'string'],
      ['body:list', 'array'],
      ['body:or', 'union'],
    ])
  })

  test('in a part of a multipart body is a file, by name, in a list, or as an alternative; deeper it is text', async () => {
    const schema = object({
      one: ref('Bytes'),
      many: { type: 'array', items: ref('Bytes') },
      or: { anyOf: [bytes, text] },
      deep: object({ data: bytes }),
      note: text,
    })
    const { api, operation: found } = await operation(
      body(schema, 'multipart/form-data'),
      { components: { schemas: { Bytes: bytes } } },
      '/a',
      'post',
    )
    const [content] = found.body?.content ?? []
    expect(content?.parts.map(({ name, kind, repeated }) => [name, kind, repeated])).toEqual([
      ['one', 'file', false],
      ['many', 'file', true],
      ['or', 'file', false],
      ['deep', 'json', false],
      ['note', 'text', false],
    ])
    const own = types(api, (content as { shape: { model: string } }).shape.model)
    expect(own).toMatchObject({ one: FILE, many: { kind: 'array', items: FILE } })
    expect(own['or']).toEqual({ kind: 'union', variants: [FILE, { kind: 'string' }] })
    expect(types(api, (own['deep'] as { id: string }).id)).toEqual({ data: TEXT })
  })

  test('of a model that JSON has as well gives multipart bodies a form of their own', async () => {
    const { api } = await build({
      paths: {
        '/a': { post: { ...body(ref('Up'), 'multipart/form-data'), responses: { 200: answer(ref('Up')) } } },
        '/b': { post: { ...body(ref('Up'), 'multipart/form-data'), responses: {} } },
      },
      components: { schemas: { Up: object({ file: bytes }) } },
    })
    expect(types(api, '/components/schemas/Up')).toEqual({ file: TEXT })
    expect(types(api, '/components/schemas/Up~files')).toEqual({ file: FILE })
    for (const found of api.operations) {
      expect(found.body?.content[0]?.shape).toEqual({ kind: 'properties', model: '/components/schemas/Up~files' })
      expect(found.arguments[0]?.type).toEqual(FILE)
    }
  })

  test('of a body and of an answer as a whole is bytes under each media type, by name too', async () => {
    const { operation: found } = await operation(
      { ...body(bytes), responses: { 200: answer(ref('Bytes')) } },
      { components: { schemas: { Bytes: bytes } } },
      '/a',
      'post',
    )
    expect(found.body?.content[0]).toMatchObject({ kind: 'binary', mediaType: 'application/json' })
    expect(found.result).toEqual({ kind: 'binary', mediaTypes: ['application/json'] })
  })

  test('is bytes where a multipart body stands beside JSON, which cannot hold them', async () => {
    const content = Object.fromEntries(
      ['application/json', 'multipart/form-data'].map((type) => [type, { schema: object({ file: bytes }) }]),
    )
    const { operation: found } = await operation({ requestBody: { content } }, {}, '/a', 'post')
    expect(found.body?.content.map(({ kind }) => kind)).toEqual(['json', 'multipart'])
    expect(found.arguments[0]?.type).toEqual(FILE)
  })
})
