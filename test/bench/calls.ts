/** One JSON call over each transport against what `fetch` alone costs, all on the same stub in this process. */
import { join } from 'node:path'
import { alternate } from './measure.ts'
import { bundleForNode, packageOf } from './packages.ts'
import type { Family, Row } from './result.ts'

export interface CallProgram {
  /** One call of the SDK, by transport. */
  calls: Record<'ky' | 'fetch' | 'own', (content: string) => Promise<{ id: string }>>
}

const message = {
  id: 'msg_1',
  conversationId: 'conv_1',
  role: 'assistant',
  content: 'Hello',
  parentId: null,
  model: 'gpt-4o-mini',
  tokens: 12,
  cost: 0.001,
  createdAt: '2026-03-01T09:30:00Z',
}
const answer = JSON.stringify(message)
export const perRound = 2000

export const calls: Family = { name: 'calls', measure: measureCalls }

async function measureCalls(): Promise<Row[]> {
  const { ky, fetch, own } = await loadCalls()
  return [
    await row('TS JSON call, default transport (ky)', ky, 5),
    await row('TS JSON call, plain fetch transport', fetch, 2),
    await row('TS JSON call, own ky with hooks', own, 8),
  ]
}

/** Calls over each transport; from here on, `fetch` is the stub. */
export async function loadCalls(): Promise<CallProgram['calls']> {
  globalThis.fetch = stub
  const program = (await import(await bundleForNode(programOf(), 'calls'))) as CallProgram
  return program.calls
}

async function row(name: string, call: CallProgram['calls']['ky'], atMost: number): Promise<Row> {
  const { floor, figure } = await alternate(
    () => repeat(rawCall),
    () => repeat(call),
  )
  const scale = 1000 / perRound
  return { name, unit: 'µs', figure: figure * scale, floor: floor * scale, bar: { kind: 'ratio', atMost } }
}

export async function repeat(call: (content: string) => Promise<{ id: string }>): Promise<void> {
  for (let count = 0; count < perRound; count++) {
    if ((await call('Hello')).id !== 'msg_1') throw new Error('the call answers something else')
  }
}

/** What a program without an SDK does. */
export async function rawCall(content: string): Promise<{ id: string }> {
  const response = await fetch('http://localhost:3001/api/chat', {
    method: 'POST',
    headers: { authorization: 'Bearer sk_test', 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ content, conversationId: 'conv_1' }),
  })
  return (await response.json()) as { id: string }
}

const stub = (): Promise<Response> =>
  Promise.resolve(new Response(answer, { headers: { 'content-type': 'application/json', 'x-request-id': 'req_1' } }))

function programOf(): string {
  const index = join(packageOf('artificer'), 'typescript', 'src', 'index.ts')
  return `
    import ky from 'ky'
    import { Artificer, fetchTransport, kyTransport } from ${JSON.stringify(index)}
    const instance = ky.create({ hooks: { beforeRequest: [() => {}], afterResponse: [() => {}] } })
    const clients = {
      ky: new Artificer({ apiKey: 'sk_test' }),
      fetch: new Artificer({ apiKey: 'sk_test', transport: fetchTransport }),
      own: new Artificer({ apiKey: 'sk_test', transport: kyTransport(instance) }),
    }
    const callOf = (client) => (content) => client.chat.send({ content, conversationId: 'conv_1' })
    export const calls = { ky: callOf(clients.ky), fetch: callOf(clients.fetch), own: callOf(clients.own) }
  `
}
