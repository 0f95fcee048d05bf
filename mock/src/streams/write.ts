import { ConnectionReset, encodeText } from '../answer.ts'
import type { Sleep } from '../sleep.ts'
import type { StreamPreset } from './preset.ts'
import type { StreamStep } from './step.ts'

/** How a stream's steps become bytes. */
export interface StreamWriting {
  format: 'sse' | 'jsonl'
  preset: StreamPreset
  sleep: Sleep
  signal: AbortSignal
}

/**
 * Writes the steps chunk by chunk. Throws `ConnectionReset` at a `drop`, and ends when the caller goes away.
 */
export async function* writeStream(
  steps: Iterable<StreamStep> | AsyncIterable<StreamStep>,
  writing: StreamWriting,
): AsyncGenerator<Uint8Array> {
  const { preset, sleep, signal } = writing
  let events = 0
  let held: Uint8Array | undefined
  if (preset.bom === true) yield* cut(new Uint8Array([0xef, 0xbb, 0xbf]), preset)
  for await (const step of steps) {
    if (signal.aborted) return
    if (held !== undefined) yield* cut(held, preset)
    held = undefined
    if (step.kind === 'event' && preset.dropAfter !== undefined && events === preset.dropAfter)
      throw new ConnectionReset('dropped')
    if (step.kind === 'drop') throw new ConnectionReset('dropped')
    if (step.kind === 'end') return
    if (step.kind === 'hang') await sleep(Infinity, signal)
    else if (step.kind === 'pause') await sleep(step.ms, signal)
    else held = bytesOf(step, writing)
    if (step.kind === 'event') events++
  }
  if (held !== undefined) yield* cut(preset.lastBlankLine === false ? withoutBlankLine(held, preset) : held, preset)
}

function* cut(bytes: Uint8Array, preset: StreamPreset): Generator<Uint8Array> {
  const size = preset.cut ?? bytes.byteLength
  for (let at = 0; at < bytes.byteLength; at += size) yield bytes.subarray(at, at + size)
}

type WrittenStep = Exclude<StreamStep, { kind: 'pause' | 'hang' | 'drop' | 'end' }>

const bytesOf = (step: WrittenStep, { format, preset }: StreamWriting): Uint8Array => {
  if (step.kind === 'raw')
    return 'text' in step ? encodeText(step.text) : new Uint8Array(Buffer.from(step.base64, 'base64'))
  if (format === 'jsonl') return encodeText(step.kind === 'event' ? `${JSON.stringify(step.data)}\n` : '')
  return encodeText(
    linesOf(step, preset)
      .map((line) => line + newlineOf(preset))
      .join(''),
  )
}

const linesOf = (step: Exclude<WrittenStep, { kind: 'raw' }>, preset: StreamPreset): string[] => {
  switch (step.kind) {
    case 'comment':
      return step.text.split(/\r\n|\r|\n/).map((line) => `: ${line}`)
    case 'retry':
      return [`retry: ${step.ms}`, '']
    case 'data':
      return [...named(step.event), ...step.text.split('\n').map((line) => `data: ${line}`), '']
    case 'event': {
      const comments = preset.comments === true ? [': keep-alive'] : []
      const id = step.id === undefined ? [] : [`id: ${step.id}`]
      const json = preset.multilineData === true ? JSON.stringify(step.data, null, 1) : JSON.stringify(step.data)
      return [...comments, ...named(step.event), ...id, ...json.split('\n').map((line) => `data: ${line}`), '']
    }
  }
}

const named = (name: string | undefined): string[] => (name === undefined ? [] : [`event: ${name}`])

const NEWLINES = { lf: '\n', cr: '\r', crlf: '\r\n' }

const newlineOf = (preset: StreamPreset): string => NEWLINES[preset.lineEnding ?? 'lf']

const withoutBlankLine = (bytes: Uint8Array, preset: StreamPreset): Uint8Array =>
  bytes.subarray(0, bytes.byteLength - newlineOf(preset).length)
