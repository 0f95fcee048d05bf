import { describe, expect, it } from 'vitest'
import type { Operation } from '@artificer/generator/ir'
import { createMock, type Mock } from '../src/index.ts'
import { body, buildApi, operation, parameter, response } from './support/build.ts'
import { lastFindings, send, sendJson } from './support/call.ts'
import { shop } from './support/shop.ts'

const findingsOf = async (
  mock: Mock,
  ...call: [method: string, target: string, sent?: Parameters<typeof send>[3]]
): Promise<string[]> => {
  await send(mock, ...call)
  return lastFindings(mock)
}

describe('findings and their classes', () => {
  it.each([
    ['an unknown path', 'GET', '/nothing', {}, ['sdk:unknown-path route']],
    ['an unknown method', 'PUT', '/users', {}, ['sdk:unknown-method route']],
    ['an unknown query parameter', 'GET', '/users?page=1', {}, ['sdk:unknown-query query:page']],
    ['a repeated query parameter', 'GET', '/users?limit=1&limit=2', {}, ['sdk:repeated-query query:limit']],
    ['a value out of range', 'GET', '/users?limit=1000', {}, ['caller:schema query:limit']],
    ['a value of the wrong type', 'GET', '/users?limit=many', {}, ['sdk:schema query:limit']],
    ['a broken encoding', 'GET', '/users?cursor=%E0%A4', {}, ['sdk:encoding query:cursor']],
    [
      'a body of another media type',
      'POST',
      '/users',
      { body: 'x', headers: { 'content-type': 'text/plain' } },
      ['sdk:content-type header:content-type', 'sdk:missing-idempotency-key header:Idempotency-Key'],
    ],
    [
      'a body that is no JSON',
      'POST',
      '/chat',
      { body: '{', headers: { 'content-type': 'application/json' } },
      ['sdk:body-syntax body'],
    ],
    ['a body without a required member', 'POST', '/chat', { json: {} }, ['sdk:schema body']],
    ['a body value out of range', 'PATCH', '/users/usr_12345678', { json: { name: '' } }, ['caller:schema body:/name']],
    [
      'an undeclared idempotency key',
      'PATCH',
      '/users/usr_12345678',
      { json: {}, headers: { 'idempotency-key': 'k' } },
      ['sdk:needless-idempotency-key header:idempotency-key'],
    ],
    ['an undeclared header', 'GET', '/users', { headers: { 'x-custom': '1' } }, ['sdk:unknown-header header:x-custom']],
  ])('%s', async (_name, method, target, sent, expected) => {
    const found = await findingsOf(createMock(shop), method, target, sent)
    expect(found.filter((finding) => !finding.startsWith('sdk:needless-credentials'))).toEqual(expected)
  })

  it('a credential that lacks is refused with 401 where that is declared, else by the first declared 4xx', async () => {
    const answer = await sendJson(createMock(shop), 'POST', '/users', {
      json: { name: 'A', email: 'a@example.com' },
      headers: { authorization: '', 'idempotency-key': 'k' },
    })
    expect([answer.status, answer.body['code'], answer.headers.get('x-mock-finding')]).toEqual([
      400,
      'invalid',
      'sdk:missing-credentials',
    ])
  })

  it('a credential that is not accepted is a finding of the caller', async () => {
    const mock = createMock(shop, { authenticate: ({ value }) => (value === 'good' ? 'ok' : 'unknown') })
    expect(
      await findingsOf(mock, 'POST', '/users', {
        json: { name: 'A', email: 'a@example.com' },
        headers: { 'idempotency-key': 'k' },
      }),
    ).toEqual(['caller:unknown-credentials credentials'])
  })

  it('a public operation notes a credential without refusing', async () => {
    const mock = createMock(shop)
    expect((await send(mock, 'GET', '/users')).status).toBe(200)
    expect(lastFindings(mock)).toEqual(['sdk:needless-credentials credentials'])
  })

  it('a refusal has the declared body, with the places in its list of errors', async () => {
    const { status, body: refused } = await sendJson(createMock(shop), 'GET', '/users?limit=0')
    expect(status).toBe(400)
    expect(refused).toMatchObject({
      code: 'invalid',
      status: 400,
      errors: [{ path: 'query:limit', message: 'must be >= 1', code: 'schema' }],
    })
  })

  it('an operation that declares no error answers a marked 400', async () => {
    const mock = createMock(buildApi([operation('a.b', 'GET', '/a', { responses: [response('200')] })]))
    const answer = await sendJson(mock, 'GET', '/a?x=1')
    expect([answer.status, answer.headers.get('x-mock-finding')]).toEqual([400, 'sdk:unknown-query'])
  })

  it('are only reported, or not looked for, when told so', async () => {
    const reporting = createMock(shop, { validate: 'report' })
    expect((await send(reporting, 'GET', '/users?nope=1')).status).toBe(200)
    expect(lastFindings(reporting)).toContain('sdk:unknown-query query:nope')
    const silent = createMock(shop, { validate: 'off' })
    await send(silent, 'GET', '/users?nope=1')
    expect(lastFindings(silent)).toEqual([])
  })
})

