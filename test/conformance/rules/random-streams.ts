/** Random streams, the same for the same seed: fields and lines in any order, cut anywhere. */
import { chance, pick, type Random, times } from './random-cases.ts'
import type { StreamCase, StreamData } from './stream.ts'

export function randomStream(random: Random, name: string): StreamCase {
  const isLines = chance(random, 0.25)
  const bytes = damaged(random, Buffer.from(times(random, 14, () => pick(random, isLines ? lines : fields)).join('')))
  const headers = { 'content-type': isLines ? 'application/jsonl' : 'text/event-stream' }
  const first = { headers, chunks: cut(random, bytes), end: pick(random, ['close', 'close', 'break', 'hang'] as const) }
  const after = { headers, text: isLines ? '' : 'id: a\nevent: chunk\ndata: {"n":1}\n\nevent: done\ndata: {}\n\n' }
  return {
    name,
    clauses: [],
    stream: randomSpec(random, isLines),
    operation: { errors: [{ status: 409, code: 'taken', class: 'TakenError' }] },
    client: { idleTimeout: 500 },
    server: [first, pick(random, [after, after, { status: 204 }, { status: 404 }, { status: 503 }])],
    ...(chance(random, 0.2) && {
      act: { after: 1 + Math.floor(random() * 3), do: pick(random, ['break', 'close'] as const) },
    }),
    expect: { events: [] },
  }
}

function randomSpec(random: Random, isLines: boolean): StreamData {
  const end = random()
  return {
    ...(isLines && { format: 'jsonl' }),
    ...(chance(random, 0.7) && { events: ['chunk', 'done'] }),
    ...(chance(random, isLines ? 0.5 : 0.2) && { name: ['type'] }),
    ...(end < 0.35 ? { end: ['done'] } : end < 0.6 && { sentinel: '[DONE]' }),
    ...(chance(random, 0.5) && { error: 'error' }),
    ...(!isLines && chance(random, 0.3) && { resume: true }),
  }
}

const fields = [
  ['chunk', 'done', 'error', 'odd'].map((name) => `event: ${name}\n`),
  ['{"n":1}', '{"type":"done"}', '{"type":"error","status":404}', 'nope', '', '[DONE]', ' [DONE]'].map(
    (data) => `data: ${data}\n`,
  ),
  ['"é😀"', 'null', '{"a":\ndata: 1}', '{"code":"taken"}'].map((data) => `data: ${data}\n`),
  ['a', 'b', 'é', 'x\0y'].map((id) => `id: ${id}\n`),
  ['data\n', 'id\n', 'event\n', 'retry: 5\n', 'retry: x\n', ': hb\n', 'foo: bar\n', '\ufeff'],
  ['\n', '\n', '\n', '\n', '\r\n', '\r'],
].flat()

const lines = [
  ['{"n":1}\n', '{"type":"done"}\n', '{"type":"error","status":429}\n', 'nope\n', '17\n', 'null\n', '"é"\n'],
  ['[DONE]\n', '\n', '\r\n', ' \n', '{"n":', '{"n":3}', '\ufeff'],
].flat()

/** Now and then a byte stands there that does not belong. */
function damaged(random: Random, bytes: Buffer): Buffer {
  if (bytes.length === 0 || !chance(random, 0.15)) return bytes
  const at = Math.floor(random() * bytes.length)
  return Buffer.concat([bytes.subarray(0, at), Buffer.of(Math.floor(random() * 256)), bytes.subarray(at)])
}

function cut(random: Random, bytes: Buffer): { base64: string }[] {
  const chunks: { base64: string }[] = []
  for (let at = 0; at < bytes.length;) {
    const next = at + pick(random, [1, 2, 3, 5, 9, 20, 100])
    chunks.push({ base64: bytes.subarray(at, next).toString('base64') })
    at = next
  }
  return chunks
}
