import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  accepted,
  apiKey,
  bearer,
  binary,
  contract,
  created,
  error,
  exportOpenAPI,
  file,
  files,
  form,
  get,
  isContract,
  jsonl,
  none,
  nothing,
  page,
  post,
  put,
  responses,
  service,
  sse,
  webhooks,
} from '../src/index.ts'
import { at, documentOf } from './fixture.ts'

const User = z
  .object({ id: z.string(), role: z.string().default('guest') })
  .meta({ id: 'User', description: 'A person.' })
const Delta = z.object({ text: z.string() }).meta({ id: 'Delta' })
const Done = z.object({ total: z.int() }).meta({ id: 'Done' })
const RateLimited = error('rate_limited', 429, {
  retryable: true,
  retryAfter: true,
  headers: { 'Retry-After': z.string() },
})
const EmailTaken = error('email_taken', 409, z.object({ email: z.email() }))
const Conflict = error('conflict', 409)
const Unauthenticated = error('unauthenticated', 401)

const shop = () =>
  contract(
    {
      title: 'Shop',
      version: '1.0.0',
      auth: bearer({ format: 'sk_…' }),
      throws: [RateLimited, Unauthenticated],
      problem: { requestId: z.string() },
      responseHeaders: { 'X-Request-Id': z.string().describe('For support.') },
      services: { web: service('http://localhost:1', 'The first.'), batch: 'http://localhost:2' },
      tags: { users: 'People.' },
      webhooks: webhooks({ 'user.created': User }, { scheme: 'standard-webhooks', tolerance: 300 }),
    },
    {
      users: {
        list: get('/users', { query: { role: z.string().optional() }, returns: page(User) }),
        create: post('/users', {
          body: User,
          returns: created(User),
          throws: [EmailTaken, Conflict],
          idempotency: 'key',
        }),
        retrieve: get('/users/{id}', { returns: User, auth: none(), service: 'batch' }),
        avatar: put('/users/{id}/avatar', { body: form({ image: file('image/png', '5mb') }), returns: nothing() }),
      },
      chat: { stream: post('/chat', { body: Delta, returns: sse({ delta: Delta, done: Done }, { end: 'done' }) }) },
    },
  )

const operation = (document: unknown, path: string, method: string) => at(document, 'paths', path, method)

describe('an exported document', () => {
  it('is valid OpenAPI 3.1 and 3.2 to a validator of others', async () => {
    for (const openapi of ['3.1.0', '3.2.0'] as const) {
      const { document } = exportOpenAPI(shop(), { openapi })
      expect(document.openapi).toBe(openapi)
      expect(await new Validator().validate(structuredClone(document))).toEqual({ valid: true })
    }
  })

  it('is the same bytes however often and in whatever order the keys were written', () => {
    const { json } = exportOpenAPI(shop())
    expect(exportOpenAPI(shop()).json).toBe(json)
    const { info, tree } = shop()
    const turned = contract(info, {
      chat: tree.chat,
      users: Object.fromEntries(Object.entries(tree.users).toReversed()) as never,
    })
    expect(exportOpenAPI(turned).json).toBe(json)
    expect(json.endsWith('}\n')).toBe(true)
  })

  it('has no empty sections', () => {
    const { document } = exportOpenAPI(
      contract({ title: 'Bare', version: '1' }, { a: { b: get('/a', { returns: nothing() }) } }),
    )
    expect(Object.keys(document)).toEqual(['openapi', 'info', 'tags', 'paths'])
  })

  it('names services on servers and on operations, the first by default', () => {
    const { document } = exportOpenAPI(shop())
    expect(document.servers).toEqual([
      { url: 'http://localhost:1', description: 'The first.', 'x-service': 'web' },
      { url: 'http://localhost:2', 'x-service': 'batch' },
    ])
    expect(operation(document, '/users', 'get')['x-service']).toBe('web')
    expect(operation(document, '/users/{id}', 'get')['x-service']).toBe('batch')
  })

  it('gives each operation its place in the SDKs', () => {
    const { document } = exportOpenAPI(shop())
    expect(operation(document, '/users', 'post')).toMatchObject({
      operationId: 'users.create',
      tags: ['users'],
      'x-sdk': { resource: ['users'], method: 'create' },
    })
  })

  it('leaves an operation out of SDKs on request', () => {
    expect(at(documentOf({ skip: ['python'] }, '/x'), 'paths', '/x', 'post')['x-sdk']).toMatchObject({
      skip: ['python'],
    })
  })

  it('says who may call', () => {
    const { document } = exportOpenAPI(shop())
    expect(document.security).toEqual([{ bearer: [] }])
    expect(at(document, 'components', 'securitySchemes')).toEqual({
      bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'sk_…' },
    })
    expect(operation(document, '/users/{id}', 'get').security).toEqual([])
    const keyed = documentOf({ auth: apiKey('X-Key') }, '/x')
    expect(operation(keyed, '/x', 'post').security).toEqual([{ apiKey: [] }])
    expect(at(keyed, 'components', 'securitySchemes', 'apiKey')).toEqual({
      type: 'apiKey',
      in: 'header',
      name: 'X-Key',
    })
  })
})

