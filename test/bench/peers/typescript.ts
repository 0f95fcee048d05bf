/** Calls and streams of the npm packages `openai` and `@anthropic-ai/sdk`, on the stub and against the floor of the product's own rows. */
import { loadCalls, perRound, rawCall, repeat } from '../calls.ts'
import { inTurns } from '../measure.ts'
import { bundleForNode } from '../packages.ts'
import type { Family, Line, Row } from '../result.ts'
import { measureEvents } from '../streams.ts'
import { installNpm } from './installation.ts'

interface Peer {
  call: (content: string) => Promise<{ id: string }>
  /** Reads a stream to its end and gives the number of events. */
  consume: () => Promise<number>
}
interface Program {
  openai: Peer
  anthropic: Peer
}

// Neither validates what it gets, so each reads what the stub answers to the product's own call.
const program = `
  import OpenAI from 'openai'
  import Anthropic from '@anthropic-ai/sdk'
  const options = { apiKey: 'sk_test', baseURL: 'http://localhost:3001', fetch: (url, init) => globalThis.fetch(url, init) }
  const bodyOf = (content) => ({ model: 'gpt-4o-mini', max_tokens: 100, messages: [{ role: 'user', content }] })
  async function count(stream) {
    let events = 0
    for await (const data of stream) if (data !== undefined) events++
    return events
  }
  const { completions } = new OpenAI(options).chat
  const { messages } = new Anthropic(options)
  const peerOf = (resource) => ({
    call: (content) => resource.create(bodyOf(content)),
    consume: async () => count(await resource.create({ ...bodyOf('Hello'), stream: true })),
  })
  export const openai = peerOf(completions)
  export const anthropic = peerOf(messages)
`

export const peersTypescript: Family = { name: 'peers-typescript', measure }

async function measure(): Promise<Line[]> {
  const installed = installNpm()
  if (installed.kind === 'missing') return [{ name: 'peers: TS', skipped: installed.reason }]
  const { openai, anthropic } = (await import(await bundleForNode(program, 'peers', installed.at))) as Program
  const events = await measureEvents({ 'peer openai: TS': openai.consume, 'peer anthropic: TS': anthropic.consume }, 5)
  return [
    ...(await measureCalls(openai, anthropic)),
    ...events.map(([name, pair]): Row => ({ ...pair, name, unit: 'µs' })),
  ]
}

async function measureCalls(openai: Peer, anthropic: Peer): Promise<Row[]> {
  const { ky } = await loadCalls()
  const jobs = {
    floor: () => repeat(rawCall),
    ours: () => repeat(ky),
    openai: () => repeat(openai.call),
    anthropic: () => repeat(anthropic.call),
  }
  const least = await inTurns(jobs, 15)
  const row = (name: string, figure: number, floor: number): Row => {
    const scale = 1000 / perRound
    return { name, unit: 'µs', figure: figure * scale, floor: floor * scale }
  }
  return [
    {
      ...row('TS JSON call, default transport (ky), over openai', least.ours, least.openai),
      bar: { kind: 'ratio', atMost: 1 },
    },
    row('peer openai: TS JSON call', least.openai, least.floor),
    row('peer anthropic: TS JSON call', least.anthropic, least.floor),
  ]
}
