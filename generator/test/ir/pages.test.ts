import { describe, expect, test } from 'vitest'
import { answer, operation, ref } from './documents.ts'

const text = { type: 'string' }
const Chunk = { type: 'object', required: ['type'], properties: { type: { const: 'chunk' }, content: text } }
const Done = { type: 'object', required: ['type'], properties: { type: { const: 'done' } } }
const components = { schemas: { Chunk, Done } }
const model = (name: string) => ({ kind: 'model', id: `/components/schemas/${name}` })

const query = (...names: string[]) =>
  names.map((name) => ({
    name,
    in: 'query',
    schema: { type: /cursor|after|token/i.test(name) ? 'string' : 'integer' },
  }))
const list = (name: string, more: object = {}) => ({
  200: answer({ type: 'object', properties: { [name]: { type: 'array', items: ref('Done') }, ...more } }),
})

describe('pages that are declared', () => {
  const declaration = {
    style: 'cursor',
    request: { cursor: 'query.cursor', size: 'query.limit' },
    response: { items: '/data', next: '/meta/next' },
  }
  const meta = { meta: { type: 'object', properties: { next: text, total: { type: 'integer' } } } }

  test('are taken as they are', async () => {
    const built = await operation(
      { 'x-pagination': declaration, parameters: query('cursor', 'limit'), responses: list('data', meta) },
      { components },
    )
    expect(built.faults).toEqual([])
    expect(built.operation.result).toMatchObject({
      kind: 'page',
      item: model('Done'),
      pagination: {
        style: 'cursor',
        items: ['data'],
        next: ['meta', 'next'],
        position: { in: 'query', name: 'cursor' },
        size: { in: 'query', name: 'limit' },
      },
    })
  })

  test.each([
    [{ ...declaration, style: 'endless' }, '/style', 'the style "endless" of the pages is not known'],
    [{ ...declaration, response: { items: 'data' } }, '/response/items', '"data" is no JSON pointer'],
    [{ ...declaration, response: { items: '/rows' } }, '/response/items', 'the response has no member "/rows"'],
    [{ ...declaration, response: { items: '/meta' } }, '/response/items', 'the items are no list'],
    [
      { ...declaration, response: { items: '/data', next: '/nowhere' } },
      '/response/next',
      'the response has no member "/nowhere"',
    ],
    [{ ...declaration, request: { cursor: 'cursor' } }, '/request/cursor', '"cursor" names no argument'],
    [{ ...declaration, request: { cursor: 'query.other' } }, '', 'the operation has no argument query.other'],
    [{ ...declaration, request: {} }, '', 'no argument carries the position of the page'],
  ])('%j is an error at %j', async (extension, place, message) => {
    const built = await operation(
      { 'x-pagination': extension, parameters: query('cursor', 'limit'), responses: list('data', meta) },
      { components },
    )
    expect(built.faults).toContain(`error extension/invalid /paths/~1things/get/x-pagination${place} ${message}`)
    expect(built.operation.result.kind).toBe('json')
  })

  test('in a vendor’s words are understood', async () => {
    const found = {
      style: 'cursor',
      items: ['data'],
      next: ['meta', 'next'],
      position: { in: 'query', name: 'cursor' },
    }
    for (const extension of [
      {
        'x-speakeasy-pagination': {
          type: 'cursor',
          inputs: [{ name: 'cursor', in: 'parameters', type: 'cursor' }],
          outputs: { results: '$.data', nextCursor: '$.meta.next' },
        },
      },
      {
        'x-fern-pagination': {
          cursor: '$request.cursor',
          next_cursor: '$response.meta.next',
          results: '$response.data',
        },
      },
    ]) {
      const built = await operation(
        { ...extension, parameters: query('cursor'), responses: list('data', meta) },
        { components },
      )
      expect(built.operation.result).toMatchObject({ kind: 'page', pagination: found })
    }
  })

  test('in a vendor’s words that do not fit give way to what the names tell, with a warning', async () => {
    const extension = {
      'x-fern-pagination': { cursor: '$request.cursor', next_cursor: '$response.gone', results: '$response.data' },
    }
    const built = await operation(
      { ...extension, parameters: query('page', 'limit'), responses: list('data') },
      { components },
    )
    expect(built.operation.result).toMatchObject({ kind: 'page', pagination: { style: 'page' } })
    expect(built.faults.map((fault) => fault.split(' ').slice(0, 2).join(' '))).toEqual(['warning extension/ignored'])
  })
})

