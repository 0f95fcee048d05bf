import { describe, expect, test } from 'vitest'
import type { Call } from './sample/runtime/call.js'
import { chooseScheme } from './sample/runtime/choose-scheme.js'
import { type AppliedCredentials, resolveCredentials } from './sample/runtime/credentials.js'
import type { ClientDefinition, SecuritySchemeDefinition } from './sample/runtime/definition.js'
import { ConfigurationError, InvalidArgumentError } from './sample/runtime/errors.js'
import { basic, bearer, cookieKey, headerKey, queryKey } from './sample/runtime/schemes.js'
import { tokenProviders } from './sample/runtime/tokens.js'

function definitionOf(schemes: { [name: string]: SecuritySchemeDefinition }, security: string[][]): ClientDefinition {
  return { name: 'A', environment: 'A', schemes, security, choose: chooseScheme }
}

type SourcesFor = ReturnType<typeof resolveCredentials>['credentials']

/** What a request is given. */
function given(credentials: SourcesFor, security?: string[][]): AppliedCredentials {
  const target = { headers: {}, query: [] }
  for (const { scheme, secrets } of credentials(security)) scheme.write(target, secrets as string[], scheme.name ?? '')
  return target
}

/** A call that never runs out of time. */
function call(): Call {
  return { limit: () => {}, race: (work: unknown) => work } as unknown as Call
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
      { headers: { cookie: 'sid=v%3Bw' } },
    ],
  ])('is sent as %s', (_, scheme, options, expected) => {
    const { credentials } = resolveCredentials(definitionOf({ scheme }, [['scheme']]), options)
    expect(given(credentials)).toEqual({ headers: {}, query: [], ...expected })
  })

  test('is that of the first alternative that can be met', () => {
    const { credentials } = resolveCredentials(definitionOf({ user, token }, [['user'], ['token']]), {
      user: 'u',
      token: 't',
    })
    expect(given(credentials)).toMatchObject({ headers: { authorization: 'Bearer t' } })
  })

  test('of the only scheme needs nothing to choose it', () => {
    const make = (options: Record<string, unknown>, security = [['token']]) => {
      const { choose: _, ...definition } = definitionOf({ token }, security)
      return resolveCredentials(definition, options)
    }
    expect(given(make({ token: 't' }).credentials)).toMatchObject({ headers: { authorization: 'Bearer t' } })
    expect(make({ token: 't' }).credentials([])).toEqual([])
    expect(make({ token: null }).credentials()).toEqual([])
    expect(() => make({})).toThrow(new ConfigurationError("No credential: pass 'token' or set A_TOKEN"))
    expect(() => make({}, []).credentials([['token']])).toThrow(ConfigurationError)
  })

  test('that is missing is named with its variables when the client is made', () => {
    const make = () => resolveCredentials(definitionOf({ user, token }, [['user'], ['token']]), {})
    expect(make).toThrow(ConfigurationError)
    expect(make).toThrow(
      "pass 'user' or set A_USER, and pass 'password' or set A_PASSWORD, or pass 'token' or set A_TOKEN",
    )
  })

  test('of a few operations serves those, and is missed by the others when they are called', () => {
    const { credentials } = resolveCredentials(definitionOf({ user, token }, [['user']]), { token: 't' })
    expect(given(credentials, [['token']])).toMatchObject({ headers: { authorization: 'Bearer t' } })
    expect(() => given(credentials)).toThrow('A_USER')
  })

  test('that is null sends none', () => {
    const { credentials } = resolveCredentials(definitionOf({ token }, [['token']]), { token: null })
    expect(given(credentials)).toEqual({ headers: {}, query: [] })
  })

  test('that no header can carry is refused without being told', () => {
    const { credentials } = resolveCredentials(definitionOf({ token }, [['token']]), { token: 'a\nsecret' })
    expect(() => given(credentials)).toThrow(InvalidArgumentError)
    expect(() => given(credentials)).not.toThrow('secret')
  })

  test('of a function is refused by a client that has no way to ask', () => {
    const make = () => resolveCredentials(definitionOf({ token }, [['token']]), { token: () => 't' })
    expect(make).toThrow(new ConfigurationError("'token' must be a text, or needs `use: [tokenProviders]`"))
  })

  test('of a function is asked for anew, and once for all that wait when it was refused', async () => {
    const asked: boolean[] = []
    const provide = ({ refresh }: { refresh: boolean }): string => `t${asked.push(refresh)}`
    const options = { token: provide }
    const sources = resolveCredentials(definitionOf({ token }, [['token']]), options, true).credentials()
    expect(await tokenProviders.tokens.ask(call(), sources)).toMatchObject([{ secrets: ['t1'] }])
    const [first, second] = [call(), call()]
    const renewals = [tokenProviders.tokens.renew(first, sources), tokenProviders.tokens.renew(second, sources)]
    expect(await tokenProviders.tokens.ask(call(), sources)).toMatchObject([{ secrets: ['t2'] }])
    await Promise.all(renewals)
    expect(asked).toEqual([false, true])
    expect(tokenProviders.tokens.renew(first, sources)).toBeUndefined()
  })

  test('that is fixed is neither asked for nor renewed', () => {
    const sources = resolveCredentials(definitionOf({ token }, [['token']]), { token: 't' }).credentials()
    expect(tokenProviders.tokens.ask(call(), sources)).toBe(sources)
    expect(tokenProviders.tokens.renew(call(), sources)).toBeUndefined()
  })
})
