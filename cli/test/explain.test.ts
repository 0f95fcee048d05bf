import { generate } from '@artificer/generator'
import { describe, expect, it } from 'vitest'
import { explanation } from '../src/explain.ts'

type Json = { [key: string]: unknown }

const text = { type: 'string' }
const query = (name: string): Json => ({ name, in: 'query', schema: text })
const answer = (schema: unknown, mediaType = 'application/json'): Json => ({
  responses: { 200: { description: '', content: { [mediaType]: { schema } } } },
})

/** What is told of the operations of a document. */
async function told(paths: Json): Promise<string[]> {
  const input = { openapi: '3.1.0', info: { title: 'Shop', version: '1' }, paths }
  const { api, names } = await generate({ input, outputs: { typescript: {}, python: {} } })
  return api!.operations.flatMap((operation) => explanation(operation, names))
}

describe('an explanation', () => {
  it('says for each operation how it is called and what resource and method were made of', async () => {
    const id = { name: 'id', in: 'path', required: true, schema: text }
    expect(
      await told({
        '/users/{id}/api_keys': { get: { parameters: [id], ...answer({ type: 'array', items: text }) } },
        '/jobs/{id}': { post: { operationId: 'createJob', parameters: [id], ...answer(text) } },
      }),
    ).toEqual([
      'POST /jobs/{id}',
      '  typescript: client.jobs.create',
      '  python: client.jobs.create',
      '  name: inferred from path and method',
      '  resource jobs: from the path',
      '  method create: from POST and the operation id createJob',
      'GET /users/{id}/api_keys',
      '  typescript: client.users.apiKeys.list',
      '  python: client.users.api_keys.list',
      '  name: inferred from path and method',
      '  resource users.api_keys: from the path',
      '  method list: from GET, whose answer is a list',
    ])
  })

  it('says from what pages, a stream, an idempotency key and a download were inferred', async () => {
    const page = { type: 'object', properties: { data: { type: 'array', items: text }, next_cursor: text } }
    const key = { name: 'Idempotency-Key', in: 'header', schema: text }
    const lines = await told({
      '/a': { get: { parameters: [query('cursor')], ...answer(page) }, post: { parameters: [key], ...answer(text) } },
      '/b': { get: answer(text, 'text/event-stream') },
      '/c': { get: answer({ type: 'string', format: 'binary' }, 'application/pdf') },
    })
    expect(lines).toEqual(
      expect.arrayContaining([
        '  cursor pages: from the parameter cursor and the member next_cursor',
        '  idempotency key: from the header parameter Idempotency-Key',
        '  stream: from text/event-stream',
        '  download: from application/pdf',
      ]),
    )
  })

  it('says what is declared, and which language an operation is left out of', async () => {
    const page = { type: 'object', properties: { rows: { type: 'array', items: text }, more: text } }
    const pagination = {
      style: 'cursor',
      request: { cursor: 'query.from' },
      response: { items: '/rows', next: '/more' },
    }
    const declared = { 'x-sdk': { resource: ['a'], method: 'scan', skip: ['python'] }, 'x-pagination': pagination }
    expect(
      await told({
        '/a': { get: { ...declared, 'x-service': 'search', parameters: [query('from')], ...answer(page) } },
      }),
    ).toEqual([
      'GET /a',
      '  typescript: client.a.scan',
      '  python: left out, as the document says',
      '  name: declared by `x-sdk`',
      '  cursor pages: declared',
      '  service search: declared',
    ])
  })

  it('is the same whatever the order of the paths', async () => {
    const paths = { '/b': { get: answer(text) }, '/a': { post: answer(text) } }
    expect(await told(Object.fromEntries(Object.entries(paths).toReversed()))).toEqual(await told(paths))
  })
})
