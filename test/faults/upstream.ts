/** A server that answers the four kinds of calls that are made through faults. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { listen, portOf } from './proxy.ts'

export interface Upstream {
  port: number
  server: Server
  close: () => Promise<void>
}

export const EVENTS = [
  'event: delta\ndata: {"content":"a"}\n\n',
  'event: delta\ndata: {"content":"b"}\n\n',
  'event: result\ndata: {"id":"r"}\n\n',
]

/** Two pages of three items. */
const PAGES: { [cursor: string]: object } = {
  '': { data: [{ id: 'c1' }, { id: 'c2' }], nextCursor: 'next' },
  next: { data: [{ id: 'c3' }], nextCursor: null },
}

export async function createUpstream(): Promise<Upstream> {
  const server = createServer((request, response) => void reply(request, response))
  await listen(server)
  return {
    port: portOf(server),
    server,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function reply(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '', 'http://x')
  const body = await buffer(request).catch(() => undefined)
  if (body === undefined) return
  if (url.pathname === '/api/orchestration/stream') {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (const event of EVENTS) response.write(event)
    return void response.end()
  }
  // The head and the body are two packets at least, so that a fault can strike between them.
  const text = JSON.stringify(answerOf(request.method ?? '', url, body))
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
  response.flushHeaders()
  response.write(text.slice(0, 5))
  setImmediate(() => response.end(text.slice(5)))
}

function answerOf(method: string, url: URL, body: Buffer): object {
  if (method === 'POST') return { id: `bytes_${body.length > 1000 ? 'many' : 'few'}`, name: 'n' }
  if (url.pathname === '/api/conversations') return PAGES[url.searchParams.get('cursor') ?? ''] ?? {}
  return { scopes: ['a', 'b'] }
}
