import { describe, expect, test } from 'vitest'
import { answer, build, operation } from './documents.ts'

const text = { type: 'string' }

describe('x-sdk', () => {
  test('gives resource and method', async () => {
    const built = await operation({ 'x-sdk': { resource: ['apiKeys'], method: 'rotate' } }, {}, '/keys/{id}/x', 'post')
    expect(built.operation).toMatchObject({ resource: ['apiKeys'], method: 'rotate', naming: 'x-sdk', inferred: [] })
    expect(built.api.root.children).toMatchObject([{ path: ['apiKeys'], operations: ['POST /keys/{id}/x'] }])
  })

  test.each([
    [{ skip: true }, ['typescript', 'python']],
    [{ skip: ['python'] }, ['python']],
    [{ skip: false }, []],
  ])('%j leaves out %j', async (extension, skip) => {
    expect((await operation({ 'x-sdk': extension })).operation.skip).toEqual(skip)
  })

  test.each([
    ['list', ''],
    [{ resource: 'users' }, '/resource'],
    [{ resource: ['users', '!'] }, '/resource'],
    [{ method: 7 }, '/method'],
    [{ skip: ['cobol'] }, '/skip'],
  ])('%j is an error at %j', async (extension, place) => {
    const { faults } = await operation({ 'x-sdk': extension })
    expect(faults.map((fault) => fault.split(' ').slice(0, 3).join(' '))).toEqual([
      `error extension/invalid /paths/~1things/get/x-sdk${place}`,
    ])
  })
})

describe('other wire extensions', () => {
  test('x-idempotency names a header or says that a repeat is harmless', async () => {
    const keyed = await operation(
      { 'x-idempotency': { header: 'X-Once', auto: false, required: true } },
      {},
      '/a',
      'post',
    )
    expect(keyed.operation.idempotency).toEqual({ kind: 'key', header: 'X-Once', auto: false, required: true })
    const safe = await operation({ 'x-idempotency': { safe: true } }, {}, '/a', 'post')
    expect(safe.operation.idempotency).toEqual({ kind: 'safe' })
  })

  test.each([
    ['get', 'safe'],
    ['put', 'safe'],
    ['delete', 'safe'],
    ['post', 'none'],
    ['patch', 'none'],
  ])('without it %s is %s', async (method, kind) => {
    expect((await operation({}, {}, '/a', method)).operation.idempotency).toEqual({ kind })
  })

  test('x-retry gives statuses, counts and times', async () => {
    const built = await operation({ 'x-retry': { on: [503, 429], max: 4, maxElapsed: 30, timeout: 90 } })
    expect(built.operation).toMatchObject({ retry: { statuses: [429, 503], max: 4, maxElapsed: 30 }, timeout: 90 })
  })

  test.each([
    ['p95', { kind: 'percentile', percent: 95 }],
    [0.2, { kind: 'time', seconds: 0.2 }],
  ])('x-retry gives when a second request follows: %s', async (after, expected) => {
    const built = await operation({ 'x-retry': { hedge: { after } } })
    expect(built.operation.hedge).toEqual({ after: expected })
  })

  test('x-retry hedges GET only', async () => {
    const built = await operation({ 'x-retry': { hedge: { after: 'p95' } } }, {}, '/a', 'post')
    expect(built.operation).not.toHaveProperty('hedge')
    expect(built.faults[0]).toContain('/post/x-retry/hedge POST is not sent twice at a time')
  })

  test.each([
    [{ 'x-retry': { hedge: { after: 'p100' } } }, 'x-retry/hedge'],
    [{ 'x-idempotency': {} }, 'x-idempotency'],
    [{ 'x-idempotency': { header: 'no header' } }, 'x-idempotency'],
    [{ 'x-retry': [] }, 'x-retry'],
    [{ 'x-retry': { on: [200] } }, 'x-retry/on'],
    [{ 'x-retry': { max: 'many' } }, 'x-retry/max'],
    [{ 'x-retry': { timeout: 0 } }, 'x-retry/timeout'],
    [{ 'x-service': 3 }, 'x-service'],
    [{ responses: { 204: { description: '' }, 404: { ...answer(text), 'x-error': {} } } }, 'responses/404/x-error'],
    [
      { responses: { 204: { description: '' }, 404: { ...answer(text), 'x-error': { code: 'a', pointer: 'code' } } } },
      'responses/404/x-error/pointer',
    ],
    [
      {
        parameters: [
          { name: 'q', in: 'query', schema: { type: 'string', enum: ['a', 'b'], 'x-extensible-enum': 'yes' } },
        ],
      },
      'parameters/0/schema/x-extensible-enum',
    ],
  ])('%j is an error at %s', async (node, place) => {
    const { faults } = await operation(node)
    expect(faults.map((fault) => fault.split(' ').slice(0, 3).join(' '))).toEqual([
      `error extension/invalid /paths/~1things/get/${place}`,
    ])
  })

  test('an extension that nobody knows never warns', async () => {
    expect(
      (await operation({ 'x-whatever': { resource: 7 }, 'x-amazon-apigateway-integration': null })).faults,
    ).toEqual([])
  })

  test('a key of the user’s own means the extension that it stands for', async () => {
    const paths = { '/a': { post: { 'x-once': { safe: true }, responses: {} } } }
    const { api } = await build({ paths }, { extensionAlias: { 'x-once': 'x-idempotency' } })
    expect(api.operations[0]?.idempotency).toEqual({ kind: 'safe' })
  })
})

