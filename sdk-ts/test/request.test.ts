import { describe, expect, test } from 'vitest'
import { inspect } from 'node:util'
import {
  APIStatusError,
  ConfigurationError,
  DecodeError,
  InvalidArgumentError,
  UnexpectedContentTypeError,
} from './sample/runtime/errors.js'
import type { Middleware } from './sample/runtime/middleware.js'
import { ConflictError, NotFoundError, RateLimitError } from './sample/runtime/status-errors.js'
import { chunked, failureOf, fakeClient, json, problem, type Sent } from './support.js'
import { Sample } from './sample/generated/client.js'
import { createClient } from './sample/generated/create-client.js'
import { EmailTakenError } from './sample/generated/errors.js'
import { Users } from './sample/generated/resources/users/users.js'

const user = { id: 'user_1', email: 'a@example.org', name: null, role: 'admin', createdAt: '2026-01-01T00:00:00Z' }

describe('a call', () => {
  test('sends its arguments where the operation says and gives the decoded answer', async () => {
    const { client, sent } = fakeClient([json(user, { status: 201 })])
    const created = await client.users.create({ email: 'a@example.org', name: null })
    expect(created).toEqual(user)
    expect(sent[0]).toMatchObject({ url: 'http://localhost:3001/users', method: 'POST' })
    expect(sent[0]?.body).toBe('{"email":"a@example.org","name":null}')
    expect(sent[0]?.headers).toMatchObject({
      accept: 'application/json',
      authorization: 'Bearer sk_test',
      'content-type': 'application/json',
      'user-agent': 'sample/1.0.0 typescript',
      'x-retry-count': '0',
    })
    expect(sent[0]?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('carries the id of its request out of sight of JSON and of loops', async () => {
    const { client } = fakeClient([json(user, { headers: { 'x-request-id': 'req_1' } })])
    const found = await client.users.retrieve('user_1')
    expect(found._request_id).toBe('req_1')
    expect(JSON.parse(JSON.stringify(found))).toEqual(user)
    expect(Object.keys(found)).not.toContain('_request_id')
  })

  test('can be awaited many times and makes one request', async () => {
    const { client, sent } = fakeClient([json(user)])
    const promise = client.users.retrieve('user_1')
    expect(await promise).toBe(await promise)
    expect((await promise.withResponse()).response.status).toBe(200)
    expect(sent).toHaveLength(1)
  })

  test('gives the answer itself with its body unread', async () => {
    const { client } = fakeClient([json(user)])
    const response = await client.users.retrieve('user_1').asResponse()
    expect(await response.json()).toEqual(user)
  })

  test('sends the positional argument last in the path and the others from the params', async () => {
    const { client, sent } = fakeClient([json({ id: 'key/1', scopes: [] })])
    await client.users.keys.retrieve('key/1', { userId: 'user 1' })
    expect(sent[0]?.url).toBe('http://localhost:3001/users/user%201/keys/key%2F1')
  })

  test('sends renamed arguments under their wire names, each to its place', async () => {
    const { client, sent } = fakeClient([json(user)])
    await client.users.update('user_1', { notify: true, query_role: 'admin', body_role: 'member', name: null })
    expect(sent[0]?.url).toBe('http://localhost:3001/users/user_1?notify=true&role=admin')
    expect(sent[0]?.body).toBe('{"role":"member","name":null}')
  })

  test('sends headers and cookies as declared and gives text', async () => {
    const answer = new Response('all is well', { headers: { 'content-type': 'text/plain' } })
    const { client, sent } = fakeClient([answer])
    const text = await client.reports.text({ 'X-Tenant': 't1', trace: 'on', session: 'a b', q: 'x&y' })
    expect(text).toBe('all is well')
    expect(sent[0]?.url).toBe('http://localhost:8000/reports/text?q=x%26y')
    expect(sent[0]?.headers).toMatchObject({
      'x-tenant': 't1',
      trace: 'on',
      cookie: 'session=a%20b',
      accept: 'text/plain',
    })
  })

  test('sends a body taken whole beside a query', async () => {
    const { client, sent } = fakeClient([json(['a'])])
    expect(await client.tags.replace({ body: ['a', 'ü'], dryRun: false })).toEqual(['a'])
    expect(sent[0]?.url).toBe('http://localhost:3001/tags?dryRun=false')
    expect(sent[0]?.body).toBe('["a","ü"]')
  })

  test('sends a form with spaces as plus signs and gives nothing for an answer without content', async () => {
    const { client, sent } = fakeClient([new Response(null, { status: 204 })])
    expect(await client.tags.rename({ from: 'old name', to: 'a+b~*' })).toBeUndefined()
    expect(sent[0]?.body).toBe('from=old+name&to=a%2Bb%7E*')
    expect(sent[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded')
  })

  test('leaves undefined arguments out', async () => {
    const { client, sent } = fakeClient([json(user)])
    await client.users.create({ email: 'a', name: undefined })
    expect(sent[0]?.body).toBe('{"email":"a"}')
  })

  test('sends no credential to a public operation', async () => {
    const { client, sent } = fakeClient([json({ status: 'ok' })])
    await client.health.check()
    expect(sent[0]?.headers).not.toHaveProperty('authorization')
  })

  test.each(['', '.', '..', 'a\nb'])('refuses the path value %j before anything is sent', async (value) => {
    const { client, sent } = fakeClient([json(user)])
    expect(await failureOf(client.users.retrieve(value))).toBeInstanceOf(InvalidArgumentError)
    expect(sent).toHaveLength(0)
  })

  test('says which argument is empty', async () => {
    const { client } = fakeClient([json(user)])
    const error = (await failureOf(client.users.retrieve(''))) as Error
    expect(error.message).toBe("Expected a non-empty value for `userId` but received ''")
  })

  test('adds the headers and the query of the call and leaves out a header that is null', async () => {
    const { client, sent } = fakeClient([json(user)], {
      defaultHeaders: { 'X-A': '1', 'X-B': '2' },
      defaultQuery: { v: 1 },
    })
    await client.users.retrieve('user_1', { headers: { 'x-a': null, 'X-C': '3' }, query: { v: 2, tags: ['a', 'b'] } })
    expect(sent[0]?.url).toBe('http://localhost:3001/users/user_1?v=2&tags=a&tags=b')
    expect(sent[0]?.headers).toMatchObject({ 'x-b': '2', 'x-c': '3' })
    expect(sent[0]?.headers).not.toHaveProperty('x-a')
  })

  test.each(['a\r\nb: c', ' padded', 'é'])('refuses the header value %j without repeating it', async (value) => {
    const { client } = fakeClient([json(user)])
    const error = (await failureOf(client.users.retrieve('u', { headers: { 'x-secret': value } }))) as Error
    expect(error).toBeInstanceOf(InvalidArgumentError)
    expect(error.message).not.toContain(value)
  })

  test('refuses an idempotency key that nothing would carry', async () => {
    const { client } = fakeClient([json(user)])
    expect(await failureOf(client.users.retrieve('u', { idempotencyKey: 'k' }))).toBeInstanceOf(InvalidArgumentError)
  })

  test('reaches a path that has no method', async () => {
    const { client, sent } = fakeClient([json({ ok: true })])
    expect(
      await client.post<{ ok: boolean }>('/beta/things?x=1', { body: { a: 1 }, query: { y: 2 }, service: 'main' }),
    ).toEqual({
      ok: true,
    })
    expect(sent[0]).toMatchObject({
      method: 'POST',
      url: expect.stringMatching(/\/beta\/things\?x=1&y=2$/),
      body: '{"a":1}',
    })
  })

  test('runs on a client without the rest of the tree', async () => {
    const urls: string[] = []
    const transport = (url: string): Promise<Response> => {
      urls.push(url)
      return Promise.resolve(json(user))
    }
    const users = new Users(createClient({ apiKey: 'k', transport }))
    expect((await users.retrieve('user_1')).id).toBe('user_1')
    expect(urls).toEqual(['http://localhost:3001/users/user_1'])
  })
})

describe('an error answer', () => {
  test('is the class that the operation declares for its code, with the typed body', async () => {
    const answer = json(
      { type: 'about:blank', title: 'Taken', status: 409, code: 'email_taken', email: 'a@example.org' },
      { status: 409 },
    )
    const { client } = fakeClient([answer])
    const error = await failureOf(client.users.create({ email: 'a@example.org' }))
    expect(error).toBeInstanceOf(EmailTakenError)
    expect(error).toBeInstanceOf(ConflictError)
    expect(error).toMatchObject({ name: 'EmailTakenError', status: 409, code: 'email_taken' })
    expect((error as EmailTakenError).body.email).toBe('a@example.org')
  })

  test.each([
    [404, NotFoundError],
    [418, APIStatusError],
    [409, ConflictError],
  ])('of status %i is its class', async (status, type) => {
    const { client } = fakeClient([problem(status, 'other')])
    const error = await failureOf(client.users.create({ email: 'a' }))
    expect(error).toBeInstanceOf(type)
    expect((error as Error).message).toBe(`${status} other: It was other (POST http://localhost:3001/users)`)
  })

  test('tells attempts, elapsed time, the id of the request and the wait asked for', async () => {
    const { client } = fakeClient([problem(429, 'rate_limited', { 'retry-after': '120', 'x-request-id': 'req_9' })])
    const error = await failureOf(client.users.retrieve('u'))
    expect(error).toBeInstanceOf(RateLimitError)
    expect(error).toMatchObject({
      retryAfter: 120_000,
      requestId: 'req_9',
      retryStopped: 'hint',
      attempts: [{ status: 429 }],
    })
  })

  test('with an HTML or an empty body is the general one', async () => {
    const html = new Response('<html>bad gateway</html>', { status: 502, headers: { 'content-type': 'text/html' } })
    const { client } = fakeClient([html], { maxRetries: 0 })
    expect(await failureOf(client.users.retrieve('u'))).toMatchObject({ status: 502, body: '<html>bad gateway</html>' })
    const empty = fakeClient([new Response(null, { status: 500 })], { maxRetries: 0 })
    expect(await failureOf(empty.client.users.retrieve('u'))).toMatchObject({ status: 500, body: undefined })
  })

  test('can be cloned and turned into JSON', async () => {
    const { client } = fakeClient([problem(404, 'not_found')])
    const error = (await failureOf(client.users.retrieve('u'))) as APIStatusError
    expect(structuredClone(error).message).toBe(error.message)
    expect(() => JSON.stringify(error)).not.toThrow()
  })
})

describe('an answer that is not as declared', () => {
  test('is an UnexpectedContentTypeError when it is HTML, with its beginning', async () => {
    const { client } = fakeClient([new Response('<html>', { headers: { 'content-type': 'text/html' } })])
    const error = await failureOf(client.users.retrieve('u'))
    expect(error).toBeInstanceOf(UnexpectedContentTypeError)
    expect(error).toMatchObject({
      contentType: 'text/html',
      bodyStart: '<html>',
      status: 200,
      attempts: [{ status: 200 }],
    })
    expect((error as UnexpectedContentTypeError).headers.get('content-type')).toBe('text/html')
  })

  test('is a DecodeError when it is cut', async () => {
    const { client } = fakeClient([chunked(['{"id": "us'], 'close', 'application/json')], { maxRetries: 0 })
    expect(await failureOf(client.users.retrieve('u'))).toBeInstanceOf(DecodeError)
  })

  test('is refused beyond the size limit', async () => {
    const { client } = fakeClient([chunked(['["' + 'x'.repeat(2000) + '"]'], 'close', 'application/json')], {
      maxResponseBytes: 1000,
    })
    expect(await failureOf(client.users.retrieve('u'))).toMatchObject({ name: 'ResponseTooLargeError' })
  })
})

describe('a client', () => {
  test('names option and variable of a missing credential', () => {
    expect(() => new Sample()).toThrow(new ConfigurationError("No credential: pass 'apiKey' or set SAMPLE_API_KEY"))
  })

  test('may be made without a credential on purpose', async () => {
    const { client, sent } = fakeClient([json(user)], { apiKey: null })
    await client.users.retrieve('u')
    expect(sent[0]?.headers).not.toHaveProperty('authorization')
  })

  test('takes a function for a credential and asks again after a 401, once', async () => {
    const tokens = ['old', 'new']
    const asked: boolean[] = []
    let current = 'old'
    const apiKey = ({ refresh }: { refresh: boolean }): string => {
      asked.push(refresh)
      if (refresh) current = tokens[1] ?? ''
      return current
    }
    const { client, sent } = fakeClient([problem(401, 'unauthenticated'), json(user)], { apiKey })
    await client.users.retrieve('u')
    expect(sent.map(({ headers }) => headers['authorization'])).toEqual(['Bearer old', 'Bearer new'])
    expect(asked).toEqual([false, true, false])
  })

  test('asks once for a new token for all calls that wait for one', async () => {
    let renewed = 0
    const apiKey = ({ refresh }: { refresh: boolean }): string => `token ${(renewed += Number(refresh))}`
    const answer = ({ headers }: Sent): Response =>
      headers['authorization'] === 'Bearer token 0' ? problem(401, 'unauthenticated') : json(user)
    const { client, sent } = fakeClient([answer], { apiKey })
    await Promise.all(Array.from({ length: 20 }, () => client.users.retrieve('u')))
    expect(renewed).toBe(1)
    expect(sent).toHaveLength(40)
  })

  test('gives up when the renewed token is refused too', async () => {
    const { client, sent } = fakeClient([problem(401, 'unauthenticated')], { apiKey: () => 'old' })
    expect(await failureOf(client.users.retrieve('u'))).toMatchObject({ status: 401, attempts: [{ status: 401 }] })
    expect(sent).toHaveLength(2)
  })

  test('never shows a secret', async () => {
    const secret = 'sk_canary_0123456789'
    const logged: unknown[] = []
    const log = (...parts: unknown[]): void => void logged.push(...parts)
    const logger = { debug: log, info: log, warn: log, error: log }
    const { client } = fakeClient([problem(500, 'internal', { 'set-cookie': `a=${secret}` })], {
      apiKey: secret,
      webhookSecret: secret,
      logger,
      logLevel: 'debug',
      maxRetries: 1,
      defaultHeaders: { 'x-api-key': secret },
    })
    const error = await failureOf(client.users.retrieve('u'))
    const shown = [
      inspect(client, { depth: 10, showHidden: true }),
      inspect(client.users, { depth: 10, showHidden: true }),
      JSON.stringify(client),
      JSON.stringify(client.users),
      inspect(error, { depth: 10, showHidden: true }),
      JSON.stringify(error),
      inspect(logged, { depth: 10 }),
      String((error as Error).stack),
    ]
    expect(logged.length).toBeGreaterThan(0)
    for (const text of shown) expect(text).not.toContain(secret)
  })

  test('made by withOptions differs in what was given and shares the transport', async () => {
    const { client, sent } = fakeClient([json(user)])
    const other = client.withOptions({ apiKey: 'other', baseURL: 'https://api.example.org/v1/' })
    expect(other).toBeInstanceOf(Sample)
    await other.users.retrieve('u')
    expect(sent[0]).toMatchObject({
      url: 'https://api.example.org/v1/users/u',
      headers: { authorization: 'Bearer other' },
    })
  })

  test('sends each operation to its service: call, service option, baseURL, variables, document', async () => {
    const { client, sent } = fakeClient([json({ status: 'ok' })])
    const check = async (options: Parameters<Sample['withOptions']>[0], call = {}): Promise<string | undefined> => {
      await client.withOptions(options).health.check(call)
      return sent.at(-1)?.url
    }
    expect(await check({})).toBe('http://localhost:3001/health')
    process.env['SAMPLE_BASE_URL'] = 'https://base.example.org'
    expect(await check({})).toBe('https://base.example.org/health')
    process.env['SAMPLE_MAIN_API_URL'] = 'https://main.example.org'
    expect(await check({})).toBe('https://main.example.org/health')
    expect(await check({ baseURL: 'https://given.example.org' })).toBe('https://given.example.org/health')
    expect(await check({ baseURL: 'https://given.example.org', mainApiUrl: 'https://s.example.org' })).toBe(
      'https://s.example.org/health',
    )
    expect(await check({ mainApiUrl: 'https://s.example.org' }, { baseURL: 'https://call.example.org' })).toBe(
      'https://call.example.org/health',
    )
    delete process.env['SAMPLE_BASE_URL']
    delete process.env['SAMPLE_MAIN_API_URL']
  })

  test.each([
    'http://api.example.org',
    'https://user:pw@api.example.org',
    'https:///user:pw@api.example.org',
    'https://api.example.org/?a=1',
    'https://api.example.org/#x',
    'ftp://api.example.org',
    'api.example.org',
    'https://api.example.org/a b',
  ])('refuses the base URL %s', (baseURL) => {
    expect(() => fakeClient([], { baseURL })).toThrow(ConfigurationError)
  })

  test('takes a base URL whose path has an @', async () => {
    const { client, sent } = fakeClient([json(user)], { baseURL: 'https://api.example.org/@scope' })
    await client.users.retrieve('u')
    expect(sent[0]?.url).toBe('https://api.example.org/@scope/users/u')
  })

  test('runs middleware around every attempt, the first outermost', async () => {
    const order: string[] = []
    const { client, sent } = fakeClient([json(user)], {
      middleware: [
        async (request, next) => {
          order.push('a')
          request.headers.set('x-signed', 'yes')
          const response = await next(request)
          order.push('d')
          return response
        },
        (request, next) => {
          order.push('b')
          return next(request)
        },
      ],
    })
    const inner: Middleware[] = [(request, next) => (order.push('c'), next(request))]
    await client.users.retrieve('u', { middleware: inner })
    expect(order).toEqual(['a', 'b', 'c', 'd'])
    expect(sent[0]?.headers['x-signed']).toBe('yes')
  })
})
