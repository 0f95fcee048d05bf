import { describe, expect, test } from 'vitest'
import type { Client } from './sample/runtime/client.js'
import { DecodeError } from './sample/runtime/errors.js'
import type { Operation } from './sample/runtime/operation.js'
import { byLink, byLinkHeader, followLink } from './sample/runtime/page/link.js'
import { byLastItem, byNumber, byOffset } from './sample/runtime/page/styles.js'
import { PageError } from './sample/runtime/page-error.js'
import { page, type Page, type PagePromise } from './sample/runtime/page.js'
import type { PageSpec } from './sample/runtime/page-spec.js'
import { InternalServerError } from './sample/runtime/status-errors.js'
import { collect, failureOf, fakeClient, json, problem, settle } from './support.js'

const users = (...names: string[]): { id: string }[] => names.map((id) => ({ id }))

/** A list whose pages are cut as `spec` says. */
function list(client: Client, spec: PageSpec, params: object = {}): PagePromise<Page<{ id: string }>, { id: string }> {
  const operation: Operation = { method: 'GET', path: '/things', service: 'main', page: spec }
  return page(client, operation, params)
}

async function ids(items: AsyncIterable<{ id: string }>): Promise<string[]> {
  return (await collect(items)).map(({ id }) => id)
}

describe('pages by cursor', () => {
  const three = [
    json({ data: users('a', 'b'), nextCursor: 'c1' }),
    json({ data: users('c'), nextCursor: 'c2' }),
    json({ data: users('d'), nextCursor: null }),
  ]

  test('are walked item by item, with the params and options of the first call', async () => {
    const { client, sent } = fakeClient(three)
    expect(await ids(client.users.list({ limit: 2 }, { headers: { 'x-a': '1' } }))).toEqual(['a', 'b', 'c', 'd'])
    expect(sent.map(({ url }) => url.split('?')[1])).toEqual(['limit=2', 'limit=2&cursor=c1', 'limit=2&cursor=c2'])
    expect(sent.map(({ headers }) => headers['x-a'])).toEqual(['1', '1', '1'])
  })

  test('are walked by hand', async () => {
    const { client } = fakeClient(three)
    const first = await client.users.list()
    expect(first.items).toEqual(users('a', 'b'))
    expect(first.hasNextPage()).toBe(true)
    const second = await first.getNextPage()
    const third = await second.getNextPage()
    expect(third.hasNextPage()).toBe(false)
    expect(await failureOf(Promise.resolve().then(() => third.getNextPage()))).toBeInstanceOf(PageError)
  })

  test('are walked page by page', async () => {
    const { client } = fakeClient(three)
    const lengths = []
    for await (const one of client.users.list().iterPages()) lengths.push(one.items.length)
    expect(lengths).toEqual([2, 1, 1])
  })

  test('go on after an empty page in the middle and end with an empty last one', async () => {
    const { client } = fakeClient([
      json({ data: users('a'), nextCursor: 'c1' }),
      json({ data: [], nextCursor: 'c2' }),
      json({ data: users('b'), nextCursor: 'c3' }),
      json({ data: [] }),
    ])
    expect(await ids(client.users.list())).toEqual(['a', 'b'])
  })

  test('are asked for one ahead when that is wanted, and not further', async () => {
    const { client, sent } = fakeClient(three)
    const seen: [string, number][] = []
    for await (const { id } of client.users.list({}, { prefetch: true })) {
      await settle()
      seen.push([id, sent.length])
    }
    expect(seen).toEqual([
      ['a', 2],
      ['b', 2],
      ['c', 3],
      ['d', 3],
    ])
  })

  test('asked for ahead keep the items before an error, and are given up when the loop is left', async () => {
    const { client } = fakeClient([three[0] as Response, problem(404, 'gone')])
    const seen: string[] = []
    const walk = async (): Promise<void> => {
      for await (const { id } of client.users.list({}, { prefetch: true })) {
        await settle()
        seen.push(id)
      }
    }
    expect(await failureOf(walk())).toMatchObject({ status: 404 })
    expect(seen).toEqual(['a', 'b'])
    const other = fakeClient([three[0] as Response, () => new Promise(() => {})])
    for await (const _ of other.client.users.list({}, { prefetch: true })) break
    await settle()
    expect(other.sent[1]?.signal.aborted).toBe(true)
  })

  test('asked for ahead keep the items before a cursor that comes again', async () => {
    const again = json({ data: users('a'), nextCursor: 'c1' })
    const { client } = fakeClient([again, again])
    const seen: string[] = []
    const walk = async (): Promise<void> => {
      for await (const { id } of client.users.list({}, { prefetch: true })) seen.push(id)
    }
    expect(await failureOf(walk())).toBeInstanceOf(PageError)
    expect(seen).toEqual(['a', 'a'])
  })

  test('raise when a cursor comes again, after the items before it', async () => {
    const { client, sent } = fakeClient([
      json({ data: users('a'), nextCursor: 'c1' }),
      json({ data: users('b'), nextCursor: 'c2' }),
      json({ data: users('c'), nextCursor: 'c1' }),
    ])
    const seen: string[] = []
    const walk = async (): Promise<void> => {
      for await (const { id } of client.users.list()) seen.push(id)
    }
    expect(await failureOf(walk())).toMatchObject({ name: 'PageError', position: 'c1' })
    expect(seen).toEqual(['a', 'b', 'c'])
    expect(sent).toHaveLength(3)
  })

  test('raise when a page names itself', async () => {
    const { client } = fakeClient([json({ data: users('a'), nextCursor: 'x' })])
    expect(await failureOf(collect(client.users.list({ cursor: 'x' })))).toBeInstanceOf(PageError)
  })

  test('may be asked for their successor twice', async () => {
    const { client } = fakeClient([three[0] as Response, three[1] as Response, three[1] as Response])
    const first = await client.users.list()
    expect((await first.getNextPage()).items).toEqual((await first.getNextPage()).items)
  })

  test('keep the items before an error on a later page', async () => {
    const { client } = fakeClient([three[0] as Response, problem(500, 'internal')], { maxRetries: 0 })
    const seen: string[] = []
    const walk = async (): Promise<void> => {
      for await (const { id } of client.users.list()) seen.push(id)
    }
    expect(await failureOf(walk())).toBeInstanceOf(InternalServerError)
    expect(seen).toEqual(['a', 'b'])
  })

  test('are refused when their items are no list', async () => {
    const { client } = fakeClient([json({ data: 'x' })], { maxRetries: 0 })
    expect(await failureOf(client.users.list())).toBeInstanceOf(DecodeError)
  })

  test('may take the cursor from the last item', async () => {
    const { client, sent } = fakeClient([
      json({ data: users('a', 'b'), more: true }),
      json({ data: users('c'), more: false }),
    ])
    const spec: PageSpec = { style: byLastItem, items: 'data', next: 'id', hasMore: 'more', param: 'after' }
    expect(await ids(list(client, spec))).toEqual(['a', 'b', 'c'])
    expect(sent[1]?.url).toMatch(/\?after=b$/)
  })
})

