import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { Sample } from './sample/generated/client.js'
import { unwrapWebhook } from './sample/generated/webhooks.js'
import { circuitBreaker } from './sample/runtime/circuit-breaker.js'
import { outerMiddleware } from './sample/runtime/outer-middleware.js'
import { chunked, collect, failureOf, fakeClient, fakeClock, json, problem } from './support.js'

const secret = 'sk_canary_0123456789abcdef'
const logged: unknown[] = []
const log = (...parts: unknown[]): void => void logged.push(...parts)

const options = () => ({
  apiKey: secret,
  webhookSecret: secret,
  logger: { debug: log, info: log, warn: log, error: log },
  logLevel: 'debug' as const,
  clock: fakeClock({ auto: true }),
  defaultHeaders: { 'x-api-key': secret, cookie: `session=${secret}` },
})

type Answers = Parameters<typeof fakeClient>[0]

/** The error of a call to a client that is full of secrets. */
function calling(answers: Answers, call: (client: Sample) => PromiseLike<unknown>, more: object = {}) {
  return () => failureOf(call(fakeClient(answers, { ...options(), ...more }).client))
}

const retrieve = (client: Sample): PromiseLike<unknown> => client.users.retrieve('u')
const stream = async (client: Sample): Promise<unknown> => collect(await client.chat.stream({ content: 'x' }))
const headers = { 'set-cookie': `a=${secret}`, 'x-auth-token': secret }
const refused = Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } })

const failures: [string, () => Promise<unknown>][] = [
  ['a status', calling([problem(400, 'bad', headers)], retrieve)],
  ['a status after retries', calling([problem(500, 'bad', headers)], retrieve)],
  ['a refused token', calling([problem(401, 'bad', headers)], retrieve, { apiKey: () => secret })],
  ['a lost connection', calling([refused], retrieve)],
  ['a time-out', calling([() => new Promise(() => {})], retrieve, { timeout: 1 })],
  ['an abort', calling([json({})], (client) => client.users.retrieve('u', { signal: AbortSignal.abort() }))],
  ['a body that is no JSON', calling([new Response('{', { headers: { ...headers } })], retrieve)],
  [
    'another content type',
    calling([new Response('<p>', { headers: { ...headers, 'content-type': 'text/html' } })], retrieve),
  ],
  [
    'a body that is too large',
    calling([json({ a: 'x'.repeat(100) }, { headers })], retrieve, { maxResponseBytes: 10 }),
  ],
  ['a stream that breaks off', calling([chunked(['data: {}\n\n'], 'break')], stream)],
  ['a stream that ends early', calling([chunked(['data: {}\n\n'])], stream)],
  ['an event that is no JSON', calling([chunked(['event: chunk\ndata: {\n\n'])], stream)],
  [
    'a circuit that is open',
    calling(
      [problem(500, 'x')],
      async (client) => {
        for (let call = 0; call < 30; call++) await failureOf(retrieve(client))
        return retrieve(client)
      },
      { circuitBreaker: circuitBreaker(), maxRetries: 0 },
    ),
  ],
  [
    'a header that cannot be sent',
    calling([json({})], (client) => client.users.retrieve('u', { headers: { 'x-key': `${secret}\n` } })),
  ],
  ['a credential that cannot be sent', calling([json({})], retrieve, { apiKey: `${secret}\n` })],
  [
    'outer middleware',
    calling([problem(400, 'bad', headers)], retrieve, {
      outerMiddleware: outerMiddleware((request, next) => next(request)),
    }),
  ],
  [
    'a base URL with a password',
    async () =>
      failureOf(Promise.resolve().then(() => new Sample({ ...options(), baseURL: `https://u:${secret}@example.org` }))),
  ],
  ['a webhook that does not fit', () => failureOf(unwrapWebhook('{}', new Headers(), { secret }))],
]

/** Everything that can be reached from a value, private slots apart. */
function reachable(value: unknown, seen = new Set<unknown>()): string[] {
  if (typeof value === 'string') return [value]
  if (Object(value) !== value || seen.has(value)) return []
  seen.add(value)
  const keys = Reflect.ownKeys(value as object)
  const members = keys.map((key) => Reflect.getOwnPropertyDescriptor(value as object, key)?.value as unknown)
  const entries = value instanceof Headers ? [...value].flat() : []
  return [...keys.map(String), ...entries, ...members.flatMap((member) => reachable(member, seen))]
}

function shown(value: unknown): string[] {
  const clone = structuredClone(value instanceof Error ? value : { ...(value as object) })
  return [
    inspect(value, { depth: 20, showHidden: true }),
    JSON.stringify(value),
    String(value),
    String((value as Error).stack),
    inspect(clone, { depth: 20, showHidden: true }),
    ...reachable(value),
  ]
}

describe('a secret never appears', () => {
  test.each(failures)('in the error of %s', async (_, fail) => {
    const error = await fail()
    expect(error).toBeInstanceOf(Error)
    for (const text of shown(error)) expect(text).not.toContain(secret)
  })

  test('in logs of any level', () => {
    expect(logged.length).toBeGreaterThan(20)
    for (const text of logged.flatMap((item) => [inspect(item, { depth: 20 }), ...reachable(item)]))
      expect(text).not.toContain(secret)
  })

  test('in what a client, a resource, a page or a stream shows of itself', async () => {
    const { client } = fakeClient([json({ data: [], nextCursor: 'c' })], options())
    const page = await client.users.list()
    const { client: other } = fakeClient([chunked(['data: {}\n\n'])], options())
    const events = await other.chat.stream({ content: 'x' })
    for (const value of [client, client.users, client.webhooks, page, events])
      for (const text of [inspect(value, { depth: 20, showHidden: true }), JSON.stringify(value), String(value)])
        expect(text).not.toContain(secret)
    expect(client.toString()).not.toContain(secret)
  })

  test('at another origin than the one that it is for', async () => {
    const away = new Response(null, { status: 302, headers: { location: 'https://other.example.org/u' } })
    const { client, sent } = fakeClient([away, json({ id: 'u' })], { ...options(), baseURL: 'https://api.example.org' })
    await client.users.retrieve('u')
    expect(JSON.stringify(sent[1])).not.toContain(secret)
  })
})
