import { describe, expect, it } from 'vitest'
import type { Api, Operation, Pagination, Result, Stream } from '../../../src/ir/api.ts'
import type { TypeRef } from '../../../src/ir/models.ts'
import { argument, emittedFile, model, modelId, objectModel, operation, property, text, tinyApi } from '../tiny-api.ts'

function printed(result: Result, parts: Partial<Api> = {}, more: Partial<Operation> = {}): string {
  const api = tinyApi({
    ...parts,
    operations: [operation('GET /things', { resource: ['things'], method: 'list', result, ...more })],
  })
  return emittedFile(api, 'resources/things.ts')
}

describe('a method', () => {
  it('sends a fixed query also where a character of it is broken', () => {
    const parts = { resource: ['a'], method: 'b', path: '/a', fixedQuery: [{ name: 'q', value: '\udc00' }] }
    const api = tinyApi({ operations: [operation('GET /a?q=', parts)] })
    expect(emittedFile(api, 'resources/a.ts')).toContain("fixedQuery: 'q=%EF%BF%BD',")
  })

  it('is documented with the call that it makes, the query of the path included', () => {
    const beta = operation('GET /fixed?beta=true', {
      resource: ['fixed'],
      method: 'beta',
      path: '/fixed',
      fixedQuery: [{ name: 'beta', value: 'true' }],
    })
    expect(emittedFile(tinyApi({ operations: [beta] }), 'resources/fixed.ts')).toContain('`GET /fixed?beta=true`')
  })
})

describe('a result', () => {
  it.each<[string, Result, string, string]>([
    ['nothing', { kind: 'none' }, 'APIPromise<void>', 'result: noResult,'],
    [
      'text',
      { kind: 'text', mediaType: 'text/csv' },
      'APIPromise<string>',
      "{ method: 'GET', result: textResult, accept: 'text/csv', path: '/things' }",
    ],
    [
      'JSON of another media type',
      { kind: 'json', type: text, mediaType: 'application/hal+json' },
      'APIPromise<string>',
      "accept: 'application/hal+json',",
    ],
    [
      'bytes',
      { kind: 'binary', mediaTypes: ['image/png', 'image/webp'] },
      'APIPromise<BinaryResponse>',
      "accept: 'image/png, image/webp',",
    ],
  ])('of %s', (_, result, type, members) => {
    expect(printed(result)).toContain(`list(options?: RequestOptions): ${type} {`)
    expect(printed(result)).toContain(members)
  })
})

describe('a page', () => {
  const pagination: Pagination = {
    style: 'cursor',
    items: ['data'],
    next: ['meta', 'next'],
    position: { in: 'query', name: 'after' },
    size: { in: 'query', name: 'limit' },
  }
  const result: Result = {
    kind: 'page',
    pagination,
    item: model('Thing'),
    envelope: model('ThingList'),
    mediaType: 'application/json',
  }
  const thing = objectModel('Thing', [property('id')])
  const items = property('data', { kind: 'array', items: model('Thing') })
  const content = {
    mediaType: 'application/json',
    kind: 'json' as const,
    type: model('ThingList'),
    schema: true,
    examples: [],
  }
  const more = {
    arguments: [argument('query:after'), argument('query:limit')],
    responses: [{ status: '200', headers: [], content: [content] }],
  }

  it('is named by its style where it holds nothing but its items', () => {
    const file = printed(result, { models: [thing, objectModel('ThingList', [items])] }, more)
    expect(file).toContain('PagePromise<CursorPage<Thing>, Thing> {\n    return page(\n      this._client,\n')
    expect(file).toContain("page: { style: byCursor, items: 'data', next: ['meta', 'next'], param: 'after' },")
    expect(file).toContain('export type ThingList = CursorPage<Thing>\n')
  })

  it('is a type of its own where the envelope has further members', () => {
    const file = printed(
      result,
      { models: [thing, objectModel('ThingList', [items, property('total', { kind: 'integer' })])] },
      more,
    )
    expect(file).toContain('PagePromise<ThingList, Thing>')
    expect(file).toContain('export interface ThingList extends CursorPage<Thing> {\n  total: number\n}\n')
  })

  it('takes what it needs of an envelope that something else names too', () => {
    const other = objectModel('Other', [property('list', model('ThingList'))])
    const file = printed(result, { models: [thing, other, objectModel('ThingList', [items, property('total')])] }, more)
    expect(file).toContain("PagePromise<CursorPage<Thing> & Omit<ThingList, 'data'>, Thing>")
    expect(file).toContain('export interface ThingList {\n  data: Array<Thing>\n')
  })
})

