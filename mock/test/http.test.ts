import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMock, type JournalEntry, type Mock } from '../src/index.ts'
import { serveMock, type MockServer } from '../src/http.ts'
import { shop } from './support/shop.ts'

let mock: Mock
let server: MockServer

beforeEach(async () => {
  mock = createMock(shop, { maxBodyBytes: 1000 })
  server = await serveMock(mock)
})
afterEach(() => server.close())

/** Sends bytes as they are and gives what comes back until the connection ends. */
const rawly = (text: string | Uint8Array): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(server.port, '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')))
    socket.on('error', () => resolve(answer))
    socket.on('close', () => resolve(answer))
    socket.end(text)
  })

const control = (method: string, command: string, json?: unknown): Promise<Response> =>
  fetch(`${server.url}/__mock/${command}`, { method, ...(json === undefined ? {} : { body: JSON.stringify(json) }) })

describe('the HTTP server', () => {
  it('keeps the raw target and the raw headers', async () => {
    await rawly('GET /users/a%2e%2E?x=%7e HTTP/1.1\r\nHost: h\r\nX-Mixed-CASE: 1\r\nConnection: close\r\n\r\n')
    const [entry] = mock.journal.entries()
    expect(entry).toMatchObject({ target: '/users/a%2e%2E?x=%7e', operation: 'users.retrieve' })
    expect(entry?.headers).toContainEqual(['X-Mixed-CASE', '1'])
  })

  it('tells that a port is in use', async () => {
    await expect(serveMock(mock, { port: server.port })).rejects.toThrow(`Port ${server.port} of 127.0.0.1 is in use`)
  })

  it('survives what is no HTTP, and answers the next good request', async () => {
    for (const line of [
      '',
      '\0\0\0',
      'GET\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      'BREW /users HTTP/1.1\r\nHost: h\r\n\r\n',
      `GET /${'a'.repeat(100_000)} HTTP/1.1\r\n\r\n`,
    ])
      await rawly(line)
    await rawly('POST /users HTTP/1.1\r\nHost: h\r\nContent-Length: 100\r\n\r\n{"name"')
    await rawly('POST /users HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n')
    await rawly('GET /users/%zz HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n')
    await rawly('GET http://other.test/users HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n')
    expect((await fetch(`${server.url}/users`)).status).toBe(200)
    expect(mock.journal.entries().at(-2)).toMatchObject({ operation: 'users.list', status: 200 })
  })

  it('refuses a body beyond its limit and goes on', async () => {
    const response = await fetch(`${server.url}/users`, {
      method: 'POST',
      body: 'x'.repeat(100_000),
      headers: { 'content-type': 'application/json' },
    })
    expect(response.headers.get('x-mock-finding')).toMatch(/^sdk:/)
    expect(mock.journal.entries()[0]?.findings.map(({ code }) => code)).toContain('body-too-large')
    expect((await fetch(`${server.url}/users`)).status).toBe(200)
  })

  it('sees that the caller went away', async () => {
    mock.fault({ fault: { kind: 'hang' }, operation: 'users.list' })
    const abort = new AbortController()
    const hanging = fetch(`${server.url}/users`, { signal: abort.signal }).catch(() => 'aborted')
    await until(() => mock.journal.entries().length === 1)
    abort.abort()
    expect(await hanging).toBe('aborted')
    await until(() => mock.journal.entries()[0]?.outcome === 'aborted')
  })

  it('stops a stream that nobody reads to its end', async () => {
    mock.script('chat.stream', async function* () {
      for (let index = 0; ; index++) yield { kind: 'event', event: 'delta', data: { text: 'a', index } } as const
    })
    const abort = new AbortController()
    const response = await fetch(`${server.url}/chat`, {
      method: 'POST',
      body: '{"prompt":"a"}',
      headers: { 'content-type': 'application/json' },
      signal: abort.signal,
    })
    await response.body?.getReader().read()
    abort.abort()
    await until(() => mock.journal.entries()[0]?.outcome !== 'open')
    expect(mock.journal.entries()[0]).toMatchObject({ outcome: 'aborted' })
  })
})

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 1))
}

describe('the control paths', () => {
  it('tell that the mock is there', async () => {
    expect(await (await control('GET', 'health')).json()).toEqual({
      status: 'ok',
      title: 'Test',
      version: '1.0.0',
      operations: shop.operations.length,
    })
  })

  it('give the journal as lines, by operation and namespace, and forget it', async () => {
    await fetch(`${server.url}/users`)
    await fetch(`${server.url}/rows`, { headers: { 'x-mock-namespace': 'n' } })
    const journal = async (query: string): Promise<JournalEntry[]> =>
      (await (await control('GET', `journal${query}`)).text())
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as JournalEntry)
    expect((await journal('')).map(({ operation }) => operation)).toEqual(['users.list', 'rows.stream'])
    expect(await journal('?namespace=n')).toHaveLength(1)
    expect(await journal('?operation=users.list')).toHaveLength(1)
    await control('DELETE', 'journal')
    expect(await journal('')).toEqual([])
  })

  it('set and clear faults and scripts, reset, and make webhooks', async () => {
    expect((await control('POST', 'faults', { operation: 'users.list', fault: { kind: 'html' } })).status).toBe(204)
    expect((await fetch(`${server.url}/users`)).status).toBe(502)
    await control('DELETE', 'faults')
    expect((await fetch(`${server.url}/users`)).status).toBe(200)
    const steps = [{ kind: 'event', event: 'done', data: { total: 1, text: '' } }]
    expect((await control('POST', 'script', { operation: 'chat.stream', steps, preset: 'crlf' })).status).toBe(204)
    const chat = (): Promise<Response> =>
      fetch(`${server.url}/chat`, {
        method: 'POST',
        body: '{"prompt":"a"}',
        headers: { 'content-type': 'application/json' },
      })
    expect(await (await chat()).text()).toBe('event: done\r\ndata: {"total":1,"text":""}\r\n\r\n')
    await control('POST', 'reset')
    expect(await (await chat()).text()).toContain('delta')
    expect(await (await control('POST', 'webhook', { event: 'user.created' })).json()).toMatchObject({
      method: 'POST',
      headers: { 'webhook-id': expect.any(String) as string },
    })
  })

  it.each([
    ['POST', 'script', { operation: 'no.such', steps: [] }, 'no operation `no.such`'],
    ['POST', 'script', { operation: 'chat.stream', steps: [{ kind: 'dance' }] }, 'needs a `kind`'],
    ['POST', 'script', { operation: 'chat.stream', steps: 'x' }, 'must be an array'],
    ['POST', 'faults', { fault: { kind: 'flood' } }, 'no fault `flood`'],
    ['POST', 'faults', 'x', 'must be a fault rule'],
    ['POST', 'webhook', { event: 'no.such' }, 'no webhook `no.such`'],
    ['GET', 'nothing', undefined, 'There is no GET'],
  ])('%s %s refuses what it cannot do', async (method, command, json, message) => {
    const response = await control(method, command, json)
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(((await response.json()) as { error: string }).error).toContain(message)
  })
})