describe('parameters', () => {
  it('stand in the order of the template, then of the author; descriptions stand outside the schema', () => {
    const document = documentOf(
      {
        params: { id: z.uuid().describe('The id.') },
        query: { q: z.string().optional(), n: z.int().default(1) },
        headers: { 'X-A': z.string() },
      },
      '/{team}/{id}',
    )
    expect(operation(document, '/{team}/{id}', 'post').parameters).toEqual([
      { name: 'team', in: 'path', required: true, schema: { type: 'string' } },
      { name: 'id', in: 'path', description: 'The id.', required: true, schema: { type: 'string', format: 'uuid' } },
      { name: 'q', in: 'query', schema: { type: 'string' } },
      { name: 'n', in: 'query', schema: { type: 'integer', default: 1 } },
      { name: 'X-A', in: 'header', required: true, schema: { type: 'string' } },
    ])
  })

  it('that are objects are deepObject', () => {
    const document = documentOf({ query: { filter: z.object({ a: z.string() }).optional() } }, '/x')
    expect(operation(document, '/x', 'post').parameters).toMatchObject([
      { name: 'filter', style: 'deepObject', explode: true },
    ])
  })
})

describe('a page', () => {
  it('of cursors adds cursor and limit, and says where items and next stand', () => {
    const { document } = exportOpenAPI(shop())
    const list = operation(document, '/users', 'get')
    expect(list['x-pagination']).toEqual({
      style: 'cursor',
      request: { cursor: 'query.cursor', size: 'query.limit' },
      response: { items: '/data', next: '/nextCursor' },
    })
    expect(list.parameters).toMatchObject([
      { name: 'cursor', schema: { type: 'string' } },
      { name: 'limit', schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 } },
      { name: 'role' },
    ])
    expect(at(document, 'components', 'schemas', 'UserPage')).toMatchObject({
      properties: { data: { items: { $ref: '#/components/schemas/User' } }, nextCursor: { type: ['string', 'null'] } },
      required: ['data'],
    })
  })

  it.each([
    ['offset', page.offset(User), { offset: 'query.offset', size: 'query.limit' }, { items: '/data', total: '/total' }],
    ['page', page.number(User), { page: 'query.page', size: 'query.limit' }, { items: '/data', total: '/total' }],
    ['link', page.link(User), { size: 'query.limit' }, { items: '/data', next: '/next' }],
  ])('of style %s', (style, returns, request, response) => {
    expect(operation(documentOf({ returns }, '/x'), '/x', 'post')['x-pagination']).toEqual({ style, request, response })
  })

  it('has the pointers and parameters that it is given, and further members beside the items', () => {
    const members = { summary: z.object({ cost: z.number() }).meta({ id: 'Summary' }) }
    const returns = page(User, {
      items: '/results/list',
      next: '/results/next',
      param: 'after',
      size: { param: 'size', max: 5 },
      members,
      id: 'Results',
    })
    const document = documentOf({ returns }, '/x')
    expect(operation(document, '/x', 'post')['x-pagination']).toEqual({
      style: 'cursor',
      request: { cursor: 'query.after', size: 'query.size' },
      response: { items: '/results/list', next: '/results/next' },
    })
    expect(at(document, 'components', 'schemas', 'Results', 'properties')).toMatchObject({
      results: { properties: { list: { type: 'array' }, next: {} }, required: ['list'] },
      summary: { $ref: '#/components/schemas/Summary' },
    })
  })
})

