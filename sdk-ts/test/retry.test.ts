import { describe, expect, test } from 'vitest'
import { APIAbortError, APIConnectionError, APITimeoutError, DecodeError } from './sample/runtime/errors.js'
import { Call } from './sample/runtime/call.js'
import type { Operation } from './sample/runtime/operation.js'
import { createRetryBudget } from './sample/runtime/retry/budget.js'
import { retryBudget } from './sample/runtime/retry/gauge.js'
import { readHints, type ServerHints } from './sample/runtime/retry/hints.js'
import { retryDelay } from './sample/runtime/retry/policy.js'
import { rateLimitHints } from './sample/runtime/retry/rate-limit.js'
import { InternalServerError, RateLimitError } from './sample/runtime/status-errors.js'
import { chunked, failureOf, fakeClient, fakeClock, json, problem, settle, settled } from './support.js'

const user = { id: 'u' }
const refused = Object.assign(new TypeError('fetch failed'), {
  cause: Object.assign(new Error('no'), { code: 'ECONNREFUSED' }),
})
const reset = Object.assign(new TypeError('fetch failed'), {
  cause: Object.assign(new Error('cut'), { code: 'ECONNRESET' }),
})

const hang = (): Promise<Response> => new Promise(() => {})

/** A failed attempt, and what differs from the defaults of a call. */
interface Failure {
  status?: number
  headers?: Record<string, string>
  isUnsent?: boolean
}
interface Circumstances {
  retries?: number
  maxRetries?: number
  statuses?: number[]
  method?: string
  isSafe?: boolean
  timeLeft?: number
}

const now = Date.UTC(2026, 0, 1)

function status(code: number, headers: Record<string, string> = {}): Failure {
  return { status: code, headers }
}

function hintsOf({ status: code, headers }: Failure): ServerHints {
  return code === undefined ? [] : readHints({ status: code, headers: new Headers(headers) }, now, rateLimitHints.hints)
}

function decide(failure: Failure, over: Circumstances = {}): ReturnType<typeof retryDelay> {
  const { retries = 0, maxRetries, statuses, method = 'GET', isSafe = false, timeLeft = 60_000 } = over
  const { client } = fakeClient([], { random: () => 0.5, timeout: timeLeft, clock: fakeClock() })
  const operation: Operation = { method, path: '/', ...(statuses && { retry: { statuses } }) }
  const call = new Call(client._config, operation, '', { maxRetries })
  const { isUnsent = false } = failure
  return retryDelay(call, failure.status, hintsOf(failure), isUnsent, isSafe, retries)
}

describe('whether to try again', () => {
  test.each([408, 429, 500, 502, 503, 504])('status %i: yes', (code) => {
    expect(decide(status(code))).toEqual(expect.any(Number))
  })

  test.each([400, 401, 403, 404, 409, 422, 501, 505, 302])('status %i: no', (code) => {
    expect(decide(status(code))).toBeUndefined()
  })

  test('status 409 with a hint: yes', () => {
    expect(decide(status(409, { 'retry-after': '1' }))).toEqual(expect.any(Number))
  })

  test('the list of the contract takes the place of the usual one', () => {
    expect(decide(status(418), { statuses: [418] })).toEqual(expect.any(Number))
    expect(decide(status(500), { statuses: [418] })).toBeUndefined()
  })

  test.each([
    [status(500), false],
    [status(503), false],
    [status(503, { 'retry-after': '1' }), true],
    [status(429), true],
    [{ isUnsent: true }, true],
    [{ isUnsent: false }, false],
    [{}, false],
    [status(400, { 'x-should-retry': 'true' }), false],
  ] as [Failure, boolean][])('a POST without a key after %j: %s', (failure, isRetried) => {
    expect(decide(failure, { method: 'POST' }) !== undefined).toBe(isRetried)
    expect(decide(failure, { method: 'POST', isSafe: true })).toEqual(expect.any(Number))
  })

  test('the server has the last word', () => {
    expect(decide(status(500, { 'x-should-retry': 'false' }))).toBeUndefined()
    expect(decide(status(400, { 'x-should-retry': 'true' }))).toEqual(expect.any(Number))
  })

  test('the number of retries is bounded', () => {
    expect(decide(status(500), { retries: 2 })).toBeUndefined()
  })
})

