import { describe, expect, test } from 'vitest'
import { fromReadableStream } from './sample/runtime/stream/from-readable.js'
import { chunked, collect, failureOf, fakeClient } from './support.js'

const wire =
  'id: 7\nevent: chunk\ndata: {"content":"c","index":1}\n\nevent: message\ndata: {"id":"m","content":"\u2028é"}\n\nevent: done\ndata: {"timestamp":"t"}\n\n'

const relayed = async (): Promise<ReadableStream<Uint8Array>> => {
  const { client } = fakeClient([chunked([wire])])
  return (await client.chat.stream({ content: 'x' })).toReadableStream()
}

/** A body in pieces of a few bytes. */
const cut = (text: string, size: number, end?: 'break' | 'hang'): ReadableStream<Uint8Array> => {
  const bytes = new TextEncoder().encode(text)
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.slice(at * size, (at + 1) * size),
  )
  return chunked(pieces, end).body as ReadableStream<Uint8Array>
}

describe('a relayed stream', () => {
  test.each([1, 2, 3, 7, 1024])('gives the events that went in, in pieces of %i bytes', async (size) => {
    const { client } = fakeClient([chunked([wire])])
    const original = await collect(await client.chat.stream({ content: 'x' }))
    const text = await new Response(await relayed()).text()
    const stream = fromReadableStream(cut(text, size))
    expect(await collect(stream)).toEqual(original)
    expect(stream.lastEventId).toBe('7')
  })

  test('is incomplete when its last line is cut, after those before it', async () => {
    const seen: unknown[] = []
    const read = async (): Promise<void> => {
      for await (const item of fromReadableStream(cut('{"a":1}\n{"a":', 5))) seen.push(item)
    }
    expect(await failureOf(read())).toMatchObject({ name: 'StreamIncompleteError', pendingBytes: 5, eventsReceived: 1 })
    expect(seen).toEqual([{ a: 1 }])
  })

  test('is interrupted when its body breaks off', async () => {
    const error = await failureOf(collect(fromReadableStream(cut('{"a":1}\n', 100, 'break'))))
    expect(error).toMatchObject({ name: 'StreamInterruptedError', resumable: false })
  })

  test('refuses a line that is not JSON', async () => {
    const error = await failureOf(collect(fromReadableStream(cut('nope\n{}\n', 100))))
    expect(error).toMatchObject({ name: 'StreamDecodeError', event: { data: 'nope' } })
  })

  test('frees the body when it is left', async () => {
    let isCancelled = false
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('{}\n')),
      cancel: () => void (isCancelled = true),
    })
    for await (const _ of fromReadableStream(body)) break
    expect(isCancelled).toBe(true)
  })

  test('throws an AbortError to whoever waits when it is cancelled', async () => {
    const stream = fromReadableStream(cut('{"a":1}\n', 100, 'hang'))
    const events = stream[Symbol.asyncIterator]()
    expect((await events.next()).value).toEqual({ a: 1 })
    const waiting = failureOf(events.next())
    stream.cancel()
    expect(await waiting).toMatchObject({ name: 'AbortError' })
  })
})
