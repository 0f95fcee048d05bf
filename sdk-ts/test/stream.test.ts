import { describe, expect, test } from 'vitest'
import { APIAbortError, APITimeoutError } from './sample/runtime/errors.js'
import { InternalServerError, RateLimitError } from './sample/runtime/status-errors.js'
import {
  StreamDecodeError,
  StreamError,
  StreamEventTooLargeError,
  StreamIncompleteError,
  StreamInterruptedError,
} from './sample/runtime/stream-errors.js'
import { isUnknownEvent } from './sample/runtime/stream.js'
import { chunked, collect, failureOf, fakeClient, fakeClock, json, settle } from './support.js'

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

describe('a stream of events', () => {
  test('asks for events unpacked and yields them typed, the declared end included', async () => {
    const { client, sent } = fakeClient([chunked([chunk(1), chunk(2) + message + end])])
    const events = await collect(await client.chat.stream(ask))
    expect(sent[0]?.headers).toMatchObject({ accept: 'text/event-stream', 'accept-encoding': 'identity' })
    expect(events).toEqual([
      { event: 'chunk', data: { content: 'c1', index: 1 }, id: '1' },
      { event: 'chunk', data: { content: 'c2', index: 2 }, id: '2' },
      { event: 'message', data: { id: 'msg_1', content: 'c1c2' }, id: '2' },
      { event: 'done', data: { timestamp: 't' }, id: '2' },
    ])
  })

  test('ends with its declared end although the server keeps the connection open', async () => {
    const { client, sent } = fakeClient([chunked([chunk(1) + end], 'hang')])
    expect(await collect(await client.chat.stream(ask))).toHaveLength(2)
    expect(sent[0]?.signal.aborted).toBe(true)
  })

  test('is incomplete when its bytes end without the declared end, and counts what is dropped', async () => {
    const { client } = fakeClient([chunked(['data: {"content":"a","index":0}\n\ndata: {"con'])])
    const { items, error } = await untilFailure(await client.chat.complete({ ...ask, stream: true }))
    expect(items).toHaveLength(1)
    expect(error).toBeInstanceOf(StreamIncompleteError)
    expect(error).toMatchObject({ pendingBytes: 11, eventsReceived: 1 })
  })

  test('ends without an event at its sentinel', async () => {
    const { client } = fakeClient([chunked(['data: {"content":"a","index":0}\n\ndata: [DONE]\n\ndata: x\n\n'], 'hang')])
    expect(await collect(await client.chat.complete({ ...ask, stream: true }))).toEqual([{ content: 'a', index: 0 }])
  })

  test('is interrupted when the connection breaks, after all events that came', async () => {
    const { client } = fakeClient([chunked(['data: {"content":"a","index":0}\n\ndata: {"con'], 'break')])
    const { items, error } = await untilFailure(await client.chat.complete({ ...ask, stream: true }))
    expect(items).toHaveLength(1)
    expect(error).toBeInstanceOf(StreamInterruptedError)
    expect(error).toMatchObject({ eventsReceived: 1, resumable: false, cause: new TypeError('terminated') })
  })

  test('raises the declared error of an error event with its code', async () => {
    const event = 'event: error\ndata: {"type":"about:blank","status":429,"code":"rate_limited","detail":"Slower"}\n\n'
    const { client, sent } = fakeClient([chunked([chunk(1) + event + chunk(2)])])
    const { items, error } = await untilFailure(await client.chat.stream(ask))
    expect(items).toHaveLength(1)
    expect(error).toBeInstanceOf(RateLimitError)
    expect(error).toMatchObject({ status: 429, code: 'rate_limited' })
    expect(sent).toHaveLength(1)
  })

  test('raises a server error for an error event that names neither a status nor a declared code', async () => {
    const event = 'event: error\ndata: {"error":{"code":"overloaded","message":"Too much"}}\n\n'
    const { client } = fakeClient([chunked([event], 'hang')])
    const { error } = await untilFailure(await client.chat.stream(ask))
    expect(error).toBeInstanceOf(InternalServerError)
    expect(error).toMatchObject({ status: 500, code: 'overloaded' })
    expect((error as Error).message).toContain('Too much')
  })

  test('has no events when the server has none', async () => {
    const { client } = fakeClient([new Response(null, { status: 204 })])
    expect(await collect(await client.chat.stream(ask))).toEqual([])
  })

  test('raises for data that is not JSON, with the event', async () => {
    const { client } = fakeClient([chunked(['event: chunk\ndata: nope\n\n'])])
    const { error } = await untilFailure(await client.chat.stream(ask))
    expect(error).toBeInstanceOf(StreamDecodeError)
    expect(error).toMatchObject({ event: { event: 'chunk', data: 'nope' } })
  })

  test('hands over an event that nobody declared and marks it', async () => {
    const { client } = fakeClient([chunked(['event: novel\ndata: not json\n\n' + end])])
    const [first] = await collect(await client.chat.stream(ask))
    expect(first).toEqual({ event: 'novel', data: 'not json', unknown: true })
    expect(isUnknownEvent(first as object)).toBe(true)
  })

  test('refuses another content type, with the beginning of the body', async () => {
    const { client } = fakeClient([chunked(['<html>'], 'close', 'text/html')])
    expect(await failureOf(client.chat.stream(ask))).toMatchObject({
      name: 'UnexpectedContentTypeError',
      bodyStart: '<html>',
    })
  })

  test('takes the content type in any case and with parameters', async () => {
    const { client } = fakeClient([chunked([end], 'close', 'Text/Event-Stream; charset=iso-8859-1')])
    expect(await collect(await client.chat.stream(ask))).toHaveLength(1)
  })

  test('fails on an event that is too large, after those before it', async () => {
    const { client } = fakeClient([chunked([chunk(1), 'data: ' + 'x'.repeat(600), 'x'.repeat(600)], 'hang')], {
      maxEventSize: 1000,
    })
    const { items, error } = await untilFailure(await client.chat.stream(ask))
    expect(items).toHaveLength(1)
    expect(error).toBeInstanceOf(StreamEventTooLargeError)
  })

  test('is interrupted by silence, and any byte counts', async () => {
    const clock = fakeClock()
    let send: (text: string) => void = () => {}
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        send = (text) => controller.enqueue(new TextEncoder().encode(text))
      },
    })
    const answer = new Response(body, { headers: { 'content-type': 'text/event-stream' } })
    const { client } = fakeClient([() => answer], { clock, idleTimeout: 500 })
    const events = (await client.chat.complete({ ...ask, stream: true }))[Symbol.asyncIterator]()
    const failure = failureOf(events.next())
    for (let beat = 0; beat < 5; beat++) {
      await settle()
      clock.advance(400)
      send(': hb\n')
    }
    await settle()
    clock.advance(500)
    const error = await failure
    expect(error).toBeInstanceOf(StreamInterruptedError)
    expect((error as Error).cause).toBeInstanceOf(APITimeoutError)
    expect(clock.pending()).toBe(0)
  })
})

