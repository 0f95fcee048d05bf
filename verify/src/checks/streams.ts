/** C6: however a stream is written, its events come once and in order; an end that was not declared, an error event and a leaving caller are what they are. */
import type { Operation, Result, Stream } from '@artificer/generator/ir'
import { hang, raw, type StreamPresetName } from '@artificer/mock'
import { sdkNameOf } from '@artificer/mock/data'
import { headerOf } from '../bench.ts'
import { type Case, resultOf } from '../cases/case.ts'
import { handedOver, wireEvents, type WireEvent } from '../cases/wire-events.ts'
import { type Called, type Check, type CheckContext, forEachOperation } from '../check.ts'
import type { Client } from '../sdks.ts'
import { NOT_ON_REAL } from './answers.ts'
import { canonicalText } from './same-json.ts'
import { until } from './until.ts'

export const streamsCheck: Check = {
  id: 'C6',
  title: 'streams',
  run: (context) =>
    forEachOperation('C6', context, async (operation, client) => {
      const one = context.cases.find((made) => made.operation === operation && resultOf(made).kind === 'stream')
      if (one === undefined) return { skip: 'gives no stream' }
      if (context.bench.isReal) return NOT_ON_REAL
      return streamFaults(operation, one, client, context)
    }),
}

interface Read {
  operation: Operation
  one: Case
  client: Client
  context: CheckContext
  stream: Stream
  /** What the mock writes plainly. */
  events: WireEvent[]
}

async function streamFaults(operation: Operation, one: Case, client: Client, context: CheckContext): Promise<string[]> {
  const { stream } = resultOf(one) as Extract<Result, { kind: 'stream' }>
  const plain = await context.call(client, one)
  const text = Buffer.from(plain.exchanges[0]?.answer?.body ?? []).toString('utf8')
  const read: Read = { operation, one, client, context, stream, events: wireEvents(text, stream) }
  if (read.events.length < 3) return [`the mock's stream has ${read.events.length} events, which show nothing`]
  const forms = stream.format === 'sse' ? SSE_FORMS : LINE_FORMS
  const all = [
    ...forms.map((preset) => formFaults(preset, read)),
    droppedFaults(read),
    endedFaults(read),
    lastLineFaults(read),
    errorFaults(read),
    leavingFaults(read),
  ]
  return [...eventFaults('plain', plain, read.events, read), ...(await Promise.all(all)).flat()]
}

const SSE_FORMS: StreamPresetName[] = [
  'every-byte',
  'cr',
  'crlf',
  'crlf-every-byte',
  'comments',
  'bom',
  'bom-every-byte',
  'multiline-data',
]
const LINE_FORMS: StreamPresetName[] = ['every-byte', 'crlf']

async function withPreset(preset: StreamPresetName, { operation, one, client, context }: Read): Promise<Called> {
  const namespace = context.namespace()
  context.bench.mock.script(sdkNameOf(operation), undefined, { preset, namespace, times: 1 })
  return context.call(client, one, {}, namespace)
}

const formFaults = async (preset: StreamPresetName, read: Read): Promise<string[]> =>
  eventFaults(preset, await withPreset(preset, read), read.events, read)

function eventFaults(
  label: string,
  called: Called,
  expected: readonly WireEvent[],
  read: Read,
  error?: string,
): string[] {
  const { outcome } = called
  const isExact = read.client.language === 'python'
  const given = outcome.kind === 'stream' ? outcome.events.map((event) => canonicalText(event, isExact)) : []
  const wanted = expected.map((event) => canonicalText(handedOver(event, read.stream), isExact))
  const at = wanted.findIndex((event, index) => event !== given[index])
  const raised = outcome.error?.classes[0]
  const isRaised = error === undefined ? raised === undefined : outcome.error?.classes.includes(error)
  return [
    ...(given.length === wanted.length ? [] : [`${given.length} of ${wanted.length} events were given`]),
    ...(at < 0 || at >= given.length ? [] : [`event ${at + 1} is ${given[at]}, not ${wanted[at]}`]),
    ...(isRaised === true
      ? []
      : [`${raised ?? 'nothing'} was raised, not ${error ?? 'nothing'}: ${outcome.error?.message ?? ''}`]),
  ].map((fault) => `${label}: ${fault}`)
}

