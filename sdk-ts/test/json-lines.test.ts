import { describe, expect, test } from 'vitest'
import { StreamDecodeError, StreamIncompleteError } from './sample/runtime/stream-errors.js'
import { chunked, collect, fakeClient } from './support.js'

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

describe('JSON lines', () => {
  const rows = '{"day":"a","calls":1}\r\n\n{"day":"b","calls":2}'

  test('come one a line, the last without a line end, however they are cut', async () => {
    for (let at = 0; at <= rows.length; at++) {
      const { client } = fakeClient([chunked([rows.slice(0, at), rows.slice(at)], 'close', 'application/x-ndjson')])
      expect(await collect(await client.reports.rows())).toEqual([
        { day: 'a', calls: 1 },
        { day: 'b', calls: 2 },
      ])
    }
  })

  test('are incomplete when the last line is cut', async () => {
    const { client } = fakeClient([chunked([rows.slice(0, -3)], 'close', 'application/jsonl')])
    const { items, error } = await untilFailure(await client.reports.rows())
    expect(items).toHaveLength(1)
    expect(error).toBeInstanceOf(StreamIncompleteError)
  })

  test('are refused when a line in the middle is no JSON', async () => {
    const { client } = fakeClient([chunked(['{"a":1}\nnope\n{"b":1}\n'], 'close', 'application/jsonl')])
    const { items, error } = await untilFailure(await client.reports.rows())
    expect(items).toHaveLength(1)
    expect(error).toBeInstanceOf(StreamDecodeError)
  })
})
