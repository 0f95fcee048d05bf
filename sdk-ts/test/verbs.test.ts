import { describe, expect, test } from 'vitest'
import { collect, failureOf, fakeClient, json, chunked, problem } from './support.js'

const options = { baseURL: 'https://api.example.com' }

describe('a call by path', () => {
  test.each(['get', 'post', 'put', 'patch', 'delete'] as const)('sends the method of %s', async (verb) => {
    const { client, sent } = fakeClient([json({ ok: true })], options)
    expect(await client[verb]('/v1/unknown?x=1')).toEqual({ ok: true })
    expect(sent[0]).toMatchObject({ method: verb.toUpperCase(), body: undefined })
    expect(sent[0]?.url).toMatch(/\/v1\/unknown\?x=1$/)
  })

  test('sends a body as JSON', async () => {
    const { client, sent } = fakeClient([json({})], options)
    await client.put('/v1/unknown', { body: { a: [1] } })
    expect(sent[0]).toMatchObject({ method: 'PUT', body: '{"a":[1]}' })
  })

  test('gives text or nothing where that is asked for', async () => {
    const plain = (): Response => new Response('hello', { headers: { 'content-type': 'text/plain' } })
    const { client } = fakeClient([plain()], options)
    expect(await client.get('/v1/unknown', { result: 'text' })).toBe('hello')
    expect(await client.get('/v1/unknown', { result: 'none' })).toBeUndefined()
  })

  test('takes braces as letters and refuses a path without a slash', async () => {
    const { client, sent } = fakeClient([json({})], options)
    await client.get('/v1/{id}')
    expect(sent[0]?.url).toMatch(/\/v1\/%7Bid%7D$/)
    await client.get('/v1?q=a?b')
    expect(sent[1]?.url).toMatch(/\/v1\?q=a\?b$/)
    await client.get('/v1?')
    expect(sent[2]?.url).toMatch(/\/v1$/)
    expect(() => client.get('v1')).toThrow('A path begins with a slash')
  })

  test('raises the error of its status', async () => {
    const { client } = fakeClient([problem(404, 'not_found')], options)
    expect(await failureOf(client.get('/v1/unknown'))).toMatchObject({ name: 'NotFoundError', code: 'not_found' })
  })
})

describe('a stream read twice', () => {
  const event = (index: number): string => `event: chunk\ndata: {"content":"c${index}","index":${index}}\n\n`
  const end = 'event: done\ndata: {"timestamp":"t"}\n\n'

  test('frees the connection only when both halves are given up', async () => {
    const { client, sent } = fakeClient([chunked([event(1), event(2)], 'hang')])
    const [left, right] = (await client.chat.stream({ content: 'Hello' })).tee()
    for await (const _ of left) break
    expect(sent[0]?.signal.aborted).toBe(false)
    for await (const _ of right) break
    expect(sent[0]?.signal.aborted).toBe(true)
  })

  test('hands the failure to both halves', async () => {
    const { client } = fakeClient([chunked([event(1)], 'break')])
    const [left, right] = (await client.chat.stream({ content: 'Hello' })).tee()
    expect(await failureOf(collect(left))).toMatchObject({ name: 'StreamInterruptedError' })
    expect(await failureOf(collect(right))).toMatchObject({ name: 'StreamInterruptedError' })
  })

  test('keeps for the slow half what the quick one took', async () => {
    const { client } = fakeClient([chunked([event(1), event(2) + end])])
    const [left, right] = (await client.chat.stream({ content: 'Hello' })).tee()
    expect(await collect(left)).toHaveLength(3)
    expect(await collect(right)).toHaveLength(3)
  })
})
