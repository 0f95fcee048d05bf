import { describe, expect, it } from 'vitest'
import { createMock } from '../src/index.ts'
import { send } from './support/call.ts'
import { shop } from './support/shop.ts'

const api = {
  ...shop,
  securitySchemes: [
    ...shop.securitySchemes,
    { id: 'key', kind: 'apiKey', in: 'query', name: 'key' } as const,
    { id: 'h', kind: 'apiKey', in: 'header', name: 'X-Team' } as const,
  ],
}

describe('the journal', () => {
  it('masks credentials by the schemes of the API and by their names, and nothing else', async () => {
    const mock = createMock(api)
    const headers = {
      authorization: 'Bearer sk_canary',
      'x-team': 'canary',
      cookie: 'session=canary',
      'x-api-key': 'canary',
      'idempotency-key': 'k',
      'x-request-id': 'r',
    }
    await send(mock, 'POST', '/users?key=canary&access_token=canary&cursor=c', {
      json: { name: 'Ada', email: 'ada@example.com' },
      headers,
    })
    const lines = mock.journal.lines()
    expect(lines).not.toContain('canary')
    const [entry] = mock.journal.entries()
    expect(entry?.target).toBe('/users?key=***&access_token=***&cursor=c')
    expect(Object.fromEntries(entry?.headers ?? [])).toMatchObject({
      authorization: 'Bearer ***',
      'x-team': '***',
      'idempotency-key': 'k',
      'x-request-id': 'r',
    })
  })

  it('is one line of JSON for each request, with its body as it was sent', async () => {
    const mock = createMock(shop)
    await send(mock, 'POST', '/chat', { body: '{ "prompt":\n"é" }', headers: { 'content-type': 'application/json' } })
    await send(mock, 'POST', '/chat', {
      body: new Blob([new Uint8Array([0xff, 0x00])]),
      headers: { 'content-type': 'application/json' },
    })
    const entries = mock.journal
      .lines()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { [name: string]: unknown })
    expect(entries.map(({ number, body }) => [number, body])).toEqual([
      [1, '{ "prompt":\n"é" }'],
      [2, { bytes: 2, sha256: 'ea5dbf9596d187e9500f23e9a680109475341cf4e81f7e043f7d97152c10772f' }],
    ])
  })

  it('gives each line to its listener when the outcome is known', async () => {
    const lines: string[] = []
    const mock = createMock(shop, { onJournal: (line) => lines.push(line) })
    const response = await send(mock, 'POST', '/chat', { json: { prompt: 'a' } })
    expect(lines).toEqual([])
    await response.text()
    expect(lines.map((line) => (JSON.parse(line) as { outcome: string; chunks: number }).outcome)).toEqual(['answered'])
  })

  it('forgets its oldest entries beyond the limit', async () => {
    const mock = createMock(shop, { journalLimit: 2 })
    for (let index = 0; index < 3; index++) await send(mock, 'GET', '/users')
    expect(mock.journal.entries().map(({ number }) => number)).toEqual([2, 3])
  })
})
