/** Large uploads, endless answers and downloads that break off: little memory, and nothing left open. */
import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, open, readdir, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as sdk from '../../sdk-ts/src/index.ts'
import { descriptors, heldBytes } from './memory.ts'
import { listen, portOf } from './proxy.ts'

const MB = 1 << 20
const isFull = process.env['ARTIFICER_TEST_FULL'] !== undefined
/** 50 MB for the SDK; the server of the test holds some as well. */
const LIMIT = 80 * MB
const UPLOAD = (isFull ? 1024 : 128) * MB
const piece = randomBytes(MB)

let server: Server
let client: sdk.Artificer
let folder: string
let answer: (request: IncomingMessage, response: ServerResponse) => void

beforeAll(async () => {
  server = createServer((request, response) => answer(request, response))
  await listen(server)
  client = new sdk.Artificer({
    apiKey: 'k',
    baseURL: `http://127.0.0.1:${portOf(server)}`,
    logLevel: 'off',
    maxRetries: 0,
  })
  folder = await mkdtemp(join(tmpdir(), 'transfers-'))
})

afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true })
})

/** Bytes that are held beyond those at the beginning, at most, while work is done. */
async function memoryOf(work: () => Promise<unknown>): Promise<number> {
  const before = heldBytes()
  let most = 0
  const watch = setInterval(() => (most = Math.max(most, heldBytes() - before)), 50)
  await work()
  clearInterval(watch)
  return most
}

async function* pieces(total: number): AsyncGenerator<Uint8Array> {
  for (let sent = 0; sent < total; sent += MB) yield piece
}

/** Counts a body without keeping it. */
function counting(): { bytes: number; lengths: (string | undefined)[] } {
  const seen = { bytes: 0, lengths: [] as (string | undefined)[] }
  answer = (request, response) => {
    seen.lengths.push(request.headers['content-length'])
    request.on('data', (chunk: Buffer) => (seen.bytes += chunk.length))
    request.on('end', () => response.setHeader('content-type', 'application/json').end('{"id":"d"}'))
  }
  return seen
}

describe('an upload', () => {
  it('of a file of the disk is read while it is sent, and has its length', { timeout: 300_000 }, async () => {
    const path = join(folder, 'large')
    const file = await open(path, 'w')
    for await (const chunk of pieces(UPLOAD)) await file.write(chunk)
    await file.close()
    const seen = counting()
    const upload = await sdk.fileFromPath(path)
    const most = await memoryOf(() => client.projects.documents.upload('p', { file: upload }, { timeout: 300_000 }))
    expect(seen.bytes).toBeGreaterThan(UPLOAD)
    expect(seen.lengths).toEqual([String(seen.bytes)])
    expect(most).toBeLessThan(LIMIT)
    await rm(path)
  })

  it('of a stream is never read whole', { timeout: 300_000 }, async () => {
    const seen = counting()
    const file = sdk.toFile(pieces(UPLOAD), 'large', { size: UPLOAD })
    const most = await memoryOf(() => client.projects.documents.upload('p', { file }, { timeout: 300_000 }))
    expect(seen.bytes).toBeGreaterThan(UPLOAD)
    expect(seen.lengths).toEqual([String(seen.bytes)])
    expect(most).toBeLessThan(LIMIT)
  })

  it('that breaks off closes its file', async () => {
    const before = descriptors()
    answer = (request) => void request.on('data', () => request.socket.resetAndDestroy())
    const path = join(folder, 'half')
    const file = await open(path, 'w')
    await file.write(Buffer.concat([piece, piece, piece, piece]))
    await file.close()
    for (let round = 0; round < 10; round++) {
      const upload = client.projects.documents.upload('p', { file: createReadStream(path) })
      await expect(upload).rejects.toMatchObject({ name: 'APIConnectionError' })
    }
    await until(() => descriptors() <= before + 2)
  })
})

describe('a slow reader', () => {
  it('of an endless stream stalls the sender', { timeout: 60_000 }, async () => {
    let sent = 0
    let isStalled = false
    const event = `event: delta\ndata: {"content":"${'x'.repeat(64 * 1024)}"}\n\n`
    answer = (request, response) => {
      request.resume()
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      const write = (): void => {
        isStalled = false
        while (response.write(event)) sent += event.length
        sent += event.length
        isStalled = true
        response.once('drain', write)
      }
      write()
    }
    const stream = await client.orchestration.stream({ query: 'q' })
    const events = stream[Symbol.asyncIterator]()
    await events.next()
    // Until nothing more is taken.
    for (;;) {
      const before = sent
      await sleep(200)
      if (sent === before && isStalled) break
    }
    expect(sent).toBeLessThan(64 * MB)
    await events.return?.()
  })
})

describe('a download that breaks off', () => {
  it('leaves neither half a file nor an open handle', async () => {
    answer = (request, response) => {
      request.resume()
      response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': 4 * MB })
      response.write(piece, () => setTimeout(() => request.socket.resetAndDestroy(), 5))
    }
    const before = descriptors()
    for (let round = 0; round < 10; round++) {
      const download = await client.exports.all({} as never)
      await expect(download.toFile(join(folder, 'download'))).rejects.toMatchObject({ name: 'APIConnectionError' })
    }
    expect((await readdir(folder)).filter((name) => name.startsWith('download'))).toEqual([])
    await until(() => descriptors() <= before + 2)
  })
})

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(10)
}
