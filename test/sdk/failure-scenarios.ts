/** What goes wrong in each scenario, set up in the mock for every language apart. */
import { createServer } from 'node:net'
import { once } from 'node:events'
import type { Json } from '@artificer/generator/ir'
import type { Fault, FaultRule, Mock } from '@artificer/mock'

export const LANGUAGES = ['typescript', 'python', 'python async'] as const
export type Language = (typeof LANGUAGES)[number]

/** What a program saw of a scenario: the same in every language. */
export interface Observation {
  /** The error that ended it, if one did. */
  error?: {
    class: string
    status: number | null
    code: string | null
    /** `code` of the decoded body. */
    bodyCode: string | null
    /** Seconds. */
    retryAfter: number | null
    retryStopped: string | null
  }
  /** Names of events or ids of items that were handed over, or what came of a call. */
  seen: string[]
  /** The same without the SDK's own loop. */
  byHand?: string[]
  /** Where the key, or the secret of the webhook, was found. */
  leaks: string[]
  /** Lines of the log at its most talkative. */
  logged: number
  /** Whether a copy (pickle, structured clone) says what the error says. */
  copied?: boolean
}

export type Observations = Record<string, Observation>

/** What every page names as the next. */
const REPEATED_CURSOR = 'c_same'

const FAULTS: { [scenario: string]: Omit<FaultRule, 'namespace'> } = {
  html: { operation: 'models.list', fault: { kind: 'html', status: 200 } },
  conflict: { operation: 'batch.pause', fault: status(409, { code: 'conflict' }) },
  'rate limited twice': { operation: 'conversations.create', calls: [1, 2], fault: status(429, { retryAfter: '0' }) },
  'post without key': { operation: 'models.refresh', fault: status(500) },
  'a day': { operation: 'models.list', fault: status(429, { retryAfter: 86_400 }) },
}

function status(code: number, parts: Partial<Extract<Fault, { kind: 'status' }>> = {}): Fault {
  return { kind: 'status', status: code, ...parts }
}

export const namespaceOf = (scenario: string, language: Language): string => `${scenario} ${language}`

export function setUp(mock: Mock): void {
  for (const language of LANGUAGES) {
    for (const [scenario, rule] of Object.entries(FAULTS))
      mock.fault({ ...rule, namespace: namespaceOf(scenario, language) })
    const stream = (scenario: string, preset: 'end-after-2' | 'drop-after-2') =>
      mock.script('orchestration.stream', undefined, { preset, namespace: namespaceOf(scenario, language) })
    stream('truncated stream', 'end-after-2')
    stream('reset stream', 'drop-after-2')
    mock.override('projects.list', {
      status: 200,
      body: { ...exampleOf(mock, 'GET /api/projects'), nextCursor: REPEATED_CURSOR },
      namespace: namespaceOf('repeated cursor', language),
    })
  }
}

function exampleOf(mock: Mock, id: string): { [key: string]: Json } {
  const example = mock.api.operations.find((operation) => operation.id === id)?.examples[0]?.response
  return example as { [key: string]: Json }
}

/** A URL where nothing listens. */
export async function deadURL(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
}

export interface Deliveries {
  [name: string]: { headers: { [name: string]: string }; body: string; secret: string }
}

/** One that is right, one whose body was changed, one that was sent an hour ago. */
export function deliveries(mock: Mock): Deliveries {
  const good = mock.webhook('batch.completed')
  return {
    good,
    bad: { ...good, body: good.body.replace('{', '{ ') },
    stale: mock.webhook('batch.completed', { timestamp: Math.floor(Date.now() / 1000) - 3600 }),
  }
}
