import { contract, get } from '@artificer/contract'
import { z } from 'zod'

const Colour = z.enum(['red', 'green', 'light-blue']).meta({ id: 'Colour', description: 'Colour of a lamp.' })
const Lamp = z
  .object({
    id: z.string(),
    colour: Colour,
    level: z.literal([0, 50, 100]),
    mode: z.enum(['on', 'off']).default('on'),
    version: z.literal('v2'),
    changedAt: z.iso.datetime(),
    installedOn: z.iso.date().nullable(),
  })
  .meta({ id: 'Lamp' })

/** Open enums in answers, closed ones in requests, literals and defaults. */
export const lamps = contract(
  { title: 'Lamps', version: '1.0.0' },
  {
    lamps: {
      list: get('/lamps', {
        summary: 'Lists lamps.',
        query: {
          colour: Colour.optional(),
          sort: z.enum(['name', '-name']).default('name'),
          since: z.iso.datetime().optional(),
        },
        returns: z.array(Lamp),
      }),
    },
  },
)
