/** A server that kills answers after it has done its work: every call has exactly one effect. */
import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver } from './command.ts'
import { listen, portOf } from './proxy.ts'
import { type PythonDriver, startPython } from './python.ts'
import { typescript } from './typescript.ts'

const COUNT = process.env['ARTIFICER_TEST_FULL'] === undefined ? 100 : 10_000
const AT_ONCE = 8

interface Ledger {
  url: string
  server: Server
  /** Effects by idempotency key. */
  effects: Map<string, string>
  requests: () => number
}

/** Does each key's work once, and kills three answers of ten at the latest moment: when the work is done. */
async function createLedger(): Promise<Ledger> {
  const effects = new Map<string, string>()
  let requests = 0
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => {
      const key = String(request.headers['idempotency-key'])
      const id = effects.get(key) ?? `effect_${effects.size}`
      effects.set(key, id)
      // Spread evenly, so that every run meets the same share.
      if ((++requests * 3) % 10 < 3) return request.socket.resetAndDestroy()
      return response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ id }))
    })
  })
  await listen(server)
  return { url: `http://127.0.0.1:${portOf(server)}`, server, effects, requests: () => requests }
}

let python: PythonDriver
beforeAll(async () => {
  python = await startPython('artificer-faults-once')
}, 60_000)
afterAll(() => python.close())

const drivers: [string, Driver][] = [
  ['TypeScript', typescript],
  ['Python', (command) => python.drive(command)],
]

describe.each(drivers)('%s', (_, drive) => {
  it('has exactly one effect a call when three answers of ten are lost', { timeout: 600_000 }, async () => {
    const ledger = await createLedger()
    const ids: string[] = []
    let next = 0
    const work = async (): Promise<void> => {
      for (let index = next++; index < COUNT; index = next++) {
        const { seen, error } = await drive({ call: 'create', url: ledger.url, maxRetries: 8 })
        // When so much is lost, the budget for retries ends some calls; what they have done, they have done once.
        expect([undefined, 'APIConnectionError']).toContain(error)
        ids.push(...seen)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    ledger.server.closeAllConnections()
    ledger.server.close()
    expect(ledger.effects.size).toBe(COUNT)
    expect(new Set(ids).size).toBe(ids.length)
    // Three of ten are lost at first; most of them are fetched by a retry.
    expect(ledger.requests()).toBeGreaterThan(COUNT * 1.1)
    expect(ids.length).toBeGreaterThan(COUNT * 0.75)
  })
})
