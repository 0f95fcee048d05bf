import { describe, expect, it } from 'vitest'
import { createMock, transition } from '../src/index.ts'
import { send, sendJson, type Body } from './support/call.ts'
import { shop } from './support/shop.ts'

const ada = { name: 'Ada', email: 'ada@example.com' }

/** Makes two users in one namespace and one in another. */
const run = async (): Promise<unknown[]> => {
  const mock = createMock(shop, { seeded: 0 })
  const ids: unknown[] = []
  for (const namespace of ['a', 'b', 'a'])
    ids.push(
      (
        await sendJson(mock, 'POST', '/users', {
          json: { ...ada, email: `${ids.length}@example.com` },
          headers: { 'x-mock-namespace': namespace },
        })
      ).body['id'],
    )
  const list = await sendJson<{ data: Body[] }>(mock, 'GET', '/users', { headers: { 'x-mock-namespace': 'a' } })
  expect(list.body.data.map(({ id }) => id)).toEqual([ids[0], ids[2]])
  return ids
}

describe('what the mock remembers', () => {
  it('shows a created item to retrieve and to list, with what was sent and the defaults of the contract', async () => {
    const mock = createMock(shop, { seeded: 0 })
    const created = await sendJson(mock, 'POST', '/users', { json: ada })
    expect(created).toMatchObject({ status: 201, body: { ...ada, role: 'member', note: null } })
    expect(created.body).not.toHaveProperty('nickname')
    expect((await sendJson(mock, 'GET', `/users/${String(created.body['id'])}`)).body).toEqual(created.body)
    expect((await sendJson(mock, 'GET', '/users')).body['data']).toEqual([created.body])
  })

  it('merges a PATCH, and null clears a member', async () => {
    const mock = createMock(shop)
    const { body } = await sendJson(mock, 'POST', '/users', { json: { ...ada, note: 'x', nickname: 'A' } })
    const patched = await sendJson(mock, 'PATCH', `/users/${String(body['id'])}`, {
      json: { name: 'Lovelace', note: null, nickname: null },
    })
    const { nickname: _nickname, ...rest } = body
    expect(patched.body).toEqual({ ...rest, name: 'Lovelace', note: null })
  })

  it('answers 404 with the declared body after DELETE, and DELETE finds nothing the second time', async () => {
    const mock = createMock(shop)
    const { body } = await sendJson(mock, 'POST', '/users', { json: ada })
    const path = `/users/${String(body['id'])}`
    expect((await send(mock, 'DELETE', path)).status).toBe(204)
    expect(await sendJson(mock, 'GET', path)).toMatchObject({ status: 404, body: { code: 'not_found', status: 404 } })
    expect((await send(mock, 'DELETE', path)).status).toBe(404)
    expect((await send(mock, 'POST', `${path}/promote`)).status).toBe(404)
  })

  it('answers an unknown id with seeded data that carries it, and 404 in strict state', async () => {
    expect(await sendJson(createMock(shop), 'GET', '/users/usr_12345678')).toMatchObject({
      status: 200,
      body: { id: 'usr_12345678' },
    })
    expect((await sendJson(createMock(shop, { state: 'strict' }), 'GET', '/users/usr_12345678')).status).toBe(404)
  })

  it('keeps namespaces apart, and makes the same ids in each run', async () => {
    const ids = await run()
    expect(new Set(ids).size).toBe(3)
    expect(await run()).toEqual(ids)
  })

  it('answers 409 with the declared code when a unique member is taken', async () => {
    const mock = createMock(shop)
    await sendJson(mock, 'POST', '/users', { json: ada })
    expect(await sendJson(mock, 'POST', '/users', { json: { ...ada, name: 'Other' } })).toMatchObject({
      status: 409,
      body: { code: 'email_taken', email: ada.email },
    })
  })

  it('answers an idempotent replay with the same bytes and makes nothing new', async () => {
    const mock = createMock(shop, { seeded: 0 })
    const sent = { json: ada, headers: { 'idempotency-key': 'k' } }
    const [first, second] = [await send(mock, 'POST', '/users', sent), await send(mock, 'POST', '/users', sent)]
    expect([second.status, await second.text()]).toEqual([201, await first.text()])
    expect((await sendJson<{ data: Body[] }>(mock, 'GET', '/users')).body.data).toHaveLength(1)
    expect(mock.journal.entries().map(({ isReplay }) => isReplay)).toEqual([undefined, true, undefined])
  })

  it('refuses another request under the same idempotency key', async () => {
    const mock = createMock(shop)
    const headers = { 'idempotency-key': 'k' }
    await send(mock, 'POST', '/users', { json: ada, headers })
    const second = await sendJson(mock, 'POST', '/users', { json: { ...ada, name: 'Other' }, headers })
    expect([second.status, second.headers.get('x-mock-finding')]).toEqual([409, 'caller:reused-idempotency-key'])
  })

  it('answers 304 and 412 by the ETag of an item', async () => {
    const mock = createMock(shop)
    const { body, headers } = await sendJson(mock, 'POST', '/users', { json: ada })
    const path = `/users/${String(body['id'])}`
    const etag = headers.get('etag') ?? ''
    expect((await send(mock, 'GET', path, { headers: { 'if-none-match': etag } })).status).toBe(304)
    expect((await send(mock, 'PATCH', path, { json: { name: 'B' }, headers: { 'if-match': etag } })).status).toBe(200)
    expect((await send(mock, 'PATCH', path, { json: { name: 'C' }, headers: { 'if-match': etag } })).status).toBe(412)
  })

  it('forgets everything at a reset', async () => {
    const mock = createMock(shop, { seeded: 0 })
    await sendJson(mock, 'POST', '/users', { json: ada })
    mock.reset()
    expect((await sendJson(mock, 'GET', '/users')).body['data']).toEqual([])
  })
})

