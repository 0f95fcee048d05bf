import { expect, test } from 'vitest'
import type { RawEvent } from './sample/runtime/stream/decoder.js'
import { createSseDecoder } from './sample/runtime/stream/sse-decoder.js'

const COUNT = process.env['ARTIFICER_TEST_FULL'] === undefined ? 100_000 : 10_000_000

interface Result {
  events: RawEvent[]
  lastEventId: string
  retry: number | null
}

/** The standard word for word (WHATWG HTML, 9.2.6), over all bytes at once. */
function interpret(bytes: Uint8Array): Result {
  const lines = new TextDecoder().decode(bytes).split(/\r\n|\n|\r/)
  // What no line end completes is dropped.
  lines.pop()
  const events: RawEvent[] = []
  let [data, type, idBuffer, lastEventId] = ['', '', '', '']
  let retry: number | null = null
  for (const line of lines) {
    if (line === '') {
      lastEventId = idBuffer
      if (data !== '') events.push({ event: type || 'message', data: data.slice(0, -1), id: lastEventId })
      data = type = ''
      continue
    }
    if (line.startsWith(':')) continue
    const colon = line.indexOf(':')
    const field = colon < 0 ? line : line.slice(0, colon)
    const rest = colon < 0 ? '' : line.slice(colon + 1)
    const value = rest.startsWith(' ') ? rest.slice(1) : rest
    if (field === 'data') data += `${value}\n`
    else if (field === 'event') type = value
    else if (field === 'id' && !value.includes('\0')) idBuffer = value
    else if (field === 'retry' && /^[0-9]+$/.test(value)) retry = Number(value)
  }
  return { events, lastEventId, retry }
}

function decode(bytes: Uint8Array, cut: () => number): Result {
  const decoder = createSseDecoder(1 << 20)
  const events: RawEvent[] = []
  for (let at = 0; at < bytes.length;) {
    const end = at + cut()
    decoder.feed(bytes.subarray(at, end), events)
    at = end
  }
  decoder.end(events)
  return { events, lastEventId: decoder.lastEventId, retry: decoder.retry ?? null }
}

/** Numbers from 0 up to a limit, the same in every run (mulberry32). */
function createRandom(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit || 0
  }
}

/** What streams are made of, that which matters to the decoder more often. */
const fields = [
  'data',
  'data:',
  'data: ',
  'event:',
  'event: ',
  'id:',
  'id: ',
  'id',
  'retry:',
  'retry: ',
  'foo:',
  ':',
  ' ',
]
const lineEnds = ['\n', '\n', '\n', '\n\n', '\n\n', '\r', '\r', '\r\n', '\r\n', '\r\n\r\n', '\r\r']
const values = [
  'a',
  'b',
  '{"x":1}',
  '0',
  '12',
  '-1',
  '\0',
  '\ufeff',
  '\u2028',
  '\v',
  '\f',
  '\u0085',
  'é',
  '漢',
  '😀',
  'data\n',
]
const tokens = [fields, lineEnds, values].flat().map((text) => new TextEncoder().encode(text))
const broken = [[0xff], [0xc3], [0xe6, 0xbc], [0xf0, 0x9f], [0x80], [0xed, 0xa0, 0x80]].map((one) =>
  Uint8Array.from(one),
)
const all = [...tokens, ...tokens, ...broken]

test('the decoder does what the standard says with any bytes, however they are cut', { timeout: 3_600_000 }, () => {
  const random = createRandom(20_260)
  const pick = (limit: number): number => Math.floor(random(limit))
  const differences: string[] = []
  for (let round = 0; round < COUNT && differences.length === 0; round++) {
    const pieces = Array.from({ length: pick(25) }, () => all[pick(all.length)] as Uint8Array)
    const bytes = Buffer.concat(pieces)
    const size = 1 + pick(12)
    const expected = JSON.stringify(interpret(bytes))
    const actual = JSON.stringify(decode(bytes, () => 1 + pick(size)))
    if (actual !== expected) differences.push(`${bytes.toString('base64')}: ${actual} instead of ${expected}`)
  }
  expect(differences).toEqual([])
})
