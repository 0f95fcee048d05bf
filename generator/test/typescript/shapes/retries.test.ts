import { describe, expect, it } from 'vitest'
import type { Result, Stream } from '../../../src/ir/api.ts'
import { argument, emittedFile, operation, text, tinyApi } from '../tiny-api.ts'

/** The file without its layout. */
function flat(file: string): string {
  return file.replaceAll(/\s+/g, ' ')
}

describe('a hedged operation', () => {
  it.each([
    [{ kind: 'percentile' as const, percent: 95 }, 'hedge: { percent: 95 }'],
    [{ kind: 'time' as const, seconds: 0.2 }, 'hedge: { after: 200 }'],
  ])('is sent by what sends twice: %j', (after, expected) => {
    const api = tinyApi({
      operations: [operation('GET /things', { resource: ['things'], method: 'list', hedge: { after } })],
    })
    const file = flat(emittedFile(api, 'resources/things.ts'))
    expect(file).toContain(`send: hedged, ${expected}`)
    expect(file).toContain("import { hedged } from '../../runtime/retry/hedge.js'")
  })
})

describe('a stream that goes on by a cursor', () => {
  const lines: Stream = {
    format: 'sse',
    yields: 'payload',
    discriminator: { kind: 'none' },
    events: [{ name: '', type: text, schema: true }],
    end: { kind: 'sentinel', value: '[DONE]' },
  }
  const result = (stream: Partial<Stream>): Result => ({
    kind: 'stream',
    stream: { ...lines, ...stream },
    mediaType: 'text/event-stream',
  })
  const cursor = { kind: 'cursor' as const, cursor: ['n'], parameter: 'after', arguments: {} }
  const after = argument('query:after')

  it('asks itself again', () => {
    const own = operation('GET /logs', {
      resource: ['logs'],
      method: 'follow',
      result: result({ resume: { ...cursor, operation: 'GET /logs' } }),
      arguments: [after],
    })
    const file = flat(emittedFile(tinyApi({ operations: [own] }), 'resources/logs.ts'))
    expect(file).toContain("resume: { by: eventCursor, path: ['n'], param: 'after' }")
  })

  it('asks the operation that the contract names, with arguments of the call and of events', () => {
    const id = argument('path:thing_id')
    const create = operation('POST /things', {
      resource: ['things'],
      method: 'create',
      result: result({
        resume: { ...cursor, operation: 'GET /things/{thing_id}', arguments: { thing_id: ['thing', 'id'] } },
      }),
      arguments: [argument('header:x-tenant')],
    })
    const retrieve = operation('GET /things/{thing_id}', {
      resource: ['things'],
      method: 'retrieve',
      path: '/things/{thing_id}',
      result: result({}),
      arguments: [id, after, argument('header:x-tenant')],
    })
    const file = flat(emittedFile(tinyApi({ operations: [create, retrieve] }), 'resources/things.ts'))
    const record = "{ method: 'GET', path: '/things/{thing_id}', arguments: inPlaces, headers: ['x-tenant'] }"
    expect(file).toContain(`param: 'after', operation: ${record}`)
    expect(file).toContain("keep: { 'x-tenant': 'x-tenant' }, take: { thing_id: ['thing', 'id'] }")
  })
})