describe('leaving a stream', () => {
  test('by break frees the connection', async () => {
    const { client, sent } = fakeClient([chunked([chunk(1), chunk(2)], 'hang')])
    for await (const event of await client.chat.stream(ask)) {
      expect(event.event).toBe('chunk')
      break
    }
    expect(sent[0]?.signal.aborted).toBe(true)
  })

  test('by the signal throws an AbortError to whoever waits', async () => {
    const { client } = fakeClient([chunked([chunk(1)], 'hang')])
    const controller = new AbortController()
    const stream = await client.chat.stream(ask, { signal: controller.signal })
    const events = stream[Symbol.asyncIterator]()
    await events.next()
    const failure = failureOf(events.next())
    controller.abort()
    const error = await failure
    expect(error).toBeInstanceOf(APIAbortError)
    expect((error as Error).name).toBe('AbortError')
  })

  test.each(['cancel', 'controller'] as const)('by %s throws an AbortError to whoever waits', async (way) => {
    const { client } = fakeClient([chunked([chunk(1)], 'hang')])
    const stream = await client.chat.stream(ask)
    const failure = failureOf(collect(stream))
    await settle()
    if (way === 'cancel') stream.cancel()
    else stream.controller.abort()
    expect(await failure).toBeInstanceOf(APIAbortError)
  })

  test('by cancel throws an AbortError to whoever asks later, although events are there', async () => {
    const { client, sent } = fakeClient([chunked([chunk(1) + chunk(2)], 'hang')])
    const stream = await client.chat.stream(ask)
    const events = stream[Symbol.asyncIterator]()
    await events.next()
    stream.cancel()
    expect(sent[0]?.signal.aborted).toBe(true)
    expect(await failureOf(events.next())).toBeInstanceOf(APIAbortError)
    expect((await events.next()).done).toBe(true)
  })

  test.each(['signal', 'cancel'] as const)('by %s leaves no timer although nobody reads on', async (way) => {
    const clock = fakeClock()
    const { client } = fakeClient([chunked([chunk(1)], 'hang')], { clock })
    const controller = new AbortController()
    const stream = await client.chat.stream(ask, { signal: controller.signal })
    expect(clock.pending()).toBe(1)
    if (way === 'signal') controller.abort()
    else stream.cancel()
    expect(clock.pending()).toBe(0)
  })

  test('by its disposal ends it quietly', async () => {
    const { client, sent } = fakeClient([chunked([chunk(1)], 'hang')])
    {
      await using stream = await client.chat.stream(ask)
      expect(stream.lastEventId).toBeUndefined()
    }
    expect(sent[0]?.signal.aborted).toBe(true)
  })

  test('leaves no listener on the signal of the caller', async () => {
    const { client } = fakeClient([chunked([end])])
    const controller = new AbortController()
    let listeners = 0
    const { signal } = controller
    const add = signal.addEventListener.bind(signal)
    const remove = signal.removeEventListener.bind(signal)
    signal.addEventListener = (...args: Parameters<typeof add>) => (listeners++, add(...args))
    signal.removeEventListener = (...args: Parameters<typeof remove>) => (listeners--, remove(...args))
    await collect(await client.chat.stream(ask, { signal }))
    expect(listeners).toBe(0)
  })
})

