import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import type { Socket } from 'node:net'
import { isBodiless, isWhole, type Answer, type Answered } from './answer.ts'
import { controlAnswer } from './control.ts'
import type { Mock } from './core.ts'
import { joinBytes, type Incoming } from './incoming.ts'
import { MockUsageError } from './usage-error.ts'

export interface ServeOptions {
  /** @default 0, which is any free port */
  port?: number
  /** @default '127.0.0.1' */
  host?: string
}

/** A mock that answers over HTTP. */
export interface MockServer {
  /** `http://127.0.0.1:40123`, without a slash at the end. */
  url: string
  port: number
  /** Breaks what is open and frees the port. */
  close(): Promise<void>
}

const MAX_BODY_BYTES = 64 * 1024 * 1024

/**
 * Serves a mock over HTTP/1.1, with the control paths below `/__mock/`: `GET health`, `POST reset`, `GET` and `DELETE journal`, `POST` and `DELETE faults`, `POST script`, `POST override`,
 * `POST webhook`.
 *
 * @throws {MockUsageError} when the port is in use or the host cannot be listened on
 */
export const serveMock = async (
  mock: Mock,
  { port = 0, host = '127.0.0.1' }: ServeOptions = {},
): Promise<MockServer> => {
  const server = createServer((request, response) => void serve(mock, request, response))
  server.keepAliveTimeout = 60_000
  server.on('clientError', (_error, socket) => refuseMalformed(socket as Socket))
  await listen(server, port, host)
  const address = server.address()
  const actual = typeof address === 'object' && address !== null ? address.port : port
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    port: actual,
    close: () => closed(server),
  }
}

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EADDRINUSE'
          ? 'is in use; choose another, or 0 for a free one'
          : `cannot be listened on (${error.code ?? error.message})`
      reject(new MockUsageError(`Port ${port} of ${host} ${reason}.`, { cause: error }))
    })
    server.listen(port, host, () => resolve())
  })

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

/** What is no HTTP gets a 400 and the end of its connection; the server goes on. */
const refuseMalformed = (socket: Socket): void => {
  if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n')
  else socket.destroy()
}

const serve = async (mock: Mock, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const abort = new AbortController()
  response.on('close', () => abort.abort())
  try {
    const incoming = await readRequest(request, mock.options.maxBodyBytes ?? MAX_BODY_BYTES, abort.signal)
    const answer = controlAnswer(mock, incoming) ?? (await mock.answer(incoming))
    await write(answer, request, response)
  } catch (error) {
    fail(error, response)
  }
}

const readRequest = async (request: IncomingMessage, limit: number, signal: AbortSignal): Promise<Incoming> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size <= limit) chunks.push(chunk)
    else chunks.length = 0
  }
  return {
    method: (request.method ?? 'GET').toUpperCase(),
    target: request.url ?? '/',
    headers: pairsOf(request.rawHeaders),
    body: joinBytes(chunks),
    ...(size > limit ? { isTooLarge: true } : {}),
    ...(request.headers.host === undefined ? {} : { origin: `http://${request.headers.host}` }),
    signal,
  }
}

const pairsOf = (flat: readonly string[]): [string, string][] => {
  const pairs: [string, string][] = []
  for (let index = 0; index + 1 < flat.length; index += 2) pairs.push([flat[index] ?? '', flat[index + 1] ?? ''])
  return pairs
}

const write = async (answer: Answer, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  if (answer.kind === 'reset') return reset(response)
  const isWithout = isBodiless(answer.status) || request.method === 'HEAD'
  const length: [string, string][] =
    isWhole(answer.body) && !isWithout ? [['content-length', String(answer.body.byteLength)]] : []
  response.writeHead(answer.status, [...answer.headers, ...length].flat())
  if (isWithout) response.end()
  else if (isWhole(answer.body)) response.end(answer.body)
  else await writeChunks(answer.body, response)
}

/** Each chunk is handed to the socket by itself, and the next one only when the reader has room. */
const writeChunks = async (body: Exclude<Answered['body'], Uint8Array>, response: ServerResponse): Promise<void> => {
  response.flushHeaders()
  try {
    for await (const chunk of body) {
      if (response.destroyed) return
      if (!response.write(chunk)) await drained(response)
      await setImmediate()
    }
    response.end()
  } catch {
    reset(response)
  }
}

const drained = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const finish = (): void => {
      response.off('drain', finish)
      response.off('close', finish)
      resolve()
    }
    response.on('drain', finish)
    response.on('close', finish)
  })

const reset = (response: ServerResponse): void => {
  response.socket?.resetAndDestroy()
}

/** A fault of a behaviour or of the mock itself: told to the caller where that is still possible. */
const fail = (error: unknown, response: ServerResponse): void => {
  if (response.headersSent || response.destroyed) return reset(response)
  const detail = error instanceof Error ? error.message : String(error)
  response.writeHead(500, { 'content-type': 'application/problem+json' })
  response.end(JSON.stringify({ type: 'about:blank', title: 'The mock failed', status: 500, detail }))
}
