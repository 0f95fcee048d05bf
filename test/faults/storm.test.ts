/** A thousand callers and a dead server: retries must not make it worse, and must come back by themselves. */
import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver } from './command.ts'
import { listen, portOf } from './proxy.ts'
import { type PythonDriver, startPython } from './python.ts'
import { typescript } from './typescript.ts'

const CALLERS = process.env['ARTIFICER_TEST_FULL'] === undefined ? 200 : 1000

/** A server that fails until it is healed. */
async function createPatient() {
  const state = { requests: 0, isDead: true }
  const server = createServer((request, response) => {
    state.requests++
    request.resume()
    response.writeHead(state.isDead ? 503 : 200, { 'content-type': 'application/json' }).end('{"scopes":["a"]}')
  })
  await listen(server)
  const close = (): void => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${portOf(server)}`, state, close }
}

let python: PythonDriver
beforeAll(async () => {
  python = await startPython('artificer-faults-storm')
}, 60_000)
afterAll(() => python.close())

const drivers: [string, Driver][] = [
  ['TypeScript', typescript],
  ['Python', (command) => python.drive(command)],
]

describe.each(drivers)('%s', (_, drive) => {
  it('sends a dead server hardly more requests than there are calls, and recovers', { timeout: 60_000 }, async () => {
    const patient = await createPatient()
    const outcomes = await Promise.all(
      Array.from({ length: CALLERS }, () => drive({ call: 'unary', url: patient.url, timeout: 60_000 })),
    )
    expect(outcomes.filter(({ error }) => error !== 'InternalServerError')).toEqual([])
    expect(patient.state.requests).toBeLessThanOrEqual(CALLERS * 1.1)
    patient.state.isDead = false
    expect(await drive({ call: 'unary', url: patient.url })).toMatchObject({ seen: ['a'] })
    patient.close()
  })
})
