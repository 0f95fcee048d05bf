/** What goes wrong gets the same named error in both languages, and none of them tells the key. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emitSdks, root } from '../emit-sdks.ts'
import { API_KEY, headerOf, serveArtificer, type ServedMock } from './artificer-mock.ts'
import {
  deadURL,
  deliveries,
  type Language,
  LANGUAGES,
  namespaceOf,
  type Observation,
  type Observations,
  setUp,
} from './failure-scenarios.ts'
import { meetAll } from './failures-typescript.ts'
import { runPython } from './run-python.ts'

let served: ServedMock
let observations: Record<Language, Observations>

beforeAll(async () => {
  const sdks = await emitSdks(join(root, 'spec/openapi.json'), 'artificer-failures')
  served = await serveArtificer(sdks.api)
  setUp(served.mock)
  const around = {
    url: served.server.url,
    deadURL: await deadURL(),
    wrongKey: 'sk_wrong-but-secret-all-the-same',
    deliveries: deliveries(served.mock),
  }
  const [typescript, python] = await Promise.all([
    meetAll(around),
    runPython('failures.py', sdks.python, { ...around, key: API_KEY }) as Promise<
      Record<'sync' | 'async', Observations>
    >,
  ])
  observations = { typescript, python: python.sync, 'python async': python.async }
}, 60_000)

afterAll(() => served.server.close())

describe.each(LANGUAGES)('%s', (language) => {
  const observed = (scenario: string): Observation => observations[language][scenario]!
  const attempts = (scenario: string) => served.mock.journal.entries({ namespace: namespaceOf(scenario, language) })

  it.each([
    ['wrong key', 'AuthenticationError', 401, 'unauthenticated'],
    ['dead server', 'APIConnectionError', null, null],
    ['truncated stream', 'StreamIncompleteError', null, null],
    ['reset stream', 'StreamInterruptedError', null, null],
    ['html', 'UnexpectedContentTypeError', null, null],
    ['conflict', 'ConflictError', 409, 'conflict'],
    ['post without key', 'InternalServerError', 500, 'internal'],
    ['a day', 'RateLimitError', 429, 'rate_limited'],
    ['repeated cursor', 'PageError', null, null],
    ['webhook bad', 'WebhookVerificationError', null, null],
    ['webhook stale', 'WebhookVerificationError', null, null],
  ])('meets `%s` with %s', (scenario, kind, status, code) => {
    expect(observed(scenario).error).toMatchObject({ class: kind, status, code })
  })

  it('decodes the body of a declared error', () => {
    expect(observed('conflict').error?.bodyCode).toBe('conflict')
    expect(attempts('conflict')).toHaveLength(1)
  })

  it('hands over the events before the end of a truncated stream', () => {
    expect(observed('truncated stream').seen).toHaveLength(2)
  })

  it('repeats a rate-limited call under one key, and counts', () => {
    const entries = attempts('rate limited twice')
    expect(observed('rate limited twice')).toMatchObject({ seen: ['Third time'] })
    expect(entries.map(({ status }) => status)).toEqual([429, 429, 201])
    expect(entries.map((entry) => headerOf(entry, 'x-retry-count'))).toEqual(['0', '1', '2'])
    expect(new Set(entries.map((entry) => headerOf(entry, 'idempotency-key'))).size).toBe(1)
    expect(headerOf(entries[0]!, 'idempotency-key')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('does not repeat a POST without a key', () => {
    const entries = attempts('post without key')
    expect(entries.map(({ method, status }) => [method, status])).toEqual([['POST', 500]])
    expect(headerOf(entries[0]!, 'idempotency-key')).toBeUndefined()
  })

  it('does not wait a day', () => {
    expect(observed('a day').error).toMatchObject({ retryAfter: 86_400, retryStopped: 'hint' })
    expect(attempts('a day')).toHaveLength(1)
  })

  it('walks the same three pages by hand and by itself', () => {
    const { seen, byHand } = observed('three pages')
    expect(new Set(seen).size).toBe(5)
    expect(byHand).toEqual(seen)
    const lists = attempts('three pages').filter(({ method }) => method === 'GET')
    expect(lists).toHaveLength(6)
  })

  it('keeps the items before a cursor that came again', () => {
    expect(observed('repeated cursor').seen).toHaveLength(2)
    expect(attempts('repeated cursor')).toHaveLength(2)
  })

  it('unwraps a webhook that is right', () => {
    expect(observed('webhook good')).toMatchObject({ seen: ['batch.completed'] })
    expect(observed('webhook good').error).toBeUndefined()
  })

  it('tells the key nowhere, though it logs', () => {
    const told = Object.entries(observations[language]).filter(([, { leaks }]) => leaks.length > 0)
    expect(told.map(([scenario, { leaks }]) => ({ scenario, leaks }))).toEqual([])
    const silent = Object.entries(observations[language]).filter(([, { logged }]) => logged === 0)
    expect(silent.map(([scenario]) => scenario)).toEqual(['webhook good', 'webhook bad', 'webhook stale'])
  })

  it('makes errors that can be copied', () => {
    const failed = Object.entries(observations[language]).filter(([, { error }]) => error !== undefined)
    expect(failed).toHaveLength(11)
    expect(failed.filter(([, { copied }]) => copied !== true).map(([scenario]) => scenario)).toEqual([])
  })
})
