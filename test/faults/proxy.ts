/** A TCP proxy in this process that does to connections what networks do. */
import { connect, createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** What becomes of the bytes of an answer. Times are milliseconds, lengths bytes; `after` counts those of the body. */
export type Toxic =
  | { kind: 'none' }
  | { kind: 'latency'; delay: number }
  | { kind: 'bandwidth'; bytes: number; pause: number }
  | { kind: 'slicer'; bytes: number }
  | { kind: 'slow close'; delay: number }
  | { kind: 'hang' }
  | { kind: 'reset'; after: number }
  | { kind: 'cut'; after: number }
  | { kind: 'refuse' }

export interface Proxy {
  url: string
  /** Connections that were accepted. */
  accepted: () => number
  /** Connections that are open. */
  open: () => number
  close: () => Promise<void>
}

export async function createProxy(upstreamPort: number, toxic: Toxic): Promise<Proxy> {
  const sockets = new Set<Socket>()
  let accepted = 0
  const server = createServer({ allowHalfOpen: true }, (client) => {
    accepted++
    keep(client, sockets)
    if (toxic.kind === 'refuse') return void client.resetAndDestroy()
    const upstream = connect(upstreamPort, '127.0.0.1')
    keep(upstream, sockets)
    client.pipe(upstream)
    client.on('close', () => upstream.destroy())
    answer(upstream, client, toxic).catch(() => client.destroy())
  })
  await listen(server)
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    accepted: () => accepted,
    open: () => [...sockets].filter(({ destroyed }) => !destroyed).length,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function keep(socket: Socket, sockets: Set<Socket>): void {
  sockets.add(socket)
  socket.setNoDelay(true)
  socket.on('error', () => {})
  socket.on('close', () => sockets.delete(socket))
}

/** Hands the answer on, as the toxic has it. */
async function answer(upstream: Socket, client: Socket, toxic: Toxic): Promise<void> {
  /** Bytes of the body; below nought until the head is over. */
  let passed = -Infinity
  for await (const chunk of upstream as AsyncIterable<Buffer>) {
    if (toxic.kind === 'hang') continue
    if (toxic.kind === 'latency') await sleep(toxic.delay)
    const head = passed < 0 ? chunk.indexOf('\r\n\r\n') + 4 : 0
    passed = Math.max(passed, 0)
    const left = toxic.kind === 'reset' || toxic.kind === 'cut' ? head + toxic.after - passed : chunk.length
    const kept = chunk.subarray(0, Math.max(0, left))
    for (const piece of piecesOf(kept, toxic)) {
      client.write(piece)
      await sleep(toxic.kind === 'bandwidth' ? toxic.pause : 0)
    }
    passed += kept.length - head
    if (kept.length < chunk.length) return end(client, toxic)
  }
  if (toxic.kind === 'slow close') await sleep(toxic.delay)
  if (toxic.kind !== 'hang') client.end()
}

function piecesOf(bytes: Buffer, toxic: Toxic): Buffer[] {
  const size = toxic.kind === 'slicer' || toxic.kind === 'bandwidth' ? toxic.bytes : bytes.length
  const count = size > 0 ? Math.ceil(bytes.length / size) : 0
  return Array.from({ length: count }, (_, at) => bytes.subarray(at * size, (at + 1) * size))
}

/** A reset overtakes bytes that lie in the buffers of the receiver, so they get a moment. */
async function end(client: Socket, { kind }: Toxic): Promise<void> {
  await sleep(10)
  if (kind === 'reset') client.resetAndDestroy()
  else client.end()
}

export function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
}

export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}