describe('pages by offset', () => {
  test('go on by the number of items until the total, and keep what stands beside the items', async () => {
    const { client, sent } = fakeClient([
      json({ data: users('a', 'b'), total: 3, summary: { active: 2 } }),
      json({ data: users('c'), total: 3, summary: { active: 2 } }),
    ])
    const first = await client.users.keys.list('u', { limit: 2, scopes: ['x', 'y'], filter: { state: 'active' } })
    expect(first.total).toBe(3)
    expect(first.summary).toEqual({ active: 2 })
    expect(first._request_id).toEqual(expect.any(String))
    expect(JSON.parse(JSON.stringify(first))).toEqual({ data: users('a', 'b'), total: 3, summary: { active: 2 } })
    expect(await ids(first)).toEqual(['a', 'b', 'c'])
    const query = 'limit=2&scopes=x,y&filter%5Bstate%5D=active'
    expect(sent.map(({ url }) => url.split('?')[1])).toEqual([query, `${query}&offset=2`])
  })

  test('go on after an empty page by its size', async () => {
    const { client, sent } = fakeClient([json({ data: [], total: 3 }), json({ data: users('c'), total: 3 })])
    expect(await ids(client.users.keys.list('u', { limit: 2 }) as AsyncIterable<{ id: string }>)).toEqual(['c'])
    expect(sent[1]?.url).toMatch(/offset=2$/)
  })

  test('without a total end with an empty page', async () => {
    const { client, sent } = fakeClient([json(users('a', 'b')), json([])])
    expect(await ids(list(client, { style: byOffset, items: [], param: 'offset' }))).toEqual(['a', 'b'])
    expect(sent).toHaveLength(2)
  })
})

describe('pages by number', () => {
  test('go on to the number of pages', async () => {
    const { client, sent } = fakeClient([json({ d: users('a'), pages: 2 }), json({ d: users('b'), pages: 2 })])
    const spec: PageSpec = { style: byNumber, items: 'd', param: 'page', totalPages: 'pages' }
    expect(await ids(list(client, spec))).toEqual(['a', 'b'])
    expect(sent[1]?.url).toMatch(/\?page=2$/)
  })

  test('may begin at nought', async () => {
    const { client, sent } = fakeClient([json({ d: users('a'), total: 3 }), json({ d: users('b'), total: 3 })])
    const spec: PageSpec = { style: byNumber, items: 'd', param: 'p', size: 'n', total: 'total', firstPage: 0 }
    expect(await ids(list(client, spec, { n: 2 }))).toEqual(['a', 'b'])
    expect(sent[1]?.url).toMatch(/\?n=2&p=1$/)
  })
})

describe('pages by link', () => {
  test('follow the URL of the body', async () => {
    const { client, sent } = fakeClient([
      json({ data: users('a'), next: '/things?token=t%2F1' }),
      json({ data: users('b') }),
    ])
    expect(
      await ids(list(client, { style: byLink, follow: followLink, items: 'data', next: 'next' }, { limit: 1 })),
    ).toEqual(['a', 'b'])
    expect(sent[1]?.url).toBe('http://localhost:3001/things?token=t%2F1')
  })

  test('follow the Link header', async () => {
    const link = '<http://localhost:3001/things?page=0>; rel="prev", <http://localhost:3001/things?page=2>; rel="next"'
    const { client, sent } = fakeClient([json(users('a'), { headers: { link } }), json(users('b'))])
    expect(await ids(list(client, { style: byLinkHeader, follow: followLink, items: [] }))).toEqual(['a', 'b'])
    expect(sent[1]?.url).toBe('http://localhost:3001/things?page=2')
  })

  test('never leave the origin', async () => {
    const { client, sent } = fakeClient([json({ data: users('a'), next: 'https://evil.example.org/things' })])
    expect(
      await failureOf(collect(list(client, { style: byLink, follow: followLink, items: 'data', next: 'next' }))),
    ).toBeInstanceOf(PageError)
    expect(sent).toHaveLength(1)
  })
})
