/** Where the SDKs call: the mock over HTTP, or a real server behind it, with everything that passes kept. */
import type { Api } from '@artificer/generator/ir'
import {
  type Answer,
  type Answered,
  createMock,
  type Incoming,
  type JournalEntry,
  type Mock,
  type MockOptions,
  NAMESPACE_HEADER,
} from '@artificer/mock'
import { type MockServer, serveMock } from '@artificer/mock/http'
import { forward } from './forward.ts'

/** One request and its answer. */
export interface Exchange {
  request: Incoming
  /** What the mock found of the request; it changes until the answer is over. */
  entry: JournalEntry
  /** Absent while there is none, and when the connection broke before. */
  answer?: { status: number; headers: readonly (readonly [string, string])[]; body: Uint8Array }
}

/** Answers in the mock's place; `index` counts the requests of the namespace from 0. */
export type Script = (index: number, incoming: Incoming, proceed: () => Promise<Answer>) => Answer | Promise<Answer>

export interface Bench {
  mock: Mock
  /** Where the SDKs call. */
  url: string
  /** Whether a real server answers, which cannot be told to fail. */
  isReal: boolean
  /** What passed under a namespace, in the order in which it came. */
  exchanges(namespace: string): Exchange[]
  /** Sets who answers under a namespace. `isForgetful`: what one request does to the mock's state is not there for the next one. */
  answerWith(namespace: string, script: Script, isForgetful?: boolean): void
  /** Called when a request of the namespace is there. */
  whenAsked(namespace: string, react: () => void): void
  close(): Promise<void>
}

export interface BenchOptions extends MockOptions {
  /** A real server that answers in the mock's place. */
  server?: string | undefined
}

export async function openBench(api: Api, { server, ...options }: BenchOptions): Promise<Bench> {
  const mock = createMock(api, { journalLimit: 500, ...options, ...(server !== undefined && { validate: 'report' }) })
  const kept = new Map<string, Exchange[]>()
  const scripts = new Map<string, { script: Script; isForgetful: boolean }>()
  const reactions = new Map<string, () => void>()
  const answer = async (incoming: Incoming): Promise<Answer> => {
    const namespace = namespaceOf(incoming)
    const all = kept.get(namespace) ?? []
    const { script, isForgetful } = scripts.get(namespace) ?? {}
    const place = isForgetful === true ? `${namespace}.${all.length}` : namespace
    const own = mock.answer(place === namespace ? incoming : movedTo(place, incoming))
    const exchange: Exchange = { request: incoming, entry: mock.journal.entries({ namespace: place }).at(-1)! }
    kept.set(namespace, [...all, exchange])
    reactions.get(namespace)?.()
    const proceed = server === undefined ? () => own : () => own.then(() => forward(server, incoming))
    const made = await (script === undefined ? proceed() : script(all.length, incoming, proceed))
    return keeping(made, exchange)
  }
  const http: MockServer = await serveMock({ ...mock, answer })
  return {
    mock,
    url: http.url,
    isReal: server !== undefined,
    exchanges: (namespace) => kept.get(namespace) ?? [],
    answerWith: (namespace, script, isForgetful = false) => void scripts.set(namespace, { script, isForgetful }),
    whenAsked: (namespace, react) => void reactions.set(namespace, react),
    close: () => http.close(),
  }
}

export const headerOf = (headers: readonly (readonly [string, string])[], name: string): string | undefined =>
  headers.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]

const namespaceOf = ({ headers }: Incoming): string => headerOf(headers, NAMESPACE_HEADER) ?? 'default'

const movedTo = (namespace: string, incoming: Incoming): Incoming => ({
  ...incoming,
  headers: incoming.headers.map(([name, value]) => [name, name.toLowerCase() === NAMESPACE_HEADER ? namespace : value]),
})

/** The answer, whose bytes are kept as they pass. */
function keeping(answer: Answer, exchange: Exchange): Answer {
  if (answer.kind === 'reset') return answer
  const { status, headers, body } = answer
  exchange.answer = { status, headers, body: body instanceof Uint8Array ? body : new Uint8Array() }
  return body instanceof Uint8Array ? answer : { ...answer, body: watched(body, exchange) }
}

async function* watched(body: Exclude<Answered['body'], Uint8Array>, exchange: Exchange): AsyncGenerator<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) {
    chunks.push(chunk)
    exchange.answer = { ...exchange.answer!, body: Buffer.concat(chunks) }
    yield chunk
  }
}
