import { describe, expect, test } from 'vitest'
import { build, operation } from './documents.ts'

const text = { type: 'string' }
const json = (schema: unknown, more: object = {}) => ({ content: { 'application/json': { schema } }, ...more })

describe('paths', () => {
  test('operations are sorted by path and method, whatever their order', async () => {
    const node = { responses: {} }
    const { api } = await build({ paths: { '/b': { post: node, get: node }, '/a': { put: node } } })
    expect(api.operations.map(({ id }) => id)).toEqual(['PUT /a', 'GET /b', 'POST /b'])
  })

  test('a query in the key is always sent, a fragment never, and the names differ', async () => {
    const node = { responses: {} }
    const { api } = await build({
      paths: { '/token': { post: node }, '/token?beta=true': { post: node }, '/token#refresh': { post: node } },
    })
    expect(
      api.operations.map(({ id, path, fixedQuery, resource, method }) => [
        id,
        path,
        fixedQuery,
        [...resource, method].join('.'),
      ]),
    ).toEqual([
      ['POST /token', '/token', [], 'token.create'],
      ['POST /token#refresh', '/token', [], 'token.refresh'],
      ['POST /token?beta=true', '/token', [{ name: 'beta', value: 'true' }], 'beta.token.create'],
    ])
  })

  test.each(['/a//b', '/a/../b', '/a/.', 'a', '/a\u0000'])('%j is no path', async (path) => {
    const { faults } = await build({ paths: { [path]: { get: { responses: {} } } } })
    expect(faults.map((fault) => fault.split(' ').slice(0, 2).join(' '))).toContain('error path/invalid')
  })

  test('3.2 brings QUERY and further methods', async () => {
    const node = { responses: {} }
    const { api } = await build({
      openapi: '3.2.0',
      paths: { '/a': { query: node, additionalOperations: { COPY: node } } },
    })
    expect(api.operations.map(({ httpMethod, method }) => [httpMethod, method])).toEqual([
      ['COPY', 'copy'],
      ['QUERY', 'query'],
    ])
  })

  test('a document without operations is an error', async () => {
    expect((await build({})).faults).toEqual(['error document/no-operations - the document has no operations'])
  })

  test('a document with webhooks only is none', async () => {
    const { api, faults } = await build({
      webhooks: { made: { post: { requestBody: json({ type: 'object', properties: { x: text } }) } } },
    })
    expect(faults).toEqual([])
    expect(api.webhooks?.events.map(({ name }) => name)).toEqual(['made'])
  })
})

describe('parameters', () => {
  test('of the path item hold, and the operation overrides those of the same name and place', async () => {
    const parameter = (name: string, more: object = {}) => ({ name, in: 'query', schema: text, ...more })
    const { api } = await build({
      paths: {
        '/a': {
          parameters: [parameter('x'), parameter('y')],
          get: { parameters: [parameter('y', { required: true })], responses: {} },
        },
      },
    })
    expect(api.operations[0]?.parameters.map(({ name, required }) => [name, required])).toEqual([
      ['x', false],
      ['y', true],
    ])
  })

  test.each([
    [{ in: 'query' }, 'form', true],
    [{ in: 'query', style: 'deepObject' }, 'deepObject', true],
    [{ in: 'query', style: 'pipeDelimited' }, 'pipeDelimited', false],
    [{ in: 'query', explode: false }, 'form', false],
    [{ in: 'header' }, 'simple', false],
    [{ in: 'cookie' }, 'form', true],
  ])('%j has style %s and explode %s', async (node, style, explode) => {
    const built = await operation({ parameters: [{ name: 'x', schema: text, ...node }] })
    expect(built.operation.parameters[0]).toMatchObject({ style, explode })
  })

  test('that the path has and nobody declares are strings, with a warning', async () => {
    const built = await operation({}, {}, '/a/{id}')
    expect(built.operation.parameters).toMatchObject([
      { in: 'path', name: 'id', required: true, type: { kind: 'string' } },
    ])
    expect(built.faults).toEqual([
      'warning parameter/undeclared /paths/~1a~1{id}/get the path parameter "id" is not declared; it is taken as a string',
    ])
  })

  test('that are declared and not in the path are left out, with a warning', async () => {
    const built = await operation({ parameters: [{ name: 'id', in: 'path', schema: text }] })
    expect(built.operation.parameters).toEqual([])
    expect(built.faults).toEqual([
      'warning parameter/not-in-path /paths/~1things/get/parameters/0 the path parameter "id" is not in the path, so it cannot be sent',
    ])
  })

  test('without a schema have their own keywords read as one, with a warning', async () => {
    const built = await operation({ parameters: [{ name: 'x', in: 'query', type: 'integer' }] })
    expect(built.operation.parameters[0]?.type).toEqual({ kind: 'integer' })
    expect(built.faults.map((fault) => fault.split(' ')[1])).toEqual(['parameter/schema'])
  })

  test('with content carry its media type', async () => {
    const built = await operation({
      parameters: [
        { name: 'x', in: 'query', content: { 'application/json': { schema: { type: 'array', items: text } } } },
      ],
    })
    expect(built.operation.parameters[0]).toMatchObject({ mediaType: 'application/json', type: { kind: 'array' } })
  })

  test('without name or place are errors', async () => {
    expect((await operation({ parameters: [{ name: 'x', in: 'body' }] })).faults[0]).toMatch(
      /^error parameter\/invalid \/paths\/~1things\/get\/parameters\/0 /,
    )
  })
})

