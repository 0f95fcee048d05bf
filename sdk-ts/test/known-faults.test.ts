import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { Sample } from './sample/generated/client.js'
import { chunked, collect, failureOf, fakeClient, fakeClock, json, problem, settle } from './support.js'

const end = 'event: done\ndata: {"timestamp":"t"}\n\n'
const ask = { content: 'x' }

describe('what known SDKs get wrong', () => {
  test('an `id:` line and then a comment make no event', async () => {
    const { client } = fakeClient([chunked([`id: 1\n: a comment\n\n${end}`])])
    const events = await collect(await client.chat.stream(ask))
    expect(events.map(({ event }) => event)).toEqual(['done'])
  })

  test('a byte order mark does not drop the first event', async () => {
    const { client } = fakeClient([chunked([`\ufeffevent: chunk\ndata: {"content":"c","index":0}\n\n${end}`])])
    expect(await collect(await client.chat.stream(ask))).toMatchObject([{ data: { content: 'c' } }, { event: 'done' }])
  })

  test('a large event is decoded in one pass, however it is cut', async () => {
    const content = 'x'.repeat(4 << 20)
    const wire = new TextEncoder().encode(`event: chunk\ndata: {"content":"${content}","index":0}\n\n${end}`)
    const pieces = Array.from({ length: Math.ceil(wire.length / 1024) }, (_, at) =>
      wire.subarray(at * 1024, (at + 1) * 1024),
    )
    const { client } = fakeClient([chunked(pieces)])
    const [event] = await collect(await client.chat.stream(ask))
    expect(event).toMatchObject({ data: { content } })
  })

  test('an aborted stream does not end silently', async () => {
    const { client } = fakeClient([chunked(['event: chunk\ndata: {}\n\n'], 'hang')])
    const stream = await client.chat.stream(ask)
    const seen: unknown[] = []
    const read = async (): Promise<void> => {
      for await (const event of stream) {
        seen.push(event)
        stream.controller.abort()
      }
    }
    expect(await failureOf(read())).toMatchObject({ name: 'AbortError' })
    expect(seen).toHaveLength(1)
  })

  test('an idempotency key that is made is sent, the same over all attempts', async () => {
    const clock = fakeClock({ auto: true })
    const { client, sent } = fakeClient([problem(503, 'busy'), json({ id: 'u' })], { clock })
    await client.users.create({ email: 'a@b.c' })
    const keys = sent.map(({ headers }) => headers['idempotency-key'])
    expect(keys[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-4/)
    expect(new Set(keys).size).toBe(1)
  })

  test.each(['retry-after', 'retry-after-ms'])('a %s of one day is not slept through', async (name) => {
    const clock = fakeClock({ auto: true })
    const wait = name === 'retry-after' ? '86400' : '86400000'
    const { client, sent } = fakeClient([problem(429, 'slow', { [name]: wait })], { clock })
    expect(await failureOf(client.users.retrieve('u'))).toMatchObject({ status: 429, retryAfter: 86_400_000 })
    expect(sent).toHaveLength(1)
  })

  test('retries of a call that streams leave no connection open', async () => {
    const open = new Set<ServerResponse>()
    let count = 0
    const server = createServer((request, response) => {
      open.add(response)
      response.on('close', () => open.delete(response))
      request.resume()
      if (++count < 3) return response.writeHead(503, { 'retry-after-ms': '1' }).end('{"a":1}')
      return response.writeHead(200, { 'content-type': 'text/event-stream' }).write(end)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const client = new Sample({ apiKey: 'k', baseURL, random: () => 0, logLevel: 'off' })
    const stream = await client.chat.stream(ask)
    expect(count).toBe(3)
    await collect(stream)
    // The stream has ended with its declared end, although the server keeps it open.
    while (open.size > 0) await new Promise((resolve) => setTimeout(resolve, 5))
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  test('a page without items does not end the iteration', async () => {
    const pages = [json({ data: [], nextCursor: 'c1' }), json({ data: [{ id: 'a' }] })]
    expect(await collect(fakeClient(pages).client.users.list())).toEqual([{ id: 'a' }])
  })

  test('page 2 is asked for with the options of the caller', async () => {
    const pages = [json({ data: [{ id: 'a' }], nextCursor: 'c1' }), json({ data: [] })]
    const { client, sent } = fakeClient(pages)
    await collect(client.users.list({ limit: 5 }, { headers: { 'x-a': '1' }, query: { q: 2 } }))
    expect(sent[1]?.headers['x-a']).toBe('1')
    expect(sent[1]?.url).toMatch(/\?limit=5&cursor=c1&q=2$/)
  })

  test('unknown fields of an answer are kept', async () => {
    const { client } = fakeClient([json({ id: 'u', brandNew: { deep: [1] } })])
    expect(await client.users.retrieve('u')).toEqual({ id: 'u', brandNew: { deep: [1] } })
  })

  test.each(['..', '.', '../admin', '%2e%2e', 'a/../../admin', '\\..\\admin', 'a?b', 'a#b', ''])(
    'the path value %j reaches no other endpoint',
    async (value) => {
      const { client, sent } = fakeClient([json({ id: 'u' })])
      await client.users.retrieve(value).catch(() => {})
      // It is one segment of the path, or refused before anything is sent.
      const reached = sent.map(({ url }) => url)
      const allowed = `http://localhost:3001/users/${encodeURIComponent(value)}`
      expect([[], [allowed]]).toContainEqual(reached)
    },
  )

  test('environment variables are read when a client is made, not at import', () => {
    process.env['SAMPLE_API_KEY'] = 'sk_later'
    try {
      expect(() => new Sample()).not.toThrow()
    } finally {
      delete process.env['SAMPLE_API_KEY']
    }
    expect(() => new Sample()).toThrow('SAMPLE_API_KEY')
  })

  test('an upload is not read whole', async () => {
    let made = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield new Uint8Array((made++, 1 << 16))
    }
    const refuse = async (): Promise<Response> => problem(413, 'too_large')
    expect(await failureOf(fakeClient([refuse]).client.files.upload({ file: endless() }))).toMatchObject({
      status: 413,
    })
    expect(made).toBeLessThan(3)
  })

  test('null and absent are not confused', async () => {
    const { client, sent } = fakeClient([json({ id: 'u' })])
    await client.users.update('u', { name: null, role: undefined } as object)
    expect(sent[0]?.body).toBe('{"name":null}')
  })

  test('an unknown value of an enum and an unknown tag of a union are given as they came', async () => {
    const { client } = fakeClient([json({ id: 'u', role: 'emperor', kind: { type: 'new', x: 1 } })])
    expect(await client.users.retrieve('u')).toMatchObject({ role: 'emperor', kind: { type: 'new', x: 1 } })
  })

  test('the cause of an error is kept, of every attempt', async () => {
    const cause = Object.assign(new TypeError('fetch failed'), { cause: new Error('ECONNRESET') })
    const { client } = fakeClient([cause], { clock: fakeClock({ auto: true }) })
    const error = (await failureOf(client.users.retrieve('u'))) as Error & { attempts: { cause: unknown }[] }
    expect(error.cause).toBe(cause)
    expect(error.attempts.map((attempt) => attempt.cause)).toEqual([cause, cause, cause])
  })

  test('secrets do not appear in debug logs', async () => {
    const lines: string[] = []
    const log = (...parts: unknown[]): void => void lines.push(JSON.stringify(parts))
    const logger = { debug: log, info: log, warn: log, error: log }
    const { client } = fakeClient([json({ id: 'u' })], { apiKey: 'sk_secret', logger, logLevel: 'debug' })
    await client.users.retrieve('u')
    await settle()
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.join()).not.toContain('sk_secret')
  })
})
