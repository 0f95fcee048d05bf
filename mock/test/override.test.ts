import { describe, expect, it } from 'vitest'
import { createMock } from '../src/index.ts'
import { send, sendJson } from './support/call.ts'
import { shop } from './support/shop.ts'

const get = (mock: ReturnType<typeof createMock>, headers = {}) =>
  sendJson(mock, 'GET', '/users/usr_12345678', { headers })

describe('overrides', () => {
  it('go before the default, as often as told, in the namespace that is told', async () => {
    const mock = createMock(shop)
    mock.override('users.retrieve', { status: 404, times: 1, namespace: 'n', headers: { 'retry-after': '3' } })
    expect((await get(mock)).status).toBe(200)
    const first = await get(mock, { 'x-mock-namespace': 'n' })
    expect([first.status, first.body['code'], first.headers.get('retry-after')]).toEqual([404, 'not_found', '3'])
    expect((await get(mock, { 'x-mock-namespace': 'n' })).status).toBe(200)
  })

  it('answer the body that is given, after their delay', async () => {
    const waits: number[] = []
    const mock = createMock(shop, { sleep: (ms) => Promise.resolve(void waits.push(ms)) })
    const body = { type: 't', title: 'T', status: 404, code: 'not_found', detail: 'mine' }
    mock.override('users.retrieve', { status: 404, body, delay: 20 })
    expect([(await get(mock)).body, waits]).toEqual([body, [20]])
    mock.reset()
    expect((await get(mock)).status).toBe(200)
  })

  it('make a valid body of the code that is asked for', async () => {
    const mock = createMock(shop)
    mock.override('users.create', { status: 409, code: 'email_taken' })
    const sent = { json: { name: 'A', email: 'a@example.com' } }
    expect((await sendJson(mock, 'POST', '/users', sent)).body).toMatchObject({ code: 'email_taken', status: 409 })
  })

  it.each([
    ['an undeclared status', { status: 418 }, 'declares no 418; it has 200, 404'],
    ['an undeclared code', { status: 404, code: 'gone' }, 'declares no error `gone` of status 404'],
    ['a body that does not fit', { status: 200, body: {} }, 'does not fit'],
    ['what is no status', { status: 1 }, 'no status from 200 to 599'],
  ])('are refused for %s', (_name, override, message) => {
    expect(() => createMock(shop).override('users.retrieve', override)).toThrow(message)
  })

  it('take anything when told not to check', async () => {
    const mock = createMock(shop)
    mock.override('users.retrieve', { status: 418, body: { odd: true }, unchecked: true })
    expect(await get(mock)).toMatchObject({ status: 418, body: { odd: true } })
  })
})

describe('a status by header', () => {
  it('is refused when it is none', async () => {
    const answer = await send(createMock(shop), 'GET', '/users', { headers: { 'x-mock-status': 'teapot' } })
    expect([answer.status, answer.headers.get('x-mock-finding')]).toEqual([400, 'sdk:mock-status'])
  })
})

describe('the check of an API', () => {
  it('finds nothing where every response can be made, and names what cannot', () => {
    expect(createMock(shop).check()).toEqual([])
    const operations = shop.operations.map((operation) => ({
      ...operation,
      responses: operation.responses.map((response) => ({
        ...response,
        content: response.content.map((content) =>
          response.status === '201' ? { ...content, schema: false } : content,
        ),
      })),
    }))
    expect(
      createMock({ ...shop, operations })
        .check()
        .map(({ class: kind, code, where }) => [kind, code, where]),
    ).toEqual([['contract', 'unsatisfiable', 'users.create response:201']])
  })
})