describe('arguments', () => {
  test('the last path parameter is positional; then required ones, id first, then the rest in order', async () => {
    const parameters = [
      { name: 'org', in: 'path', required: true, schema: text },
      { name: 'user', in: 'path', required: true, schema: text },
      { name: 'limit', in: 'query', schema: { type: 'integer', default: 10 } },
      { name: 'X-Trace', in: 'header', required: true, schema: text },
    ]
    const requestBody = json(
      {
        type: 'object',
        required: ['name', 'id'],
        properties: { note: text, name: text, id: text, made: { ...text, readOnly: true } },
      },
      { required: true },
    )
    const built = await operation({ parameters, requestBody }, {}, '/{org}/users/{user}', 'put')
    expect(built.operation.arguments.map(({ key, positional, required }) => [key, positional, required])).toEqual([
      ['path:user', true, true],
      ['body:id', false, true],
      ['path:org', false, true],
      ['header:X-Trace', false, true],
      ['body:name', false, true],
      ['query:limit', false, false],
      ['body:note', false, false],
    ])
    expect(built.operation.arguments.find(({ key }) => key === 'query:limit')?.default).toBe(10)
  })

  test('do not ask for what the SDK sends itself: credentials, media types and the idempotency key', async () => {
    const parameters = ['Accept', 'Content-Type', 'Authorization', 'X-Key', 'Idempotency-Key', 'X-Other'].map(
      (name) => ({ name, in: 'header', schema: text }),
    )
    const components = { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } } }
    const built = await operation({ parameters }, { components }, '/things', 'post')
    expect(built.operation.arguments.map(({ key }) => key)).toEqual(['header:X-Other'])
    expect(built.operation.idempotency).toEqual({ kind: 'key', header: 'Idempotency-Key', auto: true, required: false })
    expect(built.operation.inferred).toContainEqual({
      fact: 'idempotency key',
      from: 'the header parameter Idempotency-Key',
    })
  })

  test('of a body that is no object are the body', async () => {
    for (const schema of [
      { type: 'array', items: text },
      text,
      { type: 'object' },
      { oneOf: [text, { type: 'integer' }] },
    ]) {
      const built = await operation({ requestBody: json(schema, { required: true }) }, {}, '/things', 'post')
      expect(built.operation.arguments).toMatchObject([{ key: 'body', source: 'whole-body', required: true }])
      expect(built.operation.body?.content[0]?.shape).toEqual({ kind: 'whole' })
    }
  })

  test('of a union of objects are the members of all, required where every one requires them', async () => {
    const one = { type: 'object', required: ['a', 'b'], properties: { a: text, b: text } }
    const two = { type: 'object', required: ['a'], properties: { a: { type: 'integer' }, c: text } }
    const built = await operation(
      { requestBody: json({ oneOf: [one, two] }, { required: true }) },
      {},
      '/things',
      'post',
    )
    expect(built.operation.arguments).toMatchObject([
      { key: 'body:a', required: true, type: { kind: 'union', variants: [{ kind: 'string' }, { kind: 'integer' }] } },
      { key: 'body:b', required: false },
      { key: 'body:c', required: false },
    ])
  })
})

