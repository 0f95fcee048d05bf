import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createMock } from '../src/index.ts'
import { send, sendJson, type Body } from './support/call.ts'
import { shop } from './support/shop.ts'

const statuses = async (
  mock: ReturnType<typeof createMock>,
  count: number,
  target = '/users',
  headers = {},
): Promise<number[]> => {
  const all: number[] = []
  for (let index = 0; index < count; index++) all.push((await send(mock, 'GET', target, { headers })).status)
  return all
}

describe('faults', () => {
  it('meet the nth call of an operation, in each namespace by itself', async () => {
    const mock = createMock(shop, {
      faults: [{ operation: 'users.list', calls: [2, 3], fault: { kind: 'status', status: 503 } }],
    })
    expect(await statuses(mock, 4)).toEqual([200, 503, 503, 200])
    expect(await statuses(mock, 2, '/users', { 'x-mock-namespace': 'other' })).toEqual([200, 503])
    expect(await statuses(mock, 2, '/users/usr_12345678')).toEqual([200, 200])
  })

  it('of a status have the declared body, and a Retry-After in seconds or as a date', async () => {
    const mock = createMock(shop, { now: () => Date.UTC(2026, 0, 1) })
    mock.fault({ operation: 'users.retrieve', calls: 1, fault: { kind: 'status', status: 404, retryAfter: 2 } })
    mock.fault({
      operation: 'users.retrieve',
      calls: 2,
      fault: { kind: 'status', status: 429, retryAfter: { dateIn: 60 } },
    })
    const first = await sendJson(mock, 'GET', '/users/usr_12345678')
    expect([first.status, first.body['code'], first.headers.get('retry-after')]).toEqual([404, 'not_found', '2'])
    const second = await sendJson(mock, 'GET', '/users/usr_12345678')
    expect([second.status, second.headers.get('retry-after')]).toEqual([429, 'Thu, 01 Jan 2026 00:01:00 GMT'])
  })

  it('wait by the clock that the mock was given', async () => {
    const waits: number[] = []
    const mock = createMock(shop, {
      sleep: (ms) => Promise.resolve(void waits.push(ms)),
      faults: [{ fault: { kind: 'latency', ms: 250 } }],
    })
    await send(mock, 'GET', '/users')
    expect(waits).toEqual([250])
  })

  it('lose the answer but not its effect', async () => {
    const mock = createMock(shop, {
      seeded: 0,
      faults: [{ operation: 'users.create', calls: 1, fault: { kind: 'lose' } }],
    })
    const sent = { json: { name: 'Ada', email: 'ada@example.com' }, headers: { 'idempotency-key': 'k' } }
    expect((await send(mock, 'POST', '/users', sent)).type).toBe('error')
    expect((await send(mock, 'POST', '/users', sent)).status).toBe(201)
    expect((await sendJson<{ data: Body[] }>(mock, 'GET', '/users')).body.data).toHaveLength(1)
  })

  it('change the body as told', async () => {
    const mock = createMock(shop)
    const right = await (await send(mock, 'GET', '/users')).text()
    const under = async (fault: Parameters<typeof mock.fault>[0]['fault']): Promise<Response> => {
      mock.clearFaults()
      mock.fault({ fault })
      return send(mock, 'GET', '/users')
    }
    expect(await (await under({ kind: 'truncate', bytes: 7 })).text()).toBe(right.slice(0, 7))
    expect(await (await under({ kind: 'truncate' })).text()).toBe(
      right.slice(0, Math.floor(Buffer.byteLength(right) / 2)),
    )
    const zipped = await under({ kind: 'gzip' })
    expect([
      zipped.headers.get('content-encoding'),
      gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString(),
    ]).toEqual(['gzip', right])
    expect((await under({ kind: 'content-type', value: 'text/plain' })).headers.get('content-type')).toBe('text/plain')
    expect(await (await under({ kind: 'empty' })).text()).toBe('')
    const page = await under({ kind: 'html' })
    expect([page.status, page.headers.get('content-type')]).toEqual([502, 'text/html; charset=utf-8'])
  })

  it('hang until the caller goes away', async () => {
    const mock = createMock(shop, { faults: [{ fault: { kind: 'hang' } }] })
    const abort = new AbortController()
    const answer = mock.handle(new Request('http://mock.test/users', { signal: abort.signal }))
    abort.abort()
    expect((await answer).type).toBe('error')
    expect(mock.journal.entries()[0]).toMatchObject({ outcome: 'aborted', fault: 'hang' })
  })

  it('of the options are back after a reset, others are gone', async () => {
    const mock = createMock(shop, { faults: [{ operation: 'users.list', fault: { kind: 'html' } }] })
    mock.fault({ operation: 'users.retrieve', fault: { kind: 'html' } })
    mock.reset()
    expect(await statuses(mock, 1)).toEqual([502])
    expect(await statuses(mock, 1, '/users/usr_12345678')).toEqual([200])
  })

  it('are refused for an unknown operation or kind', () => {
    expect(() => createMock(shop).fault({ operation: 'a.b', fault: { kind: 'hang' } })).toThrow('no operation `a.b`')
    expect(() => createMock(shop).fault({ fault: { kind: 'flood' } as never })).toThrow('no fault `flood`')
  })
})
