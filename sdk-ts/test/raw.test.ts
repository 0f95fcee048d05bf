import { describe, expect, it } from 'vitest'
import { rawClient } from './sample/runtime/raw.js'
import { fakeClient as sampleClient, json, problem } from './support.js'

const baseURL = 'https://api.example/v1'
const fakeClient: typeof sampleClient = (answers, options) => sampleClient(answers, { baseURL, ...options })

interface Paths {
  '/things/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get: {
      parameters: { query?: { deep?: string }; header?: never; path: { id: string }; cookie?: never }
      responses: { 200: { headers: {}; content: { 'application/json': { id: string } } } }
    }
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never }
      requestBody: { content: { 'application/json': { name: string } } }
      responses: { 200: { headers: {}; content: { 'application/json': { id: string } } } }
    }
  }
}

const operations = [
  { method: 'GET', path: '/things/{id}' },
  { method: 'GET', path: '/things/open', security: [] },
  { method: 'POST', path: '/things/{id}', idempotency: 'Idempotency-Key' },
] as const

const get = { params: { path: { id: 'a/ü' }, query: { deep: '1 2' } } }

describe('a raw call', () => {
  it('has the base URL, credentials and headers of the client', async () => {
    const { client, sent } = fakeClient([json({ id: 'a' })], { defaultHeaders: { 'x-team': 'blue' } })
    const { data, error, response } = await rawClient<Paths>(client, operations).GET('/things/{id}', get)
    expect([data, error, response.status]).toEqual([{ id: 'a' }, undefined, 200])
    expect(sent[0]?.url).toBe(`${baseURL}/things/a%2F%C3%BC?deep=1%202`)
    expect(sent[0]?.headers).toMatchObject({ authorization: 'Bearer sk_test', 'x-team': 'blue' })
  })

  it('is repeated as the operation may be, with one idempotency key', async () => {
    const { client, sent } = fakeClient([problem(503, 'busy'), json({ id: 'a' })])
    const { data } = await rawClient<Paths>(client, operations).POST('/things/{id}', {
      params: { path: { id: 'a' } },
      body: { name: 'b' },
    })
    expect(data).toEqual({ id: 'a' })
    expect(sent.map(({ body }) => new TextDecoder().decode(body as Uint8Array))).toEqual([
      '{"name":"b"}',
      '{"name":"b"}',
    ])
    expect(sent.map(({ headers }) => headers['content-type'])).toEqual(['application/json', 'application/json'])
    expect(sent[0]?.headers['idempotency-key']).toMatch(/./)
    expect(sent[1]?.headers['idempotency-key']).toBe(sent[0]?.headers['idempotency-key'])
  })

  it('gives an error answer as a value', async () => {
    const { client } = fakeClient([problem(404, 'gone')])
    const { data, error, response } = await rawClient<Paths>(client, operations).GET('/things/{id}', get)
    expect([data, response.status]).toEqual([undefined, 404])
    expect(error).toMatchObject({ code: 'gone' })
  })

  it('sends no credential where the operation is public', async () => {
    const { client, sent } = fakeClient([json({ id: 'a' })])
    await rawClient<Paths>(client, operations).GET('/things/{id}', { params: { path: { id: 'open' } } })
    expect(sent[0]?.headers).not.toHaveProperty('authorization')
  })

  it('goes nowhere but to the base URL of the client', async () => {
    const { client, sent } = fakeClient([json({})])
    const raw = rawClient<Paths>(client, operations)
    await expect(raw.GET('/things/{id}', { ...get, baseUrl: 'https://other.example' })).rejects.toThrow(/base URL/)
    expect(sent).toEqual([])
  })

  it('is cancelled by its signal', async () => {
    const { client } = fakeClient([() => new Promise<Response>(() => {})])
    const call = rawClient<Paths>(client, operations).GET('/things/{id}', { ...get, signal: AbortSignal.abort() })
    await expect(call).rejects.toThrow(/cancelled|abort/i)
  })
})