const form = (parts: [string, string | Blob][]): FormData => {
  const made = new FormData()
  for (const [name, value] of parts) made.append(name, value)
  return made
}

const png = (bytes: number, type = 'image/png'): File => new File([new Uint8Array(bytes)], 'a.png', { type })

const upload = (parts: [string, string | Blob][]): Promise<string[]> =>
  findingsOf(createMock(shop), 'PUT', '/users/usr_12345678/avatar', {
    body: form(parts),
    headers: { authorization: '' },
  })

describe('multipart bodies', () => {
  it('are taken when parts, types and sizes are right', async () => {
    const meta = new Blob(['{"a":1}'], { type: 'application/json' })
    expect(
      await upload([
        ['image', png(10)],
        ['tags', '1'],
        ['tags', '2'],
        ['meta', meta],
      ]),
    ).toEqual([])
  })

  it('are refused for a file that is too large or of the wrong type', async () => {
    expect(await upload([['image', png(11)]])).toEqual(['caller:file-too-large body:/image'])
    expect(await upload([['image', png(1, 'image/gif')]])).toEqual(['caller:file-type body:/image'])
  })

  it('are refused for a part that is unknown, missing or no JSON', async () => {
    expect(
      await upload([
        ['image', png(1)],
        ['other', 'x'],
      ]),
    ).toEqual(['sdk:unknown-part body:/other'])
    expect(await upload([['tags', '1']])).toEqual(['sdk:schema body'])
    expect(
      await upload([
        ['image', png(1)],
        ['meta', '{'],
      ]),
    ).toContain('sdk:body-syntax body:/meta')
  })
})

const only = (one: Operation['parameters'][number], path = '/q'): Mock =>
  createMock(buildApi([operation('q.get', 'GET', path, { parameters: [one], responses: [response('204')] })]))

