import assert from 'node:assert/strict'
import { type Book, Library } from '../../../.work/test/golden/pages/typescript/src/index.js'
import { fakeFetch, isType, offline, type Same } from '../fake-fetch.ts'

const [first, second] = [
  { id: 'a', title: 'A' },
  { id: 'b', title: 'B' },
]

export async function use(): Promise<void> {
  await byCursor()
  await byOtherWays()
}

async function byCursor() {
  const network = fakeFetch(
    Response.json({ data: [first], nextCursor: 'n 2', shelf: 'top' }),
    Response.json({ data: [second], nextCursor: null, shelf: 'top' }),
  )
  const client = new Library(offline(network))
  const page = await client.books.list({ author: 'Ada' })
  isType<Same<typeof page.shelf, string>>()
  // @ts-expect-error a list has no such parameter
  void (() => client.books.list({ writer: 'Ada' }))
  assert.equal(page.shelf, 'top')
  const books: Book[] = []
  for await (const book of page) books.push(book)
  assert.deepEqual(books, [first, second])
  assert.deepEqual(paths(network), ['/books?author=Ada', '/books?author=Ada&cursor=n%202'])
}

async function byOtherWays() {
  const network = fakeFetch(
    Response.json({ data: [first], total: 2 }),
    Response.json({ data: [second], total: 2 }),
    Response.json({ data: [first], total: 2 }),
    Response.json({ data: [second], total: 2 }),
    Response.json({ data: [first], next: '/visits?at=2' }),
    Response.json({ data: [second], next: null }),
  )
  const client = new Library(offline(network))
  const lists = [
    () => client.loans.list({ limit: 1 }),
    () => client.shelves.list({ limit: 1 }),
    () => client.visits.list(),
  ]
  for (const list of lists) {
    const ids: string[] = []
    for await (const book of list()) ids.push(book.id)
    assert.deepEqual(ids, ['a', 'b'])
  }
  assert.deepEqual(paths(network), [
    '/loans?limit=1',
    '/loans?limit=1&offset=1',
    '/shelves?limit=1',
    '/shelves?limit=1&page=2',
    '/visits',
    '/visits?at=2',
  ])
}

function paths({ requests }: ReturnType<typeof fakeFetch>): string[] {
  return requests.map(({ path }) => path)
}
