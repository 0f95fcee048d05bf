import { describe, expect, it } from 'vitest'
import { Sample } from './sample/generated/client.js'
import { fakeTransport } from './sample/runtime/testing.js'

const clientOver = (transport: ReturnType<typeof fakeTransport>): Sample =>
  new Sample({ apiKey: 'sk_test', baseURL: 'https://api.example', transport, maxRetries: 0 })

describe('a fake transport', () => {
  it('answers by method and path and keeps the requests', async () => {
    const transport = fakeTransport({
      'POST /things/{id}': ({ body, url }: { body: unknown; url: URL }) => ({ body, at: url.pathname }),
      'GET /things/{id}': { id: 'a' },
    })
    const client = clientOver(transport)
    await expect(client.get('/things/a', { query: { q: 1 } })).resolves.toEqual({ id: 'a' })
    await expect(client.post('/things/b', { body: { name: 'b' } })).resolves.toEqual({
      body: { name: 'b' },
      at: '/things/b',
    })
    expect(transport.requests.map(({ method, url }) => `${method} ${url.pathname}${url.search}`)).toEqual([
      'GET /things/a?q=1',
      'POST /things/b',
    ])
    expect(transport.requests[0]?.headers.get('authorization')).toBe('Bearer sk_test')
  })

  it('gives a response again and again, an error as a lost connection, and nothing as 204', async () => {
    const transport = fakeTransport({
      'GET /text': new Response('"again"', { headers: { 'content-type': 'application/json' } }),
      'GET /lost': new TypeError('no route to host'),
      'DELETE /thing': undefined,
    })
    const client = clientOver(transport)
    await expect(Promise.all([client.get('/text'), client.get('/text')])).resolves.toEqual(['again', 'again'])
    await expect(client.get('/lost')).rejects.toThrow('The connection failed: no route to host')
    await expect(client.delete('/thing', { result: 'none' })).resolves.toBeUndefined()
  })

  it('names a request that it has no route for, at once', async () => {
    const transport = fakeTransport({ 'GET /a': {} })
    const client = new Sample({ apiKey: 'sk_test', baseURL: 'https://api.example', transport })
    await expect(client.get('/b')).rejects.toThrow('No route of the fake transport is for GET /b')
    expect(transport.requests).toHaveLength(1)
  })

  it('refuses a route that is none', () => {
    expect(() => fakeTransport({ '/things': {} })).toThrow(`A route is written like 'GET /things/{id}', not "/things"`)
  })
})