describe('a stream', () => {
  const stream: Stream = {
    format: 'sse',
    yields: 'event',
    discriminator: { kind: 'event' },
    events: [
      { name: 'chunk', type: model('Chunk'), schema: true, description: 'A piece.' },
      { name: 'message', type: model('Message'), schema: true },
      { name: 'error', type: text, schema: true },
    ],
    end: { kind: 'events', events: ['message'] },
    error: 'error',
    resume: { kind: 'last-event-id' },
    final: 'message',
    text: { event: 'chunk', path: ['content'] },
  }
  const models = [objectModel('Chunk', [property('content')]), objectModel('Message', [property('id')])]

  it('of named events has a type for each that is not an error, and their union', () => {
    const file = printed({ kind: 'stream', stream, mediaType: 'text/event-stream' }, { models })
    expect(file).toContain(
      'APIPromise<MessageStream<ThingListEvent, Message>> {\n    return messageStream(\n      this._client,\n',
    )
    expect(file).toContain("/** A piece. */\nexport type ThingListChunkEvent = StreamEvent<'chunk', Chunk>\n")
    expect(file).toContain('export type ThingListEvent = ThingListChunkEvent | ThingListMessageEvent\n')
    expect(file).toContain(
      "events: ['chunk', 'message', 'error'],\n          end: ['message'],\n          error: 'error',\n          raise: raiseEvent,\n          resume: true,",
    )
  })

  it('of payloads yields them as they are', () => {
    const lines: Stream = {
      format: 'jsonl',
      yields: 'payload',
      discriminator: { kind: 'none' },
      events: [{ name: '', type: model('Chunk'), schema: true }],
      end: { kind: 'eof' },
    }
    const file = printed({ kind: 'stream', stream: lines, mediaType: 'application/x-ndjson' }, { models })
    expect(file).toContain('APIPromise<Stream<Chunk>>')
    expect(file).toContain("accept: 'application/x-ndjson', stream: { format: jsonLines }, path: '/things' }")
  })
})

