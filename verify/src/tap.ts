/** A tap on a connection: passes every byte on as it comes, and says how many have come. */
import { connect, createServer, type Socket } from 'node:net'
import { once } from 'node:events'

export interface Tap {
  url: string
  /** Bytes that callers have sent so far. */
  seen(): number
  close(): void
}

/** @param target URL that the bytes go to */
export async function openTap(target: string): Promise<Tap> {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  let count = 0
  const server = createServer((caller) => {
    const onward = connect(Number(port), hostname)
    for (const socket of [caller, onward]) {
      sockets.add(socket)
      socket.on('error', () => {}).on('close', () => sockets.delete(socket))
    }
    caller.on('data', (chunk) => (count += chunk.byteLength))
    caller.pipe(onward).pipe(caller)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    seen: () => count,
    close: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
