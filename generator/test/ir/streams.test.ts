import { describe, expect, test } from 'vitest'
import { answer, build, operation, ref } from './documents.ts'

const text = { type: 'string' }
const Chunk = { type: 'object', required: ['type'], properties: { type: { const: 'chunk' }, content: text } }
const Done = { type: 'object', required: ['type'], properties: { type: { const: 'done' } } }
const components = { schemas: { Chunk, Done } }
const model = (name: string) => ({ kind: 'model', id: `/components/schemas/${name}` })
const sse = (schema: unknown) => ({ 200: answer(schema, 'text/event-stream') })

describe('streams that are declared', () => {
  const declaration = {
    format: 'sse',
    in: 'event',
    events: { chunk: ref('Chunk'), done: ref('Done') },
    end: { events: ['done'] },
    resume: 'last-event-id',
    final: 'done',
    text: 'chunk:/content',
  }

  test('have the events, end, resumption and text of the declaration', async () => {
    const built = await operation({ 'x-stream': declaration, responses: sse({}) }, { components }, '/chat', 'post')
    expect(built.faults).toEqual([])
    expect(built.operation.result).toMatchObject({
      kind: 'stream',
      mediaType: 'text/event-stream',
      stream: {
        format: 'sse',
        yields: 'event',
        discriminator: { kind: 'event' },
        events: [
          { name: 'chunk', type: model('Chunk') },
          { name: 'done', type: model('Done') },
        ],
        end: { kind: 'events', events: ['done'] },
        resume: { kind: 'last-event-id' },
        final: 'done',
        text: { event: 'chunk', path: ['content'] },
      },
    })
    expect(built.operation.inferred.map(({ fact }) => fact)).toEqual(['resource chat', 'method create'])
  })

  test.each([
    ['format', 'websocket', '/format'],
    ['in', 'header:x', '/in'],
    ['end', 'never', '/end'],
    ['end', { events: ['finished'] }, '/end/events/0'],
    ['error', 'oops', '/error'],
    ['final', 7, '/final'],
    ['text', 'nowhere:/content', '/text'],
    ['resume', { cursor: 'n' }, '/resume'],
  ])('with a bad %s (%j) are an error at %s', async (key, value, place) => {
    const built = await operation(
      { 'x-stream': { ...declaration, [key]: value }, responses: sse({}) },
      { components },
      '/chat',
      'post',
    )
    expect(built.faults.map((fault) => fault.split(' ').slice(0, 3).join(' '))).toEqual([
      `error extension/invalid /paths/~1chat/post/x-stream${place}`,
    ])
  })
})

describe('streams that go on by a cursor', () => {
  const stream = (resume: object) => ({ format: 'sse', events: { chunk: ref('Chunk') }, end: 'eof', resume })
  const cursor = { cursor: '/sequence', param: 'after', operation: 'get_response' }
  const retrieve = {
    operationId: 'get_response',
    'x-stream': { format: 'sse', events: { chunk: ref('Chunk') }, end: 'eof' },
    parameters: [
      { name: 'id', in: 'path', required: true, schema: text },
      { name: 'after', in: 'query', schema: text },
    ],
    responses: sse({}),
  }
  const built = (resume: object) =>
    build({
      components,
      paths: {
        '/responses': { post: { 'x-stream': stream(resume), responses: sse({}) } },
        '/responses/{id}': { get: retrieve },
      },
    })

  test('know the operation and what of it stands in events', async () => {
    const { api, faults } = await built({ ...cursor, arguments: { id: '/response/id' } })
    expect(faults).toEqual([])
    expect(api.operations[0]?.result).toMatchObject({
      stream: {
        resume: {
          kind: 'cursor',
          cursor: ['sequence'],
          parameter: 'after',
          operation: 'GET /responses/{id}',
          arguments: { id: ['response', 'id'] },
        },
      },
    })
  })

  test.each([
    ['an operation that is not there', { ...cursor, operation: 'nope' }, '/operation there is no operation "nope"'],
    ['an argument that nobody gives', cursor, ' GET /responses/{id} needs `id`'],
    [
      'a parameter that is not there',
      { ...cursor, param: 'from', arguments: { id: '/id' } },
      ' GET /responses/{id} has no argument `from`',
    ],
  ])('refuse %s', async (_, resume, fault) => {
    const { faults } = await built(resume)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(`/paths/~1responses/post/x-stream/resume${fault}`)
  })
})

