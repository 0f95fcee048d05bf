/** Events of a stream against splitting and parsing the same bytes, and the decoder alone against the speeds asked for. */
import { join } from 'node:path'
import { alternate, cpuOf, type Pair } from './measure.ts'
import { bundleForNode, packageOf } from './packages.ts'
import type { Family, Row } from './result.ts'

type Chunks = readonly Uint8Array[]

interface Program {
  /** Reads a stream of the SDK to its end and gives the number of events. */
  consume: () => Promise<number>
  createSseDecoder: (limit: number) => { feed: (bytes: Uint8Array, events: unknown[]) => void }
}

const count = 10_000
const texts = Array.from(
  { length: count },
  (_, index) => `event: chunk\ndata: ${JSON.stringify({ content: `piece ${index} of the answer`, index })}\n\n`,
)
const end = 'event: done\ndata: {"type":"done","timestamp":"2026-03-01T09:30:00Z"}\n\n'
const encoder = new TextEncoder()
const oneEach: Chunks = [...texts, end].map((text) => encoder.encode(text))
const bytes = encoder.encode(texts.join('') + end)
const large: Chunks = cut(bytes, 16 * 1024)

export const streams: Family = { name: 'streams', measure: measureStreams }
export const decoders: Family = { name: 'decoders', measure: measureDecoders }

async function measureStreams(): Promise<Row[]> {
  const { consume } = await load()
  const bar = { kind: 'ratio', atMost: 1.3 } as const
  return (await measureEvents({ TS: consume }, 25)).map(([name, pair]) => ({ ...pair, name, unit: 'µs', bar }))
}

/** Each reader against the floor, in turns, for both ways that a body is cut: the name of the row and microseconds an event. */
export async function measureEvents(
  readers: Record<string, () => Promise<number>>,
  rounds: number,
): Promise<[name: string, pair: Pair][]> {
  const rows: [string, Pair][] = []
  for (const [cutting, chunks] of Object.entries({ '16 KiB chunks': large, 'one a chunk': oneEach })) {
    globalThis.fetch = () => Promise.resolve(answerOf(chunks))
    for (const [reader, consume] of Object.entries(readers)) {
      const least = await alternate(
        () => expectAll(consumeBare),
        () => expectAll(consume),
        rounds,
      )
      const pair = { figure: (least.figure * 1000) / count, floor: (least.floor * 1000) / count }
      rows.push([`${reader} stream event, ${cutting}`, pair])
    }
  }
  return rows
}

async function measureDecoders(): Promise<Row[]> {
  const { createSseDecoder } = await load()
  const decode = async (chunks: Chunks): Promise<void> => {
    const decoder = createSseDecoder(64 << 20)
    for (const chunk of chunks) decoder.feed(chunk, [])
  }
  const least = async (chunks: Chunks): Promise<number> => {
    const times = []
    for (let round = 0; round < 9; round++) times.push(await cpuOf(() => decode(chunks)))
    return Math.min(...times)
  }
  const huge = cut(encoder.encode(`data: ${'x'.repeat(10_000_000)}\n\n`), 16 * 1024)
  const perEvent = ((await least(oneEach)) * 1000) / count
  const perMegabyte = (await least(large)) / (bytes.length / 1e6)
  return [
    {
      name: 'TS decoder, an event a chunk (350k/s)',
      unit: 'µs',
      figure: perEvent,
      bar: { kind: 'figure', atMost: 2.86 },
    },
    {
      name: 'TS decoder, a MB in 16 KiB chunks (200 MB/s)',
      unit: 'ms',
      figure: perMegabyte,
      bar: { kind: 'figure', atMost: 5 },
    },
    {
      name: 'TS decoder, an event of 10 MB',
      unit: 'ms',
      figure: await least(huge),
      bar: { kind: 'figure', atMost: 60 },
    },
  ]
}

async function expectAll(consume: () => Promise<number>): Promise<void> {
  const events = await consume()
  if (events !== count + 1) throw new Error(`${events} events instead of ${count + 1}`)
}

/** What a program without an SDK does. */
async function consumeBare(): Promise<number> {
  const response = await fetch('http://localhost:3001/api/chat/stream')
  let events = 0
  for await (const { event, data } of splitEvents(response)) if (event !== '' && data !== undefined) events++
  return events
}

async function* splitEvents(response: Response): AsyncGenerator<{ event: string; data: unknown }, void, undefined> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of response.body ?? []) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const [event = '', data = ''] = block.split('\n')
      yield { event: event.slice(7), data: JSON.parse(data.slice(6)) as unknown }
    }
  }
}

function answerOf(chunks: Chunks): Response {
  let at = 0
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const chunk = chunks[at++]
      if (chunk === undefined) controller.close()
      else controller.enqueue(chunk)
    },
  })
  return new Response(body as BodyInit, { headers: { 'content-type': 'text/event-stream' } })
}

function cut(whole: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(whole.length / size) }, (_, index) =>
    whole.subarray(index * size, (index + 1) * size),
  )
}

async function load(): Promise<Program> {
  const source = join(packageOf('artificer'), 'typescript', 'src')
  const program = `
    import { Artificer } from ${JSON.stringify(join(source, 'index.ts'))}
    export { createSseDecoder } from ${JSON.stringify(join(source, 'runtime', 'stream', 'sse-decoder.ts'))}
    const client = new Artificer({ apiKey: 'sk_test' })
    export async function consume() {
      let events = 0
      const stream = await client.chat.stream({ content: 'Hello', conversationId: 'conv_1' })
      for await (const { event, data } of stream) if (event !== '' && data !== undefined) events++
      return events
    }
  `
  return (await import(await bundleForNode(program, 'streams'))) as Program
}