describe('lists', () => {
  it('pages over three pages by opaque cursors and ends with null', async () => {
    const mock = createMock(shop, { seeded: 7 })
    const seen: unknown[] = []
    const sizes: number[] = []
    let cursor: unknown = ''
    while (cursor !== null) {
      const page = await sendJson<{ data: Body[]; nextCursor: string | null }>(
        mock,
        'GET',
        `/users?limit=3${cursor === '' ? '' : `&cursor=${String(cursor)}`}`,
      )
      sizes.push(page.body.data.length)
      seen.push(...page.body.data.map(({ id }) => id))
      cursor = page.body.nextCursor
    }
    expect(sizes).toEqual([3, 3, 1])
    expect(new Set(seen).size).toBe(7)
  })

  it('goes on after an item that was deleted meanwhile', async () => {
    const mock = createMock(shop, { seeded: 3 })
    const first = await sendJson<{ data: Body[]; nextCursor: string }>(mock, 'GET', '/users?limit=1')
    await send(mock, 'DELETE', `/users/${String(first.body.data[0]?.['id'])}`)
    const second = await sendJson<{ data: Body[] }>(mock, 'GET', `/users?limit=5&cursor=${first.body.nextCursor}`)
    expect(second.body.data.length).toBeGreaterThan(0)
  })

  it('refuses a cursor that no page had', async () => {
    const answer = await sendJson(createMock(shop), 'GET', '/users?cursor=nonsense')
    expect([answer.status, answer.headers.get('x-mock-finding')]).toEqual([400, 'caller:unknown-cursor'])
  })

  it('filters by a member of the items', async () => {
    const mock = createMock(shop, { seeded: 0 })
    for (const [index, role] of ['admin', 'member', 'admin'].entries())
      await send(mock, 'POST', '/users', { json: { ...ada, email: `${index}@example.com`, role } })
    const { body } = await sendJson<{ data: Body[] }>(mock, 'GET', '/users?role=admin')
    expect(body.data.map(({ role }) => role)).toEqual(['admin', 'admin'])
  })
})

describe('behaviours', () => {
  it('move an item from state to state and answer the declared 409 from any other', async () => {
    const mock = createMock(shop, {
      behaviours: { 'users.promote': transition({ member: 'role', from: ['member'], to: 'admin' }) },
    })
    const { body } = await sendJson(mock, 'POST', '/users', { json: ada })
    const path = `/users/${String(body['id'])}`
    expect(await sendJson(mock, 'POST', `${path}/promote`)).toMatchObject({ status: 200, body: { role: 'admin' } })
    expect((await sendJson(mock, 'GET', path)).body['role']).toBe('admin')
    expect(await sendJson(mock, 'POST', `${path}/promote`)).toMatchObject({
      status: 409,
      body: { code: 'email_taken' },
    })
  })

  it('may change what the default made, and fill a list', async () => {
    const mock = createMock(shop, {
      seeded: 0,
      behaviours: {
        'users.create': async (context) => {
          await context.next()
          context.update({ name: 'Changed' })
          context.setItems('users.list', [
            ...context.items('users.list'),
            { ...context.items('users.list')[0], id: 'usr_aaaaaaaa' },
          ])
          return context.show()
        },
      },
    })
    expect((await sendJson(mock, 'POST', '/users', { json: ada })).body['id']).toBe('usr_aaaaaaaa')
    expect((await sendJson<{ data: Body[] }>(mock, 'GET', '/users')).body.data.map(({ name }) => name)).toEqual([
      'Changed',
      'Changed',
    ])
  })

  it('never send a body that its declaration forbids', async () => {
    const mock = createMock(shop, { behaviours: { 'users.retrieve': () => ({ status: 200, body: { id: 1 } }) } })
    const answer = await sendJson(mock, 'GET', '/users/usr_12345678')
    expect([answer.status, answer.headers.get('x-mock-finding')]).toEqual([500, 'contract:invalid-body'])
  })

  it('are refused for an operation that the API does not have', () => {
    expect(() => createMock(shop, { behaviours: { 'users.rename': () => undefined } })).toThrow(
      'no operation `users.rename`',
    )
  })
})
