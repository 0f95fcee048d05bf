import { describe, expect, test } from 'vitest'
import { chunked, collect, failureOf, fakeClient, json } from './support.js'

const nested = (depth: number): string => `${'[{"a":'.repeat(depth / 2)}1${'}]'.repeat(depth / 2)}`
const body = (text: string): Response => new Response(text, { headers: { 'content-type': 'application/json' } })

describe('JSON', () => {
  test('that is nested 200 deep is read, and deeper is refused', async () => {
    const { client } = fakeClient([body(nested(200)), body(nested(202))])
    expect(JSON.stringify(await client.users.retrieve('u'))).toBe(nested(200))
    const error = await failureOf(client.users.retrieve('u', { maxRetries: 0 }))
    expect(error).toMatchObject({ name: 'DecodeError', cause: { message: 'The JSON is nested deeper than 200' } })
  })

  test('may hold any number of brackets in strings and side by side', async () => {
    const value = { text: `\\"${'[{'.repeat(300)}\\`, list: Array.from({ length: 500 }, () => [{}]), end: '\\\\' }
    expect(await fakeClient([json(value)]).client.users.retrieve('u')).toEqual(value)
  })

  test('of an event that is nested too deep is refused', async () => {
    const { client } = fakeClient([chunked([`event: chunk\ndata: ${nested(202)}\n\n`])])
    expect(await failureOf(collect(await client.chat.stream({ content: 'x' })))).toMatchObject({
      name: 'StreamDecodeError',
    })
  })

  test('of an error that is nested too deep stays text', async () => {
    const { client } = fakeClient([new Response(nested(202), { status: 400 })])
    expect(await failureOf(client.users.retrieve('u'))).toMatchObject({ status: 400, body: nested(202) })
  })

  test('with a member called __proto__ changes no prototype, wherever it is copied', async () => {
    const evil = '{"__proto__":{"polluted":true},"data":[{"__proto__":{"polluted":true}}],"nextCursor":null}'
    const { client } = fakeClient([body(evil)])
    const user: object = await client.users.retrieve('u')
    const page = await client.users.list()
    for (const value of [{}, user, page, page.items[0] as object]) expect(value).not.toHaveProperty('polluted')
    expect(Object.hasOwn(user, '__proto__')).toBe(true)
  })
})
