import { describe, expect, test } from 'vitest'
import { answer, operation, ref } from './documents.ts'

const text = { type: 'string' }

describe('responses', () => {
  test('come exact, then ranges, then default; misspelt statuses are understood with a warning', async () => {
    const built = await operation({
      responses: {
        default: { description: '' },
        '4xx': { description: '' },
        '204 NO_CONTENT': { description: '' },
        200: { description: '' },
      },
    })
    expect(built.operation.responses.map(({ status }) => status)).toEqual(['200', '204', '4XX', 'default'])
    expect(built.faults.map((fault) => fault.split(' ')[1])).toEqual(['response/status', 'response/status'])
  })

  test('with a status that is none are errors', async () => {
    expect((await operation({ responses: { ok: { description: '' } } })).faults).toEqual([
      'error response/status /paths/~1things/get/responses/ok "ok" is no status',
    ])
  })

  test.each([
    [{ 204: { description: '' } }, { kind: 'none' }],
    [{ 302: { description: '' } }, { kind: 'none' }],
    [{ 200: answer(text) }, { kind: 'json', type: { kind: 'string' }, mediaType: 'application/json' }],
    [{ default: answer(text) }, { kind: 'json', type: { kind: 'string' }, mediaType: 'application/json' }],
    [
      { 200: answer(text), default: answer({ type: 'integer' }) },
      { kind: 'json', type: { kind: 'string' }, mediaType: 'application/json' },
    ],
    [
      { 200: answer(text), 202: answer({ type: 'integer' }) },
      {
        kind: 'json',
        type: { kind: 'union', variants: [{ kind: 'string' }, { kind: 'integer' }] },
        mediaType: 'application/json',
      },
    ],
    [
      { 200: answer(text, 'application/vnd.api+json') },
      { kind: 'json', type: { kind: 'string' }, mediaType: 'application/vnd.api+json' },
    ],
    [{ 200: answer(text, 'text/csv') }, { kind: 'text', mediaType: 'text/csv' }],
    [{ 200: answer(text, 'application/pdf') }, { kind: 'binary', mediaTypes: ['application/pdf'] }],
    [
      { 200: answer({ type: 'object' }, '*/*') },
      { kind: 'json', type: { kind: 'map', values: { kind: 'unknown' } }, mediaType: '*/*' },
    ],
    [{ 200: answer({ type: 'string', format: 'binary' }, '*/*') }, { kind: 'binary', mediaTypes: ['*/*'] }],
    [
      { 200: answer({ type: 'string', format: 'binary' }), 206: answer(true, 'application/zip') },
      { kind: 'binary', mediaTypes: ['application/json', 'application/zip'] },
    ],
    [{ 200: answer({ type: 'string', format: 'binary' }, 'text/csv') }, { kind: 'binary', mediaTypes: ['text/csv'] }],
    [
      { 200: answer(text), 202: answer({ type: 'string', format: 'binary' }) },
      { kind: 'json', type: { kind: 'string' }, mediaType: 'application/json' },
    ],
  ])('%j give %j', async (responses, result) => {
    expect((await operation({ responses })).operation.result).toEqual(result)
  })

  test('of XML only are text, with a warning', async () => {
    const built = await operation({ responses: { 200: answer(text, 'application/xml') } })
    expect(built.operation.result).toEqual({ kind: 'text', mediaType: 'application/xml' })
    expect(built.faults.map((fault) => fault.split(' ')[1])).toEqual(['result/xml'])
  })
})

describe('errors', () => {
  const problem = { type: 'object', properties: { code: text } }
  const error = (code: string, more: object = {}) => ({ ...answer(problem), 'x-error': { code, ...more } })

  test('are every response that is no success, with their code where one is declared', async () => {
    const built = await operation({
      responses: { 200: answer(text), 404: error('not_found', { retryable: false }), '5XX': answer(problem) },
    })
    expect(built.operation.errors.map(({ status, error: id }) => [status, id])).toEqual([
      ['404', '404:not_found'],
      ['5XX', undefined],
    ])
    expect(built.api.errors).toMatchObject([
      {
        id: '404:not_found',
        status: 404,
        code: 'not_found',
        isStatusClass: true,
        codePath: ['code'],
        retryable: false,
      },
    ])
  })

  test('with several codes of a status are no status class', async () => {
    const built = await operation({
      responses: {
        204: { description: '' },
        409: { ...answer(problem), 'x-error': [{ code: 'a', pointer: '/error/code' }, { code: 'b' }] },
      },
    })
    expect(built.api.errors.map(({ id, isStatusClass, codePath }) => [id, isStatusClass, codePath])).toEqual([
      ['409:a', false, ['error', 'code']],
      ['409:b', false, ['code']],
    ])
  })

  test('may be declared on the schemas of an alternative', async () => {
    const components = {
      schemas: {
        A: { ...problem, 'x-error': { code: 'a' } },
        B: { type: 'object', properties: { code: text, more: text }, 'x-error': { code: 'b' } },
      },
    }
    const built = await operation(
      { responses: { 204: { description: '' }, 409: answer({ oneOf: [ref('A'), ref('B')] }) } },
      { components },
    )
    expect(built.operation.errors).toMatchObject([
      { error: '409:a', type: { kind: 'model', id: '/components/schemas/A' } },
      { error: '409:b', type: { kind: 'model', id: '/components/schemas/B' } },
    ])
  })
})
