import type { Incoming } from './incoming.ts'
import type { Masking } from './mask.ts'
import { sha256 } from './hash.ts'
import type { Finding } from './validate/finding.ts'

/** One request and what became of it. */
export interface JournalEntry {
  /** 1, 2, 3 … since the last reset. */
  number: number
  namespace: string
  /** SDK name of the operation; absent when none matched. */
  operation?: string
  method: string
  /** Path and query as they were sent; credentials in the query are masked. */
  target: string
  /** As they were sent, in their order; credentials are masked. */
  headers: [string, string][]
  /** The body as text when it is UTF-8, else its size and hash. */
  body?: string | { bytes: number; sha256: string }
  findings: Finding[]
  /** Status of the answer; absent while there is none and when the connection broke before. */
  status?: number
  /** The answer is the replay of an earlier one under the same idempotency key. */
  isReplay?: boolean
  /** Kind of the fault that was put in. */
  fault?: string
  /** Chunks of a streamed answer that were handed over. */
  chunks?: number
  /** `open` while an answer is being given. `aborted`: the caller went away; `reset`: the mock broke the connection. */
  outcome: 'open' | 'answered' | 'aborted' | 'reset'
}

/** Requests in the order in which they came. */
export interface Journal {
  entries(filter?: { operation?: string; namespace?: string }): JournalEntry[]
  /** One entry a line, as JSON. */
  lines(): string
  /** Forgets the entries of a namespace, or all. */
  clear(namespace?: string): void
}

export interface JournalWriter extends Journal {
  open(incoming: Incoming, namespace: string): JournalEntry
}

export const createJournal = (masking: Masking, limit: number): JournalWriter => {
  let entries: JournalEntry[] = []
  let count = 0
  return {
    entries: (filter = {}) =>
      entries.filter(
        ({ operation, namespace }) =>
          (filter.operation ?? operation) === operation && (filter.namespace ?? namespace) === namespace,
      ),
    lines: () => entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''),
    clear: (namespace) => {
      entries = namespace === undefined ? [] : entries.filter((entry) => entry.namespace !== namespace)
      if (namespace === undefined) count = 0
    },
    open: (incoming, namespace) => {
      const entry = entryOf(incoming, namespace, masking, (count += 1))
      entries.push(entry)
      if (entries.length > limit) entries.shift()
      return entry
    },
  }
}

const entryOf = (incoming: Incoming, namespace: string, masking: Masking, number: number): JournalEntry => ({
  number,
  namespace,
  method: incoming.method,
  target: masking.target(incoming.target),
  headers: incoming.headers.map(([name, value]) => [name, masking.header(name, value)]),
  ...(incoming.body.byteLength === 0 ? {} : { body: bodyOf(incoming.body) }),
  findings: [],
  outcome: 'open',
})

const EXACT = new TextDecoder('utf-8', { fatal: true })

const bodyOf = (bytes: Uint8Array): JournalEntry['body'] & {} => {
  try {
    return EXACT.decode(bytes)
  } catch {
    return { bytes: bytes.byteLength, sha256: sha256(bytes) }
  }
}