describe('how long to wait', () => {
  test.each([
    [0, 250],
    [1, 500],
    [3, 2000],
    [4, 4000],
    [9, 4000],
  ])('after retry %i: half of the full jitter is %i ms', (retries, delay) => {
    expect(decide(status(500), { retries, maxRetries: 20 })).toBe(delay)
  })

  test('a failure before anything was sent begins with 50 ms', () => {
    expect(decide({ isUnsent: true })).toBe(25)
  })

  test('a hint is a floor, with up to a tenth on top', () => {
    expect(decide(status(429, { 'retry-after': '10' }))).toBe(10_500)
    expect(decide(status(429, { 'retry-after-ms': '100' }))).toBe(255)
  })

  test('a hint beyond a minute or beyond the time left ends the call', () => {
    const dayLeft = { timeLeft: 86_400_000 }
    expect(decide(status(429, { 'retry-after': '61' }), dayLeft)).toBe('hint')
    expect(decide(status(429, { 'retry-after': '10' }), { timeLeft: 9_000 })).toBe('hint')
  })

  test('a wait beyond the time left ends the call', () => {
    expect(decide(status(500), { timeLeft: 200 })).toBe('deadline')
  })
})

describe('the hint of a server', () => {
  const wait = (headers: Record<string, string>, code = 429): number | undefined => hintsOf(status(code, headers))[1]

  test.each([
    [{ 'retry-after-ms': '12.5', 'retry-after': '9' }, 12.5],
    [{ 'retry-after': '2' }, 2000],
    [{ 'retry-after': 'Thu, 01 Jan 2026 00:00:05 GMT' }, 5000],
    [{ 'retry-after': 'Thursday, 01-Jan-26 00:00:05 GMT' }, 5000],
    [{ 'retry-after': 'Thu Jan  1 00:00:05 2026' }, 5000],
    [{ 'retry-after': 'Wed, 31 Dec 2025 00:00:00 GMT' }, 0],
    [{ 'ratelimit-reset': '7' }, 7000],
    [{ 'x-ratelimit-reset': String(now / 1000 + 3) }, 3000],
    [{ 'x-ratelimit-reset': String(now + 3000) }, 3000],
    [{ 'x-ratelimit-reset': '2026-01-01T00:00:04Z' }, 4000],
    [{ 'retry-after': '-1' }, undefined],
    [{ 'retry-after': 'NaN' }, undefined],
    [{ 'retry-after': '1.5' }, undefined],
    [{ 'retry-after-ms': '1e3', 'retry-after': '2' }, 2000],
    [{ 'retry-after': 'soon', 'ratelimit-reset': '1' }, 1000],
  ])('%j: %j', (headers, expected) => {
    expect(wait(headers as unknown as Record<string, string>)).toBe(expected)
  })

  test('by its rate limit counts on 429 and 503 only', () => {
    expect(wait({ 'x-ratelimit-reset': '7' }, 500)).toBeUndefined()
  })
})

