/** Streams that are cut at every byte: never a wrong, extra or half event, and a clean end only after the declared one. */
import { createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver, Outcome } from './command.ts'
import { listen, portOf } from './proxy.ts'
import { type PythonDriver, startPython } from './python.ts'
import { type RecordedStream, seenAt, STREAMS } from './recorded-streams.ts'
import { typescript } from './typescript.ts'

const isFull = process.env['ARTIFICER_TEST_FULL'] !== undefined
const streams = isFull ? STREAMS : STREAMS.slice(0, 2)
const chunkSizes = isFull ? [1, 2, 3, 7, 1024] : [1024]
const LANES = 8

interface Cut {
  bytes: Buffer
  after: number
  by: 'FIN' | 'RST'
  chunk: number
}

/** A server that answers each connection with what stands next. */
interface Lane {
  url: string
  next: (cut: Cut) => void
  server: Server
}

const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n'

async function createLane(): Promise<Lane> {
  let current: Cut | undefined
  const server = createServer((socket) => {
    socket.setNoDelay(true)
    socket.on('error', () => {})
    let asked = ''
    socket.on('data', (data: Buffer) => {
      asked += data.toString('latin1')
      // The body of the request is one small JSON object.
      if (current && asked.endsWith('}')) void send(socket, current)
    })
  })
  await listen(server)
  return { url: `http://127.0.0.1:${portOf(server)}`, next: (cut) => (current = cut), server }
}

async function send(socket: Socket, { bytes, after, by, chunk }: Cut): Promise<void> {
  const write = (data: Buffer | string) => new Promise((resolve) => socket.write(data, resolve))
  // An answer without a frame ends cleanly by FIN. Node's fetch takes a reset for that too, so that there the answer has frames, as those of servers do.
  const isFramed = by === 'RST'
  await write(`${HEAD}${isFramed ? 'transfer-encoding: chunked\r\n' : ''}\r\n`)
  for (let at = 0; at < after; at += chunk) {
    const piece = bytes.subarray(at, Math.min(after, at + chunk))
    await write(
      isFramed ? Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')]) : piece,
    )
  }
  if (by === 'FIN') return void socket.end()
  // A reset overtakes what lies in buffers; a moment for the bytes makes the cut be where it is meant to be.
  await new Promise((resolve) => setTimeout(resolve, 1))
  socket.resetAndDestroy()
}

/** Everything that is wrong with the outcomes of all cuts. */
async function faultsOf(drive: Driver, lanes: Lane[], stream: RecordedStream, by: Cut['by']): Promise<string[]> {
  const bytes = Buffer.from(stream.pieces.map(({ text }) => text).join(''))
  const cuts = chunkSizes.flatMap((chunk) =>
    Array.from({ length: bytes.length + 1 }, (_, after): Cut => ({ bytes, after, by, chunk })),
  )
  const faults: string[] = []
  const work = async (lane: Lane): Promise<void> => {
    for (let cut = cuts.pop(); cut; cut = cuts.pop()) {
      lane.next(cut)
      const outcome = await drive({ call: 'stream', url: lane.url, maxRetries: 0 })
      const fault = faultOf(outcome, seenAt(stream, cut.after), by)
      if (fault) faults.push(`${cut.after} bytes, ${cut.chunk} at a time: ${fault}`)
    }
  }
  await Promise.all(lanes.map(work))
  return faults
}

function faultOf({ seen, error }: Outcome, expected: string[], by: Cut['by']): string | undefined {
  const isOver = seen.at(-1) === 'result'
  const isPrefix = seen.every((one, at) => one === expected[at]) && seen.length <= expected.length
  if (!isPrefix || (by === 'FIN' && seen.length < expected.length))
    return `saw ${seen.join()} instead of ${expected.join()}`
  // What a reset leaves of an answer may be less than its head.
  const allowed: (string | undefined)[] = isOver
    ? [undefined]
    : by === 'FIN'
      ? ['StreamIncompleteError']
      : ['StreamInterruptedError', ...(seen.length === 0 ? ['APIConnectionError'] : [])]
  return allowed.includes(error) ? undefined : `ended with ${error} after ${seen.join()}`
}

let python: PythonDriver
let lanes: Lane[] = []

beforeAll(async () => {
  python = await startPython('artificer-faults-cuts')
  lanes = await Promise.all(Array.from({ length: LANES }, createLane))
}, 60_000)

afterAll(async () => {
  await python.close()
  for (const { server } of lanes) server.close()
})

describe.each(streams)('a stream $name, cut at every byte', (stream) => {
  const drivers: [string, Driver][] = [
    ['TypeScript', typescript],
    ['Python', (command) => python.drive(command)],
  ]
  it.each(drivers)('by FIN is incomplete until its declared end: %s', { timeout: 600_000 }, async (_, drive) => {
    expect(await faultsOf(drive, lanes, stream, 'FIN')).toEqual([])
  })
  it.each(drivers)('by RST is interrupted until its declared end: %s', { timeout: 600_000 }, async (_, drive) => {
    expect(await faultsOf(drive, lanes, stream, 'RST')).toEqual([])
  })
})
