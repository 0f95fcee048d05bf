import { describe, expect, test } from 'vitest'
import { APIAbortError } from './sample/runtime/errors.js'
import { ResumeExpiredError, StreamInterruptedError } from './sample/runtime/stream-errors.js'
import { chunked, collect, fakeClient, fakeClock, problem, settle } from './support.js'

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
})
