import { describe, expect, test } from 'vitest'
import { bodyChoices, offeredBodies } from '../../src/ir/index.ts'
import { build, operation } from './documents.ts'

const text = { type: 'string' }
const object = (properties: object, more: object = {}): object => ({ type: 'object', properties, ...more })

const body = (content: object, more: object = {}, version = '3.1.0') =>
  operation({ requestBody: { content, ...more } }, { openapi: version }, '/things', 'post')

const json = (schema: object, more: object = {}) => body({ 'application/json': { schema } }, more)

describe('a body of which the document does not say whether it is required', () => {
  test('is required when it has required members, and --explain tells so', async () => {
    const { operation: found } = await json(object({ name: text, note: text }, { required: ['name'] }))
    expect(found.body?.required).toBe(true)
    expect(found.arguments.map(({ key, required }) => [key, required])).toEqual([
      ['body:name', true],
      ['body:note', false],
    ])
    expect(found.inferred).toContainEqual({ fact: 'a required body', from: 'its required members' })
  })

  test.each([
    ['has no required members', object({ name: text })],
    ['requires only what the server sets', object({ id: { type: 'string', readOnly: true } }, { required: ['id'] })],
    ['is no object', { type: 'array', items: text }],
    [
      'has an alternative that requires nothing',
      { oneOf: [object({ a: text }, { required: ['a'] }), object({ b: text })] },
    ],
  ])('is optional when it %s', async (_, schema) => {
    const { operation: found } = await json(schema)
    expect(found.body?.required).toBe(false)
  })

  test('is optional when the document says so, whatever its members', async () => {
    const { operation: found } = await json(object({ name: text }, { required: ['name'] }), { required: false })
    expect(found.body?.required).toBe(false)
    expect(found.arguments.map(({ required }) => required)).toEqual([false])
  })
})

describe('a body of text', () => {
  test('in XML is text without structure, with a warning', async () => {
    const { operation: found, api, faults } = await body({ 'application/xml': { schema: object({ a: text }) } })
    expect(found.body?.content[0]).toMatchObject({ kind: 'xml', type: { kind: 'string' }, schema: { type: 'string' } })
    expect(api.models).toEqual([])
    expect(faults).toEqual([
      'warning body/xml /paths/~1things/post/requestBody the body is XML; the SDKs take it as text',
    ])
  })

  test('beside JSON is not warned of', async () => {
    const xml = { schema: object({ a: text }) }
    const { faults } = await body({ 'application/xml': xml, 'application/json': xml })
    expect(faults).toEqual([])
  })

  test.each([
    ['no schema', {}],
    ['an object', { schema: object({ a: text }) }],
  ])('with %s is a string', async (_, media) => {
    const { operation: found } = await body({ 'text/plain': media })
    expect(found.body?.content[0]).toMatchObject({ kind: 'text', type: { kind: 'string' } })
  })
})

describe('multipart', () => {
  test.each([
    ['an array', { schema: { type: 'array', items: {} } }],
    ['itemSchema', { itemSchema: {}, itemEncoding: { contentType: 'image/*' } }],
    ['prefixEncoding', { schema: { prefixItems: [{}] }, prefixEncoding: [{ contentType: 'text/plain' }] }],
  ])('of parts without names (%s) is bytes that the caller writes, with a warning', async (_, media) => {
    const { operation: found, faults } = await body({ 'multipart/mixed': media }, {}, '3.2.0')
    expect(found.body?.content[0]).toMatchObject({ kind: 'binary', shape: { kind: 'whole' }, type: { kind: 'file' } })
    expect(faults.map((fault) => fault.split(' ').slice(0, 3).join(' '))).toEqual([
      'warning body/positional /paths/~1things/post/requestBody/content/multipart~1mixed',
    ])
  })

  test('says which headers of a part are not sent', async () => {
    const media = {
      schema: object({ a: text }),
      encoding: { a: { contentType: 'text/markdown', headers: { 'X-A': {}, 'Content-Type': {} } } },
    }
    const { operation: found, faults } = await body({ 'multipart/form-data': media })
    expect(found.body?.content[0]?.parts[0]).toMatchObject({ mediaTypes: ['text/markdown'] })
    expect(faults).toEqual([
      'warning body/part-headers /paths/~1things/post/requestBody/content/multipart~1form-data/encoding/a/headers the headers of the part "a" are not sent',
    ])
  })
})

