import { describe, expect, test } from 'vitest'
import { createClient } from './sample/generated/create-client.js'
import {
  limitCalls,
  queryOptions,
  rateLimitHints,
  resumeStreams,
  tokenProviders,
  unsentErrors,
} from './sample/generated/index.js'
import { Chat } from './sample/generated/resources/chat.js'
import { Users } from './sample/generated/resources/users/users.js'
import { chunked, collect, failureOf, fakeClock, json, problem, settled } from './support.js'

type Options = Partial<Parameters<typeof createClient>[0]>

/** A small client's users over a transport that gives the answers in turn, and the requests as they are sent. */
function smallUsers(
  answers: (Response | Error)[],
  options: Options = {},
): { users: Users; sent: RequestInit[]; urls: string[] } {
  const sent: RequestInit[] = []
  const urls: string[] = []
  const transport = async (url: string, init: RequestInit): Promise<Response> => {
    urls.push(url)
    sent.push(init)
    const answer = answers[Math.min(sent.length, answers.length) - 1]
    if (answer instanceof Response) return answer.clone()
    throw answer
  }
  const client = createClient({ apiKey: 'k', transport, random: () => 0, ...options })
  return { users: new Users(client), sent, urls }
}

const user = json({ id: 'u' })
const refused = Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } })

describe('a small client', () => {
  test('refuses a query that no argument is for, unless it was given what writes one', async () => {
    const { users } = smallUsers([user])
    expect(await failureOf(users.retrieve('u', { query: { a: 1 } }))).toMatchObject({
      message: '`query` needs `use: [queryOptions]`',
    })
    const able = smallUsers([user], { use: [queryOptions], defaultQuery: { a: 0, b: 2 } })
    await able.users.retrieve('u', { query: { a: 1 } })
    expect(able.urls).toEqual(['http://localhost:3001/users/u?a=1&b=2'])
  })

  test('refuses a function for a credential, unless it was given what asks one', async () => {
    let token = 'old'
    const apiKey = ({ refresh }: { refresh: boolean }): string => {
      if (refresh) token = 'new'
      return token
    }
    expect(() => smallUsers([], { apiKey })).toThrow('`use: [tokenProviders]`')
    const { users, sent } = smallUsers([problem(401, 'unauthenticated'), user], { apiKey, use: [tokenProviders] })
    await users.retrieve('u')
    expect(sent.map(({ headers }) => (headers as Record<string, string>)['authorization'])).toEqual([
      'Bearer old',
      'Bearer new',
    ])
  })

  test('fails where a stream was cut, unless it was given what continues one', async () => {
    const eventsOf = async (options: Options): Promise<unknown[]> => {
      const parts = [chunked(['id: 1\nevent: chunk\ndata: {}\n\n'], 'break'), chunked(['event: done\ndata: {}\n\n'])]
      const transport = async (): Promise<Response> => parts.shift() as Response
      const clock = fakeClock({ auto: true })
      return collect(
        await new Chat(createClient({ apiKey: 'k', transport, clock, ...options })).stream({ content: 'x' }),
      )
    }
    expect(await failureOf(eventsOf({}))).toMatchObject({ name: 'StreamInterruptedError', resumable: false })
    expect(await eventsOf({ use: [resumeStreams] })).toHaveLength(2)
  })

  test('bounds its calls at a time when it is told to', async () => {
    const all = smallUsers([user])
    await Promise.all(['a', 'b', 'c'].map((id) => all.users.retrieve(id)))
    const answers: (() => void)[] = []
    const transport = (): Promise<Response> => new Promise((resolve) => answers.push(() => resolve(user.clone())))
    const { users } = smallUsers([], { transport, use: [limitCalls(2)] })
    const calls = ['a', 'b', 'c'].map((id) => users.retrieve(id))
    await settled()
    expect(answers).toHaveLength(2)
    answers.shift()?.()
    await settled()
    expect(answers).toHaveLength(2)
    answers.forEach((answer) => answer())
    await Promise.all(calls)
  })

  test('reads the reset of a rate limit when it is told to', async () => {
    const limited = problem(429, 'rate_limited', { 'ratelimit-reset': '61' })
    const { users } = smallUsers([limited], { use: [rateLimitHints] })
    expect(await failureOf(users.retrieve('u'))).toMatchObject({ retryAfter: 61_000, retryStopped: 'hint' })
  })

  test('repeats what the server cannot have begun when it is told how to know that', async () => {
    const clock = fakeClock({ auto: true })
    expect(await failureOf(smallUsers([refused, user], { clock }).users.update('u', {}))).toMatchObject({
      attempts: [{}],
    })
    const { users, sent } = smallUsers([refused, user], { clock, use: [unsentErrors] })
    await users.update('u', {})
    expect(sent).toHaveLength(2)
  })
})
