/** C9: what goes wrong on the way has an error of its own name, and leaves nothing open. */
import type { Answer, Incoming } from '@artificer/mock'
import type { Script } from '../bench.ts'
import { type Case, resultOf } from '../cases/case.ts'
import {
  type CallChange,
  type Check,
  type CheckContext,
  forEachOperation,
  judged,
  type Verdict,
  wholeClient,
} from '../check.ts'
import type { Client } from '../sdks.ts'
import { answer, HTML, minimalCase, NOT_ON_REAL } from './answers.ts'
import { until } from './until.ts'

export const faultsCheck: Check = {
  id: 'C9',
  title: 'faults',
  run: async (context) => {
    const verdicts = await forEachOperation('C9', context, async (operation, client) => {
      const one = minimalCase(context, operation)
      if (context.bench.isReal) return NOT_ON_REAL
      if (one === undefined) return ['there is no case']
      const mishaps = [...ALWAYS, ...(resultOf(one).kind === 'json' ? WITH_BODY : [])]
      const wanted = mishaps.filter(({ isCancel }) => isCancel !== true || client.name !== 'python')
      return (await Promise.all(wanted.map((mishap) => mishapFaults(mishap, { context, client, one })))).flat()
    })
    return [...verdicts, ...(await leftOpen(context))]
  },
}

interface Mishap {
  label: string
  script: Script
  /** Class that is raised, by language where they differ. */
  error: string | { typescript: string; python: string }
  change?: CallChange
  /** The caller gives up; a synchronous call in Python cannot. */
  isCancel?: boolean
  /** The connection must be free afterwards. */
  isFreed?: boolean
}

/** Milliseconds that a call may take which is to run out of time. On a busy machine it may do so before it has sent anything. */
const SHORT = 1_000

const gone = ({ signal }: Incoming): Promise<Answer> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve({ kind: 'reset' })))

const silent: Script = (_index, incoming) => gone(incoming)

const ALWAYS: readonly Mishap[] = [
  { label: 'a reset', script: () => ({ kind: 'reset' }), error: 'APIConnectionError' },
  {
    label: 'silence',
    script: silent,
    error: 'APITimeoutError',
    change: { options: { timeout: SHORT } },
    isFreed: true,
  },
  {
    label: 'a caller who gives up',
    script: silent,
    error: { typescript: 'APIAbortError', python: 'CancelledError' },
    change: { isCancelled: true },
    isCancel: true,
    isFreed: true,
  },
]

const WITH_BODY: readonly Mishap[] = [
  { label: 'a body cut short', script: altered((body) => body.subarray(0, body.byteLength - 1)), error: 'DecodeError' },
  { label: 'a page of a proxy', script: () => answer(200, 'text/html', HTML), error: 'UnexpectedContentTypeError' },
  { label: 'a reset within the body', script: altered(broken), error: 'APIConnectionError' },
]

/** The mock's own answer with another body. */
function altered(change: (body: Uint8Array) => Uint8Array | AsyncIterable<Uint8Array>): Script {
  return async (_index, _incoming, proceed) => {
    const own = await proceed()
    return own.kind === 'answer' && own.body instanceof Uint8Array ? { ...own, body: change(own.body) } : own
  }
}

async function* broken(body: Uint8Array): AsyncGenerator<Uint8Array> {
  yield body.subarray(0, body.byteLength / 2)
  throw new Error('the connection breaks here')
}

interface Tried {
  context: CheckContext
  client: Client
  one: Case
}

async function mishapFaults(mishap: Mishap, { context, client, one }: Tried): Promise<string[]> {
  const { label, script, error, change = {}, isFreed = false } = mishap
  const namespace = context.namespace()
  context.bench.answerWith(namespace, script)
  const { outcome, exchanges } = await context.call(client, one, change, namespace)
  const expected = typeof error === 'string' ? error : error[client.language]
  const raised = outcome.error?.classes[0] ?? 'nothing'
  const isRight = outcome.error?.classes.includes(expected) === true
  const isFree = !isFreed || (await until(() => exchanges.every(({ request }) => request.signal.aborted)))
  return [
    ...(isRight ? [] : [`${label}: ${raised} was raised, not ${expected} (${outcome.error?.message ?? outcome.kind})`]),
    ...(isFree ? [] : [`${label}: the connection stays open`]),
    ...(exchanges.length === 1 || (script === silent && exchanges.length === 0)
      ? []
      : [`${label}: ${exchanges.length} requests were sent`]),
  ]
}

/** After all that went wrong, a client that is closed leaves no timer and no task. */
const leftOpen = ({ clients }: CheckContext): Promise<Verdict[]> =>
  Promise.all(
    clients.map(async (client) => {
      const outcome = await client.driver.ask({ kind: 'close' })
      const left = outcome.kind === 'closed' ? outcome.left : [`the driver says ${outcome.kind}`]
      return judged(
        'C9',
        wholeClient,
        client,
        left.map((what) => `${what} are left open`),
      )
    }),
  )