describe('the loop', () => {
  test('keeps key and request id over attempts, counts them and waits between', async () => {
    const clock = fakeClock({ auto: true })
    const { client, sent } = fakeClient([problem(503, 'unavailable'), reset, json(user, { status: 201 })], { clock })
    await client.users.create({ email: 'a' })
    expect(sent.map(({ headers }) => headers['x-retry-count'])).toEqual(['0', '1', '2'])
    expect(new Set(sent.map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
    expect(new Set(sent.map(({ headers }) => headers['x-request-id'])).size).toBe(1)
    expect(clock.waits).toEqual([30_000, 250, 30_000, 500, 30_000])
    expect(clock.pending()).toBe(0)
  })

  test('waits as long as it should when the clock of the machine jumps', async () => {
    const clock = fakeClock({ auto: true })
    let day = 0
    const jumping = { ...clock, now: () => clock.now() + (day++ % 2 ? 86_400_000 : -86_400_000) }
    const { client, sent } = fakeClient([problem(503, 'busy', { 'retry-after': '2' }), json({ id: 'u' })], {
      clock: jumping,
      random: () => 0,
    })
    await client.users.retrieve('u')
    expect(sent).toHaveLength(2)
    expect(clock.waits).toContain(2000)
    expect(clock.elapsed()).toBe(2000)
  })

  test('uses the key of the caller', async () => {
    const { client, sent } = fakeClient([json(user)])
    await client.users.create({ email: 'a' }, { idempotencyKey: 'mine' })
    expect(sent[0]?.headers['idempotency-key']).toBe('mine')
  })

  test('ends with the last error and all attempts', async () => {
    const clock = fakeClock({ auto: true })
    const { client, sent } = fakeClient([reset, problem(500, 'internal')], { clock })
    const error = await failureOf(client.users.retrieve('u'))
    expect(error).toBeInstanceOf(InternalServerError)
    expect(error).toMatchObject({
      attempts: [{ cause: reset, delay: 250 }, { status: 500, delay: 500 }, { status: 500 }],
    })
    expect(sent).toHaveLength(3)
  })

  test('does not repeat what is not safe to repeat', async () => {
    const { client, sent } = fakeClient([reset])
    const error = await failureOf(client.users.update('u', { name: 'x' }))
    expect(error).toBeInstanceOf(APIConnectionError)
    expect(error).toMatchObject({
      message: 'The connection failed: cut (PATCH http://localhost:3001/users/u)',
      cause: reset,
    })
    expect(sent).toHaveLength(1)
  })

  test('repeats what the server cannot have begun', async () => {
    const clock = fakeClock({ auto: true })
    const { client, sent } = fakeClient([refused, json(user)], { clock })
    await client.users.update('u', { name: 'x' })
    expect(sent).toHaveLength(2)
    expect(clock.waits).toContain(25)
  })

  test('raises a rate limit at once when the server asks for too much patience', async () => {
    const { client, sent } = fakeClient([problem(429, 'rate_limited', { 'retry-after': '3600' })])
    const error = await failureOf(client.users.retrieve('u'))
    expect(error).toBeInstanceOf(RateLimitError)
    expect(error).toMatchObject({ retryAfter: 3_600_000, retryStopped: 'hint' })
    expect(sent).toHaveLength(1)
  })

  test('repeats a call whose JSON was cut', async () => {
    const clock = fakeClock({ auto: true })
    const cut = chunked(['{"id":'], 'close', 'application/json')
    const broken = chunked(['{"id":'], 'break', 'application/json')
    const { client, sent } = fakeClient([cut, broken, json(user)], { clock })
    expect(await client.users.retrieve('u')).toEqual(user)
    expect(sent).toHaveLength(3)
    const never = fakeClient([chunked(['{'], 'close', 'application/json')], { maxRetries: 0 })
    expect(await failureOf(never.client.users.retrieve('u'))).toBeInstanceOf(DecodeError)
  })

  test('ends an attempt that takes too long and tries again with a fresh signal', async () => {
    const clock = fakeClock()
    const { client, sent } = fakeClient([hang, json(user)], { clock, random: () => 0 })
    const promise = client.users.retrieve('u')
    await settle()
    clock.advance(30_000)
    await settle()
    clock.advance(0)
    expect(await promise).toEqual(user)
    expect(sent.map(({ signal }) => signal.aborted)).toEqual([true, false])
  })

  test('ends the call when its time is up, whatever it waits for', async () => {
    const clock = fakeClock()
    const { client } = fakeClient([hang], { clock, timeout: 1000 })
    const failure = failureOf(client.users.retrieve('u'))
    await settle()
    clock.advance(1000)
    expect(await failure).toBeInstanceOf(APITimeoutError)
    const slow = fakeClient([() => chunked(['{'], 'hang', 'application/json')], { clock, timeout: 1000 })
    const late = failureOf(slow.client.users.retrieve('u'))
    await settle()
    clock.advance(1000)
    expect(await late).toBeInstanceOf(APITimeoutError)
  })

  test('takes the time of the operation unless the client says otherwise', async () => {
    const clock = fakeClock()
    const { client } = fakeClient([() => new Promise<Response>(() => {})], { clock, attemptTimeout: Infinity })
    const failure = failureOf(client.reports.rows())
    await settle()
    expect(clock.waits).toEqual([120_000])
    clock.advance(120_000)
    expect(await failure).toBeInstanceOf(APITimeoutError)
  })

  test.each(['attempt', 'backoff', 'body'] as const)(
    'ends at once when the caller cancels in the %s',
    async (where) => {
      const clock = fakeClock()
      const answers = {
        attempt: () => new Promise<Response>(() => {}),
        backoff: problem(500, 'internal'),
        body: () => chunked(['{'], 'hang', 'application/json'),
      }
      const { client } = fakeClient([answers[where]], { clock })
      const controller = new AbortController()
      const failure = failureOf(client.users.retrieve('u', { signal: controller.signal }))
      await settle()
      controller.abort(new Error('enough'))
      const error = await failure
      expect(error).toBeInstanceOf(APIAbortError)
      expect(error).toMatchObject({ name: 'AbortError', cause: new Error('enough') })
      expect(clock.pending()).toBe(0)
    },
  )

  test('that ran out of time once ends at what is not to be tried again', async () => {
    const clock = fakeClock()
    const html = (): Response => new Response('<html>', { headers: { 'content-type': 'text/html' } })
    const { client, sent } = fakeClient([hang, html], { clock, attemptTimeout: 1000 })
    const failure = failureOf(client.users.retrieve('u'))
    await settle()
    clock.advance(1000)
    await settle()
    clock.advance(250)
    expect(await failure).toMatchObject({ name: 'UnexpectedContentTypeError' })
    expect(sent).toHaveLength(2)
  })

  test('is over when the caller cancels while the body of an error is read', async () => {
    const controller = new AbortController()
    const failing = (): Response => new Response(chunked(['{'], 'hang').body, { status: 500 })
    const { client, sent } = fakeClient([failing])
    const failure = failureOf(client.users.retrieve('u', { signal: controller.signal }))
    await settle()
    controller.abort()
    expect(await failure).toBeInstanceOf(APIAbortError)
    expect(sent).toHaveLength(1)
  })

  test('sends nothing when the caller has cancelled before', async () => {
    const { client, sent } = fakeClient([json(user)])
    expect(await failureOf(client.users.retrieve('u', { signal: AbortSignal.abort() }))).toBeInstanceOf(APIAbortError)
    expect(sent).toHaveLength(0)
  })

  test('lets no more calls through at a time than allowed, in order', async () => {
    const answer: (() => void)[] = []
    const slow = (): Promise<Response> => new Promise((resolve) => answer.push(() => resolve(json(user))))
    const { client, sent } = fakeClient([slow], { maxConcurrency: 2 })
    const calls = ['a', 'b', 'c'].map((id) => client.users.retrieve(id))
    await settled()
    expect(sent).toHaveLength(2)
    answer[0]?.()
    await settled()
    expect(sent.map(({ url }) => url.at(-1))).toEqual(['a', 'b', 'c'])
    answer.forEach((one) => one())
    await settled()
    answer.forEach((one) => one())
    await Promise.all(calls)
  })
})

describe('the budget of an origin', () => {
  test('pays for retries until it is spent, and recovers by success and by time', () => {
    let time = 0
    const budget = createRetryBudget(() => time)
    for (let paid = 0; paid < 10; paid++) expect(budget(10)).toBe(90 - 10 * paid)
    expect(budget(10)).toBeLessThan(0)
    expect(budget(-10)).toBe(10)
    expect(budget(-1)).toBe(11)
    time += 4000
    expect(budget(0)).toBe(15)
    expect(budget(5)).toBe(10)
    time += 1_000_000
    expect(budget(-10)).toBe(100)
  })

  test('can be seen by origin', async () => {
    const clock = fakeClock({ auto: true })
    const { client } = fakeClient([problem(500, 'internal'), json({ id: 'u' })], { clock, random: () => 0 })
    expect(retryBudget(client)).toEqual({})
    await client.users.retrieve('u')
    expect(retryBudget(client.withOptions({}))).toEqual({ 'http://localhost:3001': 100 })
    const failing = fakeClient([problem(500, 'internal')], { clock, random: () => 0 })
    await failureOf(failing.client.users.retrieve('u'))
    expect(retryBudget(failing.client)).toEqual({ 'http://localhost:3001': 80 })
  })

  test('stops the retries of all calls, and the error says so', async () => {
    const clock = fakeClock({ auto: true })
    const { client, sent } = fakeClient([problem(500, 'internal')], { clock, random: () => 0 })
    for (let call = 0; call < 5; call++) await failureOf(client.users.retrieve('u'))
    expect(sent).toHaveLength(15)
    expect(await failureOf(client.users.retrieve('u'))).toMatchObject({ retryStopped: 'budget' })
    expect(sent).toHaveLength(16)
  })
})