describe('pages that are inferred', () => {
  test.each([
    [
      query('cursor', 'limit'),
      list('data', { next_cursor: text }),
      {
        style: 'cursor',
        items: ['data'],
        next: ['next_cursor'],
        position: { in: 'query', name: 'cursor' },
        size: { in: 'query', name: 'limit' },
      },
    ],
    [
      query('after'),
      list('data', { has_more: { type: 'boolean' }, last_id: text }),
      {
        style: 'cursor',
        items: ['data'],
        next: ['last_id'],
        hasMore: ['has_more'],
        position: { in: 'query', name: 'after' },
      },
    ],
    [
      query('pageToken'),
      list('things', { nextPageToken: text }),
      { style: 'cursor', items: ['things'], next: ['nextPageToken'], position: { in: 'query', name: 'pageToken' } },
    ],
    [
      query('cursor'),
      list('items', { pagination: { type: 'object', properties: { next_cursor: text } } }),
      {
        style: 'cursor',
        items: ['items'],
        next: ['pagination', 'next_cursor'],
        position: { in: 'query', name: 'cursor' },
      },
    ],
    [
      query('offset', 'limit'),
      list('results', { total: { type: 'integer' } }),
      {
        style: 'offset',
        items: ['results'],
        total: ['total'],
        position: { in: 'query', name: 'offset' },
        size: { in: 'query', name: 'limit' },
      },
    ],
    [
      query('page', 'per_page'),
      list('items', { total_pages: { type: 'integer' } }),
      {
        style: 'page',
        items: ['items'],
        totalPages: ['total_pages'],
        position: { in: 'query', name: 'page' },
        size: { in: 'query', name: 'per_page' },
        firstPage: 1,
      },
    ],
    [
      query('page', 'limit'),
      { 200: answer({ type: 'array', items: ref('Done') }) },
      {
        style: 'page',
        items: [],
        position: { in: 'query', name: 'page' },
        size: { in: 'query', name: 'limit' },
        firstPage: 1,
      },
    ],
    [
      [],
      list('results', { next: { type: 'string', format: 'uri' } }),
      { style: 'link', items: ['results'], next: ['next'] },
    ],
    [
      [],
      { 200: { ...answer({ type: 'array', items: ref('Done') }), headers: { Link: { schema: text } } } },
      { style: 'link', items: [], linkHeader: true },
    ],
  ])('%#: from parameters and members', async (parameters, responses, pagination) => {
    const built = await operation({ parameters, responses }, { components })
    expect(built.operation.result).toEqual(expect.objectContaining({ kind: 'page', pagination, item: model('Done') }))
    expect(built.operation.inferred.map(({ fact }) => fact)).toContain(`${pagination.style} pages`)
  })

  test('after an id go on from the last item when nothing repeats its id', async () => {
    const schemas = { Done: { type: 'object', properties: { id: text } } }
    const built = await operation(
      { parameters: query('after'), responses: list('data', { has_more: { type: 'boolean' } }) },
      { components: { schemas } },
    )
    expect(built.operation.result).toMatchObject({
      pagination: { style: 'cursor', nextFromItem: ['id'], hasMore: ['has_more'] },
    })
  })

  test('go on after the id of the last item until nothing comes where the parameter says so by its name', async () => {
    const schemas = { Done: { type: 'object', properties: { id: text } } }
    const after = await operation(
      { parameters: query('starting_after'), responses: list('objects', {}) },
      { components: { schemas } },
    )
    expect(after.operation.result).toMatchObject({
      pagination: { style: 'cursor', items: ['objects'], nextFromItem: ['id'] },
    })
    const date = await operation(
      { parameters: query('after'), responses: list('objects', {}) },
      { components: { schemas } },
    )
    expect(date.operation.result.kind).toBe('json')
  })

  test.each([
    ['a cursor without a next one', query('cursor'), list('data')],
    [
      'a number of a page beside an answer that is no list',
      query('page', 'limit'),
      { 200: answer({ type: 'object', properties: { page: { type: 'integer' } } }) },
    ],
    [
      'two lists of which none is the one',
      query('offset', 'limit'),
      list('left', { right: { type: 'array', items: text } }),
    ],
    ['a list without parameters', [], list('data')],
  ])('not from %s', async (_, parameters, responses) => {
    expect((await operation({ parameters, responses }, { components })).operation.result.kind).toBe('json')
  })

  test('not where the document says that there are none', async () => {
    const built = await operation(
      { 'x-pagination': false, parameters: query('page', 'limit'), responses: list('data') },
      { components },
    )
    expect(built.operation.result.kind).toBe('json')
  })

  test('count pages from zero where the parameter does', async () => {
    const parameters = [{ name: 'page', in: 'query', schema: { type: 'integer', default: 0 } }, ...query('size')]
    expect(
      (await operation({ parameters, responses: list('content') }, { components })).operation.result,
    ).toMatchObject({ pagination: { firstPage: 0 } })
  })
})