describe('a stream of events', () => {
  const returns = sse(
    { delta: Delta, done: Done, error: z.object({ code: z.string() }).meta({ id: 'Trouble' }) },
    { end: ['done'], error: 'error', resume: 'last-event-id', final: 'done', text: 'delta:/text' },
  )

  it('says its events, its end and the rest', () => {
    expect(operation(documentOf({ returns }, '/x'), '/x', 'post')['x-stream']).toEqual({
      format: 'sse',
      events: {
        delta: { $ref: '#/components/schemas/Delta' },
        done: { $ref: '#/components/schemas/Done' },
        error: { $ref: '#/components/schemas/Trouble' },
      },
      in: 'event',
      end: { events: ['done'] },
      error: 'error',
      resume: 'last-event-id',
      final: 'done',
      text: 'delta:/text',
    })
  })

  it('has in 3.1 the schema of one parsed event, in 3.2 an item schema', () => {
    const api = contract(
      { title: 'S', version: '1' },
      { s: { s: get('/s', { returns: sse({ delta: Delta, done: Done }, { end: 'done' }) }) } },
    )
    const media = (openapi: '3.1.0' | '3.2.0') =>
      at(
        exportOpenAPI(api, { openapi }).document,
        'paths',
        '/s',
        'get',
        'responses',
        '200',
        'content',
        'text/event-stream',
      )
    const event = {
      type: 'object',
      properties: {
        event: { type: 'string', const: 'delta' },
        data: {
          type: 'string',
          contentMediaType: 'application/json',
          contentSchema: { $ref: '#/components/schemas/Delta' },
        },
        id: { type: 'string' },
      },
      required: ['event', 'data'],
    }
    expect(media('3.1.0').schema).toMatchObject({ oneOf: [event, {}] })
    expect(media('3.2.0')).toMatchObject({ itemSchema: { oneOf: [event, {}] } })
    expect(media('3.2.0')).not.toHaveProperty('schema')
  })

  it('whose events have no name is written with its payloads named by their places', () => {
    const document = documentOf(
      { returns: sse({ tick: z.object({ n: z.int() }) }, { end: { sentinel: '[DONE]' } }) },
      '/x',
    )
    expect(operation(document, '/x', 'post')['x-stream']).toMatchObject({
      events: { tick: { $ref: '#/components/schemas/ActThingTickEvent' } },
      end: { sentinel: '[DONE]' },
    })
  })

  it('that a flag asks for stands beside the JSON answer', () => {
    const flagged = sse({ delta: Delta }, { end: 'eof', in: 'payload:/type', when: 'body.stream', otherwise: Done })
    const act = operation(documentOf({ returns: flagged }, '/x'), '/x', 'post')
    expect(act['x-stream']).toMatchObject({ in: 'payload:/type', when: 'body.stream', end: 'eof' })
    expect(Object.keys(at(act, 'responses', '200', 'content'))).toEqual(['application/json', 'text/event-stream'])
  })

  it('of JSON lines has the schema of a line', () => {
    const act = operation(documentOf({ returns: jsonl(Delta) }, '/x'), '/x', 'post')
    expect(act['x-stream']).toEqual({ format: 'jsonl', end: 'eof' })
    expect(at(act, 'responses', '200', 'content')).toEqual({
      'application/jsonl': { schema: { $ref: '#/components/schemas/Delta' } },
    })
  })
})

