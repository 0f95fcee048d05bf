/** Many calls at a time, and many calls one after another: none fails, and nothing grows. */
import { createServer, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Command, Driver } from './command.ts'
import { descriptors, heldBytes, residentBytes } from './memory.ts'
import { listen, portOf } from './proxy.ts'
import { type PythonDriver, startPython } from './python.ts'
import { typescript } from './typescript.ts'
import { EVENTS } from './upstream.ts'

const isFull = process.env['ARTIFICER_TEST_FULL'] !== undefined
const CALLS = isFull ? 10_000 : 400
/** Of the server, in milliseconds. */
const DELAY = isFull ? 200 : 20
/** Of the soak, in milliseconds. */
const SOAK = isFull ? 600_000 : 2000
const MB = 1 << 20

interface Busy {
  url: string
  server: Server
  /** Connections that were open at a time, at most. */
  most: () => number
}

async function createBusyServer(): Promise<Busy> {
  const sockets = new Set<Socket>()
  let most = 0
  const server = createServer((request, response) => {
    request.resume()
    if (request.url?.endsWith('/stream')) {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(': hb\n\n')
      return setTimeout(() => response.end(EVENTS.join('')), 5)
    }
    response.setHeader('content-type', 'application/json')
    return setTimeout(() => response.end('{"scopes":["a"]}'), request.headers['x-fast'] ? 0 : DELAY)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    most = Math.max(most, sockets.size)
    socket.on('close', () => sockets.delete(socket))
  })
  await listen(server)
  return { url: `http://127.0.0.1:${portOf(server)}`, server, most: () => most }
}

let python: PythonDriver
beforeAll(async () => {
  python = await startPython('artificer-faults-load')
}, 60_000)
afterAll(() => python.close())

const drivers: [string, Driver][] = [
  ['TypeScript', typescript],
  ['Python', (command) => python.drive(command)],
]

describe.each(drivers)('%s', (language, drive) => {
  it('makes many calls at a time over at most 256 connections, and none fails', { timeout: 900_000 }, async () => {
    const busy = await createBusyServer()
    const command: Command = { call: 'unary', url: busy.url, timeout: 800_000, attemptTimeout: 60_000 }
    const outcomes = await Promise.all(Array.from({ length: CALLS }, () => drive(command)))
    expect(outcomes.filter(({ error }) => error !== undefined)).toEqual([])
    expect(busy.most()).toBeLessThanOrEqual(256)
    busy.server.closeAllConnections()
    busy.server.close()
  })

  it('grows neither in memory nor in open files while it works on', { timeout: 900_000 }, async () => {
    const busy = await createBusyServer()
    const pid = language === 'TypeScript' ? ('self' as const) : python.pid
    const bytes = () => (pid === 'self' ? heldBytes() : residentBytes(pid))
    const work = async (until: number): Promise<void> => {
      while (performance.now() < until) {
        await drive({ call: 'unary', url: busy.url })
        await drive({ call: 'stream', url: busy.url })
        await drive({ call: 'stream', url: busy.url, breakAfter: 1 })
      }
    }
    const half = (): Promise<unknown> => {
      const until = performance.now() + SOAK / 2
      return Promise.all(Array.from({ length: 8 }, () => work(until)))
    }
    await half()
    const [bytesBefore, filesBefore] = [bytes(), descriptors(pid)]
    await half()
    // In an hour at most 1 MB of what is held; what lies in memory goes up and down by more.
    const allowed = pid === 'self' && isFull ? 1 * MB : 8 * MB
    expect(bytes() - bytesBefore).toBeLessThan(allowed)
    expect(descriptors(pid)).toBeLessThanOrEqual(filesBefore + 8)
    busy.server.closeAllConnections()
    busy.server.close()
  })
})
