import { describe, expect, test } from 'vitest'
import { rateLimit } from './sample/runtime/rate-limit.js'
import { failureOf, fakeClient, fakeClock, json, settle } from './support.js'

const setUp = (perSecond: number) => {
  const clock = fakeClock()
  return { clock, ...fakeClient([json({ id: 'u' })], { clock, rateLimit: rateLimit(perSecond) }) }
}

describe('a rate limit', () => {
  test('lets a burst through and then so many requests a second, in order', async () => {
    const { clock, client, sent } = setUp(2)
    const calls = ['a', 'b', 'c', 'd', 'e'].map((id) => client.users.retrieve(id))
    await settle()
    expect(sent).toHaveLength(2)
    clock.advance(500)
    await settle()
    expect(sent).toHaveLength(3)
    clock.advance(1000)
    await Promise.all(calls)
    expect(sent.map(({ url }) => url.at(-1)).join('')).toBe('abcde')
    expect(clock.pending()).toBe(0)
  })

  test('counts its wait as time of the call and not of an attempt', async () => {
    const { clock, client, sent } = setUp(1)
    await client.users.retrieve('a')
    const patient = client.users.retrieve('b', { attemptTimeout: 10 })
    const hasty = client.users.retrieve('c', { timeout: 400 })
    const failure = failureOf(hasty)
    clock.advance(400)
    expect(await failure).toMatchObject({ name: 'APITimeoutError' })
    clock.advance(600)
    await patient
    expect(sent).toHaveLength(2)
  })

  test('leaves no timer behind when who waited has cancelled', async () => {
    const { clock, client } = setUp(1)
    await client.users.retrieve('a')
    const controller = new AbortController()
    const failure = failureOf(client.users.retrieve('b', { signal: controller.signal }))
    await settle()
    controller.abort()
    expect(await failure).toMatchObject({ name: 'AbortError' })
    expect(clock.pending()).toBe(0)
  })

  test('of nothing is refused', () => {
    expect(() => rateLimit(0)).toThrow('A rate limit is a number')
  })
})