describe('errors', () => {
  it('of one code are a shared response with a problem document and its headers', () => {
    const { document } = exportOpenAPI(shop())
    expect(at(document, 'paths', '/users', 'get', 'responses', '429')).toEqual({
      $ref: '#/components/responses/RateLimited',
    })
    expect(at(document, 'components', 'responses', 'RateLimited')).toEqual({
      description: 'Rate limited',
      headers: {
        'X-Request-Id': { $ref: '#/components/headers/X-Request-Id' },
        'Retry-After': { required: true, schema: { type: 'string' } },
      },
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/RateLimitedProblem' } } },
      'x-error': { code: 'rate_limited', pointer: '/code', retryable: true, retryAfter: true },
    })
    expect(at(document, 'components', 'schemas', 'EmailTakenProblem')).toMatchObject({
      properties: {
        status: { type: 'integer', const: 409 },
        code: { const: 'email_taken' },
        requestId: {},
        email: { format: 'email' },
      },
      required: ['type', 'title', 'status', 'code', 'requestId', 'email'],
      'x-error': { code: 'email_taken', pointer: '/code' },
    })
  })

  it('of several codes are told apart by the code', () => {
    const content = at(exportOpenAPI(shop()).document, 'paths', '/users', 'post', 'responses', '409', 'content')
    expect(at(content, 'application/problem+json', 'schema')).toEqual({
      oneOf: [{ $ref: '#/components/schemas/EmailTakenProblem' }, { $ref: '#/components/schemas/ConflictProblem' }],
      discriminator: {
        propertyName: 'code',
        mapping: {
          email_taken: '#/components/schemas/EmailTakenProblem',
          conflict: '#/components/schemas/ConflictProblem',
        },
      },
    })
  })

  it('about credentials are not those of a public operation', () => {
    const { document } = exportOpenAPI(shop())
    expect(Object.keys(at(document, 'paths', '/users/{id}', 'get', 'responses'))).toEqual(['200', '429'])
    expect(Object.keys(at(document, 'paths', '/users', 'get', 'responses'))).toEqual(['200', '401', '429'])
  })

  it('build their bodies', () => {
    expect(EmailTaken({ email: 'a@example.com', detail: 'Again.' })).toEqual({
      type: 'about:blank',
      title: 'Email taken',
      status: 409,
      code: 'email_taken',
      email: 'a@example.com',
      detail: 'Again.',
    })
    expect(Conflict()).toMatchObject({ status: 409, code: 'conflict' })
  })
})

describe('bodies and answers', () => {
  it('forms name the media types and the sizes of their files, and send members as JSON', () => {
    const body = form({
      one: file('image/png', '5mb'),
      several: files(['image/png', 'image/jpeg'], '1mb', { max: 3 }),
      any: file('image/*').optional(),
      settings: z.object({ a: z.int() }).optional(),
      note: z.string().optional(),
    })
    const content = at(
      operation(documentOf({ body }, '/x'), '/x', 'post'),
      'requestBody',
      'content',
      'multipart/form-data',
    )
    expect(content.encoding).toEqual({
      one: { contentType: 'image/png' },
      several: { contentType: 'image/png, image/jpeg' },
      any: { contentType: 'image/*' },
      settings: { contentType: 'application/json' },
    })
    expect(content.schema).toMatchObject({
      properties: {
        one: { type: 'string', format: 'binary', contentMediaType: 'image/png', maxLength: 5_000_000 },
        several: { type: 'array', maxItems: 3, items: { type: 'string', format: 'binary', maxLength: 1_000_000 } },
        any: { type: 'string', format: 'binary' },
      },
      required: ['one', 'several'],
    })
  })

  it('url-encoded forms have no part encodings', () => {
    const body = form({ a: z.string() }, { encoding: 'application/x-www-form-urlencoded' })
    const content = at(operation(documentOf({ body }, '/x'), '/x', 'post'), 'requestBody', 'content')
    expect(content['application/x-www-form-urlencoded']).not.toHaveProperty('encoding')
  })

  it('bytes have their media types in both directions', () => {
    const options = { body: binary('image/png', { maxSize: '1kb' }), returns: binary(['text/csv', 'text/plain']) }
    const act = operation(documentOf(options, '/x'), '/x', 'post')
    expect(at(act, 'requestBody', 'content')).toEqual({
      'image/png': { schema: { type: 'string', format: 'binary', maxLength: 1000 } },
    })
    expect(Object.keys(at(act, 'responses', '200', 'content'))).toEqual(['text/csv', 'text/plain'])
  })

  it('several answers stand by their status, each with its headers', () => {
    const returns = responses({
      200: User,
      202: accepted(Done, { description: 'Later.', headers: { Location: z.string() } }),
    })
    expect(at(operation(documentOf({ returns }, '/x'), '/x', 'post'), 'responses')).toEqual({
      200: { description: 'OK', content: { 'application/json': { schema: { $ref: '#/components/schemas/User' } } } },
      202: {
        description: 'Later.',
        headers: { Location: { required: true, schema: { type: 'string' } } },
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Done' } } },
      },
    })
  })

  it('an optional body is not required', () => {
    expect(at(operation(documentOf({ body: Done.optional() }, '/x'), '/x', 'post'), 'requestBody').required).toBe(false)
  })
})

