import { get, none } from '@artificer/contract'
import { z } from 'zod'
import { instant } from './shared.ts'

const ServiceState = z.enum(['up', 'down']).meta({ id: 'ServiceState', description: 'Whether a service answers.' })

export const Health = z
  .object({
    status: z.enum(['ok', 'degraded']).describe('`degraded` when a part is down but requests are answered.'),
    mode: z.enum(['demo', 'database']).describe('`demo` keeps everything in memory.'),
    version: z.string().describe('Version of the service.'),
    timestamp: instant('When the state was read.'),
    services: z.record(z.string(), ServiceState).describe('State of each part by name.'),
  })
  .meta({ id: 'Health', description: 'State of the service.' })

export const health = {
  check: get('/health', {
    summary: 'Check that the service answers',
    description: 'Tells the state of the service and of its parts. No API key is needed.',
    auth: none(),
    returns: Health,
    examples: {
      ok: {
        response: {
          status: 'ok',
          mode: 'database',
          version: '1.4.0',
          timestamp: '2026-03-01T09:30:00Z',
          services: { database: 'up', python: 'up' },
        },
      },
    },
  }),
}
