import { describe, expect, test } from 'vitest'
import type { Middleware } from './sample/runtime/middleware.js'
import { type OuterMiddleware, outerMiddleware } from './sample/runtime/outer-middleware.js'
import { chunked, collect, failureOf, fakeClient, fakeClock, json, problem } from './support.js'

const user = json({ id: 'u' })

const setUp = (answers: Parameters<typeof fakeClient>[0], ...layers: OuterMiddleware[]) =>
  fakeClient(answers, { clock: fakeClock({ auto: true }), outerMiddleware: outerMiddleware(...layers) })

describe('outer middleware', () => {
  test('runs once a call, around its retries, the first outermost, and middleware inside once an attempt', async () => {
    const log: string[] = []
    const around =
      (name: string): OuterMiddleware =>
      async (request, next) => {
        log.push(`> ${name}`)
        const response = await next(request)
        log.push(`< ${name} ${response.status}`)
        return response
      }
    const { client } = setUp([problem(503, 'busy'), user], around('a'), around('b'))
    const middleware: Middleware[] = [
      (request, next) => {
        log.push('attempt')
        return next(request)
      },
    ]
    expect(await client.users.retrieve('u', { middleware })).toEqual({ id: 'u' })
    expect(log).toEqual(['> a', '> b', 'attempt', 'attempt', '< b 200', '< a 200'])
  })

  test('sees method and URL, the headers of the caller and no credential', async () => {
    let seen: { method: string; url: string; headers: Record<string, string> } | undefined
    const { client, sent } = setUp([user], (request, next) => {
      const { method, url, headers } = request
      seen = { method, url, headers: Object.fromEntries(headers) }
      return next(request)
    })
    await client.users.retrieve('u', { headers: { 'x-a': '1' }, query: { b: 2 } })
    expect(seen).toEqual({ method: 'GET', url: 'http://localhost:3001/users/u?b=2', headers: { 'x-a': '1' } })
    expect(sent[0]?.headers).toMatchObject({ 'x-a': '1', authorization: 'Bearer sk_test' })
  })

  test('may add, change and take away headers', async () => {
    const { client, sent } = setUp([user], (request, next) => {
      const headers = new Headers(request.headers)
      headers.set('x-a', '2')
      headers.delete('x-b')
      headers.set('x-c', '3')
      return next({ ...request, headers })
    })
    await client.users.retrieve('u', { headers: { 'x-a': '1', 'x-b': '1' } })
    expect(sent[0]?.headers).toMatchObject({ 'x-a': '2', 'x-c': '3' })
    expect(sent[0]?.headers).not.toHaveProperty('x-b')
  })

  test('may not lead to another place', async () => {
    const { client, sent } = setUp([user], (request, next) => next({ ...request, url: 'https://evil.example.org/' }))
    expect(await failureOf(client.users.retrieve('u'))).toMatchObject({ name: 'InvalidArgumentError' })
    expect(sent).toHaveLength(0)
  })

  test('gets the error that the call ends with', async () => {
    const seen: unknown[] = []
    const { client } = setUp([problem(404, 'gone')], async (request, next) => {
      try {
        return await next(request)
      } catch (error) {
        seen.push(error)
        throw error
      }
    })
    const error = await failureOf(client.users.retrieve('u'))
    expect(seen).toEqual([error])
    expect(error).toMatchObject({ status: 404 })
  })

  test('may answer by itself', async () => {
    const { client, sent } = setUp([user], async () => json({ id: 'cached' }))
    expect(await client.users.retrieve('u')).toEqual({ id: 'cached' })
    expect(sent).toHaveLength(0)
  })

  test('may read the answer and give another', async () => {
    const { client } = setUp([user], async (request, next) => {
      const body = (await (await next(request)).json()) as object
      return json({ ...body, more: true })
    })
    expect(await client.users.retrieve('u')).toEqual({ id: 'u', more: true })
  })

  test('may give an error status, which raises the error of that status', async () => {
    const { client } = setUp([user], async () => problem(429, 'rate_limited'))
    expect(await failureOf(client.users.retrieve('u'))).toMatchObject({ name: 'RateLimitError' })
  })

  test('may call again', async () => {
    const { client, sent } = setUp([problem(404, 'gone'), user], async (request, next) =>
      next(request).catch(() => next(request)),
    )
    expect(await client.users.retrieve('u')).toEqual({ id: 'u' })
    expect(sent).toHaveLength(2)
  })

  test('hands streams and unread answers through', async () => {
    const end = 'event: done\ndata: {"timestamp":"t"}\n\n'
    const { client } = setUp([chunked([end]), user], (request, next) => next(request))
    expect(await collect(await client.chat.stream({ content: 'x' }))).toHaveLength(1)
    const response = await client.users.retrieve('u').asResponse()
    expect(await response.json()).toEqual({ id: 'u' })
  })
})