describe('bodies', () => {
  const properties = {
    file: { type: 'string', format: 'binary' },
    files: { type: 'array', items: { type: 'string', format: 'binary' } },
    meta: { type: 'object' },
    tags: { type: 'array', items: text },
    n: { type: 'integer' },
  }

  test('of several media types come JSON first, then multipart, form, binary, text and XML', async () => {
    const content = Object.fromEntries(
      [
        'application/xml',
        'text/plain',
        'application/pdf',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
        'application/json',
      ].map((type) => [type, { schema: text }]),
    )
    const built = await operation({ requestBody: { content } }, {}, '/things', 'post')
    expect(built.operation.body?.content.map(({ kind }) => kind)).toEqual([
      'json',
      'multipart',
      'form',
      'binary',
      'text',
      'xml',
    ])
  })

  test('of multipart say of each part whether it is a file, JSON or text, and whether it repeats', async () => {
    const encoding = { file: { contentType: 'image/png, image/jpeg' } }
    const built = await operation(
      { requestBody: { content: { 'multipart/form-data': { schema: { type: 'object', properties }, encoding } } } },
      {},
      '/things',
      'post',
    )
    expect(
      built.operation.body?.content[0]?.parts.map(({ name, kind, repeated, mediaTypes }) => [
        name,
        kind,
        repeated,
        mediaTypes,
      ]),
    ).toEqual([
      ['file', 'file', false, ['image/png', 'image/jpeg']],
      ['files', 'file', true, []],
      ['meta', 'json', false, []],
      ['tags', 'text', true, []],
      ['n', 'text', false, []],
    ])
  })

  test('of multipart take what the document calls a string as text, whatever its media type', async () => {
    const schema = { type: 'object', properties: { sdp: { type: 'string' } } }
    const encoding = { sdp: { contentType: 'application/sdp' } }
    const { operation: built } = await operation(
      { requestBody: { content: { 'multipart/form-data': { schema, encoding } } } },
      {},
      '/things',
      'post',
    )
    expect(built.body?.content[0]?.parts).toMatchObject([
      { name: 'sdp', kind: 'text', mediaTypes: ['application/sdp'] },
    ])
  })

  test('of a form say how nested values are written', async () => {
    const encoding = { meta: { style: 'deepObject' } }
    const built = await operation(
      {
        requestBody: {
          content: {
            'application/x-www-form-urlencoded': {
              schema: { type: 'object', properties: { meta: { type: 'object' } } },
              encoding,
            },
          },
        },
      },
      {},
      '/things',
      'post',
    )
    expect(built.operation.body?.content[0]?.parts).toMatchObject([
      { name: 'meta', style: 'deepObject', explode: true },
    ])
  })

  test('of bytes are a file', async () => {
    const built = await operation(
      { requestBody: { content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } } },
      {},
      '/things',
      'post',
    )
    expect(built.operation.body?.content[0]).toMatchObject({
      kind: 'binary',
      type: { kind: 'file', mediaTypes: ['application/octet-stream'] },
    })
  })
})

describe('callbacks and links', () => {
  test('are kept as facts, links with their target', async () => {
    const callbacks = { done: { '{$request.body#/url}': { post: { requestBody: json(text) } } } }
    const { api } = await build({
      paths: {
        '/a': {
          post: {
            callbacks,
            responses: {
              201: {
                description: '',
                links: { next: { operationId: 'getB' }, ref: { operationRef: '#/paths/~1b/get' } },
              },
            },
          },
        },
        '/b': { get: { operationId: 'getB', responses: {} } },
      },
    })
    expect(api.callbacks).toEqual([
      {
        operation: 'POST /a',
        name: 'done',
        expression: '{$request.body#/url}',
        httpMethod: 'POST',
        type: { kind: 'string' },
      },
    ])
    expect(api.links.map(({ name, status, target }) => [name, status, target])).toEqual([
      ['next', '201', 'GET /b'],
      ['ref', '201', 'GET /b'],
    ])
  })
})
