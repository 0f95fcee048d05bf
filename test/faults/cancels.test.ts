/** Calls and streams that are cancelled at any moment, and streams that are left early: nothing is left over. */
import { createServer, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Command, Driver, Outcome } from './command.ts'
import { listen, portOf } from './proxy.ts'
import { type PythonDriver, startPython } from './python.ts'
import { pendingTimers, typescript } from './typescript.ts'
import { EVENTS } from './upstream.ts'

const isFull = process.env['ARTIFICER_TEST_FULL'] !== undefined
const COUNT = isFull ? 1000 : 100
/** Long enough for a cancellation to strike anywhere: before the request, in the wait for the head, in the body. */
const SPREAD = 40

/** A server that is slow with heads and never ends a stream by itself. */
interface SlowServer {
  url: string
  server: Server
  /** Streams that were begun and are still open. */
  streams: () => number
  sockets: Set<Socket>
}

async function createSlowServer(): Promise<SlowServer> {
  let streams = 0
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => {
    request.resume()
    const isStream = request.url?.endsWith('/stream') === true
    if (isStream) streams++
    let timer: NodeJS.Timeout | undefined
    response.on('close', () => {
      clearInterval(timer)
      if (isStream) streams--
    })
    setTimeout(() => {
      if (!isStream) return response.end('{"scopes":["a"]}')
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      timer = setInterval(() => response.write(EVENTS[0]), 3)
      return response
    }, SPREAD / 4)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await listen(server)
  return { url: `http://127.0.0.1:${portOf(server)}`, server, streams: () => streams, sockets }
}

/** The same in every run, and different for every call. */
function momentOf(index: number): number {
  return ((index * 7919) % 1000) / (1000 / SPREAD)
}

async function all(count: number, atOnce: number, one: (index: number) => Promise<Outcome>): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  let next = 0
  const work = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) outcomes.push(await one(index))
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return outcomes
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(5)
}

let slow: SlowServer
let python: PythonDriver
const rejections: unknown[] = []
const note = (reason: unknown): void => void rejections.push(reason)

beforeAll(async () => {
  slow = await createSlowServer()
  python = await startPython('artificer-faults-cancels')
  process.on('unhandledRejection', note)
}, 60_000)

afterAll(async () => {
  process.off('unhandledRejection', note)
  await python.close()
  slow.server.closeAllConnections()
  slow.server.close()
})

const drivers: [string, Driver][] = [
  ['TypeScript', typescript],
  ['Python', (command) => python.drive(command)],
]

describe.each(drivers)('%s', (_, drive) => {
  it.each(['unary', 'stream'] as const)(
    'a call that is cancelled at any moment ends as cancelled: %s',
    { timeout: 300_000 },
    async (call) => {
      const outcomes = await all(COUNT, 20, (index) =>
        drive({ call, url: slow.url, cancelAfter: momentOf(index), maxRetries: 0 } satisfies Command),
      )
      // A call that was over before has its result; a stream is never over here.
      const ends = new Set(outcomes.map(({ error }) => error))
      expect([...ends].filter((end) => end !== undefined)).toEqual(['AbortError'])
      expect(outcomes.some(({ error }) => error === undefined) && call === 'stream').toBe(false)
      await until(() => slow.streams() === 0)
    },
  )

  it.runIf(isFull)('a call that is alone ends within 50 ms of its cancellation', { timeout: 60_000 }, async () => {
    const outcomes = await all(100, 1, (index) =>
      drive({ call: index % 2 ? 'unary' : 'stream', url: slow.url, cancelAfter: momentOf(index), maxRetries: 0 }),
    )
    // A few may be late where the machine has other things to do; of a wait that is deaf all would be.
    const late = outcomes.filter(({ error, took }) => error !== undefined && took > 50)
    expect(late.length).toBeLessThan(10)
  })

  it('a stream that is left early is closed at the server', { timeout: 300_000 }, async () => {
    const outcomes = await all(COUNT, 20, () => drive({ call: 'stream', url: slow.url, breakAfter: 2, maxRetries: 0 }))
    expect(outcomes.filter(({ error, seen }) => error !== undefined || seen.length !== 2)).toEqual([])
    await until(() => slow.streams() === 0)
  })
})

it('leaves no timer of the TypeScript SDK running and no rejection unhandled', async () => {
  const call = (index: number) => typescript({ call: 'stream', url: slow.url, cancelAfter: momentOf(index) })
  expect(await all(20, 20, call)).toHaveLength(20)
  await until(() => slow.streams() === 0)
  expect(pendingTimers()).toBe(0)
  expect(rejections).toEqual([])
})