const retry = (options: object) => operation(documentOf(options, '/x'), '/x', 'post')['x-retry']

describe('the facts that SDKs read', () => {
  it.each([
    ['key' as const, { header: 'Idempotency-Key', auto: true }],
    ['safe' as const, { safe: true }],
    [
      { header: 'X-Key', auto: false, required: true },
      { header: 'X-Key', auto: false, required: true },
    ],
  ])('idempotency %j', (idempotency, extension) => {
    const act = operation(documentOf({ idempotency }, '/x'), '/x', 'post')
    expect(act['x-idempotency']).toEqual(extension)
    const names = ((act.parameters ?? []) as { name: string }[]).map(({ name }) => name)
    expect(names).toEqual('header' in extension ? [extension.header] : [])
  })

  it('retries and timeouts, in seconds', () => {
    expect(retry({ timeout: '2m' })).toEqual({ on: [408, 429, 500, 502, 503, 504], timeout: 120 })
    expect(retry({ retry: { on: [503], max: 5, maxElapsed: '90s' } })).toEqual({ on: [503], max: 5, maxElapsed: 90 })
  })

  it('the second request of a slow GET, after a percentile or seconds', () => {
    const hedge = (after: 'p95' | '200ms') => {
      const tree = { things: { list: get('/things', { returns: z.string(), hedge: { after } }) } }
      return at(exportOpenAPI(contract({ title: 'T', version: '1' }, tree)).document, 'paths', '/things', 'get')
    }
    expect(hedge('p95')['x-retry']).toMatchObject({ hedge: { after: 'p95' } })
    expect(hedge('200ms')['x-retry']).toMatchObject({ hedge: { after: 0.2 } })
  })

  it('the cursor by which a stream goes on', () => {
    const resume = {
      cursor: '/sequence',
      param: 'after',
      operation: 'things.retrieve',
      arguments: { id: '/thing/id' },
    } as const
    const returns = sse({ delta: Delta }, { end: 'eof', resume })
    expect(operation(documentOf({ returns }, '/x'), '/x', 'post')['x-stream']).toMatchObject({ resume })
  })

  it('deprecation with what to use instead', () => {
    const act = operation(documentOf({ deprecated: 'use other.act' }, '/x'), '/x', 'post')
    expect(act).toMatchObject({ deprecated: true, 'x-stainless-deprecation-message': 'use other.act' })
  })

  it('webhooks with their signature', () => {
    expect(at(exportOpenAPI(shop()).document, 'webhooks', 'user.created', 'post')).toMatchObject({
      description: 'A person.',
      requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/User' } } } },
      'x-webhook-signature': { scheme: 'standard-webhooks', tolerance: 300 },
    })
  })

  it('examples at parameters, bodies, answers and events', () => {
    const returns = sse({ delta: Delta }, { end: 'eof' })
    const request = { params: { id: 'a' }, body: { text: 'x' } }
    const act = operation(
      documentOf({
        body: Delta,
        returns,
        examples: { one: { summary: 'One.', request, response: [{ event: 'delta', data: { text: 'y' }, id: '1' }] } },
      }),
      '/things/{id}',
      'post',
    )
    expect(act.parameters).toMatchObject([{ name: 'id', examples: { one: { summary: 'One.', value: 'a' } } }])
    expect(at(act, 'requestBody', 'content', 'application/json').examples).toEqual({
      one: { summary: 'One.', value: { text: 'x' } },
    })
    expect(at(act, 'responses', '200', 'content', 'text/event-stream').examples).toEqual({
      'one.01': { value: { event: 'delta', data: '{"text":"y"}', id: '1' } },
    })
  })
})

describe('a contract', () => {
  it('is recognised by a registered symbol, whichever copy of the library made it', () => {
    expect(isContract(shop())).toBe(true)
    expect(isContract({ [Symbol.for('artificer.contract')]: true })).toBe(true)
    expect(isContract({ title: 'x' })).toBe(false)
    expect(isContract(null)).toBe(false)
  })

  it('is inert data', () => {
    const { tree } = shop()
    expect(tree.users.retrieve).toMatchObject({
      kind: 'endpoint',
      method: 'get',
      path: '/users/{id}',
      place: { line: expect.any(Number) },
    })
    expect(Object.values(tree.users.retrieve).every((value) => typeof value !== 'function')).toBe(true)
  })
})
