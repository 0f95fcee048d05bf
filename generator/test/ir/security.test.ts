import { describe, expect, test } from 'vitest'
import { build, operation } from './documents.ts'

describe('security and servers', () => {
  const components = {
    securitySchemes: {
      a: { type: 'http', scheme: 'Bearer' },
      b: { type: 'apiKey', in: 'query', name: 'key' },
      c: { type: 'http', scheme: 'digest' },
    },
  }

  test('an operation has its own alternatives, else the document has them', async () => {
    const { api, faults } = await build({
      components,
      security: [{ a: [] }],
      paths: {
        '/a': { get: { responses: {} } },
        '/b': { get: { security: [], responses: {} } },
        '/c': { get: { security: [{}, { a: [], b: ['x'] }], responses: {} } },
      },
    })
    expect(api.operations.map(({ security }) => security)).toEqual([
      [[{ scheme: 'a', scopes: [] }]],
      [],
      [
        [],
        [
          { scheme: 'a', scopes: [] },
          { scheme: 'b', scopes: ['x'] },
        ],
      ],
    ])
    expect(api.securitySchemes).toEqual([
      { id: 'a', kind: 'bearer' },
      { id: 'b', kind: 'apiKey', in: 'query', name: 'key' },
      { id: 'c', kind: 'unknown', type: 'http digest' },
    ])
    expect(faults.map((fault) => fault.split(' ')[1])).toEqual(['security/unknown'])
  })

  test('client credentials are the flow of OAuth that counts', async () => {
    const flows = {
      implicit: { scopes: {} },
      clientCredentials: { tokenUrl: 'https://a/token', scopes: { read: 'Read.' } },
    }
    const { api } = await operation({}, { components: { securitySchemes: { o: { type: 'oauth2', flows } } } })
    expect(api.securitySchemes).toEqual([
      {
        id: 'o',
        kind: 'oauth2',
        flow: 'clientCredentials',
        tokenUrl: 'https://a/token',
        scopes: [{ name: 'read', description: 'Read.' }],
      },
    ])
  })

  test('servers keep variables, and services come from x-service', async () => {
    const { api } = await build({
      servers: [
        {
          url: 'https://{region}.a.com',
          variables: { region: { default: 'eu', enum: ['eu', 'us'] } },
          'x-service': 'main',
        },
      ],
      paths: { '/a': { servers: [{ url: 'https://b.com' }], get: { 'x-service': 'other', responses: {} } } },
    })
    expect(api.servers).toEqual([
      {
        url: 'https://{region}.a.com',
        variables: [{ name: 'region', default: 'eu', enum: ['eu', 'us'] }],
        service: 'main',
      },
    ])
    expect(api.services).toEqual([{ name: 'main', url: 'https://{region}.a.com' }, { name: 'other' }])
    expect(api.operations[0]?.servers).toEqual([{ url: 'https://b.com', variables: [] }])
  })
})
