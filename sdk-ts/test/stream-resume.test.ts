import { describe, expect, test } from 'vitest'
import { encodeJson } from './sample/runtime/encode/json.js'
import { inPlaces } from './sample/runtime/encode/arguments.js'
import type { Operation } from './sample/runtime/operation.js'
import { eventCursor } from './sample/runtime/stream/event-cursor.js'
import { stream as callStream } from './sample/runtime/stream.js'
import { APIAbortError } from './sample/runtime/errors.js'
import { ResumeExpiredError, StreamInterruptedError } from './sample/runtime/stream-errors.js'
import { chunked, collect, failureOf, fakeClient, fakeClock, problem, settle } from './support.js'

const chunk = (index: number): string =>
  `id: ${index}\nevent: chunk\ndata: {"content":"c${index}","index":${index}}\n\n`
const message = 'event: message\ndata: {"id":"msg_1","content":"c1c2"}\n\n'
const end = 'event: done\ndata: {"timestamp":"t"}\n\n'
const ask = { content: 'Hello' }

/** What came before a stream failed, and the failure. */
async function untilFailure<T>(items: AsyncIterable<T>): Promise<{ items: T[]; error: unknown }> {
  const seen: T[] = []
  try {
    for await (const item of items) seen.push(item)
  } catch (error) {
    return { items: seen, error }
  }
  throw new Error('it did not fail')
}

describe('a stream that the contract lets resume', () => {
  test('goes on after the last event handed over, with its id', async () => {
    const clock = fakeClock({ auto: true })
    const first = chunked([chunk(1) + chunk(2) + 'data: {"con'], 'break')
    const { client, sent } = fakeClient([first, chunked([chunk(2) + chunk(3) + end])], { clock })
    const events = await collect(await client.chat.stream(ask))
    expect(events.map(({ event, id }) => `${event} ${id}`)).toEqual(['chunk 1', 'chunk 2', 'chunk 3', 'done 3'])
    expect(sent[1]?.headers['last-event-id']).toBe('2')
  })

  test('waits as long as the server says, and at least a tenth of a second', async () => {
    const clock = fakeClock({ auto: true })
    const first = chunked(['retry: 2500\n' + chunk(1)], 'break')
    const { client } = fakeClient([first, chunked([end])], { clock, random: () => 0 })
    await collect(await client.chat.stream(ask))
    expect(clock.waits).toContain(2500)
    const again = fakeClock({ auto: true })
    const other = fakeClient([chunked(['retry: 0\n' + chunk(1)], 'break'), chunked([end])], {
      clock: again,
      random: () => 0,
    })
    await collect(await other.client.chat.stream(ask))
    expect(again.waits).toContain(100)
  })

  test('is not resumed without an id', async () => {
    const { client, sent } = fakeClient([chunked([message], 'break')])
    expect((await untilFailure(await client.chat.stream(ask))).error).toMatchObject({
      name: 'StreamInterruptedError',
      resumable: false,
    })
    expect(sent).toHaveLength(1)
  })

  test('ends cleanly when the server has nothing more', async () => {
    const clock = fakeClock({ auto: true })
    const { client } = fakeClient([chunked([chunk(1)], 'break'), new Response(null, { status: 204 })], { clock })
    expect(await collect(await client.chat.stream(ask))).toHaveLength(1)
  })

  test.each(['signal', 'cancel', 'return'] as const)('is not awaited any longer after %s', async (way) => {
    const clock = fakeClock()
    const { client, sent } = fakeClient([chunked([chunk(1)], 'break'), chunked([end])], { clock })
    const controller = new AbortController()
    const stream = await client.chat.stream(ask, { signal: controller.signal })
    const events = stream[Symbol.asyncIterator]()
    await events.next()
    const outcome = events.next().then(
      ({ done }) => done,
      (error: unknown) => error instanceof APIAbortError && 'aborted',
    )
    await settle()
    expect(clock.pending()).toBe(1)
    if (way === 'signal') controller.abort()
    else if (way === 'cancel') stream.cancel()
    else await events.return?.()
    expect(await outcome).toBe(way === 'return' ? true : 'aborted')
    expect(clock.pending()).toBe(0)
    expect(sent).toHaveLength(1)
  })

  test('has expired when the server no longer knows the id', async () => {
    const clock = fakeClock({ auto: true })
    const { client } = fakeClient([chunked([chunk(1)], 'break'), problem(410, 'gone')], { clock })
    expect((await untilFailure(await client.chat.stream(ask))).error).toBeInstanceOf(ResumeExpiredError)
  })

  test('gives up after five tries without an event', async () => {
    const clock = fakeClock({ auto: true })
    const { client, sent } = fakeClient([chunked([chunk(1)], 'break'), new TypeError('fetch failed')], { clock })
    const { items, error } = await untilFailure(await client.chat.stream(ask))
    expect(items).toHaveLength(1)
    expect(error).toBeInstanceOf(StreamInterruptedError)
    expect(sent).toHaveLength(6)
  })

  test('pays each try like a retry, and is not tried when the budget is spent', async () => {
    const clock = fakeClock({ auto: true })
    const broken = problem(500, 'internal')
    const cut = chunked([chunk(1)], 'break')
    const answers = [...Array.from({ length: 15 }, () => broken), cut, chunked([end])]
    const { client, sent } = fakeClient(answers, { clock, random: () => 0 })
    for (let call = 0; call < 5; call++) await failureOf(client.get('/u', { service: 'main' }))
    const { items, error } = await untilFailure(await client.chat.stream(ask))
    expect(items).toHaveLength(1)
    expect(error).toMatchObject({ name: 'StreamInterruptedError', resumable: true, retryStopped: 'budget' })
    expect(sent).toHaveLength(16)
  })

  test('is not resumed behind an id that no header can carry', async () => {
    const { client, sent } = fakeClient([chunked(['id: \u00e9\n' + message], 'break')])
    expect((await untilFailure(await client.chat.stream(ask))).error).toBeInstanceOf(StreamInterruptedError)
    expect(sent).toHaveLength(1)
  })

  test('is tried again after 408, 429 and 5xx, and fails with what is not to be tried again', async () => {
    const clock = fakeClock({ auto: true })
    const passing = [408, 429, 500, 503].map((status) => problem(status, 'x'))
    const { client, sent } = fakeClient([chunked([chunk(1)], 'break'), ...passing, problem(403, 'x')], { clock })
    expect((await untilFailure(await client.chat.stream(ask))).error).toMatchObject({ status: 403 })
    expect(sent).toHaveLength(6)
  })
})

