import { describe, expect, it } from 'vitest'
import { clientGrants } from '../../src/client-grants.ts'
import { generate } from '../../src/index.ts'
import { buildApi } from '../../src/ir/build/index.ts'
import { loadDocument } from '../../src/document/index.ts'

const document = (tokenUrl: string, more: object = {}): object => ({
  openapi: '3.1.0',
  info: { title: 'Shop', version: '1' },
  servers: [{ url: 'https://{region}.example.com/v1', variables: { region: { default: 'eu' } } }],
  security: [{ oauth: ['write', 'read', 'a"b'] }],
  paths: { '/things': { get: { security: [{ oauth: ['admin'] }], responses: {} }, post: { responses: {} } } },
  components: {
    securitySchemes: { oauth: { type: 'oauth2', flows: { clientCredentials: { tokenUrl, scopes: {} } } } },
  },
  ...more,
})

async function grants(input: object): Promise<ReturnType<typeof clientGrants>> {
  const { document: loaded } = await loadDocument(input)
  if (loaded === undefined) throw new Error('no document')
  return clientGrants(buildApi(loaded).api)
}

describe('a token that an SDK can get by itself', () => {
  it('comes from the address of the flow, for the scopes that operations need', async () => {
    expect(await grants(document('https://auth.example.com/token'))).toEqual([
      { scheme: 'oauth', tokenUrl: 'https://auth.example.com/token', scope: 'admin read write' },
    ])
  })

  it('comes from the server when the address is relative', async () => {
    expect((await grants(document('/token'))).map(({ tokenUrl }) => tokenUrl)).toEqual(['https://eu.example.com/token'])
  })

  it.each(['', 'ftp://example.com', 'https://u:p@example.com/token'])('does not come from %j', async (url) => {
    expect(await grants(document(url, { servers: [] }))).toEqual([])
  })

  it('brings options for id, secret and scope in both languages, beside that of the token', async () => {
    const { files, names } = await generate({
      input: document('/token'),
      outputs: { typescript: { emit: 'sources' }, python: { emit: 'sources' } },
    })
    expect(names.python?.security['oauth']).toEqual({
      option: 'access_token',
      environment: 'SHOP_ACCESS_TOKEN',
      grant: {
        clientId: { option: 'client_id', environment: 'SHOP_CLIENT_ID' },
        clientSecret: { option: 'client_secret', environment: 'SHOP_CLIENT_SECRET' },
        scope: { option: 'scope', environment: 'SHOP_SCOPE' },
      },
    })
    const text = (list: typeof files.python, name: string): string =>
      list?.find(({ path }) => path.endsWith(name))?.content ?? ''
    expect(text(files.typescript, 'client.ts')).toContain('withClientCredentials(options, grants)')
    expect(text(files.typescript, 'create-client.ts')).toContain("tokenURL: 'https://eu.example.com/token'")
    expect(text(files.python, '_client.py')).toContain('client_id: str | None = None')
    expect(text(files.python, '_client.py')).toContain('GrantOptions(client_id, client_secret, scope, allow_insecure)')
  })

  it('is no news to an API without the flow', async () => {
    const { files } = await generate({
      input: document('/token', { components: { securitySchemes: { oauth: { type: 'http', scheme: 'bearer' } } } }),
      outputs: { typescript: {}, python: {} },
    })
    const paths = [...(files.typescript ?? []), ...(files.python ?? [])].map(({ path }) => path)
    expect(paths.filter((path) => /client.credentials/.test(path))).toEqual([])
  })
})
