/** Random calls over random answers, the same for the same seed: what nobody thought of. No limit ends at the moment at which a wait does. */
import type { CallCase, CallData, ClientData, OperationData, Reply } from './case.ts'
import type { Random } from './random-cases.ts'

export function randomCall(random: Random, name: string): CallCase {
  const operation = randomOperation(random)
  const call = randomArguments(random, operation)
  return {
    name,
    clauses: [],
    operation: { ...operation, ...(isUpload(call) && { body: 'bytes' }) },
    client: randomClient(random),
    calls: [call],
    times: pick(random, [1, 1, 2]),
    server: Array.from({ length: pick(random, [1, 2, 3, 4, 5, 6]) }, () => randomReply(random)),
    // Tenths of what delays are made of are whole milliseconds.
    random: [pick(random, [0, 0.2, 0.4, 0.6, 0.8])],
    expect: {},
  }
}

function randomOperation(random: Random): OperationData {
  return {
    method: pick(random, ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
    ...maybe(random, 0.3, () => ({ idempotency: pick(random, ['Idempotency-Key', 'safe']) })),
    ...maybe(random, 0.2, () => ({ retry: randomRetry(random) })),
    ...maybe(random, 0.2, () => ({ errors: [{ status: 409, code: 'taken', class: 'TakenError' }] })),
    ...maybe(random, 0.2, () => ({ result: pick(random, ['text', 'none', 'bytes'] as const) })),
  }
}

function randomRetry(random: Random): NonNullable<OperationData['retry']> {
  return {
    ...maybe(random, 0.6, () => ({ statuses: [418, 500] })),
    ...maybe(random, 0.6, () => ({ max: pick(random, [0, 1, 4]) })),
    ...maybe(random, 0.6, () => ({ maxElapsed: pick(random, [503, 3001]) })),
  }
}

function randomArguments(random: Random, { method }: OperationData): CallData {
  const upload = { $upload: pick(random, ['stream', 'factory'] as const), text: '0123456789' }
  return {
    ...maybe(random, method === 'GET' ? 0 : 0.5, () => ({ body: pick(random, [{ a: 1 }, upload]) })),
    options: {
      ...maybe(random, 0.2, () => ({ maxRetries: pick(random, [0, 1, 5]) })),
      ...maybe(random, 0.2, () => ({ timeout: pick(random, [307, 2003, 20_011]) })),
      ...maybe(random, 0.2, () => ({ attemptTimeout: pick(random, [41, 1003, 5003]) })),
    },
  }
}

function isUpload({ body }: CallData): boolean {
  return Object.hasOwn(Object(body) as object, '$upload')
}

function randomClient(random: Random): ClientData {
  return {
    ...maybe(random, 0.2, () => ({ maxRetries: pick(random, [0, 1, 4]) })),
    ...maybe(random, 0.15, () => ({ timeout: pick(random, [1009, 25_013, 600_007]) })),
    ...maybe(random, 0.15, () => ({ apiKey: { tokens: ['one', 'two'] } })),
    ...maybe(random, 0.1, () => ({ circuitBreaker: {} })),
    ...maybe(random, 0.1, () => ({ maxRetryAfter: pick(random, [1000, 100_000]) })),
  }
}

function randomReply(random: Random): Reply {
  const after = pick(random, [0, 0, 50, 1990])
  const kind = random()
  if (kind < 0.2) return { failure: pick(random, ['refused', 'dns', 'tls', 'reset', 'closed', 'hang']), after }
  if (kind < 0.35) return { json: { id: 'x' }, after: pick(random, [0, 100, 31_000]) }
  if (kind < 0.45) return { ...cut, end: pick(random, ['break', 'hang', 'close']) }
  if (kind < 0.52) return { status: pick(random, [301, 302, 303, 307]), headers: { location: pick(random, places) } }
  const json = { code: pick(random, ['other', 'taken']) }
  return { status: pick(random, statuses), headers: randomHints(random), json, after }
}

const cut: Reply = { headers: { 'content-type': 'application/json' }, chunks: ['{"id":'] }
const places = ['/elsewhere', 'https://other.example.com/b', 'http://api.example.com/b']
const statuses = [400, 401, 404, 408, 409, 418, 422, 429, 500, 501, 502, 503, 504]

function randomHints(random: Random): Record<string, string> {
  return {
    ...maybe(random, 0.4, () => ({
      'retry-after': pick(random, ['0', '1', '5', '61', 'soon', 'Fri, 02 Jan 2026 03:05:10 GMT']),
    })),
    ...maybe(random, 0.2, () => ({ 'retry-after-ms': pick(random, ['0', '50', '1500', '70000', '-1']) })),
    ...maybe(random, 0.2, () => ({ 'x-should-retry': pick(random, ['true', 'false', 'yes']) })),
    ...maybe(random, 0.2, () => ({ 'x-ratelimit-reset': pick(random, ['3', '1767323085', 'soon']) })),
  }
}

function maybe<T extends object>(random: Random, share: number, make: () => T): Partial<T> {
  return random() < share ? make() : {}
}

function pick<T>(random: Random, values: readonly T[]): T {
  return values[Math.floor(random() * values.length)] as T
}
