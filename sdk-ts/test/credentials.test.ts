import { describe, expect, test } from 'vitest'
import { type AppliedCredentials, resolveCredentials } from './sample/runtime/credentials.js'
import type { ClientDefinition, SecuritySchemeDefinition } from './sample/runtime/definition.js'
import { ConfigurationError, InvalidArgumentError } from './sample/runtime/errors.js'
import { basic, bearer, cookieKey, headerKey, queryKey } from './sample/runtime/schemes.js'

function definitionOf(schemes: { [name: string]: SecuritySchemeDefinition }, security: string[][]): ClientDefinition {
  return { name: 'A', package: 'a', version: '1', environmentPrefix: 'A', schemes, security }
}

type Apply = ReturnType<typeof resolveCredentials>['apply']

/** What a request is given. */
function given(apply: Apply, security?: string[][]): AppliedCredentials {
  const target = { headers: {}, query: [], cookies: [] }
  expect(apply(security, target)).toBeUndefined()
  return target
}

const user = { write: basic, options: { user: 'A_USER', password: 'A_PASSWORD' } }
const token = { write: bearer, options: { token: 'A_TOKEN' } }

describe('a credential', () => {
  test.each([
    ['a bearer token', token, { token: 't' }, { headers: { authorization: 'Bearer t' } }],
    ['a user and a password', user, { user: 'ü', password: 'p' }, { headers: { authorization: 'Basic w7w6cA==' } }],
    [
      'a key in a header',
      { write: headerKey, options: { k: 'K' }, name: 'X-Key' },
      { k: 'v' },
      { headers: { 'x-key': 'v' } },
    ],
    [
      'a key in the query',
      { write: queryKey, options: { k: 'K' }, name: 'a key' },
      { k: 'v w' },
      { query: ['a%20key=v%20w'] },
    ],
    [
      'a key in a cookie',
      { write: cookieKey, options: { k: 'K' }, name: 'sid' },
      { k: 'v;w' },
      { cookies: ['sid=v%3Bw'] },
    ],
  ])('is sent as %s', (_, scheme, options, expected) => {
    const { apply } = resolveCredentials(definitionOf({ scheme }, [['scheme']]), options)
    expect(given(apply)).toEqual({ headers: {}, query: [], cookies: [], ...expected })
  })

  test('is that of the first alternative that can be met', () => {
    const { apply } = resolveCredentials(definitionOf({ user, token }, [['user'], ['token']]), {
      user: 'u',
      token: 't',
    })
    expect(given(apply)).toMatchObject({ headers: { authorization: 'Bearer t' } })
  })

  test('that is missing is named with its variables when the client is made', () => {
    const make = () => resolveCredentials(definitionOf({ user, token }, [['user'], ['token']]), {})
    expect(make).toThrow(ConfigurationError)
    expect(make).toThrow(
      "pass 'user' or set A_USER, and pass 'password' or set A_PASSWORD, or pass 'token' or set A_TOKEN",
    )
  })

  test('of a few operations serves those, and is missed by the others when they are called', () => {
    const { apply } = resolveCredentials(definitionOf({ user, token }, [['user']]), { token: 't' })
    expect(given(apply, [['token']])).toMatchObject({ headers: { authorization: 'Bearer t' } })
    expect(() => given(apply)).toThrow('A_USER')
  })

  test('that is null sends none', () => {
    const { apply } = resolveCredentials(definitionOf({ token }, [['token']]), { token: null })
    expect(given(apply)).toEqual({ headers: {}, query: [], cookies: [] })
  })

  test('that no header can carry is refused without being told', () => {
    const { apply } = resolveCredentials(definitionOf({ token }, [['token']]), { token: 'a\nsecret' })
    expect(() => given(apply)).toThrow(InvalidArgumentError)
    expect(() => given(apply)).not.toThrow('secret')
  })

  test('of a function is asked for anew, and once for all that wait when it was refused', async () => {
    const asked: boolean[] = []
    const provide = ({ refresh }: { refresh: boolean }): string => `t${asked.push(refresh)}`
    const { apply, refresh } = resolveCredentials(definitionOf({ token }, [['token']]), { token: provide })
    const target = { headers: {}, query: [], cookies: [] }
    await apply(undefined, target)
    expect(target.headers).toEqual({ authorization: 'Bearer t1' })
    await Promise.all([refresh(undefined), refresh(undefined)])
    expect(asked).toEqual([false, true])
  })

  test('that is fixed cannot be refreshed', () => {
    const { refresh } = resolveCredentials(definitionOf({ token }, [['token']]), { token: 't' })
    expect(refresh(undefined)).toBeUndefined()
  })
})
