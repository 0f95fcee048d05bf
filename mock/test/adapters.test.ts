import { setupServer } from 'msw/node'
import { afterEach, describe, expect, it } from 'vitest'
import { createMock, drop, event, type Fault, type Mock } from '../src/index.ts'
import { serveMock } from '../src/http.ts'
import { mswHandlers } from '../src/msw.ts'
import { shop } from './support/shop.ts'

interface Call {
  name: string
  method: string
  target: string
  headers?: { [name: string]: string }
  json?: unknown
  body?: () => FormData
  script?: Parameters<Mock['script']>[1]
  preset?: 'every-byte' | 'drop-after-2'
  fault?: Fault
}

const CALLS: Call[] = [
  { name: 'a list', method: 'GET', target: '/users?limit=2' },
  {
    name: 'a create',
    method: 'POST',
    target: '/users',
    json: { name: 'Ada', email: 'ada@example.com' },
    headers: { authorization: 'Bearer k', 'idempotency-key': 'k' },
  },
  { name: 'an item', method: 'GET', target: '/users/usr_12345678' },
  { name: 'an encoded path value', method: 'GET', target: '/users/a%2Fb' },
  { name: 'a delete', method: 'DELETE', target: '/users/usr_12345678' },
  { name: 'a refused request', method: 'GET', target: '/users?limit=0' },
  { name: 'an unknown path', method: 'GET', target: '/nothing' },
  { name: 'a method that is not there', method: 'PUT', target: '/users' },
  { name: 'an upload', method: 'PUT', target: '/users/usr_12345678/avatar', body: () => form() },
  { name: 'a stream', method: 'POST', target: '/chat', json: { prompt: 'hi' } },
  { name: 'a stream cut at every byte', method: 'POST', target: '/chat', json: { prompt: 'hi' }, preset: 'every-byte' },
  {
    name: 'a stream that breaks in the middle',
    method: 'POST',
    target: '/chat',
    json: { prompt: 'hi' },
    script: [event('delta', { text: 'a', index: 0 }), drop()],
  },
  {
    name: 'a stream that breaks by a preset',
    method: 'POST',
    target: '/chat',
    json: { prompt: 'hi' },
    preset: 'drop-after-2',
  },
  { name: 'lines', method: 'GET', target: '/rows' },
  { name: 'a status', method: 'GET', target: '/users', fault: { kind: 'status', status: 400, retryAfter: 1 } },
  { name: 'a reset before the answer', method: 'GET', target: '/users', fault: { kind: 'reset' } },
  { name: 'a reset in the body', method: 'GET', target: '/users', fault: { kind: 'reset', afterBytes: 5 } },
  { name: 'truncated JSON', method: 'GET', target: '/users', fault: { kind: 'truncate' } },
  {
    name: 'another content type',
    method: 'GET',
    target: '/users',
    fault: { kind: 'content-type', value: 'text/html' },
  },
  { name: 'an HTML page', method: 'GET', target: '/users', fault: { kind: 'html' } },
  { name: 'an empty body', method: 'GET', target: '/users', fault: { kind: 'empty' } },
  { name: 'a compressed body', method: 'GET', target: '/users', fault: { kind: 'gzip' } },
  { name: 'a slow body', method: 'GET', target: '/users/usr_12345678', fault: { kind: 'slow', bytes: 50, ms: 0 } },
]

const form = (): FormData => {
  const made = new FormData()
  made.append('image', new File([new Uint8Array(3)], 'a.png', { type: 'image/png' }))
  return made
}

interface Seen {
  status: number | 'network error'
  headers: { [name: string]: string }
  body: string
  isBroken: boolean
}

const HEADERS = [
  'content-type',
  'x-mock-finding',
  'retry-after',
  'etag',
  'location',
  'allow',
  'x-request-id',
  'content-length',
]

const seen = async (base: string, call: Call): Promise<Seen> => {
  try {
    const headers = { ...call.headers, ...(call.json === undefined ? {} : { 'content-type': 'application/json' }) }
    const body = call.body?.() ?? (call.json === undefined ? undefined : JSON.stringify(call.json))
    const response = await fetch(`${base}${call.target}`, {
      method: call.method,
      headers,
      ...(body === undefined ? {} : { body }),
    })
    const kept = HEADERS.flatMap((name): [string, string][] =>
      response.headers.has(name) ? [[name, response.headers.get(name) ?? '']] : [],
    )
    return { status: response.status, headers: Object.fromEntries(kept), ...(await readAll(response)) }
  } catch {
    return { status: 'network error', headers: {}, body: '', isBroken: true }
  }
}

const readAll = async (response: Response): Promise<{ body: string; isBroken: boolean }> => {
  const chunks: Uint8Array[] = []
  const bytes = (): string => Buffer.concat(chunks).toString('latin1')
  try {
    for await (const chunk of response.body ?? []) chunks.push(chunk)
    return { body: bytes(), isBroken: false }
  } catch {
    return { body: bytes(), isBroken: true }
  }
}

const prepared = (call: Call): Mock => {
  const mock = createMock(shop)
  if (call.script !== undefined || call.preset !== undefined)
    mock.script('chat.stream', call.script, call.preset === undefined ? {} : { preset: call.preset })
  if (call.fault !== undefined) mock.fault({ fault: call.fault })
  return mock
}

const overHttp = async (call: Call): Promise<Seen> => {
  const server = await serveMock(prepared(call))
  try {
    return await seen(server.url, call)
  } finally {
    await server.close()
  }
}

const inProcess = async (call: Call): Promise<Seen> => {
  const server = setupServer(...mswHandlers(prepared(call), { baseUrl: 'http://api.test/v9' }))
  server.listen({ onUnhandledFrame: 'error' })
  try {
    return await seen('http://api.test/v9', call)
  } finally {
    server.close()
  }
}

describe('both adapters answer the same bytes', () => {
  it.each(CALLS)('$name', async (call) => {
    const http = await overHttp(call)
    expect(await inProcess(call)).toEqual(http)
    expect(http.isBroken).toBe(/reset|breaks/.test(call.name))
  })

  it('the stream that breaks gives what came before', async () => {
    const call = CALLS.find(({ name }) => name === 'a stream that breaks in the middle')
    expect(call === undefined ? '' : (await overHttp(call)).body).toBe('event: delta\ndata: {"text":"a","index":0}\n\n')
  })
})

describe('MSW handlers', () => {
  const servers: { close: () => void }[] = []
  afterEach(() => servers.splice(0).forEach((server) => server.close()))

  it('answer any origin when no base URL is given, and leave unknown paths alone', async () => {
    const mock = createMock(shop)
    const real = await serveMock(createMock(shop))
    const server = setupServer(...mswHandlers(mock))
    server.listen()
    servers.push(server)
    expect((await fetch('https://elsewhere.test/users')).status).toBe(200)
    expect((await fetch(`${real.url}/__mock/health`)).status).toBe(200)
    expect(mock.journal.entries()).toHaveLength(1)
    await real.close()
  })
})
