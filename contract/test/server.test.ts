import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  accepted,
  encodeProblem,
  encodeResponse,
  error,
  file,
  form,
  get,
  jsonl,
  page,
  parseRequest,
  post,
  responses,
  sse,
} from '../src/index.ts'

const Item = z.object({ at: z.date(), n: z.int().default(1), big: z.bigint().optional() })

function request(url: string, init?: RequestInit): Request {
  return new Request(`http://localhost${url}`, init)
}

function json(body: unknown): RequestInit {
  return { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
}

describe('a request', () => {
  it('is read as its endpoint declares: text becomes values, codecs are decoded, defaults filled in', async () => {
    const endpoint = post('/teams/{team}/{id}', {
      params: { id: z.coerce.number() },
      query: {
        n: z.int().default(5),
        flag: z.boolean().optional(),
        tags: z.array(z.string()).optional(),
        filter: z.object({ a: z.int() }).optional(),
      },
      headers: { 'x-kind': z.enum(['a', 'b']) },
      cookies: { session: z.string().optional() },
      body: Item,
      returns: page(Item),
    })
    const url = '/teams/t/7?flag=true&tags=x&tags=y&filter[a]=2&limit=3'
    const init = json({ at: '2026-03-01T09:30:00Z', big: '9007199254740993' })
    const parsed = await parseRequest(
      endpoint,
      request(url, { ...init, headers: { 'x-kind': 'a', cookie: 'session=s1; other=2' } }),
      { team: 't', id: '7' },
    )
    expect(parsed).toEqual({
      kind: 'valid',
      input: {
        params: { team: 't', id: 7 },
        query: { n: 5, flag: true, tags: ['x', 'y'], filter: { a: 2 }, limit: 3 },
        headers: { 'x-kind': 'a' },
        cookies: { session: 's1' },
        body: { at: new Date('2026-03-01T09:30:00Z'), n: 1, big: 9007199254740993n },
      },
    })
  })

  it('that is not valid tells every fault and where it stands', async () => {
    const endpoint = post('/x', { query: { n: z.int() }, body: z.object({ items: z.array(Item) }), returns: Item })
    const parsed = await parseRequest(endpoint, request('/x?n=many', json({ items: [{ at: 'now' }] })))
    expect(parsed).toMatchObject({ kind: 'invalid', errors: [{ path: 'query.n' }, { path: 'body.items[0].at' }] })
  })

  it('whose body is not JSON is a fault, not an exception', async () => {
    const endpoint = post('/x', { body: Item, returns: Item })
    const parsed = await parseRequest(endpoint, request('/x', { method: 'POST', body: '{' }))
    expect(parsed).toEqual({
      kind: 'invalid',
      errors: [{ path: 'body', message: 'the body is not JSON', code: 'invalid_json' }],
    })
  })

  it('that is a form has its files, and the JSON of what has members', async () => {
    const body = form({
      image: file('image/*', '1kb'),
      meta: z.record(z.string(), z.string()).optional(),
      note: z.string(),
    })
    const endpoint = post('/x', { body, returns: Item })
    const data = new FormData()
    data.append('image', new File(['a'], 'a.png', { type: 'image/png' }))
    data.append('meta', '{"k":"v"}')
    data.append('note', '[1]')
    const parsed = await parseRequest(endpoint, request('/x', { method: 'POST', body: data }))
    expect(parsed).toMatchObject({ kind: 'valid', input: { body: { meta: { k: 'v' }, note: '[1]' } } })
    data.set('image', new File(['a'], 'a.txt', { type: 'text/plain' }))
    expect(await parseRequest(endpoint, request('/x', { method: 'POST', body: data }))).toMatchObject({
      kind: 'invalid',
      errors: [{ path: 'body.image', message: 'expected a file of type image/*' }],
    })
  })

  it('may leave out a member that may be undefined', async () => {
    const endpoint = post('/x', { body: z.object({ a: z.union([z.string(), z.undefined()]) }), returns: Item })
    expect(await parseRequest(endpoint, request('/x', json({})))).toMatchObject({ kind: 'valid' })
  })
})

async function* events() {
  yield { event: 'tick' as const, data: { at: new Date(0) }, id: '1' }
  yield { event: 'tick' as const, data: { at: new Date(1) } }
}

describe('an answer', () => {
  it('is encoded as its endpoint declares', async () => {
    const endpoint = get('/x', { returns: Item })
    const response = encodeResponse(endpoint, { at: new Date(0), n: 2, big: 5n }, { 'x-request-id': 'r' })
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toEqual({ 'content-type': 'application/json', 'x-request-id': 'r' })
    expect(await response.json()).toEqual({ at: '1970-01-01T00:00:00.000Z', n: 2, big: '5' })
  })

  it('of several takes the status that the handler names', async () => {
    const endpoint = get('/x', { returns: responses({ 200: Item, 202: accepted(z.object({ job: z.string() })) }) })
    const response = encodeResponse(endpoint, { status: 202, body: { job: 'j' } })
    expect([response.status, await response.json()]).toEqual([202, { job: 'j' }])
  })

  it('that does not fit is a fault of the server', () => {
    const endpoint = get('/x', { returns: Item })
    expect(() => encodeResponse(endpoint, { at: 'now' } as never)).toThrow(z.core.$ZodError)
  })

  it('is a stream of events, with the reconnection time first', async () => {
    const endpoint = get('/x', { returns: sse({ tick: z.object({ at: z.date() }) }, { end: 'eof', retry: 1000 }) })
    const response = encodeResponse(endpoint, events())
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    expect(await response.text()).toBe(
      'retry: 1000\n\nid: 1\nevent: tick\ndata: {"at":"1970-01-01T00:00:00.000Z"}\n\nevent: tick\ndata: {"at":"1970-01-01T00:00:00.001Z"}\n\n',
    )
  })

  it('is a stream of lines that stops when the reader does', async () => {
    let stopped = false
    const endpoint = get('/x', { returns: jsonl(z.object({ n: z.int() })) })
    const lines = async function* () {
      try {
        for (let n = 0; ; n++) yield { n }
      } finally {
        stopped = true
      }
    }
    const reader = encodeResponse(endpoint, lines()).body?.getReader()
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('{"n":0}\n')
    await reader?.cancel()
    expect(stopped).toBe(true)
  })

  it('is a problem document with its own status', async () => {
    const response = encodeProblem(error('odd', 409)())
    expect([response.status, response.headers.get('content-type')]).toEqual([409, 'application/problem+json'])
    expect(await response.json()).toMatchObject({ code: 'odd', status: 409 })
  })
})
