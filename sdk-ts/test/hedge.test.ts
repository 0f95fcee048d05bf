import { describe, expect, test } from 'vitest'
import type { HedgeSpec } from './sample/runtime/operation.js'
import { request } from './sample/runtime/request.js'
import { hedged } from './sample/runtime/retry/hedge.js'
import { failureOf, fakeClient, fakeClock, json, problem, settle } from './support.js'

/** A client whose requests wait for `answers`, in the order in which they were sent. */
function setUp(hedge: HedgeSpec) {
  const clock = fakeClock()
  const answers: ((answer: Response | Error) => void)[] = []
  const answer = () =>
    new Promise<Response>((resolve, reject) =>
      answers.push((one) => (one instanceof Error ? reject(one) : resolve(one))),
    )
  const { client, sent } = fakeClient([answer], { clock, maxRetries: 0, random: () => 0 })
  const operation = { method: 'GET', path: '/things', service: 'main', send: hedged, hedge }
  const call = (options = {}): Promise<unknown> =>
    request<unknown>(client, operation, {}, options).then((value) => value)
  return { clock, answers, sent, call, client }
}

const fine = (from: string): Response => json({ from })

describe('a hedged call', () => {
  test('is sent once more when it is slow, and the first answer wins', async () => {
    const { clock, answers, sent, call } = setUp({ after: 100 })
    const result = call()
    await settle()
    clock.advance(99)
    expect(sent).toHaveLength(1)
    clock.advance(1)
    expect(sent).toHaveLength(2)
    answers[1]?.(fine('second'))
    expect(await result).toEqual({ from: 'second' })
    expect(sent[0]?.signal.aborted).toBe(true)
    expect(sent[1]?.signal.aborted).toBe(false)
    expect(clock.pending()).toBe(0)
  })

  test('is never sent a third time', async () => {
    const { clock, answers, sent, call } = setUp({ after: 100 })
    const result = call()
    await settle()
    clock.advance(100)
    clock.advance(10_000)
    expect(sent).toHaveLength(2)
    answers[0]?.(fine('first'))
    expect(await result).toEqual({ from: 'first' })
  })

  test('waits for the other request when one fails, and fails when both do', async () => {
    const { clock, answers, call } = setUp({ after: 100 })
    const [won, lost] = [call(), failureOf(call())]
    await settle()
    clock.advance(100)
    answers[0]?.(new TypeError('reset'))
    answers[2]?.(fine('second'))
    expect(await won).toEqual({ from: 'second' })
    answers[1]?.(new TypeError('reset'))
    answers[3]?.(new TypeError('reset again'))
    expect(await lost).toMatchObject({ name: 'APIConnectionError' })
  })

  test('frees the connection of an answer that comes too late', async () => {
    const { clock, answers, call } = setUp({ after: 100 })
    const result = call()
    await settle()
    clock.advance(100)
    answers[0]?.(fine('first'))
    await result
    let isCancelled = false
    answers[1]?.(new Response(new ReadableStream({ cancel: () => void (isCancelled = true) })))
    await settle()
    expect(isCancelled).toBe(true)
  })

  test('takes its wait from the latest times, once twenty are known', async () => {
    const { clock, answers, sent, call } = setUp({ percent: 95 })
    for (let index = 0; index < 20; index++) {
      const one = call()
      await settle()
      clock.advance(index === 0 ? 500 : 10 + index)
      answers[index]?.(fine('x'))
      await one
    }
    expect(sent).toHaveLength(20)
    const slow = call()
    await settle()
    // The nineteenth of twenty times.
    clock.advance(28)
    expect(sent).toHaveLength(21)
    clock.advance(1)
    expect(sent).toHaveLength(22)
    answers[20]?.(fine('x'))
    await slow
  })

  test('is paid like a retry, and not sent twice when the budget is spent', async () => {
    const { clock, answers, sent, call } = setUp({ after: 1 })
    for (let index = 0; index < 11; index++) {
      const one = failureOf(call())
      await settle()
      clock.advance(1)
      answers.forEach((answer) => answer(problem(400, 'x')))
      await one
    }
    expect(sent).toHaveLength(21)
  })

  test('ends when the caller cancels, both requests with it and no timer left', async () => {
    const { clock, sent, call } = setUp({ after: 100 })
    const controller = new AbortController()
    const failure = failureOf(call({ signal: controller.signal }))
    await settle()
    clock.advance(100)
    controller.abort()
    expect(await failure).toMatchObject({ name: 'AbortError' })
    expect(sent.map(({ signal }) => signal.aborted)).toEqual([true, true])
    expect(clock.pending()).toBe(0)
  })
})