describe('a body of several media types', () => {
  const schema = object({ a: text })
  const reference = { $ref: '#/components/schemas/Thing' }
  const several = async (content: object, more: object = {}) => {
    const paths = { '/things': { post: { requestBody: { content, required: true }, responses: {} } } }
    const { api } = await build({ paths, components: { schemas: { Thing: schema } }, ...more })
    const [found] = api.operations
    if (found === undefined) throw new Error('no operation')
    return {
      offered: offeredBodies(found.body).map(({ mediaType }) => mediaType),
      arguments: found.arguments.map(({ key, required }) => `${key}${required ? '' : '?'}`),
      inferred: found.inferred.map(({ fact, from }) => `${fact}: ${from}`),
      choices: bodyChoices(found.body, new Map(api.models.map((model) => [model.id, model])))?.map(
        ({ takes, names, isWhole }) => ({ takes, names, isWhole }),
      ),
    }
  }

  test('offers each that says something of its own, and --explain tells so', async () => {
    const found = await several({ 'text/csv': { schema: text }, 'application/json': { schema } })
    expect(found.offered).toEqual(['application/json', 'text/csv'])
    expect(found.arguments).toEqual(['body:a?', 'body?'])
    expect(found.inferred).toContain(
      'a body of application/json or text/csv: what is given, or the option `contentType`',
    )
    expect(found.choices).toEqual([
      { takes: ['data'], names: ['a'] },
      { takes: ['text', 'data'], names: ['body'], isWhole: true },
    ])
  })

  test.each([
    ['another spelling of JSON', { 'application/json': { schema: reference }, 'text/json': { schema: reference } }],
    ['XML', { 'application/xml': { schema: reference }, 'application/json': { schema: reference } }],
    ['a binary form of the same object', { 'application/cbor': { schema: reference }, 'application/json': { schema } }],
    [
      'a text that could not stand beside a member of its name',
      { 'application/json': { schema: object({ body: text }) }, 'text/csv': { schema: text } },
    ],
  ])('leaves out %s, and --explain tells so', async (_, content) => {
    const { offered, inferred } = await several(content)
    expect(offered).toEqual(['application/json'])
    expect(inferred.join()).toMatch(/a body of application\/json: the preference over \S+ \(`bodies` in the config/)
  })

  test('has the members of all of them, of which those are required that each requires', async () => {
    const other = object({ b: { type: 'string', format: 'binary' }, c: text }, { required: ['b', 'c'] })
    const found = await several({
      'application/json': { schema: object({ a: text, c: text }, { required: ['a', 'c'] }) },
      'multipart/form-data': { schema: other },
    })
    expect(found.arguments).toEqual(['body:c', 'body:a?', 'body:b?'])
    expect(found.choices).toEqual([
      { takes: ['data'], names: ['a', 'c'] },
      { takes: ['data', 'file'], names: ['b', 'c'] },
    ])
  })

  test('is one object where the media types share it, with bytes where one of them can hold bytes', async () => {
    const both = { schema: { $ref: '#/components/schemas/Upload' } }
    const found = await several(
      { 'application/json': both, 'multipart/form-data': both },
      { components: { schemas: { Upload: object({ file: { type: 'string', format: 'binary' } }) } } },
    )
    expect(found.arguments).toEqual(['body:file?'])
    expect(found.choices).toEqual([{ takes: ['data'] }, { takes: ['data', 'file'] }])
  })

  test('is one argument where each is given whole: a text is JSON only where that says so', async () => {
    const list = { type: 'array', items: text }
    const found = await several({
      'application/json': { schema: list },
      'text/csv': { schema: text },
      'application/zip': {},
    })
    expect(found.arguments).toEqual(['body'])
    expect(found.choices).toEqual([{ takes: ['data'] }, { takes: ['file'] }, { takes: ['text', 'data'] }])
    const alone = await several({ 'application/json': { schema: {} }, 'application/zip': {} })
    expect(alone.choices).toEqual([{ takes: ['data', 'text'] }, { takes: ['file', 'text'] }])
  })
})

test('an answer that is called `string` is asked for as text', async () => {
  const { operation: found } = await operation({
    responses: { 200: { description: '', content: { string: { schema: text } } } },
  })
  expect(found.result).toEqual({ kind: 'text', mediaType: 'text/plain' })
})

describe('the configuration', () => {
  const content = { 'application/json': { schema: object({ a: text }) }, 'text/csv': { schema: text } }
  const paths = { '/things': { post: { operationId: 'send', requestBody: { content }, responses: {} } } }

  test.each(['POST /things', 'send'])('chooses the media type of a body by %s', async (key) => {
    const { api, faults } = await build({ paths }, { bodies: { [key]: 'text/csv' } })
    expect(api.operations[0]?.body?.content.map(({ mediaType }) => mediaType)).toEqual(['text/csv', 'application/json'])
    expect(api.operations[0]?.arguments.map(({ key: argument }) => argument)).toEqual(['body'])
    expect(faults).toEqual([])
  })

  test('cannot choose what the operation does not take', async () => {
    const { faults } = await build({ paths }, { bodies: { send: 'text/plain' } })
    expect(faults).toEqual([
      'error config/bodies /paths/~1things/post/requestBody the body of POST /things is never "text/plain"',
    ])
  })
})
