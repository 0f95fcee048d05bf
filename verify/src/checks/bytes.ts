/** C10: uploads arrive byte for byte and as they are made; downloads are given as they were sent. */
import type { Json } from '@artificer/generator/ir'
import { sha256 } from '@artificer/mock/data'
import type { Script } from '../bench.ts'
import { type Case, resultOf } from '../cases/case.ts'
import { addressOptions } from '../cases/client-options.ts'
import { type Called, type Check, type CheckContext, forEachOperation } from '../check.ts'
import type { Client } from '../sdks.ts'
import { openTap } from '../tap.ts'
import { minimalCase } from './answers.ts'
import { until } from './until.ts'
import { contentType, partsOf, type SentPart } from './wire.ts'

export const bytesCheck: Check = {
  id: 'C10',
  title: 'bytes',
  run: async (context) => {
    const calls = await context.calls()
    return forEachOperation('C10', context, async (operation, client) => {
      const one = context.cases.find((made) => made.operation === operation && filesOf(made).length > 0)
      const download = minimalCase(context, operation)
      const isDownload = download !== undefined && resultOf(download).kind === 'binary'
      if (one === undefined && !isDownload) return { skip: 'carries no bytes' }
      const mine = calls.filter((called) => called.client === client && called.case.operation === operation)
      return [
        ...mine.flatMap(uploadFaults),
        ...mine.flatMap(downloadFaults),
        ...(one === undefined || context.bench.isReal ? [] : await slowUpload(one, client, context)),
        ...(isDownload && !context.bench.isReal ? await largeDownload(download, client, context) : []),
      ]
    })
  },
}

interface GivenFile {
  name: string
  text: string
}

/** The files that a case gives, by the argument. */
function filesOf({ operation, values }: Case): GivenFile[] {
  return operation.arguments.flatMap(({ key, name, type }) => {
    const inner = type.kind === 'nullable' ? type.of : type
    const value = values[key]
    if (value === undefined || value === null) return []
    if (inner.kind === 'file') return [{ name, text: String(value) }]
    const isList = inner.kind === 'array' && inner.items.kind === 'file' && Array.isArray(value)
    return isList ? (value as Json[]).map((item) => ({ name, text: String(item) })) : []
  })
}

function uploadFaults({ case: one, exchanges: [first] }: Called): string[] {
  const files = filesOf(one)
  if (files.length === 0 || first === undefined) return []
  if (!contentType(first).startsWith('multipart/')) {
    const sent = Buffer.from(first.request.body).toString('utf8')
    return sent === files[0]!.text ? [] : [`${one.variant}: the body is not the file`]
  }
  const parts = partsOf(first).filter(({ fileName }) => fileName !== undefined)
  return files.flatMap(({ name, text }, index) => {
    const part = parts[index]
    const fault = part === undefined ? 'is not there' : partFault(part, text)
    return fault === undefined ? [] : [`${one.variant}: the file ${name} ${fault}`]
  })
}

function partFault({ content, fileName, type }: SentPart, text: string): string | undefined {
  if (content.toString('utf8') !== text) return `has other bytes: ${content.toString('utf8').slice(0, 60)}`
  if (fileName !== 'a.bin') return `is called ${fileName}`
  return type === undefined ? 'has no media type' : undefined
}

function downloadFaults({ case: one, outcome, exchanges: [first] }: Called): string[] {
  if (outcome.kind !== 'binary' || first?.answer === undefined) return []
  const expected = sha256(first.answer.body)
  return outcome.sha256 === expected ? [] : [`${one.variant}: the download has other bytes`]
}

/** Small enough for any limit, and far more than a header. */
const PIECE = 16_384
const PIECES = 4

/** The first piece must arrive while the others are not made yet. */
async function slowUpload(one: Case, client: Client, context: CheckContext): Promise<string[]> {
  const tap = await openTap(context.bench.url)
  const gate = context.namespace()
  const address = addressOptions(context.api, client.names, tap.url) as { [option: string]: string }
  const calling = context.call(client, one, { client: address, gate: { name: gate, piece: PIECE, pieces: PIECES } })
  const isEarly = await until(() => tap.seen() > PIECE)
  client.driver.open(gate)
  const { exchanges, outcome } = await calling
  tap.close()
  const bodies = exchanges.map(({ request }) => Buffer.from(request.body))
  const content = Buffer.concat(Array.from({ length: PIECES }, (_, index) => Buffer.alloc(PIECE, 97 + index)))
  const isWhole = bodies.some((body) => body.includes(content))
  return [
    ...(isEarly ? [] : ['an upload is held back until it is whole']),
    ...(isWhole ? [] : [`an upload in pieces arrives with other bytes (${outcome.error?.message ?? outcome.kind})`]),
  ]
}

const LARGE = 1_048_576

/** Bytes of every value, more than any buffer holds at once. */
async function largeDownload(one: Case, client: Client, context: CheckContext): Promise<string[]> {
  const bytes = Uint8Array.from({ length: LARGE }, (_, index) => (index * 31 + (index >> 8)) % 256)
  const namespace = context.namespace()
  const script: Script = async (_index, _incoming, proceed) => {
    const own = await proceed()
    const headers = own.kind === 'answer' ? own.headers : []
    return { kind: 'answer', status: 200, headers, body: inChunks(bytes) }
  }
  context.bench.answerWith(namespace, script)
  const { outcome } = await context.call(client, one, {}, namespace)
  if (outcome.kind !== 'binary') return [`a large download gave ${outcome.error?.message ?? outcome.kind}`]
  return outcome.sha256 === sha256(bytes) ? [] : [`a large download has ${outcome.bytes} other bytes`]
}

async function* inChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += 60_000) yield bytes.subarray(at, at + 60_000)
}
