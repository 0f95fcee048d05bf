import { describe, expect, test } from 'vitest'
import { build, operation } from './documents.ts'

const text = { type: 'string' }
const short = (faults: string[]): string[] => faults.map((fault) => fault.split(' ').slice(0, 3).join(' '))

describe('what no SDK can rightly send is refused', () => {
  test.each(['/a\\b', '/a/{b', '/a/b}', '/a/{{b}'])('the path %j', async (path) => {
    const { faults } = await build({ paths: { [path]: { get: { responses: {} } } } })
    expect(short(faults)[0]).toMatch(/^error path\/invalid \/paths\//)
  })

  test.each(['javascript:alert(1)', 'file:///etc', 'https://u:p@example.com', 'http://169.254.169.254/latest'])(
    'the server %j',
    async (url) => {
      const { faults } = await build({ servers: [{ url }], paths: { '/a': { get: { responses: {} } } } })
      expect(short(faults)).toEqual(['error server/invalid /servers/0/url'])
    },
  )

  test('a server behind a variable that holds credentials by default', async () => {
    const variables = { host: { default: 'u:p@example.com' } }
    const { faults } = await build({
      servers: [{ url: 'https://{host}', variables }],
      paths: { '/a': { get: { responses: {} } } },
    })
    expect(short(faults)).toEqual(['error server/invalid /servers/0/url'])
  })

  test.each([
    ['header', 'X-A\r\nX-B: 1'],
    ['header', 'X A'],
    ['cookie', 'a;b=c'],
  ])('the name of a %s: %j', async (place, name) => {
    const { faults } = await operation({ parameters: [{ name, in: place, schema: text }] })
    expect(short(faults)).toEqual(['error parameter/name /paths/~1things/get/parameters/0/name'])
  })

  test.each(["application/json';x=1;'", 'a b/c', 'text/plain\r\nX: 1'])('the media type %j', async (type) => {
    const { faults } = await operation({ responses: { 200: { description: '', content: { [type]: {} } } } })
    expect(short(faults)[0]).toMatch(/^error media-type\/invalid /)
  })

  test('the whole document in the place of a schema', async () => {
    const { faults } = await operation({
      responses: { 200: { description: '', content: { 'application/json': { schema: { $ref: '#' } } } } },
    })
    expect(short(faults)[0]).toMatch(/^error ref\/not-a-schema .*\$ref$/)
  })
})

describe('what documents in use have is understood', () => {
  test.each(['/v1', 'localhost:8080', 'http://10.0.0.1', 'https://{host}.example.com', '{scheme}://example.com'])(
    'the server %j',
    async (url) => {
      const { api, faults } = await build({ servers: [{ url }], paths: { '/a': { get: { responses: {} } } } })
      expect(faults).toEqual([])
      expect(api.servers).toHaveLength(1)
    },
  )

  test('a server of another protocol is left out, with a warning', async () => {
    const { api, faults } = await build({
      servers: [{ url: 'wss://example.com' }, { url: 'https://example.com' }],
      paths: { '/a': { get: { responses: {} } } },
    })
    expect(api.servers.map(({ url }) => url)).toEqual(['https://example.com'])
    expect(short(faults)).toEqual(['warning server/scheme /servers/0'])
  })

  test.each(['Content-Length', 'transfer-encoding', 'Host'])(
    'the header %s is for the transport, and no argument',
    async (name) => {
      const { operation: found, faults } = await operation({ parameters: [{ name, in: 'header', schema: text }] })
      expect(found.arguments).toEqual([])
      expect(short(faults)).toEqual(['warning parameter/framing /paths/~1things/get/parameters/0'])
    },
  )

  test.each(['application/json; profile="a b"', 'string', '*/*', 'application/vnd.a.v1+json;charset=utf-8'])(
    'the media type %j',
    async (type) => {
      const { faults } = await operation({
        responses: { 200: { description: '', content: { [type]: { schema: text } } } },
      })
      expect(faults.filter((fault) => fault.startsWith('error'))).toEqual([])
    },
  )
})