describe('an operation', () => {
  it('names what differs from the defaults of the runtime, and nothing else', () => {
    const parameter = {
      required: false,
      type: text,
      schema: true,
      style: 'form' as const,
      explode: true,
      allowReserved: false,
    }
    const file = printed(
      { kind: 'json', type: text, mediaType: 'application/json' },
      { services: [{ name: 'main' }] },
      {
        service: 'main',
        fixedQuery: [{ name: 'beta', value: 'a&b' }],
        timeout: 90,
        retry: { statuses: [503], max: 1, maxElapsed: 10 },
        idempotency: { kind: 'safe' },
        parameters: [
          { ...parameter, in: 'query', name: 'ids', explode: false },
          { ...parameter, in: 'query', name: 'filter', style: 'deepObject' },
          { ...parameter, in: 'query', name: 'plain' },
          { ...parameter, in: 'header', name: 'X-A', style: 'simple', explode: false },
        ],
        arguments: [
          argument('query:ids'),
          argument('query:filter'),
          argument('query:plain'),
          argument('header:X-A'),
          argument('cookie:s'),
        ],
      },
    )
    expect(file).toContain(
      [
        '{',
        "  method: 'GET',",
        "  fixedQuery: 'beta=a%26b',",
        "  service: 'main',",
        '  arguments: inPlaces,',
        "  headers: ['X-A'],",
        "  cookies: ['s'],",
        '  writer: styledWriter,',
        "  styles: { ids: { explode: false }, filter: { style: 'deepObject' } },",
        '  timeout: 90_000,',
        '  retry: { statuses: [503], max: 1, maxElapsed: 10_000 },',
        "  path: '/things',",
        '},\n',
      ].join('\n      '),
    )
  })

  it.each([
    [['body-member:a'], undefined],
    [['path:id'], 'inPath'],
    [['query:q'], 'inQuery'],
    [['whole-body:body'], 'inBody'],
    [['path:id', 'query:q'], 'inPlaces'],
    [['path:id', 'whole-body:body'], 'inPlaces'],
    [['path:id', 'header:h'], 'inPlaces'],
  ])('with the arguments %j is handed what puts them into their places: %s', (keys, placer) => {
    const path = keys.includes('path:id') ? '/things/{id}' : '/things'
    const file = printed({ kind: 'none' }, {}, { path, arguments: keys.map((key) => argument(key)) })
    expect(/arguments: (\w+)/.exec(file)?.[1]).toBe(placer)
  })

  it.each<[string, TypeRef, boolean]>([
    ['text', text, false],
    ['a list of objects', { kind: 'array', items: { kind: 'unknown' } }, false],
    ['an object', { kind: 'map', values: text }, true],
    ['text or an object', { kind: 'union', variants: [text, { kind: 'map', values: text }] }, true],
  ])('whose query takes %s spells objects in the form style: %s', (_, type, isPlaced) => {
    const file = printed(
      { kind: 'none' },
      {},
      {
        parameters: [
          {
            in: 'query',
            name: 'q',
            required: false,
            type,
            schema: true,
            style: 'form',
            explode: true,
            allowReserved: false,
          },
        ],
        arguments: [argument('query:q')],
      },
    )
    expect(file.includes('arguments: inPlaces')).toBe(isPlaced)
  })

  it('writes bigints exactly where the SDK is made with them', () => {
    const body = {
      required: true,
      content: [
        {
          kind: 'json' as const,
          mediaType: 'application/json',
          type: text,
          schema: true,
          shape: { kind: 'whole' as const },
          parts: [],
        },
      ],
    }
    const api = tinyApi({
      operations: [operation('POST /things', { resource: ['things'], method: 'create', httpMethod: 'POST', body })],
    })
    expect(emittedFile(api, 'resources/things.ts')).toContain('body: encodeJson,')
    expect(emittedFile(api, 'resources/things.ts', { int64: 'bigint' })).toContain('body: encodeExactJson,')
  })

  it('says how the parts of a multipart body are written', () => {
    const part = { mediaTypes: [], repeated: false, style: 'form' as const, explode: true }
    const file = printed(
      { kind: 'none' },
      { models: [objectModel('Upload', [property('file')])] },
      {
        body: {
          required: true,
          content: [
            {
              kind: 'multipart',
              mediaType: 'multipart/form-data',
              type: model('Upload'),
              schema: true,
              shape: { kind: 'properties', model: modelId('Upload') },
              parts: [
                { ...part, name: 'file', kind: 'file', mediaTypes: ['image/*'] },
                { ...part, name: 'meta', kind: 'json', mediaTypes: ['application/hal+json'] },
                { ...part, name: 'tags', kind: 'text' },
              ],
            },
          ],
        },
        arguments: [
          argument('body:file', { type: { kind: 'file', mediaTypes: [] }, required: true }),
          argument('body:meta'),
          argument('body:tags', { type: { kind: 'array', items: text } }),
        ],
      },
    )
    expect(file).toContain("kind: 'json', mediaType: 'application/hal+json'")
    expect(file).toContain("tags: { kind: 'text', repeated: false }")
    expect(file).toContain('  file: Uploadable\n')
    expect(file).toContain('body: encodeMultipart,')
  })
})