/** The connection breaks after two events: the stream goes on where the contract says how, else it says that it was cut. */
async function droppedFaults(read: Read): Promise<string[]> {
  const called = await withPreset('drop-after-2', read)
  const { resume } = read.stream
  if (resume === undefined)
    return eventFaults('dropped', called, read.events.slice(0, 2), read, 'StreamInterruptedError')
  const [, second] = called.exchanges
  const from = second && headerOf(second.request.headers, 'last-event-id')
  const isRight = resume.kind !== 'last-event-id' || from === read.events[1]?.id
  return [
    ...eventFaults('dropped and resumed', called, read.events, read),
    ...(isRight ? [] : [`dropped and resumed: Last-Event-ID is ${from ?? 'absent'}, not ${read.events[1]?.id}`]),
  ]
}

/** The bytes end cleanly after two events, without what the contract declares as the end. */
async function endedFaults(read: Read): Promise<string[]> {
  const { end, resume } = read.stream
  const called = await withPreset('end-after-2', read)
  if (end.kind === 'eof') return eventFaults('ended early', called, read.events.slice(0, 2), read)
  if (resume !== undefined) return eventFaults('ended early and resumed', called, read.events, read)
  return eventFaults('ended early', called, read.events.slice(0, 2), read, 'StreamIncompleteError')
}

/** An event without its blank line is none (WHATWG HTML, 9.2.6); a line of JSON needs no end. */
async function lastLineFaults(read: Read): Promise<string[]> {
  const { format, end, resume } = read.stream
  if (format === 'jsonl') return []
  const called = await withPreset('no-last-blank-line', read)
  if (resume !== undefined) return eventFaults('no last blank line, and resumed', called, read.events, read)
  const isSentinel = end.kind === 'sentinel'
  const kept = isSentinel ? read.events : read.events.slice(0, -1)
  return eventFaults('no last blank line', called, kept, read, end.kind === 'eof' ? undefined : 'StreamIncompleteError')
}

/** The declared error event raises what it says, and is never an event. */
async function errorFaults(read: Read): Promise<string[]> {
  if (read.stream.error === undefined) return []
  const called = await withPreset('error-after-2', read)
  const { outcome } = called
  const given = outcome.kind === 'stream' ? outcome.events.length : 0
  const classes = outcome.error?.classes ?? []
  const isTold = classes.includes('APIError') && !classes.some((name) => UNTOLD.has(name))
  return [
    ...(isTold ? [] : [`an error event: ${classes[0] ?? 'nothing'} was raised`]),
    ...(given === 2 ? [] : [`an error event: ${given} of 2 events were given`]),
  ]
}

const UNTOLD = new Set(['StreamIncompleteError', 'StreamInterruptedError', 'StreamDecodeError'])

/** A caller that leaves after one event frees the connection: the mock sees it go. */
async function leavingFaults({ operation, one, client, context, events }: Read): Promise<string[]> {
  const namespace = context.namespace()
  const steps = [
    raw(
      events
        .slice(0, 1)
        .map((event) => event.raw)
        .join(''),
    ),
    hang(),
  ]
  context.bench.mock.script(sdkNameOf(operation), steps, { namespace, unchecked: true })
  const { outcome, exchanges } = await context.call(client, one, { reading: { most: 1 } }, namespace)
  const given = outcome.kind === 'stream' ? outcome.events.length : 0
  const isGone = await until(() => exchanges[0]?.entry.outcome === 'aborted')
  return [
    ...(given === 1 ? [] : [`left after one: ${given} events were given (${outcome.error?.message ?? ''})`]),
    ...(isGone ? [] : ['left after one: the connection stays open']),
  ]
}