describe('streams that are not declared', () => {
  test('of parsed events have the events that their schema has', async () => {
    const event = (name: string, schema: unknown) => ({
      type: 'object',
      properties: {
        event: { const: name },
        data: { type: 'string', contentMediaType: 'application/json', contentSchema: schema },
        id: text,
      },
    })
    const built = await operation(
      { responses: sse({ oneOf: [event('chunk', ref('Chunk')), event('done', ref('Done'))] }) },
      { components },
    )
    expect(built.operation.result).toMatchObject({
      stream: {
        yields: 'event',
        discriminator: { kind: 'event' },
        events: [{ name: 'chunk', type: model('Chunk') }, { name: 'done' }],
      },
    })
    expect(built.operation.responses[0]?.content[0]?.type).toMatchObject({
      kind: 'union',
      variants: [model('Chunk'), model('Done')],
    })
    expect(built.api.models).toHaveLength(2)
  })

  test('of a union of payloads are told apart by the discriminator that can be proved', async () => {
    const built = await operation({ responses: sse({ oneOf: [ref('Chunk'), ref('Done')] }) }, { components })
    expect(built.operation.result).toMatchObject({
      stream: {
        yields: 'payload',
        discriminator: { kind: 'payload', path: ['type'] },
        events: [
          { name: 'chunk', type: model('Chunk') },
          { name: 'done', type: model('Done') },
        ],
      },
    })
  })

  test('of one payload have one nameless event, and the missing end is said', async () => {
    const built = await operation({ responses: sse(ref('Chunk')) }, { components })
    expect(built.operation.result).toMatchObject({
      stream: {
        yields: 'payload',
        discriminator: { kind: 'none' },
        events: [{ name: '', type: model('Chunk') }],
        end: { kind: 'eof' },
      },
    })
    expect(built.faults.map((fault) => fault.split(' ').slice(0, 2).join(' '))).toEqual(['warning stream/end'])
  })

  test('that mention [DONE] end with it', async () => {
    const built = await operation(
      { description: 'Ends with `data: [DONE]`.', responses: sse(ref('Chunk')) },
      { components },
    )
    expect(built.operation.result).toMatchObject({ stream: { end: { kind: 'sentinel', value: '[DONE]' } } })
    expect(built.operation.inferred).toContainEqual({
      fact: 'stream ends with [DONE]',
      from: 'the texts and examples of the operation',
    })
  })

  test('without names end with [DONE] where the document says so of another', async () => {
    const told = {
      ...components,
      schemas: { ...components.schemas, Other: { description: 'Ended by `data: [DONE]`.' } },
    }
    const built = await operation({ responses: sse(ref('Chunk')) }, { components: told })
    expect(built.operation.result).toMatchObject({ stream: { end: { kind: 'sentinel', value: '[DONE]' } } })
    expect(built.faults).toEqual([])
  })

  test.each(['application/jsonl', 'application/x-ndjson', 'application/jsonlines'])(
    'of %s are lines of JSON to the end',
    async (mediaType) => {
      const built = await operation({ responses: { 200: answer(ref('Chunk'), mediaType) } }, { components })
      expect(built.operation.result).toMatchObject({
        kind: 'stream',
        stream: { format: 'jsonl', events: [{ type: model('Chunk') }], end: { kind: 'eof' } },
      })
      expect(built.faults).toEqual([])
    },
  )

  test('of 3.2 are typed by itemSchema', async () => {
    const responses = { 200: { description: '', content: { 'application/jsonl': { itemSchema: ref('Chunk') } } } }
    const built = await operation({ responses }, { components, openapi: '3.2.0' })
    expect(built.operation.result).toMatchObject({ stream: { events: [{ type: model('Chunk') }] } })
  })
})

describe('a document or a stream', () => {
  const responses = {
    200: {
      description: '',
      content: { 'application/json': { schema: ref('Done') }, 'text/event-stream': { schema: ref('Chunk') } },
    },
  }
  const body = (stream: object) => ({
    content: { 'application/json': { schema: { type: 'object', properties: { stream } } } },
  })

  test('is chosen by a boolean member of the body', async () => {
    const built = await operation(
      { requestBody: body({ type: 'boolean' }), responses },
      { components },
      '/chat',
      'post',
    )
    expect(built.operation.result).toMatchObject({ kind: 'json', type: model('Done') })
    expect(built.operation.flagged).toMatchObject({ property: 'stream', result: { kind: 'stream' } })
    expect(built.operation.flagged).not.toHaveProperty('value')
  })

  test('is the stream when that member is true by default, and the document for false', async () => {
    const built = await operation(
      { requestBody: body({ type: 'boolean', default: true }), responses },
      { components },
      '/chat',
      'post',
    )
    expect(built.operation.result).toMatchObject({ kind: 'stream' })
    expect(built.operation.flagged).toMatchObject({ property: 'stream', value: false, result: { kind: 'json' } })
  })

  test('is the document when nothing chooses, with a warning', async () => {
    const built = await operation({ responses }, { components }, '/chat', 'post')
    expect(built.operation.result).toMatchObject({ kind: 'json' })
    expect(built.faults.map((fault) => fault.split(' ')[1])).toContain('result/stream-unreachable')
  })

  test('is chosen by the member that x-stream names', async () => {
    const requestBody = {
      content: { 'application/json': { schema: { type: 'object', properties: { live: { type: 'boolean' } } } } },
    }
    const built = await operation(
      { 'x-stream': { when: 'body.live' }, requestBody, responses },
      { components },
      '/chat',
      'post',
    )
    expect(built.operation.flagged).toMatchObject({ property: 'live', result: { kind: 'stream' } })
  })
})
