import { contract, get, post, sse } from '@artificer/contract'
import { z } from 'zod'

/** Every endpoint has a fault. */
export const faulty = contract(
  { title: 'Faulty', version: '1.0.0' },
  {
    things: {
      retrieve: get('/things/{thingId}', { params: { id: z.string() }, returns: z.object({ id: z.string() }) }),
      create: post('/things', {
        body: z.object({ at: z.string().transform((text) => new Date(text)) }),
        returns: z.object({ tags: z.map(z.string(), z.string()) }),
      }),
      watch: get('/things/events', { returns: sse({ tick: z.object({ n: z.int() }).meta({ id: 'Tick' }) }, {}) }),
      anything: get('/anything', { returns: z.any() }),
    },
  },
)
