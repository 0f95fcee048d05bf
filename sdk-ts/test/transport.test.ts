import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import ky from 'ky'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Sample } from './sample/generated/client.js'
import { APIAbortError, APIConnectionError, APITimeoutError } from './sample/runtime/errors.js'
import { StreamInterruptedError } from './sample/runtime/stream-errors.js'
import { createFetchTransport, fetchTransport } from './sample/runtime/transport/fetch.js'
import { defaultTransport, kyTransport } from './sample/runtime/transport/ky.js'
import type { Transport } from './sample/runtime/transport/transport.js'
import { toFile } from './sample/runtime/uploads.js'
import { collect, failureOf } from './support.js'

let server: Server
let url = ''
let requests: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[] = []
let answer: (request: IncomingMessage, response: ServerResponse, count: number) => void = () => {}

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('error', () => {})
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request
      requests.push({ method, url: path, headers, body: Buffer.concat(parts).toString() })
      answer(request, response, requests.length)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** A URL at which nobody listens any more. */
async function refusingURL(): Promise<string> {
  const brief = createServer()
  await new Promise<void>((resolve) => brief.listen(0, '127.0.0.1', resolve))
  const { port } = brief.address() as AddressInfo
  await new Promise((resolve) => brief.close(resolve))
  return `http://127.0.0.1:${port}`
}

function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}

const hooked: string[] = []
const transports: [string, Transport][] = [
  ['fetch', fetchTransport],
  ['another fetch', createFetchTransport((input, init) => fetch(input, init))],
  ['ky by default', defaultTransport()],
  ['ky over another fetch', defaultTransport((input, init) => fetch(input, init))],
  [
    "the caller's ky",
    kyTransport(
      ky.create({ retry: 5, timeout: 1, hooks: { beforeRequest: [({ request }) => void hooked.push(request.url)] } }),
    ),
  ],
]

describe.each(transports)('over %s', (_, transport) => {
  const make = (options: object = {}): Sample => {
    requests = []
    return new Sample({ apiKey: 'sk_test', baseURL: url, transport, maxRetries: 0, ...options })
  }

  test('a call sends and receives JSON', async () => {
    answer = (_request, response) => sendJson(response, { id: 'u' }, 201)
    expect(await make().users.create({ email: 'é' })).toMatchObject({ id: 'u' })
    expect(requests[0]).toMatchObject({ method: 'POST', url: '/users', body: '{"email":"é"}' })
    expect(requests[0]?.headers).toMatchObject({ authorization: 'Bearer sk_test', 'content-type': 'application/json' })
  })

  test('an error answer is neither thrown nor retried by the transport', async () => {
    answer = (_request, response) => sendJson(response, { code: 'x' }, 503)
    expect(await failureOf(make().users.retrieve('u'))).toMatchObject({ status: 503 })
    expect(requests).toHaveLength(1)
  })

  test('our loop retries with everything that was sent', async () => {
    answer = (_request, response, count) => sendJson(response, { id: 'u' }, count === 1 ? 503 : 201)
    await make({ maxRetries: 2, random: () => 0 }).users.create({ email: 'a' })
    expect(requests.map(({ body }) => body)).toEqual(['{"email":"a"}', '{"email":"a"}'])
  })

  test('a file is uploaded with its length, a stream too when its size is given', async () => {
    answer = (_request, response) => sendJson(response, { id: 'f' })
    const client = make()
    await client.files.upload({ file: new Blob(['abc']) })
    async function* pieces(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('ab')
      yield new TextEncoder().encode('c')
    }
    await client.files.upload({ file: toFile(pieces(), 'upload', { size: 3 }) })
    await client.files.upload({ file: toFile(pieces(), 'upload') })
    for (const { headers, body } of requests)
      expect(headers['content-length'] ?? String(body.length)).toBe(String(body.length))
    expect(requests.map(({ headers }) => headers['transfer-encoding'])).toEqual([undefined, undefined, 'chunked'])
    const bodies = requests.map(({ body }) => body.replaceAll(/----artificer[\w-]{36}/g, ''))
    expect(new Set(bodies).size).toBe(1)
  })

  test('a stream is read event by event, and the server sees when it is left', async () => {
    let closed: () => void = () => {}
    const isClosed = new Promise<void>((resolve) => (closed = resolve))
    answer = (_request, response) => {
      response.on('close', closed)
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('event: chunk\ndata: {"content":"a","index":0}\n\n')
    }
    for await (const event of await make().chat.stream({ content: 'x' })) {
      expect(event.event).toBe('chunk')
      break
    }
    await isClosed
  })

  test('a stream that is reset is interrupted', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('data: {"content":"a","index":0}\n\n', () => setTimeout(() => response.destroy(), 20))
    }
    const stream = await make().chat.complete({ content: 'x', stream: true })
    expect(await failureOf(collect(stream))).toBeInstanceOf(StreamInterruptedError)
  })

  test('a refused connection is named and known to be unsent', async () => {
    const client = make({ baseURL: await refusingURL(), maxRetries: 1, random: () => 0 })
    const error = await failureOf(client.users.update('u', { name: 'x' }))
    expect(error).toBeInstanceOf(APIConnectionError)
    expect(error).toMatchObject({ attempts: [{}, {}] })
  })

  test('a call is cancelled and timed out', async () => {
    answer = () => {}
    const client = make()
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 20)
    expect(await failureOf(client.users.retrieve('u', { signal: controller.signal }))).toBeInstanceOf(APIAbortError)
    expect(await failureOf(client.users.retrieve('u', { timeout: 30 }))).toBeInstanceOf(APITimeoutError)
  })

  test('a redirect is followed by us', async () => {
    answer = (request, response) => {
      if (request.url === '/users/u') response.writeHead(302, { location: '/users/v?x=1' }).end()
      else sendJson(response, { id: 'v' })
    }
    expect(await make().users.retrieve('u')).toMatchObject({ id: 'v' })
    expect(requests.map((one) => one.url)).toEqual(['/users/u', '/users/v?x=1'])
    expect(requests[1]?.headers.authorization).toBe('Bearer sk_test')
  })
})

test("the hooks of the caller's ky run", () => {
  expect(hooked.length).toBeGreaterThan(0)
})