describe('reading a stream', () => {
  test('is allowed once', async () => {
    const { client } = fakeClient([chunked([end])])
    const stream = await client.chat.stream(ask)
    await collect(stream)
    expect(() => stream[Symbol.asyncIterator]()).toThrow('iterated once')
  })

  test('takes overlapping calls of next in turn', async () => {
    const { client } = fakeClient([chunked([chunk(1), chunk(2) + end])])
    const events = (await client.chat.stream(ask))[Symbol.asyncIterator]()
    const steps = await Promise.all([events.next(), events.next(), events.next(), events.next()])
    expect(steps.map(({ value }) => value?.event)).toEqual(['chunk', 'chunk', 'done', undefined])
  })

  test('takes from the network only what is asked for', async () => {
    let pulled = 0
    const body = new ReadableStream<Uint8Array>(
      { pull: (controller) => (pulled++, controller.enqueue(new TextEncoder().encode(chunk(pulled)))) },
      { highWaterMark: 0 },
    )
    const answer = new Response(body, { headers: { 'content-type': 'text/event-stream' } })
    const { client } = fakeClient([() => answer])
    const events = (await client.chat.stream(ask))[Symbol.asyncIterator]()
    await events.next()
    await events.next()
    await settle()
    expect(pulled).toBe(2)
  })

  test('twice by tee gives both the same events', async () => {
    const { client } = fakeClient([chunked([chunk(1), chunk(2) + end])])
    const [left, right] = (await client.chat.stream(ask)).tee()
    const events = await collect(left)
    expect(events).toHaveLength(3)
    expect(await collect(right)).toEqual(events)
  })

  test('by tee fails for a half that stays too far behind', async () => {
    const { client } = fakeClient([chunked([...Array(1001).keys()].map(chunk)), chunked([end])])
    const [left, right] = (await client.chat.stream(ask, { maxRetries: 0 })).tee()
    await collect(left)
    const { items, error } = await untilFailure(right)
    expect(items).toHaveLength(1000)
    expect(error).toBeInstanceOf(StreamError)
  })

  test('by tee frees the connection once both halves are left', async () => {
    const { client, sent } = fakeClient([chunked([chunk(1) + chunk(2)], 'hang')])
    const halves = (await client.chat.stream(ask)).tee()
    for (const half of halves) {
      expect(sent[0]?.signal.aborted).toBe(false)
      for await (const event of half) {
        expect(event.id).toBe('1')
        break
      }
      expect(half.lastEventId).toBe('1')
    }
    expect(sent[0]?.signal.aborted).toBe(true)
  })

  test('as a ReadableStream gives JSON lines', async () => {
    const { client } = fakeClient([chunked([chunk(1) + end])])
    const text = await new Response((await client.chat.stream(ask)).toReadableStream()).text()
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { event: string }).event),
    ).toEqual(['chunk', 'done'])
  })

  test('as text gives the pieces that the operation declares', async () => {
    const { client } = fakeClient([chunked([chunk(1) + chunk(2) + message + end])])
    expect(await collect((await client.chat.stream(ask)).textStream())).toEqual(['c1', 'c2'])
  })

  test('to its final message gives that message', async () => {
    const { client } = fakeClient([chunked([chunk(1) + message + end])])
    const final = await (await client.chat.stream(ask)).finalMessage()
    expect(final.content).toBe('c1c2')
  })
})

describe('a stream whose operation declares text and a whole message', () => {
  test('fails when it ends without the message', async () => {
    const { client } = fakeClient([chunked([chunk(1) + end])])
    const stream = await client.chat.stream(ask)
    expect(await failureOf(stream.finalMessage())).toBeInstanceOf(StreamError)
  })
})

describe('a flag in the body', () => {
  test('chooses between one answer and a stream', async () => {
    const { client, sent } = fakeClient([json({ id: 'msg_1', content: 'all' }), chunked(['data: [DONE]\n\n'])])
    expect((await client.chat.complete(ask)).content).toBe('all')
    expect(await collect(await client.chat.complete({ ...ask, stream: true }))).toEqual([])
    expect(sent.map(({ headers }) => headers['accept'])).toEqual(['application/json', 'text/event-stream'])
    expect(sent[1]?.body).toBe('{"content":"Hello","stream":true}')
  })
})
