import { get } from '@artificer/contract'
import { z } from 'zod'
import { ApiKey, Scopes } from './api-keys.ts'

export const User = z
  .object({
    id: z.string().meta({ description: 'Id of the user.', examples: ['user_01j9x4q2m7'] }),
    email: z.email().describe('E-mail address.'),
    name: z.string().optional().describe('Name for people.'),
  })
  .meta({ id: 'User', description: 'A person.' })

export const Identity = z
  .object({ user: User.describe('Who calls.'), key: ApiKey.describe('The key of the call.'), scopes: Scopes })
  .meta({ id: 'Identity', description: 'Who calls, and what they may do.' })

export const auth = {
  whoami: get('/api/auth/whoami', {
    summary: 'Get who calls',
    description: 'Tells whose API key this is and what it may do.',
    returns: Identity,
    examples: {
      owner: {
        response: {
          user: { id: 'user_01j9x4q2m7', email: 'ada@example.com', name: 'Ada' },
          key: {
            id: 'key_01j9x4q2m7',
            name: 'Production',
            prefix: 'sk_4f9c',
            scopes: ['*'],
            allowedIps: [],
            expiresAt: null,
            lastUsedAt: '2026-03-01T09:30:00Z',
            createdAt: '2026-02-01T08:00:00Z',
          },
          scopes: ['*'],
        },
      },
    },
  }),
}