describe('a stream that goes on by a cursor', () => {
  const retrieve: Operation = {
    method: 'GET',
    service: 'main',
    path: '/responses/{id}',
    arguments: inPlaces,
    query: ['after', 'stream'],
  }
  const create: Operation = {
    method: 'POST',
    path: '/responses',
    service: 'main',
    body: encodeJson,
    stream: {
      sentinel: '[DONE]',
      resume: {
        by: eventCursor,
        path: ['sequence'],
        param: 'after',
        operation: retrieve,
        keep: { input: 'input' },
        take: { id: ['response', 'id'] },
        fixed: { stream: true },
      },
    },
  }
  const at = (sequence: unknown, more = {}): string => `data: ${JSON.stringify({ sequence, ...more })}\n\n`
  const done = 'data: [DONE]\n\n'

  test('asks the operation that the contract names, with what its events say', async () => {
    const clock = fakeClock({ auto: true })
    const first = chunked([at(1, { response: { id: 'r/1' } }) + at(2) + 'data: {"seq'], 'break')
    const { client, sent } = fakeClient([first, chunked([at(3) + done])], { clock })
    const events = await collect(await callStream<{ sequence: number }>(client, create, { input: 'x' }))
    expect(events.map(({ sequence }) => sequence)).toEqual([1, 2, 3])
    expect(sent[1]).toMatchObject({ method: 'GET', url: expect.stringMatching(/\/responses\/r%2F1\?/) as string })
    expect(new URL(sent[1]?.url ?? '').search.slice(1).split('&').sort()).toEqual(['after=2', 'input=x', 'stream=true'])
    expect(sent[1]?.headers).not.toHaveProperty('last-event-id')
  })

  test('drops events at or below the cursor', async () => {
    const clock = fakeClock({ auto: true })
    const first = chunked([at(1, { response: { id: 'r' } }) + at(2)], 'break')
    const { client } = fakeClient([first, chunked([at(1) + at(2) + at(3) + done])], { clock })
    const events = await collect(await callStream<{ sequence: number }>(client, create, {}))
    expect(events.map(({ sequence }) => sequence)).toEqual([1, 2, 3])
  })

  test('drops only the same one of cursors that have no order', async () => {
    const clock = fakeClock({ auto: true })
    const first = chunked([at('b', { response: { id: 'r' } })], 'break')
    const { client } = fakeClient([first, chunked([at('b') + at('a') + done])], { clock })
    const events = await collect(await callStream<{ sequence: string }>(client, create, {}))
    expect(events.map(({ sequence }) => sequence)).toEqual(['b', 'a'])
  })

  test('asks the same operation again with the same arguments where none is named', async () => {
    const clock = fakeClock({ auto: true })
    const again: Operation = {
      method: 'GET',
      path: '/logs/{name}',
      service: 'main',
      arguments: inPlaces,
      stream: { sentinel: '[DONE]', resume: { by: eventCursor, path: ['sequence'], param: 'from' } },
    }
    const { client, sent } = fakeClient([chunked([at(7)], 'break'), chunked([done])], { clock })
    await collect(await callStream(client, { ...again, at: 'n' }, { size: 5 }))
    expect(sent[1]?.url).toMatch(/\/logs\/n\?size=5&from=7$/)
  })

  test('is interrupted before its first cursor', async () => {
    const { client, sent } = fakeClient([chunked(['data: {}\n\n'], 'break')])
    expect((await untilFailure(await callStream(client, create, {}))).error).toMatchObject({ resumable: false })
    expect(sent).toHaveLength(1)
  })
})