describe('styles of parameters', () => {
  const list = { kind: 'array', items: { kind: 'string' } } as const
  const numbers = { type: 'array', items: { type: 'integer' } }
  const map = { kind: 'map', values: { kind: 'string' } } as const
  const object = { type: 'object', properties: { a: { type: 'integer' }, b: { type: 'string' } }, required: ['a'] }

  it.each([
    ['form exploded', only(parameter('query', 'n', numbers, { type: list })), '/q?n=1&n=2'],
    ['form not exploded', only(parameter('query', 'n', numbers, { type: list, explode: false })), '/q?n=1,2'],
    [
      'space delimited',
      only(parameter('query', 'n', numbers, { type: list, style: 'spaceDelimited', explode: false })),
      '/q?n=1%202',
    ],
    [
      'pipe delimited',
      only(parameter('query', 'n', numbers, { type: list, style: 'pipeDelimited', explode: false })),
      '/q?n=1|2',
    ],
    ['deep object', only(parameter('query', 'o', object, { type: map, style: 'deepObject' })), '/q?o[a]=1&o[b]=x'],
    ['exploded object', only(parameter('query', 'o', object, { type: map })), '/q?a=1&b=x'],
    [
      'JSON content',
      only(parameter('query', 'o', object, { mediaType: 'application/json' })),
      `/q?o=${encodeURIComponent('{"a":1}')}`,
    ],
    ['simple path', only(parameter('path', 'n', numbers, { type: list, required: true }), '/q/{n}'), '/q/1,2'],
    [
      'label path',
      only(parameter('path', 'n', numbers, { type: list, required: true, style: 'label', explode: true }), '/q/{n}'),
      '/q/.1.2',
    ],
    [
      'matrix path',
      only(parameter('path', 'n', numbers, { type: list, required: true, style: 'matrix', explode: true }), '/q/{n}'),
      '/q/;n=1;n=2',
    ],
    [
      'matrix path not exploded',
      only(parameter('path', 'n', numbers, { type: list, required: true, style: 'matrix' }), '/q/{n}'),
      '/q/;n=1,2',
    ],
  ])('%s is read', async (_name, mock, target) => {
    expect([(await send(mock, 'GET', target)).status, lastFindings(mock)]).toEqual([204, []])
  })

  it('a plus is a space in a query, and an encoded plus is a plus', async () => {
    const mock = only(parameter('query', 'a b', { const: 'x y+z' }, { required: true }))
    expect((await send(mock, 'GET', '/q?a+b=x+y%2Bz')).status).toBe(204)
  })

  it('headers and cookies are read', async () => {
    const mock = createMock(
      buildApi([
        operation('q.get', 'GET', '/q', {
          parameters: [
            parameter('header', 'X-N', numbers, { type: list, required: true }),
            parameter('cookie', 'c', { type: 'integer' }, { required: true }),
          ],
          responses: [response('204')],
        }),
      ]),
    )
    expect((await send(mock, 'GET', '/q', { headers: { 'x-n': '1, 2', cookie: 'c=1' } })).status).toBe(204)
    expect(await findingsOf(mock, 'GET', '/q', { headers: { 'x-n': '1, b', cookie: 'c=x' } })).toEqual([
      'sdk:schema header:X-N/1',
      'sdk:schema cookie:c',
    ])
  })

  it('url-encoded forms are read by the types of their fields', async () => {
    const schema = { type: 'object', properties: { n: numbers, flag: { type: 'boolean' } }, required: ['flag'] }
    const parts = [
      { name: 'n', kind: 'text', mediaTypes: [], repeated: true, style: 'form', explode: true },
      { name: 'flag', kind: 'text', mediaTypes: [], repeated: false, style: 'form', explode: true },
    ] as const
    const mock = createMock(
      buildApi([
        operation('q.post', 'POST', '/q', {
          body: body('form', 'application/x-www-form-urlencoded', schema, [...parts] as never),
          responses: [response('204')],
        }),
      ]),
    )
    expect(await findingsOf(mock, 'POST', '/q', { body: new URLSearchParams('n=1&n=2&flag=true') })).toEqual([])
    expect(await findingsOf(mock, 'POST', '/q', { body: new URLSearchParams('flag=maybe') })).toEqual([
      'sdk:schema body:/flag',
    ])
  })
})

describe('paths', () => {
  const paths = ['/a/{id}', '/a/mine', '/a/{id}.json', '/a/{id}:cancel', '/b/{user-id}/c'].map((path, index) =>
    operation(`p.p${index}`, 'GET', path, { responses: [response('204')] }),
  )
  it.each([
    ['/a/1', 'p.p0'],
    ['/a/mine', 'p.p1'],
    ['/a/1.json', 'p.p2'],
    ['/a/1:cancel', 'p.p3'],
    ['/a/1%3Acancel', 'p.p3'],
    ['/b/x%2Fy/c', 'p.p4'],
    ['/v1/a/1', 'p.p0'],
  ])('%s leads to the most literal operation', async (target, expected) => {
    const mock = createMock(buildApi(paths, { servers: [{ url: 'https://api.example.com/v1', variables: [] }] }))
    expect((await send(mock, 'GET', target, { headers: { authorization: '' } })).status).toBe(204)
    expect(mock.journal.entries().at(-1)?.operation).toBe(expected)
  })

  it('answers HEAD as GET without a body, and OPTIONS with the methods', async () => {
    const mock = createMock(shop)
    const head = await send(mock, 'HEAD', '/users')
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect((await send(mock, 'OPTIONS', '/users')).headers.get('allow')).toBe('GET, POST, HEAD, OPTIONS')
  })
})
