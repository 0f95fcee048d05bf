import { describe, expect, it } from 'vitest'
import { withClientCredentials } from '../src/runtime/client-credentials.js'
import type { ClientGrant } from '../src/runtime/client-credentials.js'
import type { Clock } from '../src/runtime/clock.js'
import type { TokenProvider } from '../src/runtime/credentials.js'
import { ConfigurationError } from '../src/runtime/errors.js'

const grant: ClientGrant = {
  tokenURL: 'https://api.example.com/token',
  scope: 'read write',
  token: ['accessToken', 'GRANT_TEST_ACCESS_TOKEN'],
  clientId: ['clientId', 'GRANT_TEST_CLIENT_ID'],
  clientSecret: ['clientSecret', 'GRANT_TEST_CLIENT_SECRET'],
  scopes: ['scope', 'GRANT_TEST_SCOPE'],
}

/** A token endpoint, a clock that stands still, and what was asked. */
function setUp(answer: (count: number) => Response = (count) => token(`t${count}`, 3600)) {
  const asked: { url: string; init: RequestInit }[] = []
  const time = { now: 0 }
  const clock: Clock = { now: () => time.now, elapsed: () => time.now, timer: () => () => {} }
  const fetch = (async (url: string, init: RequestInit) => {
    asked.push({ url, init })
    return answer(asked.length)
  }) as typeof globalThis.fetch
  const given = { clientId: 'id', clientSecret: 's:é', fetch, clock }
  const provider = (options: object = given, more: Partial<ClientGrant> = {}): TokenProvider | undefined =>
    (withClientCredentials(options, [{ ...grant, ...more }]) as { accessToken?: TokenProvider }).accessToken
  return { asked, time, given, provider }
}

function token(value: string, seconds?: unknown): Response {
  return Response.json({ access_token: value, token_type: 'Bearer', expires_in: seconds })
}

describe('a client with an id and a secret', () => {
  it('asks the token endpoint as RFC 6749 says', async () => {
    const { asked, provider } = setUp()
    expect(await provider()?.({ refresh: false })).toBe('t1')
    expect(asked[0]?.url).toBe('https://api.example.com/token')
    expect(asked[0]?.init).toMatchObject({
      method: 'POST',
      redirect: 'error',
      body: 'grant_type=client_credentials&scope=read+write',
      headers: { authorization: `Basic ${btoa('id:s%3A%C3%A9')}` },
    })
  })

  it('asks for the scope that is given', async () => {
    const { asked, given, provider } = setUp()
    await provider({ ...given, scope: 'admin' })?.({ refresh: false })
    expect(asked[0]?.init.body).toBe('grant_type=client_credentials&scope=admin')
  })

  it('keeps the token until half a minute before its end', async () => {
    const { asked, time, provider } = setUp()
    const ask = provider() as TokenProvider
    await ask({ refresh: false })
    time.now = 3_569_000
    expect(await ask({ refresh: false })).toBe('t1')
    time.now = 3_570_000
    expect(await ask({ refresh: false })).toBe('t2')
    expect(asked).toHaveLength(2)
  })

  it('keeps a short token for half of its time, and one without an end until it is refused', async () => {
    const short = setUp((count) => token(`t${count}`, 20))
    const ask = short.provider() as TokenProvider
    await ask({ refresh: false })
    short.time.now = 9_000
    expect(await ask({ refresh: false })).toBe('t1')
    short.time.now = 10_000
    expect(await ask({ refresh: false })).toBe('t2')
    const endless = setUp((count) => token(`t${count}`))
    const askEndless = endless.provider() as TokenProvider
    await askEndless({ refresh: false })
    endless.time.now = 1e12
    expect(await askEndless({ refresh: false })).toBe('t1')
    expect(await askEndless({ refresh: true })).toBe('t2')
  })

  it('asks once for all calls that wait', async () => {
    const { asked, provider } = setUp()
    const ask = provider() as TokenProvider
    const tokens = await Promise.all(Array.from({ length: 10 }, () => ask({ refresh: false })))
    expect(new Set(tokens)).toEqual(new Set(['t1']))
    expect(asked).toHaveLength(1)
  })

  it('asks anew after a failure, and tells why without the secret', async () => {
    const refuse = (count: number): Response =>
      count === 1 ? Response.json({ error: 'invalid_client' }, { status: 401 }) : token('t', 60)
    const { provider } = setUp(refuse)
    const ask = provider() as TokenProvider
    await expect(ask({ refresh: false })).rejects.toThrow('The token endpoint answered 401: invalid_client')
    expect(await ask({ refresh: false })).toBe('t')
  })

  it.each([new Response('<html>'), Response.json(null), Response.json({ access_token: 3 })])(
    'refuses an answer without a token',
    async (answer) => {
      const { provider } = setUp(() => answer)
      await expect(provider()?.({ refresh: false })).rejects.toThrow('The token endpoint answered 200')
    },
  )
})

describe('the options', () => {
  it('stay as they are without an id, and where the token itself is given', () => {
    const options = { accessToken: 't', clientId: 'id', clientSecret: 's' }
    expect(withClientCredentials(options, [grant])).toBe(options)
    expect(withClientCredentials({}, [grant])).toEqual({})
    const without = { accessToken: null, clientId: 'id', clientSecret: 's' }
    expect(withClientCredentials(without, [grant])).toBe(without)
  })

  it('need both, as texts', () => {
    expect(() => withClientCredentials({ clientId: 'id' }, [grant])).toThrow(ConfigurationError)
    expect(() => withClientCredentials({ clientId: 'id', clientSecret: '' }, [grant])).toThrow(ConfigurationError)
  })

  it('send no secret over plain http beyond this machine, unless told to', () => {
    const { given, provider } = setUp()
    const plain = { tokenURL: 'http://api.example.com/token' }
    expect(() => provider(given, plain)).toThrow(ConfigurationError)
    expect(provider({ ...given, allowInsecure: true }, plain)).toBeTypeOf('function')
    expect(provider(given, { tokenURL: 'http://localhost:1/token' })).toBeTypeOf('function')
  })

  it('come from the environment, after a token that stands there', async () => {
    const { provider, given } = setUp()
    const { fetch, clock } = given
    process.env['GRANT_TEST_CLIENT_ID'] = 'id'
    process.env['GRANT_TEST_CLIENT_SECRET'] = 'secret'
    expect(await provider({ fetch, clock })?.({ refresh: false })).toBe('t1')
    process.env['GRANT_TEST_ACCESS_TOKEN'] = 'known'
    expect(provider({ fetch, clock })).toBeUndefined()
    expect(provider()).toBeTypeOf('function')
    for (const name of ['CLIENT_ID', 'CLIENT_SECRET', 'ACCESS_TOKEN']) delete process.env[`GRANT_TEST_${name}`]
  })
})
