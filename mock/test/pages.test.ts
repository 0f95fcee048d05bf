import type { Api, JsonSchema, Pagination } from '@artificer/generator/ir'
import { describe, expect, it } from 'vitest'
import { createMock } from '../src/index.ts'
import {
  body,
  buildApi,
  jsonContent,
  modelRef,
  objectModel,
  operation,
  parameter,
  response,
  schemaRef,
} from './support/build.ts'
import { sendJson, type Body } from './support/call.ts'

const item = objectModel('Item', { id: { type: 'string' }, rank: { type: 'integer' } }, ['id', 'rank'])

const listApi = (pagination: Pagination, envelope: JsonSchema, query: string[] = [], method = 'GET'): Api => {
  const integers = query.map((name) => parameter('query', name, { type: name === 'after' ? 'string' : 'integer' }))
  const request = { type: 'object', properties: { cursor: { type: 'string' }, size: { type: 'integer', default: 3 } } }
  return buildApi(
    [
      operation('items.list', method, '/items', {
        parameters: integers,
        ...(method === 'POST' ? { body: body('json', 'application/json', request) } : {}),
        responses: [response('200', [jsonContent(envelope)])],
        result: {
          kind: 'page',
          pagination,
          item: modelRef('Item'),
          envelope: { kind: 'unknown' },
          mediaType: 'application/json',
        },
      }),
    ],
    { models: [item] },
  )
}

const items: JsonSchema = { type: 'array', items: schemaRef('Item') }
const query = (name: string) => ({ in: 'query', name }) as const

const at = (name: string) => ({ in: 'body', name }) as const

const mockOf = (api: Api) => createMock(api, { seeded: 7 })

describe('styles of pages', () => {
  it('offset: from the offset, with the total', async () => {
    const envelope: JsonSchema = {
      type: 'object',
      properties: { data: items, total: { type: 'integer' }, offset: { type: 'integer' } },
      required: ['data', 'total', 'offset'],
    }
    const mock = mockOf(
      listApi(
        { style: 'offset', items: ['data'], total: ['total'], position: query('offset'), size: query('limit') },
        envelope,
        ['offset', 'limit'],
      ),
    )
    const pages = await Promise.all(
      [0, 3, 6, 9].map((offset) =>
        sendJson<{ data: Body[]; total: number; offset: number }>(mock, 'GET', `/items?limit=3&offset=${offset}`),
      ),
    )
    expect(pages.map(({ body: page }) => [page.data.length, page.total, page.offset])).toEqual([
      [3, 7, 0],
      [3, 7, 3],
      [1, 7, 6],
      [0, 7, 9],
    ])
    expect(new Set(pages.flatMap(({ body: page }) => page.data.map(({ id }) => id))).size).toBe(7)
  })

  it('page: by number from the first page, with the number of pages', async () => {
    const envelope: JsonSchema = {
      type: 'object',
      properties: {
        data: items,
        meta: { type: 'object', properties: { pages: { type: 'integer' } }, required: ['pages'] },
      },
      required: ['data', 'meta'],
    }
    const mock = mockOf(
      listApi(
        {
          style: 'page',
          items: ['data'],
          totalPages: ['meta', 'pages'],
          position: query('page'),
          size: query('per'),
          firstPage: 0,
        },
        envelope,
        ['page', 'per'],
      ),
    )
    const pages = await Promise.all(
      [0, 1, 2].map((page) =>
        sendJson<{ data: Body[]; meta: { pages: number } }>(mock, 'GET', `/items?per=3&page=${page}`),
      ),
    )
    expect(pages.map(({ body: page }) => [page.data.length, page.meta.pages])).toEqual([
      [3, 3],
      [3, 3],
      [1, 3],
    ])
  })

  it('cursor of the last item, with a member that says whether there is more', async () => {
    const envelope: JsonSchema = {
      type: 'object',
      properties: { data: items, has_more: { type: 'boolean' } },
      required: ['data', 'has_more'],
    }
    const mock = mockOf(
      listApi(
        {
          style: 'cursor',
          items: ['data'],
          nextFromItem: ['id'],
          hasMore: ['has_more'],
          position: query('after'),
          size: query('limit'),
        },
        envelope,
        ['after', 'limit'],
      ),
    )
    const sizes: [number, boolean][] = []
    for (let after = '', more = true; more && sizes.length < 9;) {
      const { body: page } = await sendJson<{ data: Body[]; has_more: boolean }>(
        mock,
        'GET',
        `/items?limit=3${after === '' ? '' : `&after=${after}`}`,
      )
      sizes.push([page.data.length, page.has_more])
      after = String(page.data.at(-1)?.['id'])
      more = page.has_more
    }
    expect(sizes).toEqual([
      [3, true],
      [3, true],
      [1, false],
    ])
  })

  it('link in the body: a URL that leads to the next page', async () => {
    const envelope: JsonSchema = {
      type: 'object',
      properties: { data: items, next: { type: ['string', 'null'] } },
      required: ['data', 'next'],
    }
    const mock = mockOf(
      listApi({ style: 'link', items: ['data'], next: ['next'], size: query('limit') }, envelope, ['limit']),
    )
    const sizes: number[] = []
    for (let url: string | null = 'http://mock.test/items?limit=3'; url !== null && sizes.length < 9;) {
      const { pathname, search } = new URL(url)
      const { body: page }: { body: { data: Body[]; next: string | null } } = await sendJson(
        mock,
        'GET',
        pathname + search,
      )
      sizes.push(page.data.length)
      url = page.next
    }
    expect(sizes).toEqual([3, 3, 1])
    expect(mock.journal.entries().flatMap(({ findings }) => findings)).toEqual([])
  })

  it('link in the header, over a bare array', async () => {
    const mock = mockOf(listApi({ style: 'link', items: [], linkHeader: true, size: query('limit') }, items, ['limit']))
    const first = await sendJson<Body[]>(mock, 'GET', '/items?limit=5')
    const next = /^<(http:\/\/mock\.test(\/[^>]*))>; rel="next"$/.exec(first.headers.get('link') ?? '')?.[2] ?? ''
    const second = await sendJson<Body[]>(mock, 'GET', next)
    expect([first.body.length, second.body.length, second.headers.get('link')]).toEqual([5, 2, null])
  })

  it('cursor in the body of a search; the last page leaves out a cursor that may not be null', async () => {
    const envelope: JsonSchema = {
      type: 'object',
      properties: { hits: items, cursor: { type: 'string' } },
      required: ['hits'],
    }
    const mock = mockOf(
      listApi(
        { style: 'cursor', items: ['hits'], next: ['cursor'], position: at('cursor'), size: at('size') },
        envelope,
        [],
        'POST',
      ),
    )
    const sizes: number[] = []
    for (let cursor: string | undefined = ''; cursor !== undefined && sizes.length < 9;) {
      const json: Body = cursor === '' ? {} : { cursor }
      const { body: page }: { body: { hits: Body[]; cursor?: string } } = await sendJson(mock, 'POST', '/items', {
        json,
      })
      sizes.push(page.hits.length)
      cursor = page.cursor
    }
    expect(sizes).toEqual([3, 3, 1])
  })
})