describe('webhooks', () => {
  const event = (name: string, more: object = {}) => ({
    post: {
      requestBody: {
        content: {
          'application/json': { schema: { type: 'object', required: ['type'], properties: { type: { const: name } } } },
        },
      },
      ...more,
    },
  })

  test('have their signature, sorted events, and the member that names them', async () => {
    const signature = { 'x-webhook-signature': { scheme: 'standard-webhooks', tolerance: 60 } }
    const { api } = await build({ webhooks: { 'b.made': event('b.made', signature), 'a.made': event('a.made') } })
    expect(api.webhooks).toMatchObject({
      signature: { kind: 'standard-webhooks', tolerance: 60 },
      discriminator: 'type',
      events: [{ name: 'a.made' }, { name: 'b.made' }],
    })
  })

  test('have no such member when one payload does not name itself', async () => {
    const { api } = await build({ webhooks: { a: event('a'), b: event('other') } })
    expect(api.webhooks).not.toHaveProperty('discriminator')
  })

  test('before 3.1 stand under x-webhooks', async () => {
    const { api } = await build({
      openapi: '3.0.0',
      'x-webhooks': { a: event('a') },
      'x-webhook-signature': { scheme: 'hmac-sha256', header: 'x-sig' },
    })
    expect(api.webhooks).toMatchObject({
      signature: { kind: 'hmac-sha256', header: 'x-sig', tolerance: 300 },
      events: [{ name: 'a' }],
    })
  })

  test('with an unknown scheme are an error', async () => {
    const { faults } = await build({ 'x-webhook-signature': { scheme: 'rot13' }, webhooks: { a: event('a') } })
    expect(faults.map((fault) => fault.split(' ').slice(0, 3).join(' '))).toEqual([
      'error extension/invalid /x-webhook-signature',
    ])
  })
})

describe('synonyms of vendors', () => {
  test.each([
    [{ 'x-fern-sdk-group-name': ['users', 'keys'], 'x-fern-sdk-method-name': 'rotate' }, 'users.keys.rotate'],
    [{ 'x-speakeasy-group': 'users.keys', 'x-speakeasy-name-override': 'rotate' }, 'users.keys.rotate'],
    [{ 'x-stainless-method': 'rotate' }, 'things.rotate'],
  ])('%j names %s', async (extensions, name) => {
    const built = await operation(extensions, {}, '/things', 'post')
    expect([...built.operation.resource, built.operation.method].join('.')).toBe(name)
    expect(built.operation.naming).toBe('vendor-extension')
  })

  test('configuration goes before them all', async () => {
    const paths = { '/things': { post: { 'x-sdk': { resource: ['a'], method: 'b' }, responses: {} } } }
    const { api } = await build({ paths }, { names: { 'POST /things': { resource: ['c'], method: 'd' } } })
    expect(api.operations[0]).toMatchObject({ resource: ['c'], method: 'd', naming: 'configuration' })
  })

  test.each([
    [{ 'x-fern-ignore': true }, ['typescript', 'python']],
    [{ 'x-internal': true }, ['typescript', 'python']],
    [{ 'x-stainless-skip': ['node', 'go'] }, ['typescript']],
  ])('%j leaves out %j', async (extensions, skip) => {
    expect((await operation(extensions)).operation.skip).toEqual(skip)
  })

  test.each([
    [{ deprecated: true }, true],
    [{ 'x-fern-availability': 'deprecated' }, true],
    [{ deprecated: true, 'x-speakeasy-deprecation-message': 'Use /b.' }, 'Use /b.'],
  ])('%j is deprecated: %j', async (extensions, deprecated) => {
    expect((await operation(extensions)).operation.deprecated).toBe(deprecated)
  })
})
