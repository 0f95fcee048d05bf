import { describe, expect, test } from 'vitest'
import { circuitBreaker } from './sample/runtime/circuit-breaker.js'
import { CircuitOpenError } from './sample/runtime/errors.js'
import { failureOf, fakeClient, fakeClock, json, problem } from './support.js'

const fine = json({ id: 'u' })
const broken = problem(500, 'broken')

/** A client without retries whose service answers what `state.answer` says. */
function setUp(options: Parameters<typeof circuitBreaker>[0] = {}) {
  const clock = fakeClock()
  const state: { answer: Response | Error } = { answer: broken }
  const answer = (): Response => {
    if (state.answer instanceof Error) throw state.answer
    return state.answer.clone()
  }
  const breaker = circuitBreaker(options)
  const { client, sent } = fakeClient([answer], { clock, maxRetries: 0, circuitBreaker: breaker, random: () => 0 })
  const call = (): Promise<unknown> =>
    failureOf(client.users.retrieve('u').then(() => Promise.reject(new Error('fine'))))
  const callTimes = async (times: number): Promise<void> => {
    for (let index = 0; index < times; index++) await call()
  }
  return { clock, state, client, sent, call, callTimes }
}

describe('a circuit', () => {
  test('opens after twenty requests of which half have failed, and calls then fail without being sent', async () => {
    const { state, sent, call, callTimes, clock } = setUp()
    state.answer = fine
    await callTimes(10)
    state.answer = broken
    await callTimes(9)
    expect(await call()).not.toBeInstanceOf(CircuitOpenError)
    const error = await call()
    expect(error).toBeInstanceOf(CircuitOpenError)
    // 5 s, of which half is certain and the other chance, which is nought here.
    expect(error).toMatchObject({ retryAt: clock.now() + 2500 })
    expect(sent).toHaveLength(20)
  })

  test('counts the last ten seconds only', async () => {
    const { clock, call, callTimes, sent } = setUp()
    await callTimes(19)
    clock.advance(10_000)
    await callTimes(19)
    expect(sent).toHaveLength(38)
    await call()
    expect(await call()).toBeInstanceOf(CircuitOpenError)
  })

  test.each([
    ['404', problem(404, 'x')],
    ['429', problem(429, 'x')],
    ['501', problem(501, 'x')],
  ])('stays closed by status %s', async (_, answer) => {
    const { state, call, callTimes } = setUp()
    state.answer = answer
    await callTimes(30)
    expect(await call()).not.toBeInstanceOf(CircuitOpenError)
  })

  test('opens by lost connections', async () => {
    const { state, call, callTimes } = setUp()
    state.answer = new TypeError('fetch failed')
    await callTimes(20)
    expect(await call()).toBeInstanceOf(CircuitOpenError)
  })

  test('lets one probe through at a time, and closes when two have succeeded', async () => {
    const { clock, state, client, call, callTimes, sent } = setUp()
    await callTimes(20)
    clock.advance(2500)
    state.answer = fine
    const probe = client.users.retrieve('u')
    expect(await call()).toBeInstanceOf(CircuitOpenError)
    await probe
    expect(sent).toHaveLength(21)
    await client.users.retrieve('u')
    await Promise.all([client.users.retrieve('u'), client.users.retrieve('u')])
    expect(sent).toHaveLength(24)
  })

  test('stays open twice as long after a probe that failed, a minute at most', async () => {
    const { clock, call, callTimes } = setUp()
    await callTimes(20)
    for (const wait of [2500, 5000, 10_000, 20_000, 30_000, 30_000]) {
      expect(await call()).toMatchObject({ retryAt: clock.now() + wait })
      clock.advance(wait)
      expect(await call()).not.toBeInstanceOf(CircuitOpenError)
    }
  })

  test('stays open as long as the server asks for', async () => {
    const { clock, state, call, callTimes } = setUp()
    state.answer = problem(503, 'busy', { 'retry-after': '40' })
    await callTimes(20)
    expect(await call()).toMatchObject({ retryAt: clock.now() + 40_000 })
  })

  test('is not held by a probe that the caller has cancelled', async () => {
    const { clock, state, client, callTimes } = setUp()
    await callTimes(20)
    clock.advance(2500)
    state.answer = fine
    const controller = new AbortController()
    const probe = client.users.retrieve('u', { signal: controller.signal, middleware: [() => new Promise(() => {})] })
    controller.abort()
    expect(await failureOf(probe)).toMatchObject({ name: 'AbortError' })
    await client.users.retrieve('u')
  })

  test('sends to the fallback while it is open', async () => {
    const { callTimes, call, sent } = setUp({ fallback: { main: 'https://fallback.example.org/v2/' } })
    await callTimes(20)
    await call()
    expect(sent.at(-1)?.url).toBe('https://fallback.example.org/v2/users/u')
    await callTimes(19)
    expect(await call()).toBeInstanceOf(CircuitOpenError)
    expect(sent).toHaveLength(40)
  })

  test('is one a service, and shared by clients made from one another', async () => {
    const { client, callTimes } = setUp()
    await callTimes(20)
    expect(await failureOf(client.withOptions({ timeout: 1 }).users.retrieve('u'))).toBeInstanceOf(CircuitOpenError)
    expect(await failureOf(client.files.download('f'))).not.toBeInstanceOf(CircuitOpenError)
  })
})
