import { describe, expect, test } from 'vitest'
import { APIConnectionError, APIStatusError } from './sample/runtime/errors.js'
import { failureOf, fakeClient, json } from './support.js'

const secure = 'https://api.example.org'
const to = (location: string, status = 302): Response => new Response(null, { status, headers: { location } })

describe('a redirect', () => {
  test('to another origin carries neither credentials nor headers of the caller', async () => {
    const { client, sent } = fakeClient([to('https://other.example.org/u'), json({ id: 'u' })], {
      baseURL: secure,
      defaultHeaders: { 'x-custom': '1' },
    })
    await client.users.retrieve('u')
    expect(sent[1]?.url).toBe('https://other.example.org/u')
    expect(sent[1]?.headers).toEqual({ accept: 'application/json', 'user-agent': 'sample/1.0.0 typescript' })
  })

  test('back to the first origin does not bring them back', async () => {
    const { client, sent } = fakeClient([to('https://other.example.org/u'), to(`${secure}/v`), json({ id: 'u' })], {
      baseURL: secure,
    })
    await client.users.retrieve('u')
    expect(sent[2]?.headers).not.toHaveProperty('authorization')
  })

  test.each(['http://api.example.org/u', 'ftp://api.example.org/u', 'http://127.0.0.1/u'])(
    'from https to %s is not followed',
    async (location) => {
      const { client, sent } = fakeClient([to(location)], { baseURL: secure })
      expect(await failureOf(client.users.retrieve('u'))).toMatchObject({ status: 302 })
      expect(sent).toHaveLength(1)
    },
  )

  test('of a POST is an error, and the body is not sent again', async () => {
    const { client, sent } = fakeClient([to('/other', 307)], { baseURL: secure })
    expect(await failureOf(client.users.create({ email: 'a' }))).toBeInstanceOf(APIStatusError)
    expect(sent).toHaveLength(1)
  })

  test('is followed five times at most', async () => {
    const { client, sent } = fakeClient([to('/again')], { baseURL: secure })
    expect(await failureOf(client.users.retrieve('u'))).toBeInstanceOf(APIConnectionError)
    expect(sent).toHaveLength(6)
  })

  test('without a place is an error answer', async () => {
    const { client } = fakeClient([new Response(null, { status: 302 })], { baseURL: secure })
    expect(await failureOf(client.users.retrieve('u'))).toMatchObject({ status: 302 })
  })
})
