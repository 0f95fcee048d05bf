import { created, del, get, nothing, page, post } from '@artificer/contract'
import { z } from 'zod'
import { NotFound, ValidationFailed } from './errors.ts'
import { KeyId, instant } from './shared.ts'

export const Scopes = z.array(z.string().min(1)).meta({
  description: 'What the key may do: `*`, `conversations:read`, `batch:*`.',
  examples: [['conversations:read', 'batch:*']],
})

const name = z.string().min(1).max(100).describe('Name for people.')
const allowedIps = z.array(z.string()).meta({
  description: 'Addresses and networks (CIDR) that may use the key. Empty: all.',
  examples: [['192.0.2.0/24']],
})

export const ApiKey = z
  .object({
    id: KeyId,
    name,
    prefix: z
      .string()
      .meta({ description: 'First characters of the secret, to tell keys apart.', examples: ['sk_4f9c'] }),
    scopes: Scopes,
    allowedIps,
    expiresAt: instant('When the key stops to work; null: never.').nullable(),
    lastUsedAt: instant('When it was last used; null: never.').nullable(),
    createdAt: instant('When it was created.'),
  })
  .meta({ id: 'ApiKey', description: 'A key to the API, without its secret.' })

export const ApiKeyWithSecret = ApiKey.extend({
  secret: z
    .string()
    .regex(/^sk_[0-9a-f]{64}$/)
    .describe('The secret. It is shown this once and cannot be read again.'),
}).meta({ id: 'ApiKeyWithSecret', description: 'A key to the API with its secret.' })

const exampleKey = {
  id: 'key_01j9x4q2m7',
  name: 'Production',
  prefix: 'sk_4f9c',
  scopes: ['conversations:read', 'batch:*'],
  allowedIps: [],
  expiresAt: '2027-03-01T00:00:00Z',
  lastUsedAt: null,
  createdAt: '2026-03-01T09:30:00Z',
}

const exampleSecret = `sk_${'4f9c0d1e'.repeat(8)}`

export const apiKeys = {
  list: get('/api/api-keys', {
    summary: 'List API keys',
    description: 'Lists API keys without their secrets, newest first.',
    returns: page(ApiKey),
    throws: [ValidationFailed],
    examples: { first: { response: { data: [exampleKey], nextCursor: null } } },
  }),
  create: post('/api/api-keys', {
    summary: 'Create an API key',
    description: 'Creates a key. Its secret is in this answer and nowhere else.',
    body: z.object({
      name,
      scopes: Scopes.optional(),
      allowedIps: allowedIps.optional(),
      expiresAt: instant('When the key stops to work. Absent: never.').optional(),
    }),
    returns: created(ApiKeyWithSecret),
    throws: [ValidationFailed],
    idempotency: 'key',
    examples: {
      created: {
        request: {
          body: { name: 'Production', scopes: ['conversations:read', 'batch:*'], expiresAt: '2027-03-01T00:00:00Z' },
        },
        response: { ...exampleKey, secret: exampleSecret },
      },
    },
  }),
  rotate: post('/api/api-keys/{keyId}/rotate', {
    summary: 'Give an API key a new secret',
    description:
      'Gives a key a new secret, which is in this answer and nowhere else. The old one stops to work at once.',
    params: { keyId: KeyId },
    returns: ApiKeyWithSecret,
    throws: [NotFound],
    idempotency: 'key',
    examples: {
      rotated: { request: { params: { keyId: 'key_01j9x4q2m7' } }, response: { ...exampleKey, secret: exampleSecret } },
    },
  }),
  revoke: del('/api/api-keys/{keyId}', {
    summary: 'Revoke an API key',
    description: 'Ends a key for good. Calls that are under way are answered.',
    params: { keyId: KeyId },
    returns: nothing({ description: 'The key no longer works.' }),
    throws: [NotFound],
    examples: { revoked: { request: { params: { keyId: 'key_01j9x4q2m7' } } } },
  }),
}
